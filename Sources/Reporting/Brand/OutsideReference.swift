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
}

// MARK: - SVG

extension OutsideReference {
  /// What an SVG may not hold: scripts, entities, and addresses of anything but its own parts and
  /// pictures inside it.
  static func inSVG(_ svg: [UInt8]) -> [Found] {
    let style = UnescapedStyle(svg)
    var found = ["<script", "<!entity", "<?xml-stylesheet", "xml:base", "@import", "image-set("]
      .flatMap { style.places(of: $0) }
    found += style.places(of: "url(").filter { !style.isOwnPart(after: $0.offset) }
    found += addresses(in: svg) + disguises(in: svg)
    return found.sorted { $0.offset < $1.offset }
  }

  /// A picture inside must begin as it says: a program may take anything else for another SVG.
  private static let ownAddresses = [
    "#", "data:image/png;base64,iVBORw0KGgo", "data:image/jpeg;base64,/9j/",
    "data:image/jpg;base64,/9j/", "data:image/gif;base64,R0lGOD", "data:image/webp;base64,UklGR",
  ]

  /// The values of `href` and `src` that lead out.
  private static func addresses(in svg: [UInt8]) -> [Found] {
    ["href", "src"].flatMap { places(of: $0, in: svg) }.compactMap { place in
      let rest = svg[place.upperBound...].drop(while: isBlank)
      guard rest.first == UInt8(ascii: "=") else { return nil }
      let value = rest.dropFirst().drop(while: isBlank)
      guard let quote = value.first, quote == 0x22 || quote == 0x27 else { return nil }
      let address = words(value.dropFirst().prefix { $0 != quote })
      guard !ownAddresses.contains(where: address.hasPrefix) else { return nil }
      return Found(text: address, offset: value.startIndex + 1)
    }
  }

  /// Words that XML puts together from parts, so that no search finds them: signs written as numbers
  /// that need not be, and comments or sections inside a word.
  private static func disguises(in svg: [UInt8]) -> [Found] {
    var found = places(of: "&#", in: svg).filter { isPlainSign(svg[$0.upperBound...].prefix(12)) }
    found += ["<!", "<?"].flatMap { places(of: $0, in: svg) }.filter { place in
      place.lowerBound > 0 && isInsideWord(svg[place.lowerBound - 1], UInt8(ascii: ">"))
    }
    found += places(of: "]]>", in: svg).filter { place in
      place.upperBound < svg.count && isInsideWord(svg[place.upperBound], UInt8(ascii: "<"))
    }
    return found.map { Found(text: words(svg[$0.lowerBound...]), offset: $0.lowerBound) }
  }

  private static func isInsideWord(_ byte: UInt8, _ border: UInt8) -> Bool {
    !isBlank(byte) && byte != border
  }

  /// Whether a reference such as `#105;` stands for a sign of ASCII that XML lets stand as it is.
  private static func isPlainSign(_ digits: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: digits.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    let isHex = text.hasPrefix("x") || text.hasPrefix("X")
    guard let value = isHex ? Int(text.dropFirst(), radix: 16) : Int(text) else { return true }
    return (0x21...0x7E).contains(value) && ![0x22, 0x26, 0x27, 0x3C, 0x3E].contains(value)
  }

  private static func places(of word: String, in text: [UInt8]) -> [Range<Int>] {
    let letters = Array(word.utf8)
    var places: [Range<Int>] = []
    var next = 0
    while let start = text[next...].firstIndex(of: letters[0]) {
      next = start + 1
      if text[start...].starts(with: letters) { places.append(start..<start + letters.count) }
    }
    return places
  }

  private static func words(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.prefix(60).prefix { $0 >= 0x20 }, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
}
