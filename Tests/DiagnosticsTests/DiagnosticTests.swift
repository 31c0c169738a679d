import Diagnostics
import Testing

private struct TestProblem: Problem {
  var code: DiagnosticCode = "TST-001"
  var message = "wrong"
  var severity = Diagnostic.Severity.error
  var help: [String] = []
}

private func text(_ file: String, at spans: SourceSpan?..., problem: TestProblem = TestProblem())
  -> String
{
  var collector = DiagnosticCollector(file: SourceFile(name: "test.txt", text: file))
  for span in spans { collector.report(problem, at: span) }
  return collector.diagnostics().map { $0.text() }.joined()
}

@Suite struct DiagnosticTests {
  @Test func aPlaceIsShownInTheCompilersForm() {
    let problem = TestProblem(help: ["first", "second"])
    let expected = """
      test.txt:2:3: error[TST-001]: wrong
        |
      2 | é bc d
        |   ^^
      help: first
            second

      """
    #expect(text("a\né bc d\n", at: SourceSpan(offset: 5, length: 2), problem: problem) == expected)
  }

  @Test func aWholeFileHasNoPicture() {
    #expect(text("", at: nil) == "test.txt: error[TST-001]: wrong\n")
  }

  @Test func placesComeInTheirOrderAndTheWholeFileFirst() {
    let all = text(
      "ab\ncd", at: SourceSpan(offset: 3, length: 1), SourceSpan(offset: 0, length: 1), nil)
    #expect(
      all.split(separator: "\n").filter { $0.hasPrefix("test") }.map { $0.prefix(12) } == [
        "test.txt: er", "test.txt:1:1", "test.txt:2:1",
      ])
  }

  @Test func aLongLineIsShownAroundThePlace() {
    let line = String(repeating: "é", count: 5_000)
    let lines = text(line, at: SourceSpan(offset: 5_000, length: 4)).split(separator: "\n")
    #expect(lines[0] == "test.txt:1:2501: error[TST-001]: wrong")
    #expect(lines[2].count == 104 && lines[3].firstIndex(of: "^") != nil)
    #expect(lines[3].hasSuffix(" ^^"))
  }

  @Test(arguments: [
    SourceSpan(offset: -5, length: 1), SourceSpan(offset: 3, length: 0),
    SourceSpan(offset: 99, length: 99), SourceSpan(offset: 1, length: 99),
  ])
  func anyPlaceCanBeShown(_ span: SourceSpan) {
    #expect(text("ab\n", at: span).contains("^"))
  }

  @Test func whatAFileHoldsCannotTurnTheTerminal() {
    let problem = TestProblem(message: "'\u{1B}[31m\u{202E}' is wrong")
    let shown = text(
      "x\u{1B}]0;title\u{7}\u{202E}\n", at: SourceSpan(offset: 0, length: 1), problem: problem)
    #expect(
      !shown.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
  }

  @Test func beyondTheLimitFaultsAreOnlyCounted() {
    var collector = DiagnosticCollector(file: SourceFile(name: "test.txt", text: "a"))
    for _ in 0..<DiagnosticCollector.limit + 7 {
      collector.report(TestProblem(severity: .warning), at: SourceSpan(offset: 0, length: 1))
    }
    #expect(!collector.hasErrors)
    collector.report(TestProblem(), at: nil)
    #expect(collector.hasErrors)
    #expect(collector.diagnostics().count == DiagnosticCollector.limit)
    #expect(collector.diagnostics().last?.notes == ["8 more faults are not shown"])
  }
}

@Suite struct LineIndexTests {
  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\nb\r\nc\r"])
  func linesEndInEveryWay(_ text: String) {
    let index = LineIndex(SourceFile(name: "x", text: text))
    #expect((1...3).map { index.text(ofLine: $0) } == ["a", "b", "c"])
  }

  @Test func columnsCountScalars() {
    let file = SourceFile(name: "x", text: "é😀x\ny")
    let index = LineIndex(file)
    #expect(index.location(of: 6) == SourceLocation(line: 1, column: 3))
    #expect(index.offset(line: 1, column: 3) == 6)
    #expect(index.offset(line: 1, column: 99) == 7)
    #expect(index.line(of: 8) == 2)
    #expect(index.location(of: 99) == SourceLocation(line: 2, column: 2))
    #expect(index.offset(ofLine: 3) == nil && index.text(ofLine: 9) == "")
  }
}
