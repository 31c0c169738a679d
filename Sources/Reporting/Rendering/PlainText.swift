import Documents

/// Words of people and files, made fit for one line or for paragraphs of a document.
///
/// Blanks and line ends become one space, the ends are trimmed; what cannot be seen and could turn
/// the reading order, end a string or forge a token is dropped. The words themselves stay.
enum PlainText {
  /// The text as one line.
  static func line(_ text: String) -> [UInt8] {
    let bytes = text.utf8.span
    return isLine(bytes) ? Array(text.utf8) : line(bytes)
  }

  /// The text as one line, for words that become part of a longer text.
  static func words(_ text: String) -> String {
    isLine(text.utf8.span) ? text : String(decoding: line(text), as: UTF8.self)
  }

  /// Whether a text needs no change, as nearly all: words with single spaces between them.
  static func isLine(_ bytes: Span<UInt8>) -> Bool {
    isPlainLine(bytes) || isLineByCharacter(bytes)
  }

  /// Whether a text is digits and points alone, as most cells of tables are: nothing in it is markup
  /// where it does not start a line.
  static func isFigure(_ bytes: Span<UInt8>) -> Bool {
    bytes.indices.allSatisfy { index in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
        || bytes[index] == UInt8(ascii: ".")
    }
  }

  /// Whether a text is a line of ASCII.
  private static func isPlainLine(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    guard count > 0, bytes[0] != 0x20, bytes[count - 1] != 0x20 else { return count == 0 }
    let next = bytes.extracting(droppingFirst: 1)
    var faults: UInt8 = 0
    for index in next.indices {
      faults |= (bytes[index] == 0x20).bit & (next[index] == 0x20).bit
    }
    return faults == 0 && bytes.isPrintableASCII
  }

  private static func isLineByCharacter(_ bytes: Span<UInt8>) -> Bool {
    var last = UInt8(ascii: " ")
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x21...0x7E: index += 1
      case 0x20 where last != 0x20: index += 1
      case 0x80...:
        let end = min(index + scalarLength(byte), bytes.count)
        guard role(of: value(of: bytes.extracting(index..<end))) == .word else { return false }
        index = end
      default: return false
      }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  /// The paragraphs of a text, which blank lines separate; none is empty.
  static func paragraphs(_ text: String) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    var current: ArraySlice<UInt8> = []
    for part in lines(of: text) {
      if line(part.span).isEmpty {
        paragraphs.append(line(current.span))
        current = []
      } else {
        current += part
        current.append(UInt8(ascii: "\n"))
      }
    }
    return (paragraphs + [line(current.span)]).filter { !$0.isEmpty }
  }

  private static func lines(of text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.replacingLineEnds.utf8)
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  static func line(_ bytes: Span<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    var needsSpace = false
    var index = 0
    while index < bytes.count {
      let length = scalarLength(bytes[index])
      let end = min(index + length, bytes.count)
      switch role(of: bytes.extracting(index..<end)) {
      case .blank: needsSpace = true
      case .dropped: break
      case .word:
        if needsSpace, !line.isEmpty { line.append(UInt8(ascii: " ")) }
        needsSpace = false
        for place in index..<end { line.append(bytes[place]) }
      }
      index = end
    }
    return line
  }
}

// MARK: - Characters

extension PlainText {
  private enum Role {
    case word, blank, dropped
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private static func role(of scalar: Span<UInt8>) -> Role {
    guard !scalar.isEmpty else { return .dropped }
    let lead = scalar[0]
    if lead < 0x80 {
      if lead > 0x20, lead != 0x7F { return .word }
      return lead == 0x20 || (0x09...0x0D).contains(lead) ? .blank : .dropped
    }
    return role(of: value(of: scalar))
  }

  /// The number of a character of several bytes.
  private static func value(of scalar: Span<UInt8>) -> UInt32 {
    var value = UInt32(scalar[0]) & (0x7F >> UInt32(scalar.count))
    for index in 1..<scalar.count { value = value << 6 | UInt32(scalar[index] & 0x3F) }
    return value
  }

  private static func role(of value: UInt32) -> Role {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFF9...0xFFFB:
      .dropped
    default: isMeaningless(value) ? .dropped : .word
    }
  }

  /// Private-use characters and noncharacters; libcmark writes U+FFFE and U+FFFF as bytes that are
  /// not UTF-8.
  private static func isMeaningless(_ value: UInt32) -> Bool {
    switch value {
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xF0000...: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// The characters of a template that cannot stand in one, with their offsets.
  ///
  /// Apart from the meaningless ones these are control characters other than tabs and line ends.
  static func meaninglessCharacters(in bytes: [UInt8]) -> [(offset: Int, value: UInt32)] {
    var found: [(offset: Int, value: UInt32)] = []
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = scalar.value < 0x20 && !(0x09...0x0D).contains(scalar.value)
      if isControl || isMeaningless(scalar.value) { found.append((offset, scalar.value)) }
      offset += UTF8.width(scalar)
    }
    return found
  }
}

extension String {
  fileprivate var replacingLineEnds: String {
    guard utf8.contains(where: { $0 == 0x0D || $0 == 0xE2 || $0 == 0xC2 }) else { return self }
    var text = UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      let isEnd = [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar.value)
      if !(wasReturn && scalar == "\n") { text.append(isEnd ? "\n" : scalar) }
      wasReturn = scalar == "\r"
    }
    return String(text)
  }
}
