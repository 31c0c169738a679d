import Diagnostics
import Survey
import TestSupport
import Testing

@Suite struct QuestionnaireComparisonTests {
  private typealias Pair = QuestionnaireComparison.Pair

  /// Versions of one questionnaire of ladder questions: `id|text|more keys` each, then `retired`.
  private func lock(
    _ version: String, _ questions: [String], retired: [String] = []
  ) throws -> QuestionnaireLock {
    try VersionExample.lock(
      QuestionnaireText.with {
        $0.head = $0.head.replacing("1.1.0", with: version)
        $0.questions =
          "questions:"
          + questions.map { line in
            let parts = line.split(separator: "|", omittingEmptySubsequences: false)
            return "\n  - {id: \(parts[0]), section: power, text: \"\(parts[1])\", "
              + "levels: [a, b, c]\(parts.count > 2 ? ", \(parts[2])" : "")}"
          }.joined()
        $0.tail = retired.isEmpty ? "" : "retired:" + retired.map { "\n  - {\($0)}" }.joined()
      })
  }

  @Test func eachQuestionIsRuled() throws {
    let first = try lock("1.0.0", ["a|A", "b|B", "c|C", "d|D", "e|E", "f|F", "g|G"])
    let second = try lock(
      "1.1.0",
      [
        "new|N", "b|B now|reworded: {in: 1.1.0, meaning: same, why: Shorter}", "a|A",
        "c2|C2|succeeds: {id: c, compare: map, levels: [0, 0, 2]}",
        "d2|D2|succeeds: {id: d, compare: none}", "e2|E|succeeds: {id: e, compare: same}",
        "f|Other",
      ],
      retired: [
        "id: c, in: 1.1.0", "id: d, in: 1.1.0", "id: e, in: 1.1.0, replaced_by: e2",
        "id: g, in: 1.1.0",
      ])
    let comparison = QuestionnaireComparison(from: first, to: second)
    #expect(
      comparison.pairs == [
        Pair(earlier: nil, later: "new", ruling: .new),
        Pair(earlier: "b", later: "b", ruling: .reworded(why: ["Shorter"])),
        Pair(earlier: "a", later: "a", ruling: .same),
        Pair(earlier: "c", later: "c2", ruling: .mapped(levels: [0, 0, 2])),
        Pair(earlier: "d", later: "d2", ruling: .notComparable(.declared)),
        Pair(earlier: "e", later: "e2", ruling: .same),
        Pair(earlier: "f", later: "f", ruling: .notComparable(.undeclared)),
        Pair(earlier: "g", later: nil, ruling: .ended),
      ])
    #expect(
      comparison.counts
        == "2 the same, 1 reworded, 1 mapped, 2 not comparable, 1 new, 1 ended")
  }

  /// A ruling of 1.2.0 speaks of the step to it: in 1.1.0, which may have been, the question may have changed.
  @Test func aRulingOfALaterStepMayRestOnAVersionBetween() throws {
    let first = try lock("1.0.0", ["a|A", "b|B", "c|C"])
    func later(_ version: String, ruledIn ruled: String) throws -> [Question.ID] {
      try lock(
        version,
        [
          "a|A now|reworded: {in: \(ruled), meaning: same, why: Shorter}",
          "b2|B now|succeeds: {id: b, compare: same}", "c|C",
        ], retired: ["id: b, in: \(ruled)"]
      ).laterRulings(since: first)
    }
    #expect(try later("1.2.0", ruledIn: "1.2.0") == ["a", "b2"])
    #expect(try later("1.0.2", ruledIn: "1.0.2") == ["a", "b2"])
    // The next version, whatever came behind it.
    #expect(try later("1.1.0", ruledIn: "1.1.0") == [])
    #expect(try later("1.0.1", ruledIn: "1.0.1") == [])
    #expect(try later("1.3.0", ruledIn: "1.1.0") == [])
  }

  @Test func mappingsOfSeveralVersionsAreJoined() throws {
    let locks = [
      try lock("1.0.0", ["q|One", "r|R"]),
      try lock(
        "1.1.0", ["q2|Two|succeeds: {id: q, compare: map, levels: [0, 0, 1]}", "r|R"],
        retired: ["id: q, in: 1.1.0, replaced_by: q2"]),
      try lock(
        "1.2.0",
        ["q3|Three|succeeds: {id: q2, compare: map, levels: [1, 2, 2]}", "r|R", "late|L"],
        retired: ["id: q, in: 1.1.0, replaced_by: q2", "id: q2, in: 1.2.0, replaced_by: q3"]),
    ]
    #expect(
      QuestionnaireComparison(chain: locks).pairs == [
        Pair(earlier: "q", later: "q3", ruling: .mapped(levels: [1, 1, 2])),
        Pair(earlier: "r", later: "r", ruling: .same),
        Pair(earlier: nil, later: "late", ruling: .new),
      ])
    // Without the version between them nobody knows the first mapping.
    #expect(
      QuestionnaireComparison(from: locks[0], to: locks[2]).pairs.first
        == Pair(earlier: "q", later: "q3", ruling: .notComparable(.versionMissing)))
    let gaps = locks[2].gaps(since: locks[0])
    #expect(gaps.map(\.question) == ["q3"] && gaps.map(\.followed) == ["q2"])
    #expect(locks[2].versionsNamed(since: locks[0]) == [Version(1, 1, 0)])
    #expect(locks[1].gaps(since: locks[0]).isEmpty && locks[2].gaps(since: locks[1]).isEmpty)
    // Nor of two years the other way round.
    #expect(locks[1].gaps(since: locks[2]).isEmpty)
  }

  /// No version between the two could say more.
  @Test func aQuestionThatOnlyTookAnothersPlaceMissesNoVersion() throws {
    let first = try lock("1.0.0", ["q|One", "old|O"])
    let last = try lock(
      "1.2.0", ["q3|Three", "new|N|succeeds: {id: older, compare: none}"],
      retired: [
        "id: q, in: 1.1.0, replaced_by: q2", "id: q2, in: 1.2.0, replaced_by: q3",
        "id: old, in: 1.1.0, replaced_by: older", "id: older, in: 1.2.0",
      ])
    #expect(
      QuestionnaireComparison(from: first, to: last).pairs.map(\.ruling)
        == [.notComparable(.replaced), .notComparable(.replaced)])
    #expect(last.gaps(since: first).isEmpty)
  }

  @Test func acrossAMajorVersionNothingIsCompared() throws {
    let first = try lock("1.4.0", ["a|A", "b|B", "c|C", "gone|G"])
    let second = try lock(
      "2.0.0",
      [
        "a|A", "b|B|slots: [now, prepared]", "c2|C|succeeds: {id: c, compare: same}", "new|N",
      ], retired: ["id: c, in: 2.0.0", "id: gone, in: 2.0.0"])
    #expect(
      QuestionnaireComparison(from: first, to: second).pairs == [
        Pair(earlier: "a", later: "a", ruling: .notComparable(.majorVersion)),
        Pair(earlier: "b", later: "b", ruling: .notComparable(.slots)),
        Pair(earlier: "c", later: "c2", ruling: .notComparable(.majorVersion)),
        Pair(earlier: nil, later: "new", ruling: .new),
        Pair(earlier: "gone", later: nil, ruling: .ended),
      ])
  }

  @Test func oneStepThatCannotBeComparedEndsIt() throws {
    let locks = [
      try lock("1.0.0", ["q|One", "gone|G"]),
      try lock(
        "1.1.0", ["q2|Two|succeeds: {id: q, compare: none}", "gone|G", "short|S"],
        retired: ["id: q, in: 1.1.0"]),
      try lock(
        "1.2.0", ["q2|Two again|reworded: {in: 1.2.0, meaning: same, why: Clearer}"],
        retired: ["id: q, in: 1.1.0", "id: gone, in: 1.2.0", "id: short, in: 1.2.0"]),
    ]
    #expect(
      QuestionnaireComparison(chain: locks).pairs == [
        Pair(earlier: "q", later: "q2", ruling: .notComparable(.declared)),
        Pair(earlier: "gone", later: nil, ruling: .ended),
      ])
  }

  @Test func reasonsOfRewordingsAreKept() throws {
    let locks = [
      try lock("1.0.0", ["q|One"]),
      try lock("1.1.0", ["q|One now|reworded: {in: 1.1.0, meaning: same, why: First}"]),
      try lock("1.2.0", ["q|Once now|reworded: {in: 1.2.0, meaning: same, why: Second}"]),
    ]
    #expect(
      QuestionnaireComparison(chain: locks).pairs == [
        Pair(earlier: "q", later: "q", ruling: .reworded(why: ["First", "Second"]))
      ])
    #expect(QuestionnaireComparison(chain: []).pairs.isEmpty)
    #expect(QuestionnaireComparison(chain: [locks[0]]).counts == "1 the same")
  }

  @Test func reasonsOfSeveralRewordingsDoNotRunTogether() {
    #expect(
      ["Plainer words.", "Shorter", "A clearer end."].listedAsReasons
        == "Plainer words; Shorter; A clearer end.")
    #expect(["Plainer words."].listedAsReasons == "Plainer words.")
    #expect([String]().listedAsReasons.isEmpty)
  }

  @Test func splitAndMergedQuestionsAreShownOnBothSides() throws {
    let first = try lock("1.0.0", ["a|A", "b|B", "c|C"])
    let second = try lock(
      "1.1.0",
      [
        "a1|A1|succeeds: {id: a, compare: same}", "a2|A2|succeeds: {id: a, compare: none}",
        "bc|BC|succeeds: {id: b, compare: same}",
      ],
      retired: ["id: a, in: 1.1.0", "id: b, in: 1.1.0", "id: c, in: 1.1.0, replaced_by: bc"])
    #expect(
      QuestionnaireComparison(from: first, to: second).pairs == [
        Pair(earlier: "a", later: "a1", ruling: .notComparable(.splitOrMerged)),
        Pair(earlier: "a", later: "a2", ruling: .notComparable(.splitOrMerged)),
        Pair(earlier: "b", later: "bc", ruling: .notComparable(.splitOrMerged)),
        Pair(earlier: "c", later: "bc", ruling: .notComparable(.splitOrMerged)),
      ])
  }
}
