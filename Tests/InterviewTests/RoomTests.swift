import Interview
import Survey
import Testing

/// One answer of several people.
struct RoomTests {
  static func sheet(
    _ group: RespondentGroup.ID = "people", agreed: Respondent.Agreement? = nil,
    dissent: String? = nil
  ) -> AnswerSheet {
    var sheet = SmallQuestionnaire.sheet(group)
    sheet.respondent.kind = .room(people: 6, agreed: agreed, dissent: dissent)
    return sheet
  }

  private func sitting(
    _ sheet: AnswerSheet = RoomTests.sheet(), pass: InterviewPass = .nowThenSecond
  ) -> Sitting {
    Sitting(SmallQuestionnaire.laddersOnly, sheet, pass: pass)
  }

  // MARK: - How they agree

  @Test func aNewRoomSaysFirstHowItAgrees() {
    var sitting = sitting()
    #expect(sitting.state.screen == .room(.agreed))
    sitting.type("2")
    #expect(sitting.changes == [.agreement(.vote)])
    #expect(sitting.state.screen == .question("people-presence", .now))
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func aRoomThatHasSaidIsNotAskedAgain() {
    #expect(
      sitting(Self.sheet(agreed: .average)).state.screen == .question("people-presence", .now))
  }

  @Test func onePersonIsNotAsked() {
    var sitting = Sitting()
    #expect(sitting.state.screen == .question("people-presence", .now))
    sitting.send(.room(.agreed))
    #expect(sitting.refusal == .notHere)
    sitting.type("r", "a")
    #expect(sitting.refusal == .notExpected)
  }

  @Test func itMayBeLeftForLaterAndIsAskedBeforeFinishing() {
    var sitting = sitting(pass: .now)
    sitting.type("l", "0", "1")
    #expect(sitting.state.screen == .review(.everything))
    sitting.type("f")
    #expect(sitting.state.screen == .room(.agreed))
    sitting.type("1")
    #expect(sitting.state.screen == .room(.dissent))
    sitting.type("Two of us see it otherwise")
    #expect(sitting.state.screen == .confirm(.finish))
    sitting.type("y")
    let respondent = sitting.state.sheetToSave.respondent
    #expect(
      respondent.kind
        == .room(people: 6, agreed: .consensus, dissent: "Two of us see it otherwise"))
    #expect(sitting.state.sheetToSave.status == .complete)
  }

  @Test func bothCanBeChangedFromTheReview() {
    var sitting = sitting(pass: .now)
    sitting.type("1", "3", "r", "a", "3", "d", "One of us", "d", "-")
    #expect(sitting.state.screen == .review(.everything))
    #expect(
      sitting.changes.suffix(3) == [.agreement(.average), .dissent("One of us"), .dissent(nil)])
    sitting.type("b")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func theyAreUndoneLikeAnswers() {
    var sitting = sitting(pass: .now)
    sitting.type("1", "u")
    #expect(sitting.state.sheet.respondent.agreed == nil)
    #expect(sitting.state.screen == .room(.agreed))
    sitting.type("2")
    #expect(sitting.state.screen == .question("people-presence", .now))
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func backLeadsOutOfIt() {
    var sitting = sitting(pass: .now)
    sitting.type("b")
    #expect(sitting.state.screen == .contents)
    sitting.type("", "1", "r", "d", "b")
    #expect(sitting.state.screen == .review(.everything))
    sitting.type("b")
    #expect(sitting.state.screen == .question("people-presence", .now))
  }

  // MARK: - Now first, then the second answers

  @Test func allNowAnswersComeBeforeTheSecondOnes() {
    var sitting = sitting(Self.sheet("leaders", agreed: .vote))
    sitting.type("2", "1")
    #expect(sitting.state.screen == .question("people-who-chairs", .now))
    sitting.type("4")
    #expect(sitting.state.screen == .question("people-presence", .prepared))
    #expect(sitting.state.messages.contains(.secondPassBegins))
    #expect(sitting.effects.last == .checkpoint)
    sitting.type("4", "2")
    #expect(sitting.state.screen == .review(.everything))
  }

  @Test func evidenceAndTabStayInTheRound() {
    var sitting = sitting(Self.sheet("leaders", agreed: .vote))
    sitting.type("2", "b", "e", "Minutes", "1", "")
    #expect(sitting.state.screen == .question("people-presence", .now))
    sitting.send(.otherSlot)
    #expect(sitting.refusal == .noSecondAnswer)
  }

  @Test func itGoesOnInTheRoundItWasIn() {
    var first = sitting(Self.sheet("leaders", agreed: .vote))
    first.type("2", "1", "q")
    #expect(
      sitting(first.state.sheetToSave).state.screen == .question("people-who-chairs", .now))
    var second = sitting(Self.sheet("leaders", agreed: .vote))
    second.type("2", "1", "4", "4", "q")
    let resumed = sitting(second.state.sheetToSave)
    #expect(resumed.state.screen == .question("people-own-plan", .prepared))
  }

  @Test func theSheetIsThatOfAnyOtherOrder() {
    var inTurn = sitting(Self.sheet("leaders", agreed: .vote), pass: .both)
    inTurn.type("2", "4", "1", "2", "4")
    var rounds = sitting(Self.sheet("leaders", agreed: .vote))
    rounds.type("2", "1", "4", "4", "2")
    #expect(rounds.state.sheet.answers == inTurn.state.sheet.answers)
  }

  @Test func picturesOfDecisionsComeInRoundsToo() {
    let sitting = Sitting(
      SmallQuestionnaire.withModules, Self.sheet(agreed: .vote), pass: .nowThenSecond,
      scope: .module("decision-rights"))
    var (state, screens) = (sitting.state, [sitting.state.screen])
    for _ in 0..<3 {
      state = state.step(.special(.dontKnow)).0
      screens.append(state.screen)
    }
    #expect(
      screens == [
        .allocation("decision-rights", decision: 0, .now),
        .allocation("decision-rights", decision: 1, .now),
        .allocation("decision-rights", decision: 0, .could),
        .allocation("decision-rights", decision: 1, .could),
      ])
  }

  // MARK: - The same on a screen

  @Test func linesAndKeysGiveTheSameBytes() {
    let questionnaire = SmallQuestionnaire.laddersOnly
    var lines = sitting(Self.sheet("people"))
    lines.type("2", "2", "1", "4", "3", "f", "One of us goes further", "y")
    let screen = ScreenSitting(
      questionnaire, Self.sheet("people"), pass: .nowThenSecond,
      keys: "<enter> 2 <enter> 2 <enter> 1 <enter> 4 <enter> 3 <enter>"
        + "f 'One of us goes further' <enter> y")
    #expect(
      screen.store.completed?.canonicalBytes(in: questionnaire)
        == lines.state.sheetToSave.canonicalBytes(in: questionnaire))
    #expect(screen.store.changes == lines.changes)
  }
}
