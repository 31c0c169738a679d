import CommonMark

/// The `{#id}` at the end of a heading, which gives its id and is not written.
struct HeadingTag {
  /// With the tokens of values in it.
  let id: [UInt8]
  /// The text of the heading's last node without the tag and the blanks before it.
  let rest: [UInt8]
  let node: MarkdownNode

  init?(of heading: MarkdownNode, in document: borrowing MarkdownDocument) {
    guard let last = document.lastChild(of: heading), document.kind(of: last) == .text else {
      return nil
    }
    let text = document.literal(of: last)
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      text[open...].starts(with: "{#".utf8)
    else { return nil }
    node = last
    id = Array(text[(open + 2)..<(text.count - 1)])
    var rest = text[..<open]
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    self.rest = Array(rest)
  }

  /// Whether an id is of lower-case letters, digits and hyphens; a `*` stands for a value.
  static func isID(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
      }
  }

  /// Letters and digits in lower case with a hyphen for all that is between them.
  static func slug(of text: some Sequence<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      default: if slug.last != UInt8(ascii: "-"), !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug
  }
}
