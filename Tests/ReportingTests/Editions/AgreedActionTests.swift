import Comparison
import Diagnostics
import Scoring
import Survey
import Testing

@testable import Reporting

/// What was agreed, in the reports of one year and of two.
@Suite struct AgreedActionTests {
  private func action(
    _ id: AgreedAction.ID, _ status: AgreedAction.Status, by: String,
    questions: [Question.ID] = [], section: Section.ID? = nil, note: String? = nil
  ) throws -> AgreedAction {
    AgreedAction(
      id: id, what: "Do \(id)", questions: questions, section: section, owner: "Head of \(id)",
      by: try #require(CalendarDate(by)), status: status, note: note)
  }

  private func report() throws -> SmallReport {
    var report = SmallReport()
    report.actions = try [
      action("later", .dropped, by: "2026-12-31", note: "No\nmoney."),
      action("sooner", .started, by: "2026-06-01", questions: ["presence"], section: "people"),
    ]
    return report
  }

  /// The cells of the rows of the table with a caption.
  private func rows(after caption: String, in text: String) -> [[Substring]] {
    guard let start = text.firstRange(of: caption) else { return [] }
    return text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(4)
      .prefix { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmingBlanks } }
  }

  @Test func theFullReportHasThemTheEarliestDayFirst() throws {
    let text = try report().markdown()
    #expect(
      rows(after: "**What was agreed, the earliest day first**", in: text) == [
        [
          "Do sooner", "People: Where are residents?", "Head of sooner", "1 June 2026", "started",
        ],
        ["Do later", "–", "Head of later", "31 December 2026", "dropped: No money."],
      ])
    #expect(try report().html().contains("<h3><span id=\"actions\">What was agreed</span></h3>"))
  }

  @Test(arguments: [Edition.board, .easyRead, .index])
  func otherEditionsAreAsWithoutThem(_ edition: Edition) throws {
    #expect(try report().report(edition).markdown == SmallReport().report(edition).markdown)
  }

  @Test func whereNothingWasAgreedNothingIsSaid() throws {
    #expect(!(try SmallReport().markdown().contains("What was agreed")))
    #expect(!(try SmallChange().markdown().contains("What was agreed")))
    let result = SmallReport().result.jsonBytes(toolVersion: "1.0.0")
    #expect(!String(decoding: result, as: UTF8.self).contains("\"actions\""))
  }

  // MARK: - Two years

  private func change() throws -> SmallChange {
    var change = SmallChange()
    change.then.actions = try [
      action("late", .planned, by: "2026-01-31"), action("left", .done, by: "2025-07-01"),
      action("moved", .planned, by: "2026-02-01"),
    ]
    change.now.actions = try [
      action("fresh", .planned, by: "2026-12-31"), action("late", .planned, by: "2026-01-31"),
      action("moved", .started, by: "2026-09-01", note: "Half of it."),
    ]
    return change
  }

  @Test func theReportOfChangeCarriesThemForward() throws {
    let text = try change().markdown()
    #expect(
      rows(after: "**What was agreed, in 2025 and in 2026**", in: text) == [
        ["Do late", "Head of late", "31 January 2026", "planned", "as before, overdue"],
        [
          "Do moved", "Head of moved", "1 February 2026, now 1 September 2026",
          "planned, now started: Half of it.", "changed",
        ],
        ["Do fresh", "Head of fresh", "31 December 2026", "planned", "new"],
        ["Do left", "Head of left", "1 July 2025", "done", "no longer listed"],
      ])
    #expect(
      text.contains(
        "Overdue: agreed by the earlier audit, neither done nor dropped, and its day was before"))
  }

  @Test func withoutOneThatIsOverdueTheWordIsNotExplained() throws {
    var change = try change()
    change.then.actions.removeFirst()
    #expect(!(try change.markdown().contains("verdue")))
  }

  @Test func ofTheSameFiguresTheyAreToldToo() throws {
    var change = try change()
    let (then, now) = (change.then.actions, change.now.actions)
    change.now = change.then
    (change.then.actions, change.now.actions) = (then, now)
    let text = try change.markdown()
    #expect(text.contains("**Both hold the same figures: nothing moved.**"))
    #expect(text.contains("## What was agreed\n") && !text.contains("## Lever by lever"))
  }

  @Test func eachLineHasWords() throws {
    let subject = try change().subject
    let words = ChangeWords(
      subject: subject, part: subject.parts[0], bank: try #require(SmallReport.pack).sentences)
    let entries = try change().comparison.entries.filter { $0.kind == .action }
    #expect(
      entries.map { words.words(for: $0) } == [
        "Do late: as before", "Do late: overdue", "Do moved: changed", "Do fresh: new",
        "Do left: no longer listed",
      ])
  }

  @Test(arguments: HostileChartTests.names)
  func hostileWordsStayWords(_ name: String) throws {
    let words = AgreedAction(
      id: "hostile", what: name, owner: name, by: try #require(CalendarDate("2026-01-31")),
      status: .dropped, note: name)
    var change = try change()
    change.then.actions.append(words)
    change.now.actions.append(words)
    var report = try report()
    report.actions.append(words)
    for html in [try change.html(), try report.html()] {
      #expect(!html.contains("<script") && !html.contains("<svg onload"))
    }
  }

  @Test func aResultGivesThemBack() throws {
    for result in [try change().now.result, try report().result] {
      let file = SourceFile(name: "result.json", bytes: result.jsonBytes(toolVersion: "1.0.0"))
      let reading = YearFigures.read(file)
      #expect(reading.diagnostics.isEmpty)
      #expect(reading.figures?.actions == result.actions)
    }
  }

  @Test(arguments: [
    (#""status": "planned""#, #""status": "underway""#, "PSJ-011"),
    (#""by": "2026-01-31""#, #""by": "soon""#, "PSJ-011"),
    (#""owner": "Head of late""#, #""owner": 3"#, nil), (#""id": "late", "#, "", nil),
  ])
  func aResultWithAWrongActionIsRefused(_ old: String, _ new: String, _ code: String?) throws {
    let bytes = try change().now.result.jsonBytes(toolVersion: "1.0.0")
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    let reading = YearFigures.read(SourceFile(name: "result.json", text: changed))
    #expect(reading.figures == nil)
    if let code { #expect(Set(reading.diagnostics.map(\.code.rawValue)) == [code]) }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var words = drop { $0 == " " }
    while words.last == " " { words.removeLast() }
    return words
  }
}
