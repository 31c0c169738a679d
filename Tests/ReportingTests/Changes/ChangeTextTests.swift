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

  /// Three staff are too few in both years, and People has a second question in one of them.
  @Test func whatAFigureRestsOnIsSaidWhereItIsAPart() throws {
    var change = SmallChange()
    change.options.detail = .all
    let last = "text: \"Who adapts?\", levels: [a, b, c, d, e, f]}"
    change.now.snapshot = SmallReport.snapshot([
      ("version: 1.0.0", "version: 1.1.0"),
      (
        last,
        "\(last)\n  - {id: standing, section: people, slots: [now, prepared, wanted], "
          + "text: \"Who stands?\", levels: [a, b, c, d, e, f]}"
      ),
    ])
    let text = try text(change)
    #expect(
      text.contains(
        """
        from 52.0 to 54.0 points.
        Compared on 5 of 6 questions and 2 of 3 voices, without Staff.
        """), "\(text)")
    #expect(
      text.contains(
        """
        The change is like with like: the
        questions and voices that both years have.
        People: Compared on 1 of 2 questions and 2 of 3 voices, without Staff.

        """), "\(text)")
    #expect(text.split(separator: "Compared on").count == 3)
    let page = try change.markdown()
    let people = try #require(page.split(separator: "### People\n").last).prefix { $0 != "#" }
    #expect(
      people.contains("Compared on 1 of 2 questions and 2 of 3 voices, without Staff.\n"))
    let politics = try #require(page.split(separator: "### Politics\n").last).prefix { $0 != "#" }
    #expect(politics.contains("Compared on 2 of 3 voices, without Staff.\n"))
    // Nothing is missing where all are shown.
    change = SmallChange()
    change.then.staff?.people = 5
    change.now.staff?.people = 5
    #expect(try !self.text(change).contains("Compared on"))
    #expect(try !change.markdown().contains("Compared on"))
  }

  /// Staff answer on People in one year alone.
  @Test func aVoiceWithoutAllOfItsQuestionsIsNamed() throws {
    var change = SmallChange()
    let last = "text: \"Who adapts?\", levels: [a, b, c, d, e, f]}"
    let two = SmallReport.snapshot([
      (
        last,
        "\(last)\n  - {id: standing, section: people, slots: [now, prepared, wanted], "
          + "text: \"Who stands?\", levels: [a, b, c, d, e, f]}"
      )
    ])
    (change.then.snapshot, change.now.snapshot) = (two, two)
    for year in [\SmallChange.then, \.now] {
      change[keyPath: year].lived?.now += [3]
      change[keyPath: year].leaders?.now += [3]
      change[keyPath: year].staff = .init(people: 5, now: [3, 3, 3, 3, 3, 3, 3])
    }
    #expect(try !text(change).contains("Compared on"))
    change.now.staff?.now[6] = nil
    #expect(
      try text(change).contains(
        "\nPeople: Compared in Staff on 1 of 2 questions.\n"))
    #expect(
      try change.markdown().contains(
        "\nCompared in Staff on 1 of 2 questions.\n"))
    let bare = String(try json(change).filter { !$0.isWhitespace })
    #expect(
      bare.contains(
        "\"used_questions\":2,\"fewer_questions\":[{\"voice\":\"staff\",\"used\":1,\"asked\":2}]"))
  }

  /// Without all levers together each of them says so, those of one part in one line.
  @Test func leversOfOnePartAreNamedTogether() throws {
    let text = try text(.versions)
    #expect(
      text.contains(
        """
        People, Principles, Partnerships and Contingent capacity: Compared on 2 of 3
        voices, without Staff.
        """), "\(text)")
    #expect(text.split(separator: "Compared on").count == 2)
  }

  /// Five leaders and six people are few enough to count; 31 × 31 people are too many, wherever they are
  /// in a figure, and of Principles they are asked nothing.
  @Test func whichTestWasMadeIsSaid() throws {
    let exact = "Every test is exact: all arrangements of the answers are counted."
    #expect(try text(SmallChange()).contains("  \(exact)\n"))
    #expect(try SmallChange().markdown().contains(exact))
    #expect(try json(SmallChange()).contains("\"tests\": \"exact-permutation\","))
    var change = SmallChange()
    change.then.lived?.people = 31
    change.now.lived?.people = 31
    #expect(
      try text(change).contains(
        """
          Every test is a t-test, as there are too many arrangements of the answers to
          count.
        """))
    let snapshot = SmallReport.snapshot([
      ("{id: values, section: principles,", "{id: values, section: principles, ask: [leaders],")
    ])
    (change.then.snapshot, change.now.snapshot) = (snapshot, snapshot)
    let some = """
      Where there are too many, a t-test stands in: All levers together, People, Politics, \
      Profitability, Partnerships, Contingent capacity, the gap, the promise, what is unmet and \
      questions to look at (
      """
    let page = try change.markdown()
    #expect(page.contains(some), "\(page)")
    #expect(try json(change).contains("\"tests\": \"exact-permutation-or-t-test\","))
    change.hasOldAnswers = false
    #expect(try json(change).contains("\"tests\": \"none\","))
    #expect(try !text(change).contains("arrangements"))
  }

  private func json(_ change: SmallChange) throws -> String {
    String(decoding: jsonBytes(of: [change.comparison], options: change.options), as: UTF8.self)
  }

  /// Partnerships, with 50 points in both years, and Profitability, where voices moved apart.
  @Test func whatStayedIsNotCalledAChange() throws {
    let page = try SmallChange().markdown()
    #expect(
      page.contains(
        "Partnerships: steady, at 50.0 points in both years. If anything changed, then probably by "
          + "less than 10 points."))
    #expect(page.contains("Together they are at 50.0 points in both years."))
    #expect(!page.contains("Any change is probably a small one"))
    #expect(!page.contains("from 50.0 to 50.0"))
    // People alone, three of six a rung higher in both years; something moved apart from the levers.
    var change = SmallChange()
    (change.then.leaders, change.then.staff, change.then.higher) = (nil, nil, 3)
    change.now = change.then
    change.now.wave = "2026"
    change.now.lived?.now[5] = 3
    #expect(
      try change.markdown().contains(
        "People: cannot tell. It is at 10.0 points in both years, and a change of less than about"))
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
