import Interview
import Survey
import Testing

struct SecondAnswerTests {
  @Test func preparedFollowsNowForLeaders() {
    var sitting = Sitting()
    sitting.type("2")
    #expect(sitting.state.screen == .question("people-presence", .prepared))
    sitting.type("4")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
    #expect(sitting.answer("people-presence")?.prepared == .level(4))
  }

  @Test func wantedFollowsForPeopleAndMayBeBelow() {
    var sitting = Sitting(SmallQuestionnaire.laddersOnly, SmallQuestionnaire.sheet("people"))
    sitting.type("2", "0")
    #expect(sitting.answer("people-presence")?.wanted == .level(0))
    #expect(sitting.state.screen == .question("people-own-plan", .now))
  }

  @Test func stayingAsksWhy() {
    var sitting = Sitting()
    sitting.type("2", "2")
    #expect(sitting.state.screen == .detail("people-presence", .reason(.prepared)))
    sitting.type("2")
    #expect(sitting.state.screen == .detail("people-presence", .reasonDetail(.prepared)))
    sitting.type("Ends March 2027")
    let expected = SlotAnswer(
      .value(.level(2)), reason: "contract", detail: "Ends March 2027")
    #expect(sitting.answer("people-presence")?.prepared == expected)
    #expect(sitting.state.screen == .question("people-own-plan", .now))
  }

  @Test func aLawHasToBeNamed() {
    var sitting = Sitting()
    sitting.type("2", "2", "1", "")
    #expect(sitting.refusal == .nothingEntered)
    sitting.type("-")
    #expect(sitting.refusal == .needed)
    sitting.type("l")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
    let issues = sitting.state.reviewRows(.toLookAt).first?.issues
    #expect(issues == [.unnamedReason(.prepared)])
  }

  @Test func aReasonMayBeLeftOpenAndIsListed() {
    var sitting = Sitting()
    sitting.type("2", "2", "l")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
    #expect(sitting.state.reviewRows(.toLookAt).first?.issues == [.noReason(.prepared)])
  }

  @Test func sharingLessThanTodayIsAskedAboutAndMayPass() {
    var sitting = Sitting()
    sitting.type("3", "1")
    #expect(sitting.state.screen == .confirm(.belowNow))
    #expect(sitting.changes.count == 1)
    sitting.type("y", "3", "")
    #expect(sitting.answer("people-presence")?.prepared?.response.level == 1)
    #expect(sitting.answer("people-presence")?.prepared?.reason == "not-ready")
  }

  @Test func sharingLessCanBeTakenBack() {
    var sitting = Sitting()
    sitting.type("3", "1", "n")
    #expect(sitting.state.screen == .question("people-presence", .prepared))
    #expect(sitting.answer("people-presence")?.prepared == nil)
  }

  @Test func atTheTopNoReasonIsAsked() {
    var sitting = Sitting()
    sitting.type("5", "5")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
  }

  @Test func aReversedLadderIsTurnedRoundFirst() {
    var question = SmallQuestionnaire.ladders[0]
    question.isReversed = true
    let questionnaire = SmallQuestionnaire.make(
      sections: [SmallQuestionnaire.people], questions: [question])
    var sitting = Sitting(questionnaire)
    sitting.type("2", "4")
    #expect(sitting.state.screen == .confirm(.belowNow))
  }

  @Test func whatDoesNotApplyHasNoSecondAnswer() {
    var sitting = Sitting()
    sitting.type("n", "We hold no meetings")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
    sitting.type("d")
    #expect(sitting.state.screen == .question("people-own-plan", .prepared))
  }

  @Test func thePassDecidesWhichAnswersAreAsked() {
    var now = Sitting(pass: .now)
    now.type("2")
    #expect(now.state.screen == .question("people-own-plan", .now))
    var second = Sitting(pass: .second)
    #expect(second.state.screen == .question("people-presence", .prepared))
    second.type("3", "4")
    #expect(second.state.screen == .review(.everything))
  }

  @Test func tabChangesBetweenTheAnswers() {
    var sitting = Sitting()
    sitting.send(.otherSlot)
    #expect(sitting.refusal == .noSecondAnswer)
    sitting.type("2")
    sitting.send(.otherSlot)
    #expect(sitting.state.screen == .question("people-presence", .now))
  }
}
