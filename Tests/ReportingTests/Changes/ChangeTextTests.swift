import Comparison
import Diagnostics
import Survey
import Testing

@testable import Reporting

/// What moved, as a terminal shows it.
@Suite struct ChangeTextTests {
  private func text(_ change: SmallChange, _ pack: TemplatePack? = SmallReport.pack) throws
    -> String
  {
    let pack = try #require(pack)
    return String(decoding: textBytes(of: change.subject, saidBy: pack), as: UTF8.self)
  }

  /// The shipped pack with some sentences put otherwise.
  private func pack(_ changes: (id: String, text: String)...) -> TemplatePack? {
    var files = SmallReport.packFiles
    let lines = String(decoding: files["sentences.yaml"] ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { line in
        changes.first { line.hasPrefix("\($0.id):") }.map { "\($0.id): \"\($0.text)\"" }
          ?? String(line)
      }
    files["sentences.yaml"] = Array(lines.joined(separator: "\n").utf8)
    return TemplatePack.read("changed", files: files).pack
  }

  private func widest(_ text: String) -> Int {
    text.split(separator: "\n").map { displayWidth(of: String($0)) }.max() ?? 0
  }

  @Test func everyLine() throws {
    var change = SmallChange()
    change.options.detail = .all
    let text = try text(change)
    #expect(widest(text) <= 80)
    compare(Array(text.utf8), with: "change.txt")
  }

  @Test func anotherVersionOfTheQuestionnaire() throws {
    var change = SmallChange.versions
    var found = ExpectedChange(
      id: "0123456789ab", reason: "A new board.", name: "The chair",
      until: CalendarDate("2026-12-31"))
    found.isMatched = true
    change.options.expected = [
      found,
      ExpectedChange(
        id: "ba9876543210", reason: "Wages were to rise.", name: "The treasurer", until: nil),
    ]
    let text = try text(change)
    #expect(widest(text) <= 80)
    compare(Array(text.utf8), with: "versions.txt")
  }

  /// Profitability, where voices moved apart by as much, and what is steady at exactly 0.0.
  @Test func whatHasAWordIsListedThoughItsAverageStayed() throws {
    let text = try text(SmallChange())
    #expect(text.contains("     0.0     −9 to 9  voices moved apart\n"))
    #expect(text.contains("     0.0     −9 to 9  steady\n"))
  }

  /// One person, who would go another way and sees everything as before.
  @Test func noHeadsStandAboveNoLevers() throws {
    var change = SmallChange.ofOnePerson
    change.now.leaders?.now = try #require(change.then.leaders?.now)
    let text = try text(change)
    #expect(
      text.contains("\n\nNo lever has anything to tell; all 6 are listed with --show all.\n\n"))
    #expect(!text.contains("Lever "))
  }

  /// Ids of 48 letters, the longest that may be, and a pack whose words are long too.
  @Test func longIDsFit() throws {
    var change = SmallChange()
    change.options.detail = .all
    let id = "how-" + String(repeating: "much-", count: 8) + "more"
    let named = SmallReport.snapshot([
      ("{id: money,", "{id: \(id),"), ("{id: agenda,", "{id: not-\(id.dropFirst(4)),"),
    ])
    (change.then.snapshot, change.now.snapshot) = (named, named)
    for pack in [
      SmallReport.pack,
      pack(
        ("change-promise-not-kept", "not kept at all, or not yet"),
        ("change-step-unchanged", "a step that is still to be made")),
    ] {
      let text = try text(change, pack)
      #expect(text.contains("\(id): "))
      #expect(widest(text) <= 80, "\(text)")
    }
  }

  /// In the later year three people are too few to show what they want.
  @Test func stepsByTwoMeasuresAreNotHeldAgainstEachOther() throws {
    var change = SmallChange()
    change.now.lived?.people = 3
    let text = try text(change)
    #expect(
      text.contains(
        """
        What to move first, in points to go
          The two lists go by two measures, and are not held against each other: in 2025
          by how far people want to go and leaders will go, in 2026 by how far leaders
          will go, as nobody shows what people want.
        """), "\(text)")
    #expect(!text.contains("still there"))
    #expect(try change.markdown().contains("The two lists go by two measures"))
  }

  @Test func severalYearsStandBelowEachOther() throws {
    var change = SmallChange()
    let one = try text(change)
    change.years = 2
    let line = String(repeating: "-", count: 80)
    #expect(try text(change) == "\(one)\n\(line)\n\n\(one)")
  }

  @Test func ofAYearBesideItselfNothingMoved() throws {
    var change = SmallChange()
    change.now = change.then
    let text = try text(change)
    #expect(
      text.hasPrefix(
        "North Trust: 2025 to 2025\n\nBoth hold the same figures: nothing moved.\n\n"))
    #expect(!text.contains("Between leaders and people"))
  }

  /// Leaders alone, one person a year: no column is too narrow for what is said of a judgement.
  @Test func onePersonsJudgementIsNoTest() throws {
    var change = SmallChange.ofOnePerson
    change.options.detail = .all
    let text = try text(change)
    #expect(text.contains("All levers together: your judgement did not change by a rung, from"))
    #expect(text.contains("  judgement as before\n") && text.contains("  judgement changed\n"))
    #expect(text.contains("  Leaders: one person each year.\n"))
    #expect(widest(text) <= 80)
  }

  @Test func whoAnsweredTwiceIsSaidWhereTheyTellAnotherStory() throws {
    var change = SmallChange()
    (change.then.hasCodes, change.now.hasCodes) = (true, true)
    change.then.lived = .init(people: 6, now: [0, 0, 0, 0, 0, 0])
    change.now.lived = .init(people: 12, now: [1, 1, 1, 1, 1, 1])
    change.now.higher = 6
    #expect(
      try text(change).contains(
        """
          Lived experience: the 6 people who answered both times moved by +40.0 points.
          The score moved by +30.0 points, as others came and went.
        """))
  }

  /// Other words, longer ones, and some that could colour a screen.
  @Test func thePacksWordsAreSaidAndFit() throws {
    let long = "risen so much that nobody could take it for chance alone"
    let changed = pack(
      ("change-word-up", long), ("change-text-column-range", "probably between"),
      ("change-text-like-with-like", "\\e[31mLike with like."))
    let text = try text(SmallChange(), changed)
    #expect(text.contains("\n  \(long)\n"))
    #expect(text.contains("probably between"))
    #expect(text.contains("\n\u{FFFD}[31mLike with like.\n"))
    #expect(widest(text) <= 80)
    let plain = try self.text(SmallChange())
    #expect(!plain.contains(long) && plain != text)
  }

  @Test(arguments: HostileChartTests.names)
  func hostileNamesStayWords(_ name: String) throws {
    var change = SmallChange.hostile(name)
    change.now.organisation = name
    change.options.detail = .all
    change.options.expected = [ExpectedChange(id: name, reason: name, name: name, until: nil)]
    let text = try text(change)
    #expect(!text.contains("{people}") && !text.contains("{People}"))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeOnTerminal })
  }
}
