/// The anchors that GitHub and most Markdown viewers give to headings.
///
/// In Markdown only headings have anchors, made from their words; a link to a figure leads to the
/// heading that it stands under.
struct MarkdownAnchors {
  private var counts: [String: Int] = [:]

  /// The anchor of the next heading.
  ///
  /// - Parameter text: The words of the heading.
  /// - Returns: Unique in the document: a second one of the same words ends in `-1`.
  mutating func next(for text: [UInt8]) -> String {
    let slug = Self.slug(of: text)
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }

  /// Lower case, without punctuation, a hyphen for each blank.
  private static func slug(of text: [UInt8]) -> String {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return slug(byCharacter: String(decoding: text, as: UTF8.self))
    }
    return String(decoding: text.compactMap(kept), as: UTF8.self)
  }

  /// What stands for an ASCII character; `nil` for those that are left out.
  private static func kept(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      byte
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: nil
    }
  }

  private static func slug(byCharacter text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        slug.append("-")
      } else if isKept(scalar) {
        slug.append(scalar)
      }
    }
    return String(slug)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_": return true
    default: if scalar.isASCII { return false }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      return true
    default: return false
    }
  }
}
