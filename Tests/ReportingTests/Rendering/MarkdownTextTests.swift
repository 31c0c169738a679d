import CommonMark
import Testing

@testable import Reporting

/// Words and how they are written in Markdown.
struct EscapedWords: CustomTestStringConvertible {
  let words: String
  let markdown: String

  init(_ words: String, _ markdown: String) {
    self.words = words
    self.markdown = markdown
  }

  var testDescription: String { markdown }
}

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    EscapedWords(
      "Plain prose, with dots. And \"quotes\" - so!?",
      "Plain prose, with dots. And \"quotes\" - so!?"),
    EscapedWords("  a \t\n b  ", "a b"),
    EscapedWords(
      "*a* _b_ `c` [d](e) <f> #g ~h~ $i$ &j;",
      "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\~h\\~ \\$i\\$ \\&j;"),
    EscapedWords("~~~", "\\~\\~\\~"),
    EscapedWords("- a - b", "\\- a - b"),
    EscapedWords("+ a", "\\+ a"),
    EscapedWords("= a", "\\= a"),
    EscapedWords("^1 a ^b", "\\^1 a ^b"),
    EscapedWords("1. a", "1\\. a"),
    EscapedWords("2026) a", "2026\\) a"),
    EscapedWords(". a", "\\. a"),
    EscapedWords("a 1. b", "a 1. b"),
    EscapedWords("well done!", "well done\\!"),
    EscapedWords("a ![b]", "a \\!\\[b\\]"),
    EscapedWords("a | b", "a \\| b"),
    EscapedWords("see https://x.org or www.x.org", "see https\\://x.org or www\\.x.org"),
    EscapedWords("amp; a", "amp\\; a"),
    EscapedWords("a\u{202E}b\u{0}c\u{1B}[0m\u{FFFF}\u{E000}1\u{E001}", "abc\\[0m1"),
    EscapedWords("\\", "\\\\"),
  ])
  func escapesWhatWouldBeMarkup(_ words: EscapedWords) {
    let escaped = MarkdownText.escaped(PlainText.line(words.words))
    #expect(String(decoding: escaped, as: UTF8.self) == words.markdown)
  }

  @Test(arguments: [
    EscapedWords("one\n\ntwo", "one|two"),
    EscapedWords("one\r\n\r\n\r\ntwo\rthree", "one|two three"),
    EscapedWords("one\n \t\ntwo\n", "one|two"),
    EscapedWords("one\u{2029}\u{2029}two", "one|two"),
    EscapedWords("\n\n", ""),
  ])
  func findsParagraphs(_ words: EscapedWords) {
    let paragraphs = PlainText.paragraphs(words.words).map { String(decoding: $0, as: UTF8.self) }
    #expect(paragraphs.joined(separator: "|") == words.markdown)
  }

  @Test func cellsKeepTheirFirstSign() {
    #expect(MarkdownText.escaped(Array("-4.5".utf8), startsLine: false) == Array("-4.5".utf8))
  }
}
