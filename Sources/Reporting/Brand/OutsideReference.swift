/// Finds what would make a page or picture ask for another file.
///
/// Browsers refuse such a request by the page's policy; makers of PDF know no policy, so a pack may not
/// hold any.
enum OutsideReference {
  struct Found: Equatable {
    /// As it is written, not too long.
    let text: String
    /// In bytes from the start of the file.
    let offset: Int
  }

  /// What a style sheet may not hold: ways to name a file, and code of old browsers.
  ///
  /// Comments and texts are searched too: where they begin and end is what such tricks change.
  static func inStyle(_ css: [UInt8]) -> [Found] {
    let style = UnescapedStyle(css)
    return ["url(", "src(", "image(", "image-set(", "expression(", "@import"]
      .flatMap { style.places(of: $0) }
      .sorted { $0.offset < $1.offset }
  }

  /// What an SVG may not hold: scripts, entities, and addresses of anything but its own parts and
  /// pictures inside it.
  static func inSVG(_ svg: [UInt8]) -> [Found] {
    let style = UnescapedStyle(svg)
    var found = ["<script", "<!entity", "<?xml-stylesheet", "xml:base", "@import", "image-set("]
      .flatMap { style.places(of: $0) }
    found += style.places(of: "url(").filter { !style.isOwnPart(after: $0.offset) }
    found += addresses(in: svg)
    return found.sorted { $0.offset < $1.offset }
  }

  private static let ownAddresses = [
    "#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp",
  ]

  /// The values of `href` and `src` that lead out.
  private static func addresses(in svg: [UInt8]) -> [Found] {
    var found: [Found] = []
    for name in ["href", "src"] {
      let letters = Array(name.utf8)
      for start in svg.indices where svg[start...].starts(with: letters) {
        let rest = svg[(start + letters.count)...].drop(while: isBlank)
        guard rest.first == UInt8(ascii: "=") else { continue }
        let value = rest.dropFirst().drop(while: isBlank)
        guard let quote = value.first, quote == 0x22 || quote == 0x27 else { continue }
        let address = String(
          decoding: value.dropFirst().prefix { $0 != quote }.prefix(60), as: UTF8.self)
        guard !ownAddresses.contains(where: address.hasPrefix) else { continue }
        found.append(Found(text: address, offset: value.startIndex + 1))
      }
    }
    return found
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
}

/// A style sheet with its escapes undone and in lower case, and where each byte comes from.
private struct UnescapedStyle {
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
