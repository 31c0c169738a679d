/// A word or sign of a condition with its place, in bytes from the start of the condition.
struct ConditionToken: Equatable {
  enum Kind: Equatable {
    /// A name, and what stands after its dot.
    case name(String, slot: String?)
    case integer(Int)
    case date(CalendarDate)
    case comparison(Condition.Comparison)
    case open, close, openList, closeList, comma
    case end
    /// Nothing that belongs into a condition, with what to write instead.
    case unknown(help: String?)
  }

  var kind: Kind
  var range: Range<Int>
  /// As it was written.
  var text: String

  /// For messages such as "expected …, found 'x'".
  var description: String { kind == .end ? "the end" : "'\(text)'" }
}

/// Cuts a condition into tokens; anything at all becomes some token.
struct ConditionTokenizer {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Every token and then the end.
  static func tokens(of text: String) -> [ConditionToken] {
    var tokenizer = ConditionTokenizer(text)
    var tokens: [ConditionToken] = []
    repeat { tokens.append(tokenizer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() -> ConditionToken {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let start = index
    guard start < bytes.count else { return token(.end, from: start) }
    if bytes[start].isLetter { return name(from: start) }
    if bytes[start].isDigit { return number(from: start) }
    if let sign = sign() { return token(sign, from: start) }
    return unknown(from: start)
  }

  private func token(_ kind: ConditionToken.Kind, from start: Int) -> ConditionToken {
    ConditionToken(
      kind: kind, range: start..<index, text: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func skip(while belongs: (UInt8) -> Bool) {
    while index < bytes.count, belongs(bytes[index]) { index += 1 }
  }

  /// The range is the name's own, so that carets do not run on under the slot.
  private mutating func name(from start: Int) -> ConditionToken {
    skip(while: \.isNamePart)
    let end = index
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isLetter
    else { return token(.name(name, slot: nil), from: start) }
    index += 1
    skip(while: \.isNamePart)
    let slot = String(decoding: bytes[end + 1..<index], as: UTF8.self)
    return ConditionToken(
      kind: .name(name, slot: slot), range: start..<end, text: "\(name).\(slot)")
  }

  private mutating func number(from start: Int) -> ConditionToken {
    skip(while: \.isNamePart)
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let date = CalendarDate(text) { return token(.date(date), from: start) }
    if bytes[start..<index].allSatisfy(\.isDigit), let number = Int(text) {
      return token(.integer(number), from: start)
    }
    return token(
      .unknown(help: "write a whole number, or a day such as 2026-05-31"), from: start)
  }

  private mutating func sign() -> ConditionToken.Kind? {
    for comparison in Self.comparisons where bytes[index...].starts(with: comparison.rawValue.utf8)
    {
      index += comparison.rawValue.utf8.count
      return .comparison(comparison)
    }
    let kind: ConditionToken.Kind? =
      switch bytes[index] {
      case UInt8(ascii: "("): .open
      case UInt8(ascii: ")"): .close
      case UInt8(ascii: "["): .openList
      case UInt8(ascii: "]"): .closeList
      case UInt8(ascii: ","): .comma
      default: nil
      }
    if kind != nil { index += 1 }
    return kind
  }

  /// Those of two signs first.
  private static let comparisons: [Condition.Comparison] = [
    .equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater,
  ]

  private static let habits: [(sign: String, help: String)] = [
    ("&&", "write  and"), ("||", "write  or"), ("=", "write  ==  to ask whether two are equal"),
    ("!", "write  not"), ("&", "write  and"), ("|", "write  or"),
    ("'", "write words without quotation marks"), ("\"", "write words without quotation marks"),
    ("-", "conditions have no minus sign"), ("+", "conditions do not calculate"),
    ("*", "conditions do not calculate"), ("/", "conditions do not calculate"),
    ("$", "write the name of the question by itself"),
    ("{", "write the name of the question by itself"),
  ]

  private mutating func unknown(from start: Int) -> ConditionToken {
    if let habit = Self.habits.first(where: { bytes[start...].starts(with: $0.sign.utf8) }) {
      index += habit.sign.utf8.count
      return token(.unknown(help: habit.help), from: start)
    }
    index += 1
    // The rest of the same character, so that a token is whole.
    skip { $0 & 0xC0 == 0x80 }
    return token(.unknown(help: nil), from: start)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == UInt8(ascii: "_")
  }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isNamePart: Bool { isLetter || isDigit || self == UInt8(ascii: "-") }
}
