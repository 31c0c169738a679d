import Comparison
import Survey
import Testing

@Suite("What part of two years a figure rests on") struct ComparedPartTests {
  /// Three staff are hidden in both years.
  private var before: YearBuilder {
    var year = YearBuilder()
    year.now = ["people": all(1), "staff": all(2, 3), "leaders": all(3)]
    return year
  }

  private var after: YearBuilder {
    var year = before
    year.version = Version(1, 1, 0)
    return year
  }

  private func parts(_ comparison: YearComparison) -> [ComparedPart?] {
    [comparison.headlinePart] + comparison.levers.map(\.part)
  }

  @Test func aVoiceThatIsTooSmallIsNamed() throws {
    let comparison = YearComparison(before, before)
    for (part, questions) in zip(parts(comparison), [4, 2, 2]) {
      let part = try #require(part)
      #expect((part.questions, part.longer) == (questions, questions) && part.hasAllQuestions)
      #expect(part.voices == 2 && part.without == ["staff"])
    }
  }

  /// Enough in one year alone; where nobody answered at all, nobody is missing.
  @Test(arguments: [(6, ["staff"]), (0, ["staff"]), (-1, [])] as [(Int, [Voice.ID])])
  func aVoiceOfOneYearIsMissingAndOneOfNoneIsNot(_ people: Int, _ without: [Voice.ID]) {
    var (first, later) = (before, before)
    later.now["staff"] = all(2, max(0, people))
    if people < 0 { first.now["staff"] = [] }
    #expect(YearComparison(first, later).headlinePart?.without == without)
    #expect(YearComparison(later, first).headlinePart?.without == without)
  }

  /// Staff answer in both years, and of the first lever they are asked nothing.
  @Test func aVoiceThatIsNotAskedIsNotMissing() {
    var year = before
    year.now["staff"] = all(2)
    year.fields = ["q0-0": "ask: [people, leaders]", "q0-1": "ask: [people, leaders]"]
    year.change = { sheet, _ in
      guard sheet.respondent.group == "staff" else { return }
      for question: Question.ID in ["q0-0", "q0-1"] { sheet.answers[question] = nil }
    }
    let whole = YearComparison(year, year)
    #expect(parts(whole).map { $0?.without } == [[], [], []])
    #expect(parts(whole).map { $0?.voices } == [3, 2, 3])
    // Hidden, they are missing where they are asked.
    year.now["staff"] = all(2, 3)
    #expect(parts(YearComparison(year, year)).map { $0?.without } == [["staff"], [], ["staff"]])
  }

  /// Staff answer in both years, and one of them alone to the first lever.
  @Test func aVoiceThatAnswersNothingInALeverIsMissingThere() {
    var year = before
    year.now["staff"] = all(2)
    var later = year
    later.change = { sheet, person in
      guard sheet.respondent.group == "staff", person > 0 else { return }
      for question: Question.ID in ["q0-0", "q0-1"] { sheet.answers[question] = nil }
    }
    #expect(parts(YearComparison(year, later)).map { $0?.without } == [[], ["staff"], []])
  }

  /// One of two is new, the other one is the same; one of three is answered by nobody.
  @Test func questionsThatOneYearHasAreMissing() {
    var later = after
    later.ids = ["q0-1": "other"]
    later.retired = "retired:\n  - {id: q0-1, in: 1.1.0}"
    let parts = parts(YearComparison(before, later))
    #expect(parts.map { $0?.questions } == [3, 1, 2] && parts.map { $0?.longer } == [4, 2, 2])
    #expect(parts.map { $0?.hasAllQuestions } == [false, false, true])
    var silent = before
    silent.change = { sheet, _ in sheet.answers["q0-1"] = nil }
    let unanswered = YearComparison(before, silent).levers.first
    #expect(unanswered?.commonQuestions == 2 && unanswered?.part?.questions == 1)
  }

  /// Of the first lever staff answer one question of two in the later year; of the second both, and a
  /// third is asked of leaders alone.
  @Test func aVoiceThatRestsOnFewerQuestionsIsNamed() {
    var year = before
    year.levers = [2, 3]
    year.now["staff"] = all(2)
    year.fields = ["q1-2": "ask: [leaders]"]
    year.change = { sheet, _ in
      if sheet.respondent.group != "leaders" { sheet.answers["q1-2"] = nil }
    }
    var later = year
    later.change = { sheet, _ in
      if sheet.respondent.group == "staff" { sheet.answers["q0-1"] = nil }
      if sheet.respondent.group != "leaders" { sheet.answers["q1-2"] = nil }
    }
    let comparison = YearComparison(year, later)
    let fewer = comparison.levers.map { $0.part?.fewer ?? [] }
    #expect(fewer.map { $0.map(\.voice) } == [["staff"], []])
    #expect(fewer[0].map(\.questions) == [1] && fewer[0].map(\.asked) == [2])
    #expect(parts(comparison).allSatisfy { $0?.hasAllQuestions == true && $0?.without == [] })
    #expect(parts(YearComparison(year, year)).allSatisfy { $0?.fewer == [] })
  }

  /// It is missing in the lever it left, and in all of them together it is not.
  @Test func aQuestionThatMovedIsOneOfBothYears() {
    var (first, later) = (before, after)
    (first.levers, later.levers) = ([3, 1], [3, 1])
    later.places = ["q0-2": 1]
    let parts = parts(YearComparison(first, later))
    #expect(parts.map { $0?.questions } == [4, 2, 2] && parts.map { $0?.longer } == [4, 3, 2])
  }
}
