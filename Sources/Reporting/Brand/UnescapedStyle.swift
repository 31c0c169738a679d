/// A style sheet with its escapes undone and in lower case, and where each byte comes from.
struct UnescapedStyle {
  private var bytes: [UInt8] = []
  private var offsets: [Int] = []
  private let original: [UInt8]

  init(_ css: [UInt8]) {
    original = css
    var index = 0
    while index < css.count {
      let start = index
      let byte = css[index] == UInt8(ascii: "\\") ? Self.unescape(css, &index) : css[index]
      index += 1
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      offsets.append(start)
    }
  }

  /// Up to six hex digits and a blank, or the next byte as it is; anything beyond ASCII as `?`.
  private static func unescape(_ css: [UInt8], _ index: inout Int) -> UInt8 {
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, index + 1 < css.count,
      let digit = Character(UnicodeScalar(css[index + 1])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      digits += 1
      index += 1
    }
    if digits > 0 {
      if index + 1 < css.count, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(css[index + 1]) {
        index += 1
      }
      return value < 0x80 ? UInt8(value) : UInt8(ascii: "?")
    }
    guard index + 1 < css.count else { return UInt8(ascii: "\\") }
    index += 1
    return css[index]
  }

  /// Where a word stands that no letter comes before.
  func places(of word: String) -> [OutsideReference.Found] {
    let letters = Array(word.utf8)
    // The rarest byte of each word is its bracket or its first sign.
    let anchor = letters.last == UInt8(ascii: "(") ? letters.count - 1 : 0
    var found: [OutsideReference.Found] = []
    var next = anchor
    while let index = bytes[min(next, bytes.count)...].firstIndex(of: letters[anchor]) {
      next = index + 1
      let start = index - anchor
      guard bytes[start...].starts(with: letters), !continuesName(start, letters[0])
      else { continue }
      let line = bytes[start..<min(start + 40, bytes.count)].prefix { $0 >= 0x20 }
      found.append(.init(text: String(decoding: line, as: UTF8.self), offset: offsets[start]))
    }
    return found
  }

  private func continuesName(_ start: Int, _ first: UInt8) -> Bool {
    guard start > 0, (0x61...0x7A).contains(first) else { return false }
    let before = bytes[start - 1]
    return (0x61...0x7A).contains(before) || before >= 0x80
      || before == UInt8(ascii: "_") || (0x30...0x39).contains(before)
  }

  /// Whether `url(` at a place of the file leads to a part of the same file.
  func isOwnPart(after offset: Int) -> Bool {
    original[offset...].dropFirst(4)
      .drop { [0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27].contains($0) }.first == UInt8(ascii: "#")
  }
}
