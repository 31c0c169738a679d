import Diagnostics

/// Reads JSON (RFC 8259) into nodes with places, strictly and without trapping on any bytes.
///
/// Differs from the standard in one point: a key given twice in one object is a fault.
struct JSONReader {
  private let bytes: [UInt8]
  private let limits: DocumentLimits
  private var index = 0
  private var values = 0
  private(set) var fault: (fault: DocumentProblem.Fault, span: SourceSpan)?
  /// Keys that stand twice in an object; reading goes on after them.
  private(set) var duplicates: [(key: String, first: SourceSpan, second: SourceSpan)] = []

  init(_ bytes: [UInt8], limits: DocumentLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The root value; `nil` after a fault, which then stands in ``fault``.
  mutating func read() -> DocumentNode? {
    do {
      skipBlanks()
      let node = try value(depth: 1)
      skipBlanks()
      guard index == bytes.count else { throw stop("there is more after the end") }
      return node
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
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Stopped) -> DocumentNode {
    guard depth <= limits.depth else { throw stop(.tooDeep(limit: limits.depth)) }
    values += 1
    guard values <= limits.values else { throw stop(.tooManyValues(limit: limits.values)) }
    switch current {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""):
      let start = index
      let text = try string()
      return scalar(text, .quoted, from: start)
    case UInt8(ascii: "t"): return try word("true", .boolean)
    case UInt8(ascii: "f"): return try word("false", .boolean)
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw stop("the file ends where a value should stand")
    default: return try number()
    }
  }

  private func scalar(
    _ text: String, _ style: DocumentNode.Scalar.Style, from start: Int
  ) -> DocumentNode {
    DocumentNode(
      .scalar(DocumentNode.Scalar(text: text, style: style)),
      at: SourceSpan(offset: start, length: index - start))
  }

  private mutating func word(
    _ word: StaticString, _ style: DocumentNode.Scalar.Style
  ) throws(Stopped) -> DocumentNode {
    let start = index
    let text = String(describing: word)
    guard bytes[index...].starts(with: text.utf8) else { throw stop("no value starts like this") }
    index += text.utf8.count
    return scalar(text, style, from: start)
  }
}

// MARK: - Containers

extension JSONReader {
  private mutating func object(depth: Int) throws(Stopped) -> DocumentNode {
    let start = index
    index += 1
    skipBlanks()
    if current == UInt8(ascii: "}") {
      index += 1
      return node(.mapping([]), from: start)
    }
    var entries: [DocumentNode.Entry] = []
    entries.reserveCapacity(4)
    while true {
      entries.append(try entry(depth: depth))
      skipBlanks()
      if try atEnd(of: UInt8(ascii: "}")) { break }
    }
    noteDuplicates(in: entries)
    return node(.mapping(entries), from: start)
  }

  private mutating func entry(depth: Int) throws(Stopped) -> DocumentNode.Entry {
    skipBlanks()
    guard current == UInt8(ascii: "\"") else { throw stop("a key in quotation marks is missing") }
    let start = index
    let key = try string()
    let keySpan = SourceSpan(offset: start, length: index - start)
    skipBlanks()
    guard current == UInt8(ascii: ":") else { throw stop("':' is missing after the key") }
    index += 1
    skipBlanks()
    return DocumentNode.Entry(key: key, keySpan: keySpan, value: try value(depth: depth + 1))
  }

  private mutating func array(depth: Int) throws(Stopped) -> DocumentNode {
    let start = index
    var items: [DocumentNode] = []
    index += 1
    skipBlanks()
    if current == UInt8(ascii: "]") {
      index += 1
      return node(.list(items), from: start)
    }
    while true {
      skipBlanks()
      items.append(try value(depth: depth + 1))
      skipBlanks()
      if try atEnd(of: UInt8(ascii: "]")) { break }
    }
    return node(.list(items), from: start)
  }

  private mutating func atEnd(of close: UInt8) throws(Stopped) -> Bool {
    guard let byte = current else { throw stop("the file ends inside a list or an object") }
    index += 1
    if byte == close { return true }
    guard byte == UInt8(ascii: ",") else {
      throw stop("',' or '\(Character(Unicode.Scalar(close)))' is missing", at: index - 1)
    }
    return false
  }

  private func node(_ value: DocumentNode.Value, from start: Int) -> DocumentNode {
    DocumentNode(value, at: SourceSpan(offset: start, length: index - start))
  }

  /// Small objects are compared key by key: that costs less than a table of them.
  private mutating func noteDuplicates(in entries: [DocumentNode.Entry]) {
    guard entries.count > 8 else {
      for place in entries.indices.dropFirst() {
        let first = (0..<place).first { entries[$0].key == entries[place].key }
        if let first { noteDuplicate(at: place, of: first, in: entries) }
      }
      return
    }
    var seen = [String: Int](minimumCapacity: entries.count)
    for place in entries.indices {
      if let first = seen.updateValue(place, forKey: entries[place].key) {
        seen[entries[place].key] = first
        noteDuplicate(at: place, of: first, in: entries)
      }
    }
  }

  private mutating func noteDuplicate(
    at place: Int, of first: Int, in entries: [DocumentNode.Entry]
  ) {
    duplicates.append((entries[place].key, entries[first].keySpan, entries[place].keySpan))
  }
}

// MARK: - Strings and numbers

extension JSONReader {
  private mutating func string() throws(Stopped) -> String {
    let opening = index
    index += 1
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        defer { index += 1 }
        return text(in: start..<index)
      case UInt8(ascii: "\\"):
        return try escapedString(from: start, opening: opening)
      case 0..<0x20: throw stop("a control character must be written as \\u00XX")
      default: index += 1
      }
    }
    throw stop("a text has no closing quotation mark", at: opening)
  }

  /// Bytes as they stand; not through a slice, which would count up the whole file for every word.
  private func text(in range: Range<Int>) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      return String(decoding: bytes[range], as: UTF8.self)
    }
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

  private mutating func number() throws(Stopped) -> DocumentNode {
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
    return scalar(text(in: start..<index), .number, from: start)
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
