import Diagnostics

/// Reads JSON (RFC 8259) into nodes with places, strictly and without trapping on any bytes.
///
/// Differs from the standard in one point: a key given twice in one object is a fault.
struct JSONReader {
  private let bytes: [UInt8]
  private let limits: DocumentLimits
  private var index = 0
  private var values = 0
  private var tree: DocumentTreeBuilder
  private(set) var fault: (fault: DocumentProblem.Fault, span: SourceSpan)?
  /// Keys that stand twice in an object; reading goes on after them.
  private(set) var duplicates: [(key: String, first: SourceSpan, second: SourceSpan)] = []

  init(_ bytes: [UInt8], limits: DocumentLimits) {
    self.bytes = bytes
    self.limits = limits
    tree = DocumentTreeBuilder(capacity: bytes.count / 12)
  }

  /// The root value; `nil` after a fault, which then stands in ``fault``.
  mutating func read() -> DocumentNode? {
    do {
      skipBlanks()
      try value(depth: 1)
      skipBlanks()
      guard index == bytes.count else { throw stop("there is more after the end") }
      return DocumentNode(tree.tree(of: bytes), at: 0)
    } catch {
      return nil
    }
  }

  private struct Stopped: Error {}

  private mutating func stop(_ message: String, at offset: Int? = nil) -> Stopped {
    stop(.syntax(message), at: offset)
  }

  private mutating func stop(_ fault: DocumentProblem.Fault, at offset: Int? = nil) -> Stopped {
    if self.fault == nil {
      self.fault = (fault, SourceSpan(offset: offset ?? index, length: 1))
    }
    return Stopped()
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    index = Self.endOfBlanks(in: bytes.span, from: index)
  }

  private static func endOfBlanks(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return index
      }
    }
    return index
  }

  private mutating func value(depth: Int) throws(Stopped) {
    guard depth <= limits.depth else { throw stop(.tooDeep(limit: limits.depth)) }
    values += 1
    guard values <= limits.values else { throw stop(.tooManyValues(limit: limits.values)) }
    switch current {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .boolean)
    case UInt8(ascii: "f"): try word("false", .boolean)
    case UInt8(ascii: "n"): try word("null", .null)
    case nil: throw stop("the file ends where a value should stand")
    default: try number()
    }
  }

  private func span(from start: Int) -> SourceSpan {
    SourceSpan(offset: start, length: index - start)
  }

  private mutating func word(
    _ word: String, _ style: DocumentNode.Scalar.Style
  ) throws(Stopped) {
    let start = index
    guard bytes[index...].starts(with: word.utf8) else { throw stop("no value starts like this") }
    index += word.utf8.count
    tree.add(written: style, at: span(from: start))
  }
}

// MARK: - Containers

extension JSONReader {
  private mutating func object(depth: Int) throws(Stopped) {
    let start = index
    let place = tree.open(.mapping, at: start)
    var count = 0
    index += 1
    skipBlanks()
    if current == UInt8(ascii: "}") {
      index += 1
    } else {
      repeat {
        try entry(depth: depth)
        count += 1
        skipBlanks()
      } while try !isAtEnd(of: UInt8(ascii: "}"))
    }
    tree.close(place, length: index - start, count: count)
    if count > 1 { noteDuplicates(in: place) }
  }

  private mutating func entry(depth: Int) throws(Stopped) {
    skipBlanks()
    guard current == UInt8(ascii: "\"") else { throw stop("a key in quotation marks is missing") }
    try string()
    skipBlanks()
    guard current == UInt8(ascii: ":") else { throw stop("':' is missing after the key") }
    index += 1
    skipBlanks()
    try value(depth: depth + 1)
  }

  private mutating func array(depth: Int) throws(Stopped) {
    let start = index
    let place = tree.open(.list, at: start)
    var count = 0
    index += 1
    skipBlanks()
    if current == UInt8(ascii: "]") {
      index += 1
    } else {
      repeat {
        skipBlanks()
        try value(depth: depth + 1)
        count += 1
        skipBlanks()
      } while try !isAtEnd(of: UInt8(ascii: "]"))
    }
    tree.close(place, length: index - start, count: count)
  }

  private mutating func isAtEnd(of close: UInt8) throws(Stopped) -> Bool {
    guard let byte = current else { throw stop("the file ends inside a list or an object") }
    index += 1
    if byte == close { return true }
    guard byte == UInt8(ascii: ",") else {
      throw stop("',' or '\(Character(Unicode.Scalar(close)))' is missing", at: index - 1)
    }
    return false
  }

  /// Marks are compared before keys are, as a `String` for each key costs more than reading it.
  private mutating func noteDuplicates(in object: Int) {
    guard tree.mayRepeatKeys(in: object) else { return }
    var seen: [String: SourceSpan] = [:]
    for key in tree.keys(of: object) {
      let (text, span) = (tree.text(at: key, in: bytes), tree.parts[key].span)
      if let first = seen[text] {
        duplicates.append((text, first, span))
      } else {
        seen[text] = span
      }
    }
  }
}

// MARK: - Strings and numbers

extension JSONReader {
  /// A key or a value between quotation marks.
  private mutating func string() throws(Stopped) {
    let opening = index
    let (end, sum) = Self.plainText(in: bytes.span, from: opening + 1)
    index = end
    switch current {
    case UInt8(ascii: "\""):
      index += 1
      tree.add(written: .quoted, at: span(from: opening), sum: sum)
    case UInt8(ascii: "\\"):
      let text = try escapedString(from: opening + 1, opening: opening)
      tree.add(text, .quoted, at: span(from: opening))
    case nil: throw stop("a text has no closing quotation mark", at: opening)
    default: throw stop("a control character must be written as \\u00XX")
    }
  }

  /// The end of text that stands as it is read, and the sum of its bytes if it is ASCII alone.
  private static func plainText(
    in bytes: Span<UInt8>, from start: Int
  ) -> (end: Int, sum: UInt64?) {
    var index = start
    var sum: UInt64 = 0
    var signs: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      sum = TextMark.sum(sum, and: byte)
      signs |= byte
      index += 1
    }
    return (index, signs < 0x80 ? sum : nil)
  }

  /// The slower path, from the first backslash on.
  private mutating func escapedString(from start: Int, opening: Int) throws(Stopped) -> String {
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscape(to: &text)
      case 0..<0x20: throw stop("a control character must be written as \\u00XX")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw stop("a text has no closing quotation mark", at: opening)
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(Stopped) {
    let start = index
    index += 1
    guard let byte = current else { throw stop("the file ends inside a text") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(try unicodeEscape(from: start)).utf8
    default: throw stop("'\\' is followed by something JSON does not know", at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(Stopped) -> Unicode.Scalar {
    let first = try fourHexDigits(from: start)
    guard (0xD800...0xDBFF).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else {
        throw stop("half of a surrogate pair stands alone", at: start)
      }
      return scalar
    }
    guard current == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw stop("half of a surrogate pair stands alone", at: start) }
    index += 2
    let second = try fourHexDigits(from: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw stop("half of a surrogate pair stands alone", at: start) }
    return scalar
  }

  private mutating func fourHexDigits(from start: Int) throws(Stopped) -> UInt32 {
    guard index + 4 <= bytes.count else { throw stop("'\\u' needs four hex digits", at: start) }
    var number: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw stop("'\\u' needs four hex digits", at: start)
      }
      number = number << 4 | UInt32(digit)
    }
    index += 4
    return number
  }

  private mutating func number() throws(Stopped) {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    guard let leading = current, isDigit(leading) else {
      throw stop("no value starts like this", at: start)
    }
    try digits()
    if leading == UInt8(ascii: "0"), index - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1) {
      throw stop("a number starts with a needless 0", at: start)
    }
    if current == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    tree.add(written: .number, at: span(from: start))
  }

  private mutating func digits() throws(Stopped) {
    let start = index
    while let byte = current, isDigit(byte) { index += 1 }
    guard index > start else { throw stop("a digit is missing") }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
