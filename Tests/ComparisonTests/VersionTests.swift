import Comparison
import Measures
import Survey
import Testing

@Suite("Years that asked other questions") struct VersionTests {
  private var before: YearBuilder {
    var year = YearBuilder()
    year.levers = [2]
    year.now = ["staff": all(2)]
    return year
  }

  private var after: YearBuilder {
    var year = before
    year.version = Version(1, 1, 0)
    return year
  }

  @Test func ruledToMeanTheSameIsComparedAndFlagged() {
    var later = after
    later.texts = ["q0-1": "Other words"]
    later.fields = ["q0-1": "reworded: {in: 1.1.0, meaning: same, why: Plainer}"]
    let comparison = YearComparison(before, later)
    #expect(comparison.questions.rows.map(\.ledgerClass) == [.same, .reworded])
    #expect(comparison.levers.first?.commonQuestions == 2)
    #expect(comparison.entries.contains { $0.token == "question-reworded" })
  }

  /// What leaders are prepared for, asked in other words: compared where their author says that they
  /// mean the same, and not held against anything where nobody does.
  @Test func aSlotInOtherWordsIsComparedByItsAuthorsWord() throws {
    var first = before
    first.now = ["people": all(1), "leaders": all(2)]
    first.second = ["leaders": all(3), "people": all(4)]
    var later = first
    later.version = Version(1, 1, 0)
    later.second["leaders"] = all(1)
    func outcome(_ prepared: String) -> YearComparison {
      later.prepared = prepared
      return YearComparison(first, later)
    }
    let same = outcome(first.prepared)
    #expect(same.slots.changes.isEmpty)
    #expect(same.differences.contains { $0.kind == .unmet })
    #expect(same.promises.map(\.word) == [.withdrawn, .withdrawn])
    let ruled = outcome(
      "{asked_of: [leaders], text: How far will you go?, "
        + "reworded: {in: 1.1.0, meaning: same, why: Plainer}}")
    #expect(ruled.slots[.prepared]?.texts?.reason == "Plainer")
    #expect(ruled.differences == same.differences && ruled.promises == same.promises)
    let unruled = outcome("{asked_of: [leaders], text: How far did you go?}")
    #expect(unruled.slots[.prepared]?.isUnruled == true)
    #expect(!unruled.differences.contains { $0.kind == .unmet || $0.kind == .promise })
    #expect(unruled.differences.contains { $0.kind == .perceptionGap })
    #expect(unruled.promises.map(\.word) == [.notKept, .notKept])
    #expect(unruled.steps.allSatisfy { $0.then == nil || $0.now == nil })
    #expect(unruled.levers == same.levers)
  }

  /// Prepared is asked of staff too: leaders' voice is of leaders alone, and is compared as before.
  @Test func aSlotOfMoreGroupsIsComparedWhereAVoiceHasNone() {
    var first = before
    first.now = ["people": all(1), "leaders": all(2)]
    first.second = ["leaders": all(3), "people": all(4)]
    var later = first
    later.version = Version(1, 1, 0)
    later.second["leaders"] = all(4)
    later.prepared = "{asked_of: [leaders, staff], text: \"How far would you go?\"}"
    let comparison = YearComparison(first, later)
    #expect(comparison.slots[.prepared]?.groups == ["staff"])
    #expect(comparison.differences.contains { $0.kind == .unmet })
  }

  /// Old rung 2 counts as 3: 60 points then, and 60 now.
  @Test func earlierAnswersAreMappedFirst() throws {
    var later = after
    later.ids = ["q0-1": "finer"]
    later.fields = ["q0-1": "succeeds: {id: q0-1, compare: map, levels: [0, 1, 3, 4, 5, 5]}"]
    later.retired = "retired:\n  - {id: q0-1, in: 1.1.0, replaced_by: finer}"
    let comparison = YearComparison(before, later)
    #expect(comparison.questions.rows.map(\.ledgerClass) == [.same, .mapped])
    // Both of 40 points now; then 40 and, mapped, 60.
    let lever = try #require(comparison.levers.first)
    #expect((lever.change?.then, lever.change?.now) == (500, 400))
    #expect(lever.printedThen == 400)
    let question = try #require(comparison.questionChanges.last)
    #expect((question.earlier, question.later) == ("q0-1", "finer"))
    #expect((question.then, question.now) == (600, 400))
  }

  /// What its author says of the new rungs is told beside what they count as.
  @Test func whatTheAuthorSaysOfASuccessionIsKept() {
    var later = after
    later.ids = ["q0-1": "finer"]
    later.fields = [
      "q0-1": "succeeds: {id: q0-1, compare: map, levels: [0, 1, 3, 4, 5, 5], why: New rungs}"
    ]
    later.retired = "retired:\n  - {id: q0-1, in: 1.1.0, replaced_by: finer}"
    #expect(YearComparison(before, later).questions.rows.map(\.reason) == [nil, "New rungs"])
    later.fields = ["q0-1": "succeeds: {id: q0-1, compare: none, why: Other things}"]
    #expect(YearComparison(before, later).questions.rows.map(\.reason) == [nil, "Other things"])
    // Where the ruling holds it, it is not told twice.
    later.texts = ["q0-1": "Other words"]
    later.fields = ["q0-1": "succeeds: {id: q0-1, compare: same, why: Plainer}"]
    #expect(YearComparison(before, later).questions.rows.map(\.reason) == [nil, nil])
  }

  /// The oracle `version-too-different`: one of three is less than half.
  @Test func fewerThanHalfInCommonIsNotCompared() {
    var later = after
    later.levers = [3]
    later.ids = ["q0-1": "other", "q0-2": "third"]
    later.retired = "retired:\n  - {id: q0-1, in: 1.1.0}"
    let comparison = YearComparison(before, later)
    #expect(comparison.questions.counts == [.same: 1, .new: 2, .ended: 1])
    #expect(comparison.levers.first?.outcome == .notComparable(.tooFewQuestions))
    #expect(comparison.headline == .notComparable(.leverMissing))
    #expect(comparison.entries.first?.token == "not-comparable")
  }

  /// A section is no part of what a question means: it is compared where it stands now.
  @Test func aQuestionThatMovedIsComparedWhereItStandsNow() throws {
    var first = before
    first.levers = [3, 1]
    var later = after
    later.levers = [3, 1]
    later.places = ["q0-2": 1]
    later.now = ["staff": all(3)]
    // What was said of the one that moves: 20 points then, and 80 now.
    first.change = { sheet, _ in sheet.answers["q0-2"]?.now = .level(1) }
    later.change = { sheet, _ in sheet.answers["q0-2"]?.now = .level(4) }
    let comparison = YearComparison(first, later)
    let levers = comparison.levers
    #expect(levers.map(\.commonQuestions) == [2, 2])
    #expect(levers.map(\.longerQuestions) == [3, 2])
    #expect(levers.map { $0.change?.then } == [400, 300])
    #expect(levers.map { $0.change?.now } == [600, 700])
    // As printed in its year, the first lever had all three of them.
    #expect(levers.map(\.printedThen) == [333, 400])
    let row = try #require(comparison.questions.rows.first { $0.isMoved })
    #expect((row.id, row.earlierSection, row.section) == ("q0-2", "s0", "s1"))
    #expect(row.ledgerClass == .same)
    #expect(comparison.questions.rows.count(where: \.isMoved) == 1)
  }

  /// All of a lever's questions stand under another id: one lever, whatever it is called.
  @Test func aLeverWithAnotherIDIsTheSameLever() {
    var first = before
    first.levers = [2, 2]
    var later = after
    later.levers = [2, 2]
    later.sections = [0: ("other", "Renamed")]
    later.now = ["staff": all(3)]
    let comparison = YearComparison(first, later)
    #expect(comparison.levers.map(\.name) == ["Renamed", "Lever 1"])
    #expect(comparison.levers.map(\.printedThen) == [400, 400])
    #expect(comparison.levers.map { $0.change?.tenths } == [200, 200])
    #expect(comparison.headline.change?.tenths == 200)
    #expect(comparison.questions.rows.allSatisfy { !$0.isMoved })
    // One of them went elsewhere: they are two levers.
    later.places = ["q0-1": 1]
    let moved = YearComparison(first, later)
    #expect(moved.levers.map(\.id) == ["other", "s1", "s0"])
    #expect(moved.headline == .notComparable(.leverMissing))
  }

  @Test func acrossAMajorVersionNothingIsCompared() {
    var later = before
    later.version = Version(2, 0, 0)
    let comparison = YearComparison(before, later)
    #expect(!comparison.isSameResult)
    #expect(comparison.questions.counts == [.notComparable: 2])
    #expect(comparison.headline == .notComparable(.majorVersion))
    #expect(comparison.levers.map(\.outcome) == [.notComparable(.majorVersion)])
    #expect(comparison.questionChanges.isEmpty && comparison.differences.isEmpty)
    #expect(comparison.entries.contains { $0.isDifference && $0.token == "not-comparable" })
  }

  private func renamed(_ text: String, _ more: String = "", _ retired: String = "")
    -> [LikelyRename]
  {
    var first = before
    first.texts = ["q0-1": "Who sets the agenda of the board?"]
    var later = after
    later.ids = ["q0-1": "agenda"]
    later.texts = ["q0-1": text]
    later.fields = more.isEmpty ? [:] : ["q0-1": more]
    later.retired = "retired:\n  - {id: q0-1, in: 1.1.0\(retired)}"
    return YearComparison(first, later).questions.likelyRenames
  }

  @Test func whatLooksRenamedIsSuggestedAndNotPaired() throws {
    let found = renamed("Who sets the agenda of the Board?")
    #expect(found.map(\.earlier) == ["q0-1"] && found.map(\.later) == ["agenda"])
    #expect(found.first?.ruling == "succeeds: {id: q0-1, compare: same}")
    #expect(renamed("Who sets the agenda of a board?").count == 1)
    #expect(renamed("Who chairs the meetings of the board?").isEmpty)
    // Its author has said something.
    let same = "Who sets the agenda of the board?"
    #expect(renamed(same, "succeeds: {id: q0-1, compare: none}").isEmpty)
    #expect(renamed(same, "", ", replaced_by: agenda").isEmpty)
  }

  /// Two of three questions are common: levels in full for each year, the change over the two.
  @Test func levelsAreWholeAndChangesLikeWithLike() throws {
    var later = after
    later.levers = [3]
    later.now = ["staff": all(3)]
    later.change = { sheet, _ in sheet.answers["q0-2"]?.now = .level(0) }
    let lever = try #require(YearComparison(before, later).levers.first)
    #expect((lever.printedThen, lever.printedNow) == (400, 400))
    #expect((lever.change?.then, lever.change?.now) == (400, 600))
  }
}
