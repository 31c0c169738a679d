import Interview
import Survey
import Testing

struct HidingTests {
  private func answered() -> Sitting {
    var sitting = Sitting(pass: .now)
    sitting.type("3", "2", "4", "g people 3", "e", "", "A note", "n", "g people 1")
    return sitting
  }

  @Test func aChangeThatHidesAnswersIsToldFirst() {
    var sitting = answered()
    let before = sitting.changes.count
    sitting.type("1")
    #expect(sitting.state.screen == .confirm(.hiding))
    #expect(sitting.state.pending?.hides == ["people-who-chairs"])
    #expect(sitting.changes.count == before)
    var renderer = PlainRenderer()
    let expected = """
      Changing this to 1 (Told) means 1 later question is no longer asked:
         People 3 who chairs (answered 4, with a note)
      They are kept, not counted, and come back if you change it again.
      Change it? y / n
      y or n:\u{20}
      """
    #expect(renderer.render(sitting.state) == expected)
  }

  @Test func noLeavesEverythingAsItWas() {
    var sitting = answered()
    sitting.type("1", "n")
    #expect(sitting.answer("people-presence")?.now == .level(3))
    #expect(sitting.state.screen == .question("people-presence", .now))
    #expect(sitting.state.pending == nil)
  }

  @Test func yesKeepsThemUncountedAndTheyComeBack() {
    var sitting = answered()
    sitting.type("1", "y")
    #expect(sitting.state.routing.entry("people-who-chairs")?.status == .hidden)
    #expect(sitting.answer("people-who-chairs")?.now == .level(4))
    #expect(sitting.state.sheetToSave.answers["people-who-chairs"]?.isHidden == true)
    #expect(sitting.state.answeredCount == 2)
    #expect(sitting.state.reviewRows(.toLookAt).map(\.issues) == [[.hidden]])
    sitting.type("g people 1", "2")
    #expect(sitting.state.routing.entry("people-who-chairs")?.status == .answered)
    #expect(sitting.state.sheetToSave.answers["people-who-chairs"]?.isHidden == false)
  }

  @Test func leavingTheQuestionGivesTheChangeUp() {
    var sitting = answered()
    sitting.type("1", "g", "b")
    #expect(sitting.state.screen == .question("people-presence", .now))
    #expect(sitting.state.pending == nil)
    #expect(sitting.answer("people-presence")?.now == .level(3))
  }

  @Test func undoBringsThemBack() {
    var sitting = answered()
    sitting.type("1", "y", "u")
    #expect(sitting.state.routing.entry("people-who-chairs")?.status == .answered)
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func anUndoThatHidesIsToldAsWell() {
    var sitting = Sitting(
      SmallQuestionnaire.laddersOnly,
      SmallQuestionnaire.sheet(
        position: "people-presence",
        answers: [
          "people-presence": Answer(now: .level(1)),
          "people-who-chairs": Answer(now: .level(4), isHidden: true),
        ]), pass: .now)
    sitting.type("3", "u")
    #expect(sitting.state.screen == .confirm(.hiding))
    sitting.type("yes")
    #expect(sitting.answer("people-presence")?.now == .level(1))
    #expect(sitting.state.history.isEmpty)
  }
}

struct ReviewTests {
  @Test func listsEverythingToLookAt() {
    var sitting = Sitting()
    sitting.type("d", "4", "l", "r")
    let rows = sitting.state.reviewRows(.everything)
    #expect(rows.map(\.status) == [.dontKnow, .left, .undetermined])
    #expect(rows.map(\.issues) == [[], [.left(.now)], [.undetermined]])
    #expect(rows.last?.waitsFor == ["people-presence"])
    #expect(sitting.state.reviewRows(.toLookAt).map(\.number) == [1, 2])
  }

  @Test func aNumberOpensWhatIsMissing() {
    var sitting = Sitting()
    sitting.type("2", "2", "l", "l", "r", "1")
    #expect(sitting.state.screen == .detail("people-presence", .reason(.prepared)))
    sitting.type("r", "m", "2")
    #expect(sitting.state.screen == .question("people-own-plan", .now))
  }

  @Test func anUndeterminedRowOpensWhatItWaitsFor() {
    var sitting = Sitting()
    sitting.type("d", "4", "r", "3")
    #expect(sitting.state.screen == .question("people-presence", .now))
  }

  @Test func finishAsksOnceAfterReview() {
    var sitting = Sitting()
    sitting.type("f")
    #expect(sitting.state.screen == .review(.everything))
    sitting.type("f", "n", "f", "")
    #expect(sitting.refusal == .notExpected)
    sitting.type("y")
    #expect(sitting.effects.suffix(2) == [.complete, .quit(.completed)])
    #expect(sitting.state.sheetToSave.status == .complete)
    #expect(sitting.state.isEnded)
  }

  @Test func theEndOfTheQuestionsIsReview() {
    var sitting = Sitting(pass: .now)
    sitting.type("0", "1")
    #expect(sitting.state.screen == .review(.everything))
  }
}
