import Interview
import TestSupport
import Testing

@Suite struct FrameWriterTests {
  private static let columns = 20
  private static let rows = 8

  private func frame(_ texts: [String], _ row: Int = 0, _ column: Int = 0) -> Frame {
    Frame(
      lines: texts.map { FrameLine($0) },
      cursor: Frame.Position(row: row, column: column))
  }

  private func text(_ shown: Frame?, _ frame: Frame, _ colours: TerminalColours = .none) -> String {
    String(decoding: FrameWriter(colours: colours).bytes(from: shown, to: frame), as: UTF8.self)
  }

  @Test func nothingChangedIsNothingSaid() {
    #expect(text(frame(["a"]), frame(["a"])).isEmpty)
  }

  @Test func theCursorMovesAlone() {
    #expect(text(frame(["a"]), frame(["a"], 0, 1)) == "\u{1B}[1;2H")
  }

  @Test func onlyLinesThatChangedAreRewritten() {
    let bytes = text(frame(["one", "two", "three"]), frame(["one", "2", "three"], 1, 1))
    #expect(bytes == "\u{1B}[?2026h\u{1B}[2;1H\u{1B}[K2\u{1B}[2;2H\u{1B}[?2026l")
  }

  @Test func linesThatAreNoMoreAreCleared() {
    let bytes = text(frame(["one", "two", "three"]), frame(["one"]))
    #expect(bytes == "\u{1B}[?2026h\u{1B}[2;1H\u{1B}[J\u{1B}[1;1H\u{1B}[?2026l")
  }

  /// A full last column leaves the cursor on it, so clearing afterwards would take the last letter.
  @Test func aLineIsClearedBeforeItIsWritten() throws {
    let bytes = text(frame(["x"]), frame([String(repeating: "y", count: Self.columns)]))
    let clearing = try #require(bytes.firstRange(of: "\u{1B}[K"))
    let letter = try #require(bytes.firstRange(of: "y"))
    #expect(clearing.upperBound <= letter.lowerBound)
  }

  @Test(arguments: [TerminalColours.none, .sixteen, .many])
  func noStyleIsReverseOrHidesTheCursor(_ colours: TerminalColours) {
    for style in FrameStyle.allCases {
      let shown = Frame(lines: [FrameLine("a", style)], cursor: Frame.Position(row: 0, column: 0))
      let bytes = text(nil, shown, colours)
      #expect(!bytes.contains("?25"))
      let codes = bytes.split(separator: "\u{1B}").filter { $0.contains("m") }
        .flatMap { $0.drop { $0 == "[" }.prefix { $0 != "m" }.split(separator: ";") }
      #expect(!codes.contains("7"))
      if colours != .many { #expect(codes.allSatisfy { ["0", "1", "4"].contains($0) }) }
    }
  }

  @Test func whatCouldMoveTheCursorIsNotPassedOn() {
    let bytes = text(nil, frame(["\u{1B}[31mred\u{202E}\u{9B}"]))
    #expect(bytes.contains("\u{FFFD}[31mred\u{FFFD}\u{FFFD}"))
  }

  // MARK: - Against a model of a terminal

  private static let words = [
    "Held", "a", " ", "é", "語語", "🙂", "e\u{301}", "People who", "-", "…", "Asked  ",
  ]

  private func randomLine(_ generator: inout SeededGenerator) -> FrameLine {
    var line = FrameLine()
    var room = Self.columns
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let word = Self.words.randomElement(using: &generator) ?? ""
      let width = word.reduce(0) { $0 + ("語🙂".contains($1) ? 2 : 1) }
      guard width <= room else { break }
      room -= width
      line.append(word, FrameStyle.allCases.randomElement(using: &generator) ?? .plain)
    }
    return line
  }

  private func randomFrame(after last: Frame?, _ generator: inout SeededGenerator) -> Frame {
    let count = Int.random(in: 0...Self.rows, using: &generator)
    let lines = (0..<count).map { row in
      if let last, row < last.lines.count, Bool.random(using: &generator) { return last.lines[row] }
      return randomLine(&generator)
    }
    return Frame(
      lines: lines,
      cursor: Frame.Position(
        row: Int.random(in: 0..<Self.rows, using: &generator),
        column: Int.random(in: 0..<Self.columns, using: &generator)))
  }

  private func model(_ frame: Frame, _ writer: FrameWriter) -> ScreenModel {
    var model = ScreenModel(columns: Self.columns, rows: Self.rows)
    model.take(writer.bytes(from: nil, to: frame))
    return model
  }

  @Test(arguments: UInt64(1)...12, [TerminalColours.none, .sixteen, .many])
  func stepsGiveTheSameScreenAsDrawingFromNothing(seed: UInt64, colours: TerminalColours) {
    var generator = SeededGenerator(seed: seed)
    let writer = FrameWriter(colours: colours)
    var model = ScreenModel(columns: Self.columns, rows: Self.rows)
    var last: Frame?
    for _ in 0..<40 {
      let frame = randomFrame(after: last, &generator)
      model.take(writer.bytes(from: last, to: frame))
      let fresh = self.model(frame, writer)
      #expect(model.cells == fresh.cells)
      #expect(model.row == frame.cursor.row && model.column == frame.cursor.column)
      #expect(model.unknown.isEmpty && !model.isHeldBack)
      for (line, cells) in zip(frame.lines, fresh.cells) {
        let shown = cells.map(\.text).joined()
        #expect(
          shown.hasPrefix(line.text) && shown.dropFirst(line.text.count).allSatisfy { $0 == " " })
      }
      last = frame
    }
  }
}
