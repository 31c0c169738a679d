import Interview
import Survey
import Testing

/// `y`: what the same person said in the audit before, for those who want to see it.
struct EarlierTests {
  static let answers = EarlierAnswers(
    wave: "2025", isLastYear: true,
    answers: [
      "people-presence": Answer(now: .level(2), prepared: .level(3)),
      "people-own-plan": Answer(now: .missing(.notApplicable(reason: "We hold no plans"))),
      "money-kinds": Answer(now: SlotAnswer(.value(.choices(["people", "board"])))),
    ])

  private func sitting(
    _ sheet: AnswerSheet = SmallQuestionnaire.sheet(), _ earlier: EarlierAnswers? = answers
  ) -> Sitting {
    Sitting(SmallQuestionnaire.full, sheet, earlier: earlier)
  }

  @Test func itIsOnRecordBeforeItIsShownAndOnce() {
    var sitting = sitting()
    #expect(sitting.state.showsEarlierOn == nil && sitting.answer("people-presence") == nil)
    sitting.type("y")
    #expect(sitting.effects == [.record(.seenEarlier("people-presence", true))])
    #expect(sitting.state.messages == [.earlierAnswer("people-presence")])
    #expect(sitting.state.showsEarlierOn == .question("people-presence", .now))
    #expect(sitting.state.sheetToSave.answers["people-presence"]?.seenEarlier == true)
    #expect(sitting.state.answeredCount == 0 && sitting.state.sheet.sequence == 1)
    sitting.type("y", "?", "again")
    #expect(sitting.changes.count == 1)
    #expect(sitting.state.showsEarlierOn != nil)
    #expect(sitting.replayed.answers == sitting.state.sheet.answers)
  }

  @Test func itGoesWhenOneMovesOnAndTheMarkStays() {
    var sitting = sitting()
    sitting.type("y", "4")
    #expect(sitting.state.showsEarlierOn == nil)
    #expect(sitting.state.screen == .question("people-presence", .prepared))
    sitting.type("b")
    #expect(sitting.state.showsEarlierOn == nil)
    #expect(
      sitting.answer("people-presence") == Answer(now: .level(4), seenEarlier: true))
  }

  /// What was seen cannot be unseen: undoing takes the answer back, and the mark stays.
  @Test func undoingLeavesItOnRecord() {
    var sitting = sitting()
    sitting.type("4", "y", "u")
    #expect(sitting.answer("people-presence") == Answer(seenEarlier: true))
    sitting.type("u")
    #expect(sitting.refusal == .nothingToUndo)
    #expect(sitting.changes.count == 3)
    #expect(sitting.replayed == sitting.state.sheet)
  }

  @Test func whereThereIsNoneItSaysSo() {
    var none = sitting(SmallQuestionnaire.sheet(), EarlierAnswers(wave: "", isLastYear: false))
    none.type("y")
    #expect(none.state.messages == [.noEarlierAnswer] && none.effects.isEmpty)
    var later = sitting()
    later.type("4", "5", "g people 3", "y")
    #expect(later.state.screen == .question("people-who-chairs", .now))
    #expect(later.state.messages == [.noEarlierAnswer] && later.changes.count == 2)
  }

  /// As ever in an audit that names no year before.
  @Test func withoutAYearBeforeTheKeyMeansNothing() {
    var sitting = sitting(SmallQuestionnaire.sheet(), nil)
    sitting.type("y")
    #expect(sitting.refusal == .notExpected && sitting.effects.isEmpty)
    sitting.send(.earlier)
    #expect(sitting.refusal == .notExpected && sitting.effects.isEmpty)
  }

  /// Letters are text there, and `y` is an answer.
  @Test func whereTextIsTypedOrYesIsAnAnswerItIsNoKey() throws {
    for question in SmallQuestionnaire.full.questions {
      var state = sitting().state
      let number = try #require(state.number(of: question))
      state = state.step(.goTo(.question(question.section, number))).0
      guard case .question = state.screen else { continue }
      let event = PlainCommand(state).event(for: "y")
      switch question.kind {
      case .text: #expect(event == .text("y"))
      case .yesNo: #expect(event == .yes)
      default: #expect(event == .earlier, "\(question.id)")
      }
      #expect(state.offersEarlier == (event == .earlier))
      if event != .earlier { #expect(state.step(.earlier).1.isEmpty) }
    }
    var evidence = sitting()
    evidence.type("e")
    #expect(PlainCommand(evidence.state).event(for: "y") == .text("y"))
    evidence.type("y", "1", "y")
    #expect(evidence.changes.contains(.evidence("people-presence", Evidence(text: "y"))))
    #expect(!evidence.changes.contains { !$0.isAnswer })
  }

  /// On the whole screen too: a field takes the letter, and the same keys give the same sheet.
  @Test func keysAndLinesGiveTheSameSheet() {
    let screen = ScreenSitting(
      SmallQuestionnaire.full, keys: "<enter> y 4 <enter> 5 <enter> e 'y' <enter> 1 <enter> <c-c>",
      earlier: Self.answers)
    var lines = sitting()
    lines.type("y", "4", "5", "e", "y", "1", "q")
    #expect(screen.store.changes == lines.changes)
    #expect(screen.state.sheetToSave == lines.state.sheetToSave)
  }

  @Test(arguments: [
    (true, "Last year you answered 2, Asked; prepared 3, Shaping."),
    (false, "Last time (2025) you answered 2, Asked; prepared 3, Shaping."),
  ])
  func itIsSaidInWords(_ isLastYear: Bool, _ expected: String) {
    let earlier = EarlierAnswers(
      wave: "2025", isLastYear: isLastYear, answers: Self.answers.answers)
    var sitting = sitting(SmallQuestionnaire.sheet(), earlier)
    sitting.type("y")
    var renderer = PlainRenderer()
    #expect(renderer.render(sitting.state).hasPrefix(expected + "\n"))
  }

  @Test func itIsSaidInWelsh() {
    let earlier = EarlierAnswers(
      wave: "2025", isLastYear: true,
      answers: ["people-presence": Answer(now: .level(2), prepared: .missing(.dontKnow))])
    let sitting = ScreenSitting(
      WelshBank.questionnaire, WelshBank.sheet("leaders"), words: .welsh,
      keys: "<enter> y <c-c>", earlier: earlier)
    #expect(sitting.store.changes == [.seenEarlier("people-presence", true)])
    #expect(
      sitting.frames.contains { frame in
        frame.lines.contains { $0.text.contains("Y llynedd, eich ateb oedd 2, ") }
      })
  }

  /// Not even a journal's answer: what was looked at is not counted among those that were kept.
  @Test func lookingIsNoAnswer() {
    #expect(!SheetChange.seenEarlier("people-presence", true).isAnswer)
    #expect(SheetChange.slot("people-presence", .now, nil).isAnswer)
    #expect(Answer(seenEarlier: true).isEmpty)
  }
}
