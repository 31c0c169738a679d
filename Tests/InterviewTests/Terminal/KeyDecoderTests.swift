import Interview
import Testing

@Suite struct KeyDecoderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let sent: String
    let keys: [Key]

    init(_ sent: String, _ keys: Key...) {
      self.sent = sent
      self.keys = keys
    }

    var testDescription: String { sent.debugDescription }
  }

  private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(bytes) + decoder.flush()
  }

  private func keys(_ text: String) -> [Key] { keys(text.utf8) }

  @Test(arguments: [
    Row("a", .character("a")), Row(" ", .character(" ")), Row("~", .character("~")),
    Row("é", .character("é")), Row("e\u{301}", .character("e\u{301}")),
    Row("語", .character("語")), Row("\u{1F468}\u{200D}\u{1F469}", .character("👨‍👩")),
    Row("ab", .character("a"), .character("b")),
    Row("\u{E000}\u{202E}", .character("\u{E000}"), .character("\u{202E}")),
    Row("\u{301}", .character("\u{301}")),
  ])
  func letters(_ row: Row) { #expect(keys(row.sent) == row.keys) }

  @Test(arguments: [
    Row("\r", .enter), Row("\n", .enter), Row("\r\n", .enter, .enter), Row("\t", .tab),
    Row("\u{7F}", .backspace), Row("\u{08}", .backspace), Row("\u{03}", .control("c")),
    Row("\u{01}", .control("a")), Row("\u{1A}", .control("z")), Row("\u{00}"), Row("\u{1C}"),
    Row("\u{1D}\u{1E}\u{1F}"), Row("\u{85}\u{9B}A", .character("A")), Row("\u{1B}", .escape),
  ])
  func controls(_ row: Row) { #expect(keys(row.sent) == row.keys) }

  @Test(arguments: [
    Row("\u{1B}[A", .up), Row("\u{1B}[B", .down), Row("\u{1B}[C", .right), Row("\u{1B}[D", .left),
    Row("\u{1B}OA", .up), Row("\u{1B}OB", .down), Row("\u{1B}OC", .right), Row("\u{1B}OD", .left),
    Row("\u{1B}[H", .home), Row("\u{1B}OH", .home), Row("\u{1B}[1~", .home),
    Row("\u{1B}[7~", .home),
    Row("\u{1B}[F", .end), Row("\u{1B}OF", .end), Row("\u{1B}[4~", .end), Row("\u{1B}[8~", .end),
    Row("\u{1B}[5~", .pageUp), Row("\u{1B}[6~", .pageDown), Row("\u{1B}[3~", .delete),
    Row("\u{1B}[Z", .backTab), Row("\u{1B}OM", .enter),
    // With Shift, Ctrl or Alt.
    Row("\u{1B}[1;2A", .up), Row("\u{1B}[1;5D", .left), Row("\u{1B}[3;5~", .delete),
    Row("\u{1B}O5C", .right), Row("\u{1B}[a", .up), Row("\u{1B}Od", .left),
    Row("\u{1B}\u{1B}[B", .down),
  ])
  func keysOfSeveralBytes(_ row: Row) { #expect(keys(row.sent) == row.keys) }

  @Test(
    arguments: [
      "\u{1B}[2~", "\u{1B}[15~", "\u{1B}[201~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[I", "\u{1B}[99;5u",
      "\u{1B}[?2026;2$y", "\u{1B}[<0;1;1M", "\u{1B}[>1;2c", "\u{1B}[1;2R", "\u{1B}[?1:3~",
      "\u{1B}]11;rgb:0/0/0\u{07}", "\u{1B}]0;q\u{1B}\\", "\u{1B}Pq1\u{1B}\\", "\u{1B}_G1\u{1B}\\",
      "\u{1B}^no\u{1B}\\", "\u{1B}Xno\u{1B}\\", "\u{1B}q", "\u{1B}1", "\u{1B}é", "\u{1B}\r",
      "\u{1B}\u{7F}", "\u{1B}\t", "\u{1B} ",
    ])
  func whatIsNotKnownIsSwallowedWhole(_ sent: String) {
    #expect(keys(sent + "z").last == .character("z"))
    #expect(keys(sent + "z").count == 1)
  }

  @Test(arguments: [
    Row("\u{1B}\u{03}", .control("c")), Row("\u{1B}\u{1B}", .escape, .escape),
    Row("\u{1B}\u{1B}q", .escape), Row("\u{1B}[\r", .enter), Row("\u{1B}[1\u{03}", .control("c")),
    Row("\u{1B}[é", .character("é")), Row("\u{1B}[1\u{1B}[A", .up), Row("\u{1B}O\r", .enter),
    Row("\u{1B}]0;q\u{03}", .control("c")), Row("\u{1B}]0;q\u{1B}[A", .up),
    Row("\u{1B}]0;q\u{1B}", .escape), Row("\u{1B}]"), Row("\u{1B}O"),
  ])
  func brokenSequencesEndSoon(_ row: Row) { #expect(keys(row.sent) == row.keys) }

  @Test(arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P"])
  func noSequenceSwallowsForEver(_ start: String) {
    let much = String(repeating: "1", count: KeyDecoder.longestSequence)
    #expect(keys(start + much + "zz").last == .character("z"))
  }

  @Test(
    arguments: [
      ([0xFF], ""), ([0xC3], ""), ([0xC3, 0x61], "a"), ([0xC0, 0xAF, 0x61], "a"),
      ([0xED, 0xA0, 0x80, 0x61], "a"), ([0xF4, 0x90, 0x80, 0x80, 0x61], "a"),
      ([0xE2, 0x82, 0xC3, 0xA9], "é"), ([0x80, 0xBF, 0x61], "a"), ([0xF0, 0x9F, 0x99, 0x0D], "\r"),
    ] as [([UInt8], String)])
  func bytesThatAreNotUTF8DoNothing(_ bytes: [UInt8], _ left: String) {
    #expect(keys(bytes) == keys(left))
  }

  @Test func aLetterMayComeInPieces() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xF0, 0x9F]).isEmpty)
    #expect(!decoder.isWaiting && decoder.flush().isEmpty)
    #expect(decoder.feed([0x99, 0x82]) == [.character("🙂")])
    #expect(decoder.feed("e".utf8) == [.character("e")])
    #expect(decoder.feed("\u{301}".utf8) == [.character("\u{301}")])
  }

  @Test func escapeIsAKeyWhenNothingFollows() {
    var decoder = KeyDecoder()
    #expect(!decoder.isWaiting)
    #expect(decoder.feed([0x1B]).isEmpty && decoder.isWaiting)
    #expect(decoder.flush() == [.escape] && !decoder.isWaiting)
    #expect(decoder.feed("[A".utf8) == [.character("["), .character("A")])
    #expect(decoder.feed([0x1B, 0x1B]).isEmpty && decoder.isWaiting)
    #expect(decoder.flush() == [.escape, .escape])
  }

  /// Else the rest of the sign that begins a paste would be typed, and the paste with it.
  @Test func aSequenceThatHasBegunIsWaitedFor() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[2".utf8).isEmpty && !decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed("00~q\u{1B}[201~".utf8) == [.paste("q")])
  }

  @Test(arguments: [
    Row("\u{1B}[200~two\rlines\u{1B}[201~", .paste("two\nlines")),
    Row("\u{1B}[200~a\r\nb\n\r\u{1B}[201~", .paste("a\nb\n\n")),
    Row("\u{1B}[200~\u{1B}[201~", .paste("")),
    Row(
      "\u{1B}[200~\u{03}q\u{1B}[A\u{1B}[201\u{1B}[201~q", .paste("\u{03}q\u{1B}[A\u{1B}[201"),
      .character("q")),
    Row("x\u{1B}[200~\u{1B}\u{1B}[201~\r", .character("x"), .paste("\u{1B}"), .enter),
    Row("\u{1B}[200~never ended q\r\u{03}"),
  ])
  func aPasteIsOneKey(_ row: Row) { #expect(keys(row.sent) == row.keys) }

  @Test func aPasteLosesBytesThatAreNotUTF8() {
    let sent = Array("\u{1B}[200~a".utf8) + [0xFF, 0x62] + Array("\u{1B}[201~".utf8)
    #expect(keys(sent) == [.paste("ab")])
  }

  @Test(arguments: [-1, 0, 1, 2, 3, 100_000])
  func aPasteHasALimit(_ excess: Int) throws {
    let limit = KeyDecoder.longestPaste
    let text = String(repeating: "a", count: limit - 1 + min(excess, 0))
    let more = String(repeating: "語", count: max(excess, 0))
    let pasted = keys("\u{1B}[200~\(text)\(more)\u{1B}[201~q")
    #expect(pasted == [.paste(text), .character("q")])
    let whole = String(repeating: "é", count: limit / 2)
    #expect(keys("\u{1B}[200~\(whole)\u{1B}[201~") == [.paste(whole)])
  }
}
