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
