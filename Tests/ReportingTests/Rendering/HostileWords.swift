/// A generator of texts that try to become markup; the same seed gives the same texts.
struct HostileWords {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// A text of one to eight pieces.
  mutating func next() -> String {
    let count = 1 + random(below: 8)
    return (0..<count).map { _ in Self.pieces[random(below: Self.pieces.count)] }.joined()
  }

  private mutating func random(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private static let pieces: [String] =
    markdown + html + tags + links + invisible + meaningless + scripts + [
      "a", "b", " ", " ", "foo", "1", "12",
    ]

  private static let markdown = [
    "~~~", "```", "`", "``", "*", "**", "***", "_", "__", "# ", "## ", "#", "- ", "-", "+ ", "+",
    "1. ", "1) ", "1.", "1", "123456789. ", "> ", ">", "    ", "\t", "  \n", "\\\n", "\n", "\n\n",
    "---", "***\n", "===", "=", "\n===\n", "\n---\n", "|", "| a | b |\n|---|---|\n", ":", ":-:",
    "\\", "\\\\", "!", "![", "[", "]", "(", ")", "[ ] ", "[x] ", "~", "~~", "$", "$$", "@", "^",
    ".", ",", ";", "?", "'", "\"", "–", "’",
  ]
  private static let html = [
    "<b>", "</b>", "<script>alert(1)</script>", "</script>", "<!--", "-->", "<![CDATA[", "<?php",
    "<", "&", "&amp;", "amp;", "AT&", "&#35;", "&#x3C;", "#60;", "&lt;", "lt;", "<br/>", "</style>",
    "<img src=x onerror=alert(1)>", "\" onclick=\"", "'", "style=\"x\"",
  ]
  private static let tags = ["{{", "}}", "{{a}}", "{{{", "{{#l}}", "{{/l}}", "{#id}", "{#", "}"]
  private static let links = [
    "[x](javascript:alert(1))", "[a]: /url \"t\"\n", "[a]", "[a][b]", "<https://a.b>",
    "https://a.b",
    "http://", "www.a.b", "a@b.org", "<a@b.org>", "javascript:", "mailto:a@b", "![i](data:x)",
    "](x)",
  ]
  private static let invisible = [
    "\u{0}", "\u{1B}[31m", "\u{7}", "\u{7F}", "\u{85}", "\u{9B}", "\u{A0}", "\u{AD}", "\u{200B}",
    "\u{200C}", "\u{200D}", "\u{200E}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{2029}", "\u{3000}",
    "\u{FEFF}", "\u{FFFD}", "\u{E000}", "\u{E000}0\u{E001}",
    "\u{E001}", "\u{F8FF}", "\r", "\r\n", "\u{B}", "\u{C}", "\u{301}",
  ]
  /// Swift's own literals do not allow all of these.
  private static let meaningless = [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0xF0000, 0x10FFFF].compactMap {
    Unicode.Scalar($0 as UInt32).map(String.init)
  }
  private static let scripts = [
    "漢字", "（", "）", "。", "한글", "שלום", "مرحبا", "é", "e\u{301}", "🙂", "👩‍👩‍👧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "ß", "Ω", "𝒳", "¡",
    "«", "»",
  ]
}
