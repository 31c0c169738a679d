import Interview
import Survey
import Testing

struct MovesTests {
  @Test func backGoesThroughEveryAnswer() {
    var sitting = Sitting()
    sitting.type("2", "4", "b")
    #expect(sitting.state.screen == .question("people-presence", .prepared))
    sitting.type("b", "back")
    #expect(sitting.state.screen == .contents)
    sitting.type("")
    #expect(sitting.state.screen == .question("people-presence", .now))
    #expect(sitting.answer("people-presence")?.prepared == .level(4))
  }

  @Test func whatWasHalfTypedIsKept() {
    var sitting = Sitting(SmallQuestionnaire.full, SmallQuestionnaire.sheet(position: "money-text"))
    sitting.type(#"First line\"#, "b")
    #expect(sitting.state.messages == [.draftKept(.question("money-text", .now))])
    #expect(sitting.state.screen == .question("money-number", .now))
    sitting.type("3")
    #expect(sitting.state.screen == .question("money-text", .now))
    sitting.type("second line")
    #expect(sitting.answer("money-text")?.now?.response.value == .text("First line\nsecond line"))
    #expect(sitting.state.drafts.isEmpty)
  }

  @Test func anInvalidFieldDoesNotTrap() {
    var sitting = Sitting(
      SmallQuestionnaire.full, SmallQuestionnaire.sheet(position: "money-number"))
    sitting.type("eleven")
    #expect(sitting.state.drafts[.question("money-number", .now)] == .text("eleven"))
    sitting.type("b")
    #expect(sitting.state.screen == .question("money-ease", .now))
    sitting.type("g money 4", "8")
    #expect(sitting.answer("money-number")?.now?.response.value == .number(8))
  }

  @Test func halfSharedPointsAreKept() {
    var sitting = Sitting(
      SmallQuestionnaire.full, SmallQuestionnaire.sheet(position: "money-points"))
    sitting.type("5", "b", "b")
    #expect(sitting.state.screen == .question("money-yes", .now))
    sitting.type("y", "", "5", "")
    #expect(sitting.answer("money-points")?.now?.response.value == .points([5, 5, 0]))
  }

  @Test(arguments: [
    ("g people 2", Screen.question("people-own-plan", .now)),
    ("g 2", .question("people-own-plan", .now)),
    ("go to money 3", .question("money-ease", .now)), ("G MON", .question("money-kind", .now)),
    ("g", .contents), ("r", .review(.everything)), ("f", .review(.everything)),
  ])
  func goesWhereAsked(_ line: String, _ screen: Screen) {
    var sitting = Sitting(SmallQuestionnaire.full)
    sitting.type(line)
    #expect(sitting.state.screen == screen)
  }

  @Test func whatIsNotAskedCannotBeGoneTo() {
    var sitting = Sitting()
    sitting.type("g people 3")
    #expect(sitting.refusal == .notAsked("people-who-chairs"))
    sitting.type("g people 9")
    #expect(sitting.refusal == .noSuchQuestion)
  }

  @Test func contentsSayHowFarEachPartIs() {
    var sitting = Sitting(SmallQuestionnaire.full)
    sitting.type("0", "1")
    #expect(sitting.state.contentsRows.map(\.done) == [1, 0])
    #expect(sitting.state.contentsRows.map(\.of) == [2, 9])
    sitting.type("g", "2")
    #expect(sitting.state.screen == .question("money-kind", .now))
  }

  @Test func aSectionEndsWithTheWholeSheetWritten() {
    var sitting = Sitting(SmallQuestionnaire.full)
    sitting.type("0", "1", "2")
    #expect(!sitting.effects.contains(.checkpoint))
    sitting.type("3")
    #expect(sitting.effects.last == .checkpoint)
    #expect(sitting.state.messages.contains(.sectionDone("people")))
  }

  @Test func undoTakesTheLastChangeBackAndGoesThere() {
    var sitting = Sitting()
    sitting.type("2", "4", "u")
    #expect(sitting.answer("people-presence")?.prepared == nil)
    #expect(sitting.state.screen == .question("people-presence", .prepared))
    sitting.type("u")
    #expect(sitting.state.sheet.answers.isEmpty)
    sitting.type("u")
    #expect(sitting.refusal == .nothingToUndo)
    #expect(sitting.changes.count == 4)
    #expect(sitting.replayed == sitting.state.sheet)
  }

  @Test func theSameAnswerIsNoChange() {
    var sitting = Sitting()
    sitting.type("2", "b", "2")
    #expect(sitting.changes.count == 1)
    #expect(sitting.state.screen == .question("people-presence", .prepared))
  }

  @Test func stopWritesWhereItWas() {
    var sitting = Sitting()
    sitting.type("2", "4", "q")
    #expect(sitting.effects.suffix(2) == [.checkpoint, .quit(.asked)])
    #expect(sitting.state.sheetToSave.position == "people-own-plan")
    #expect(sitting.state.isEnded)
  }
}

struct ResumeTests {
  @Test func goesOnAtThePositionSaved() {
    let sheet = SmallQuestionnaire.sheet(
      position: "people-presence", answers: ["people-presence": Answer(now: .level(2))])
    #expect(
      Sitting(SmallQuestionnaire.laddersOnly, sheet).state.screen
        == .question("people-presence", .prepared))
  }

  @Test func afterAJournalGoesOnBehindTheLastAnswer() {
    let answer = Answer(now: .level(2), prepared: .level(3))
    let sheet = SmallQuestionnaire.sheet(
      position: "people-presence", answers: ["people-presence": answer])
    let small = SmallQuestionnaire.laddersOnly
    #expect(Sitting(small, sheet).state.screen == .question("people-presence", .now))
    #expect(
      Sitting(small, sheet, recovered: 2).state.screen == .question("people-own-plan", .now))
  }

  @Test func goesOnAtAReasonThatWasAskedFor() {
    let answer = Answer(now: .level(2), prepared: .level(2))
    let sheet = SmallQuestionnaire.sheet(
      position: "people-presence", answers: ["people-presence": answer])
    let sitting = Sitting(SmallQuestionnaire.laddersOnly, sheet, recovered: 1)
    #expect(sitting.state.screen == .detail("people-presence", .reason(.prepared)))
  }

  @Test func aPositionThatIsGoneIsNoObstacle() {
    let hidden = SmallQuestionnaire.sheet(position: "people-who-chairs")
    #expect(
      Sitting(SmallQuestionnaire.laddersOnly, hidden).state.screen
        == .question("people-presence", .now))
    let unknown = SmallQuestionnaire.sheet(position: "no-such")
    #expect(
      Sitting(SmallQuestionnaire.laddersOnly, unknown).state.screen
        == .question("people-presence", .now))
  }

  @Test func aSectionCanBeAskedAlone() {
    var sitting = Sitting(SmallQuestionnaire.full, scope: .section("people"))
    sitting.type("0", "1", "2", "3")
    #expect(sitting.state.screen == .review(.everything))
  }

  @Test func aPassSavedAndReadBackIsTheSameSheet() {
    var sitting = Sitting()
    sitting.type("2", "2", "2", "Until March", "d", "q")
    let saved = sitting.state.sheetToSave
    #expect(saved.answers["people-own-plan"]?.fingerprint?.count == 8)
    let again = Sitting(SmallQuestionnaire.laddersOnly, saved)
    #expect(again.state.screen == .question("people-own-plan", .prepared))
    #expect(again.state.sheetToSave == saved)
  }

  // MARK: - Only what is open

  private func sheet(answering ids: [Question.ID], position: Question.ID? = nil) -> AnswerSheet {
    var sheet = SmallQuestionnaire.sheet(position: position)
    for id in ids { sheet.answers[id] = Answer(now: .level(2), prepared: .level(4)) }
    return sheet
  }

  @Test func goingOnPassesOverWhatHasAnAnswer() {
    var sitting = Sitting(
      SmallQuestionnaire.laddersOnly,
      sheet(answering: ["people-own-plan"], position: "people-presence"), skipsAnswered: true)
    #expect(sitting.state.screen == .question("people-presence", .now))
    sitting.type("2", "4")
    #expect(sitting.state.screen == .question("people-who-chairs", .now))
    // Back still leads to every answer.
    sitting.type("b")
    #expect(sitting.state.screen.question == "people-own-plan")
  }

  @Test func whatWasPassedOverComesRoundAgain() {
    var sitting = Sitting(
      SmallQuestionnaire.laddersOnly,
      sheet(answering: [], position: "people-own-plan"), skipsAnswered: true)
    #expect(sitting.state.screen == .question("people-own-plan", .now))
    sitting.type("2", "4")
    #expect(sitting.state.screen == .question("people-presence", .now))
    sitting.type("l")
    #expect(sitting.state.screen == .review(.everything))
  }

  @Test func withNothingOpenOneBeginsInReview() {
    let ids = SmallQuestionnaire.laddersOnly.questions.map(\.id)
    let sitting = Sitting(
      SmallQuestionnaire.laddersOnly, sheet(answering: ids, position: ids[1]), skipsAnswered: true)
    #expect(sitting.state.screen == .review(.everything))
  }
}
