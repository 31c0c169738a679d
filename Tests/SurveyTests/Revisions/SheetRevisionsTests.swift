import Diagnostics
import Survey
import Testing

/// Which of one person's sheets counts.
@Suite struct SheetRevisionsTests {
  /// `L3.r2<L3` is a revision of L3; a hyphen in front, a sheet in progress; `@people` another group.
  private static func sheet(_ text: String) -> AnswerSheet {
    let isOpen = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: "@")
    let names = parts[0].split(separator: "<").map { AnswerSheet.ID(String($0)) }
    return AnswerSheet(
      id: names[0], questionnaire: SheetQuestionnaire.snapshot.reference,
      respondent: Respondent(
        group: parts.count > 1 ? RespondentGroup.ID(String(parts[1])) : "leaders"),
      language: "en-GB", status: isOpen ? .inProgress : .complete,
      revises: names.count > 1 ? .init(parent: names[1], reason: "a slip") : nil)
  }

  private static func revisions(_ text: String) -> SheetRevisions {
    SheetRevisions(of: text.split(separator: " ").map { sheet(String($0)) })
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let sheets: String
    let counted: String
    let withIncomplete: String
    var revised = ""
    var testDescription: String { sheets }
  }

  @Test(arguments: [
    Example(sheets: "L1 L2 -L3", counted: "L1 L2", withIncomplete: "L1 L2 L3"),
    // An unfinished revision leaves its parent counting, whatever is asked for.
    Example(sheets: "L1 -L1.r2<L1 L2", counted: "L1 L2", withIncomplete: "L1 L2"),
    // A finished one takes its place.
    Example(
      sheets: "L1 L1.r2<L1 L2", counted: "L1.r2 L2", withIncomplete: "L1.r2 L2", revised: "L1"),
    Example(
      sheets: "L1 L1.r2<L1 L1.r3<L1.r2", counted: "L1.r3", withIncomplete: "L1.r3",
      revised: "L1 L1.r2"),
    Example(
      sheets: "L1 L1.r2<L1 -L1.r3<L1.r2", counted: "L1.r2", withIncomplete: "L1.r2",
      revised: "L1"),
    // The one between was never finished.
    Example(
      sheets: "L1 -L1.r2<L1 L1.r3<L1.r2", counted: "L1.r3", withIncomplete: "L1.r3",
      revised: "L1"),
    // Or is gone; its name says of whom it was.
    Example(sheets: "L1 L1.r3<L1.r2", counted: "L1.r3", withIncomplete: "L1.r3", revised: "L1"),
    // The first is gone; then nobody is complete, and the last one in progress is the person.
    Example(sheets: "L1.r2<L1", counted: "L1.r2", withIncomplete: "L1.r2"),
    Example(sheets: "-L1.r2<L1 -L1.r3<L1.r2", counted: "", withIncomplete: "L1.r3"),
    // A name alone makes no revision.
    Example(sheets: "L1 L1.r2", counted: "L1 L1.r2", withIncomplete: "L1 L1.r2"),
    // A revision by hand under any name.
    Example(sheets: "L1 late<L1", counted: "late", withIncomplete: "late", revised: "L1"),
    // Nobody falls out by a circle, which is a fault of its own.
    Example(sheets: "a<b b<a c<c", counted: "a b c", withIncomplete: "a b c"),
  ])
  func eachPersonCountsOnce(_ example: Example) {
    let revisions = Self.revisions(example.sheets)
    func names(_ sheets: [AnswerSheet]) -> String {
      sheets.map(\.id.rawValue).joined(separator: " ")
    }
    #expect(names(revisions.counted()) == example.counted)
    #expect(names(revisions.counted(includesIncomplete: true)) == example.withIncomplete)
    #expect(names(revisions.revised) == example.revised)
  }

  @Test(arguments: [
    ("L1 L1.r2<L1 L1.r3<L1.r2", "L1", "L1.r3"),
    ("L1 -L1.r2<L1", "L1", "L1.r2"),
    ("L1 L1.r2<L1", "L1.r2", ""),
    ("L1 L1.r3<L1.r2", "L1", "L1.r3"),
    ("L1 L1.r2", "L1", ""),
    ("a<b b<a", "a", ""),
  ])
  func theLastRevisionIsNamed(_ sheets: String, _ sheet: String, _ last: String) {
    let found = Self.revisions(sheets).last(of: AnswerSheet.ID(sheet))
    #expect(found?.id.rawValue ?? "" == last)
  }

  @Test(arguments: [
    ("L1 L1.r2<L1 L1.r3<L1.r2", []),
    ("L1 L1.r2<L1 -L1.r3<L1", []),
    ("L1 L1.r2<L1 L1.r3<L1", ["L1.r3 PSA-024 this sheet and L1.r2 both stand for L1, and one"]),
    ("L1.r2<L1 late<L1", ["late PSA-024 this sheet and L1.r2 both stand for L1"]),
    (
      "a<b b<a",
      [
        "a PSA-025 this sheet revises 'b', which goes back", "b PSA-025 this sheet revises 'a'",
      ]
    ),
    ("L1<L1", ["L1 PSA-025 this sheet revises 'L1'"]),
    (
      "P3@people L1<P3", ["L1 PSA-026 this sheet is from 'leaders' and revises 'P3', which is from"]
    ),
  ])
  func whatCannotBeIsAFault(_ sheets: String, _ expected: [String]) {
    let found = Self.revisions(sheets).faults.map {
      "\($0.sheet) \($0.problem.code.rawValue) \($0.problem.message)"
    }
    #expect(found.count == expected.count, "\(found)")
    for (found, expected) in zip(found, expected) {
      #expect(found.hasPrefix(expected), "\(found)")
    }
  }

  @Test(arguments: [
    ("L3", false, ["L3.r2", "L3.r3"]),
    ("L3.r2", true, ["L3.r3", "L3.r4"]),
    ("L3.r9", true, ["L3.r10", "L3.r11"]),
    ("L3.r2", false, ["L3.r2.r2", "L3.r2.r3"]),
    ("late", true, ["late.r2", "late.r3"]),
    ("L3.r9223372036854775807", true, ["L3.r1000001", "L3.r1000002"]),
  ])
  func revisionsAreNumbered(_ name: String, _ isRevision: Bool, _ expected: [String]) {
    let names = AnswerSheet.ID(name).revisionNames(isRevision: isRevision).prefix(2)
    #expect(names.map(\.rawValue) == expected)
  }

  @Test(arguments: [
    ("L3.r2", "L3"), ("a.b.r12", "a.b"), ("L3", nil), (".r2", nil), ("L3.r", nil), ("L3.r-2", nil),
    ("L3.rx", nil), ("L3.R2", nil), ("L3.r0", nil),
  ])
  func theNameOfARevisionSaysOfWhom(_ name: String, _ first: String?) {
    #expect(AnswerSheet.ID(name).withoutRevision?.rawValue == first)
  }

  @Test(arguments: ReopenCode.allCases)
  func everyCodeHasAPage(_ code: ReopenCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): "))
  }
}
