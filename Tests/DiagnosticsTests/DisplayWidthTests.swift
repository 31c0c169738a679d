import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("", 0),
    ("\u{200D}", 0), ("（", 2), ("“é – −1”", 8), ("–\u{301}", 1), ("é\u{AD}e", 2), ("…\t", 1),
  ])
  func widthsAreThoseOfATerminal(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }
}
