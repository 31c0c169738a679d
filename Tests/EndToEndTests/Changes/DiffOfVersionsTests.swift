import Diagnostics
import PowershareCommands
import Survey
import TestSupport
import Testing

/// `powershare diff` where the years asked other versions of a questionnaire.
@Suite struct DiffOfVersionsTests {
  private let folder: TemporaryFolder

  /// Three years, each with the next version: money-2 becomes money-3, and that money-4.
  init() throws {
    folder = try TemporaryFolder()
    let texts = [
      AuditFixture.small.questionnaire, UpgradeFixture.later, UpgradeFixture.afterLater,
    ]
    for (number, text) in texts.enumerated() {
      try Self.year("\(2024 + number)", asking: text).write(to: folder, as: "\(2024 + number)")
    }
  }

  private static func year(_ wave: String, asking text: String) throws -> AuditFixture {
    var year = AuditFixture(
      questionnaire: text, wave: wave, snapshot: try UpgradeFixture.snapshot(text))
    year.reference = year.snapshot.questionnaire.reference
    year.sheets =
      year.sheets(6, of: "people", status: .complete)
      + year.sheets(6, of: "leaders", status: .complete)
    return year
  }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func check(_ run: ProgramRun) throws {
    let schema = JSONSchema(ShippedSchemas.bytes(of: "diff") ?? [])
    #expect(
      schema.check(try #require(JSONSchema.document(run.stdout, named: "diff.json"))).faults
        .prefix(4) == [])
  }

  /// 0 to 5 count as 0, 1, 1, 2, 3 and 5, and those as 1, 2, 3, 4, 5 and 5.
  private let mapped = "money-2 → money-4: Earlier rungs count as 0→1 1→2 2→2 3→3 4→4 5→5."

  @Test func aVersionOfAnyYearIsKnownToAllOfThem() throws {
    let run = try run("diff 2024 2025 2026 --draft")
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains(mapped))
    #expect(!run.output.contains("not at hand"))
  }

  @Test func aVersionThatIsMissingIsNamedWithItsPlace() throws {
    // Another audit of the year before, as one that is named twice is compared once.
    try Self.year("2024", asking: AuditFixture.small.questionnaire).write(to: folder, as: "again")
    let run = try run("diff 2024 2026 again 2026 --draft")
    expectStatus(0, run)
    #expect(
      run.errors == """
        note: 'money-4' follows 'money-3' of a version between small@1.0.0 and 1.2.0 that is not at \
        hand, so nothing says how to compare what went before
        help: put small@1.1.0.yaml, or a lock of the kind, into 2026/questionnaire

        """)
    #expect(
      run.output.contains(
        """
            money-2 → money-4: It followed another question by way of a version between
            the two, which is not at hand.
        """))
    try folder.write(UpgradeFixture.later, to: "2026/questionnaire/small@1.1.0.yaml")
    let mended = try self.run("diff 2024 2026 --draft")
    #expect(mended.errors.isEmpty)
    #expect(mended.output.contains(mapped))
  }

  /// Version 1.1.0 may have asked another thing, and 1.2.0 speaks of its own step.
  @Test func aRulingThatMayRestOnAMissingVersionIsNamed() throws {
    func asked(_ version: String) -> String {
      UpgradeFixture.version(
        version, of: AuditFixture.small.questionnaire,
        [
          (
            "\"How much is shared in say 2?\"",
            "\"How much of say 2 is shared?\"\n"
              + "    reworded: {in: \(version), meaning: same, why: \"Clearer\"}"
          )
        ])
    }
    try Self.year("2027", asking: asked("1.2.0")).write(to: folder, as: "2027")
    try Self.year("2028", asking: asked("1.1.0")).write(to: folder, as: "2028")
    let run = try run("diff 2024 2027 --draft")
    expectStatus(0, run)
    #expect(run.output.contains("say-2: Clearer"))
    #expect(
      run.errors == """
        note: a version between small@1.0.0 and 1.2.0 may have changed 'say-2' without a word, as what \
        is said of that speaks of a later step alone
        help: if there was one, put it, or its lock, into 2027/questionnaire

        """)
    #expect(try self.run("diff 2024 2028 --draft").errors.isEmpty)
    expectStatus(0, try self.run("freeze 2024/questionnaire/small@1.0.0.yaml -o first.lock"))
    for (year, version, isNamed) in [("2027", "1.2.0", true), ("2028", "1.1.0", false)] {
      let check = try self.run(
        "check \(year)/questionnaire/small@\(version).yaml --against first.lock")
      expectStatus(0, check)
      #expect(check.errors.contains("may have changed 'say-2'") == isNamed)
    }
  }

  /// Levels that fall: what was least counts as most, which an author may mean, or not.
  @Test func aMapThatTurnsTheScaleRoundIsNamed() throws {
    let turned = UpgradeFixture.later.replacing("[0, 1, 1, 2, 3, 5]", with: "[5, 4, 3, 2, 1, 0]")
    try Self.year("2027", asking: turned).write(to: folder, as: "2027")
    let run = try run("diff 2024 2027 --draft")
    expectStatus(0, run)
    #expect(
      run.errors == """
        note: answers to 'money-3' are compared on a scale turned round: the old level 0 counts as 5, \
        and 5 as 0
        help: that is right only if it asks for the opposite of the question that it succeeds

        """)
    let check = try self.run("check 2027/questionnaire/small@1.1.0.yaml")
    expectStatus(0, check)
    #expect(check.codes == ["PSQ-075"])
    #expect(check.errors.contains("help: leave it so only if the question asks for the opposite"))
  }

  /// Two questions became one, and one became two: each is told by both of its names.
  @Test func whatWasSplitOrMergedIsToldByBothNames() throws {
    let text = AuditFixture.small.questionnaire
    let later = UpgradeFixture.version(
      "1.1.0", of: text,
      [
        (
          "id: say-1\n    section: say",
          "id: say-both\n    section: say\n"
            + "    succeeds: {id: say-1, compare: none, why: \"Two were one.\"}"
        )
      ],
      more: """
        retired:
          - {id: say-1, in: 1.1.0, replaced_by: say-both}
          - {id: change-9, in: 1.1.0, replaced_by: say-both}

        """)
    try Self.year(
      "2023", asking: text.replacing("id: say-2\n", with: "id: change-9\n")
    ).write(to: folder, as: "2023")
    try Self.year("2027", asking: later.replacing("id: say-2\n", with: "id: say-3\n"))
      .write(to: folder, as: "2027")
    let run = try run("diff 2023 2027 --draft")
    expectStatus(0, run)
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("say-1, change-9 → say-both: One question became several"), "\(output)")
    #expect(output.contains("Two were one."))
    let json = try self.run("diff 2023 2027 --draft --format json")
    try check(json)
    #expect(json.output.contains("\"reason\": \"Two were one.\""))
    let single = try self.run("diff 2024 2025 --draft").output
    #expect(single.contains("money-2 → money-3: Earlier rungs count as"))
  }

  /// Only a second answer was taken away, and the version says that nothing goes across.
  @Test func acrossAMajorVersionNothingIsCompared() throws {
    let text = UpgradeFixture.version("2.0.0", of: AuditFixture.small.questionnaire)
    try Self.year("2027", asking: text).write(to: folder, as: "2027")
    let run = try run("diff 2024 2027 --draft --exit-code")
    expectStatus(1, run)
    #expect(
      run.output.contains(
        """
        All levers together: not comparable, as the two versions of the questionnaire
        differ in their first number, and nothing is compared across that.
        """))
    #expect(!run.output.contains("The same:"))
    expectStatus(0, try self.run("diff 2024 2027 --draft"))
    try check(try self.run("diff 2024 2027 --draft --format json"))
  }

  @Test func whichYearCountsUnfinishedSheetsIsSaid() throws {
    var year = try Self.year("2023", asking: AuditFixture.small.questionnaire)
    year.sheets[0].status = .inProgress
    try year.write(to: folder, as: "2023")
    // A result of 2024 says of itself that all of its sheets were counted.
    expectStatus(0, try run("report 2023 --include-incomplete --format json -o old"))
    let said = "Answers still in progress are counted in 2023."
    for format in ["text", "md", "html"] {
      let run = try run("diff old 2024 --draft --format \(format)")
      expectStatus(0, run)
      #expect(run.output.contains(said), "\(format)")
    }
    let both = try run("diff 2023 2024 --draft --include-incomplete")
    #expect(both.output.contains("Answers still in progress are counted in 2023."))
    let json = try run("diff old 2024 --draft --format json")
    try check(json)
    #expect(json.output.split(separator: "\"includes_incomplete\": true").count == 2)
    let rows = try run("diff old 2024 --draft --format csv --show all").output.split(
      separator: "\n")
    #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",earlier,yes") })
    #expect(!(try run("diff 2023 2024 --draft").output.contains("still in progress")))
  }

  /// money-1 has the text of a question that ended, and stands in another section.
  @Test func whatLooksRenamedAndWhatMovedIsSaid() throws {
    let text = UpgradeFixture.version(
      "1.1.0", of: AuditFixture.small.questionnaire,
      [
        ("id: change-1\n", "id: change-one\n"),
        ("id: money-1\n    section: money", "id: money-1\n    section: say"),
      ], more: "retired:\n  - {id: change-1, in: 1.1.0}\n")
    try Self.year("2027", asking: text).write(to: folder, as: "2027")
    let run = try run("diff 2024 2027 --draft")
    expectStatus(0, run)
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      output.contains(
        "change-one has much the same text as change-1, which ended. Nothing says that they are one "
          + "question, so they are not compared. If they are, write beside change-one in the "
          + "questionnaire: succeeds: {id: change-1, compare: same}"))
    #expect(output.contains("money-1: It stood in"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try self.run("diff 2024 2027 --draft --format json")
    try check(json)
    #expect(json.output.contains("\"likely_renames\": ["))
    #expect(json.output.contains("\"section\": \"say\", \"earlier_section\": \"money\""))
    let page = try self.run("diff 2024 2027 --draft --format md").output
    #expect(page.contains("which ended. Nothing says"))
    #expect(page.contains("where it stands now."))
    #expect(page.contains("Questions that stood elsewhere before, and are compared here: 1."))
    #expect(page.contains("Questions that stand elsewhere now, and are compared there: 1."))
  }

  /// By its author's word a slot asks the same in other words, and is compared.
  @Test func aRewordedSlotIsToldWithBothTexts() throws {
    let text = UpgradeFixture.version(
      "1.1.0", of: AuditFixture.small.questionnaire,
      [
        (
          "How far would you go?\"",
          "How far will you go?\", reworded: {in: 1.1.0, meaning: same, why: Plainer words.}"
        )
      ])
    try Self.year("2027", asking: text).write(to: folder, as: "2027")
    let ruled = try run("diff 2024 2027 --draft")
    expectStatus(0, ruled)
    let output = ruled.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      output.contains(
        "What \"prepared\" asks on every question is in other words, and its authors say that it "
          + "means the same: \"Plainer words.\" Before: \"How far would you go?\" Now: \"How far "
          + "will you go?\""))
    let json = try run("diff 2024 2027 --draft --format json")
    try check(json)
    #expect(json.output.contains("\"reason\": \"Plainer words.\""))
    #expect(json.output.contains("\"slot\": \"prepared\""))
    let page = try run("diff 2024 2027 --draft --format md").output
    #expect(page.contains("How far will you go?"))
  }

  /// Nobody says that it means the same: what was answered to it is not held against each other.
  @Test func aSlotThatAsksSomethingElseIsNotCompared() throws {
    let text = UpgradeFixture.version(
      "1.1.0", of: AuditFixture.small.questionnaire,
      [("How far would you go?", "How far have you gone?")])
    try Self.year("2027", asking: text).write(to: folder, as: "2027")
    let other = try run("diff 2024 2027 --draft --format json")
    try check(other)
    #expect(other.output.contains("\"meaning\": \"unsaid\""))
    try Self.year("2027", asking: AuditFixture.small.questionnaire).write(to: folder, as: "2028")
    let same = try run("diff 2024 2028 --draft --format json")
    #expect(!same.output.contains("slot_changes"))
    #expect(same.output.contains("\"prepared_later\": 800"))
    #expect(other.output.contains("\"prepared_later\": null"))
    let page = try run("diff 2024 2027 --draft").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("nobody says that it means the same. So its answers are not compared."))
  }
}
