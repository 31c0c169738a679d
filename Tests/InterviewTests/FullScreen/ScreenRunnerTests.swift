import Interview
import Survey
import Testing

struct ScreenRunnerTests {
  @Test func aDigitGoesToItsLineAndEnterTakesIt() {
    let sitting = ScreenSitting(keys: "<enter> 2")
    #expect(sitting.state.highlighted == 2)
    #expect(sitting.store.changes.isEmpty)
    let taken = ScreenSitting(keys: "<enter> 2 <enter>")
    #expect(taken.store.changes == [.slot("people-presence", .now, .level(2))])
  }

  /// No line is suggested: the first arrow comes to the first line, and Enter alone takes nothing.
  @Test func nothingIsChosenBeforeItIs() {
    let sitting = ScreenSitting(keys: "<enter> <enter>")
    #expect(sitting.store.changes.isEmpty)
    #expect(sitting.last.contains("Nothing taken."))
    #expect(ScreenSitting(keys: "<enter> <down>").state.highlighted == 0)
    #expect(ScreenSitting(keys: "<enter> <up>").state.highlighted == 5)
  }

  @Test func anAnswerThatIsNoAnswerIsMarkedAndThenTaken() {
    let marked = ScreenSitting(keys: "<enter> d")
    #expect(marked.store.changes.isEmpty)
    #expect(marked.last.contains("d  I don't know"))
    let taken = ScreenSitting(keys: "<enter> d <enter>")
    #expect(taken.store.changes == [.slot("people-presence", .now, .missing(.dontKnow))])
    #expect(
      ScreenSitting(keys: "<enter> d 3 <enter>").store.changes.first
        == .slot("people-presence", .now, .level(3)))
  }

  @Test func everyAnswerIsOnDiskBeforeTheNextQuestionShows() {
    let sitting = ScreenSitting(keys: "<enter> 2 <enter>")
    #expect(sitting.store.sequences == [1])
    #expect(sitting.last.contains("saved 10:42"))
  }

  @Test func whatCannotBeSavedIsSaidAndTriedAgain() {
    let sitting = ScreenSitting(keys: "<enter> 2 <enter> z <enter> 4", failures: 1)
    #expect(sitting.store.changes == [.slot("people-presence", .now, .level(2))])
    #expect(sitting.state.highlighted == 4)
    let failed = sitting.frames.map { $0.lines.map(\.text).joined(separator: "\n") }
    #expect(failed.contains { $0.contains("Not saved") && $0.contains("kept in memory only") })
  }

  @Test func stoppingWithoutSavingIsNoQuietEnd() {
    let sitting = ScreenSitting(keys: "<enter> 2 <enter> q", failures: 9)
    guard case .ended(.storeFailed)? = sitting.outcome else {
      Issue.record("\(String(describing: sitting.outcome))")
      return
    }
    #expect(sitting.state.sheet.answers["people-presence"]?.now?.response.level == 2)
  }

  @Test func everyWayOutIsToldApart() {
    #expect(ending("<enter> 2 <enter> q") == "incomplete 1")
    #expect(ending("<enter> 2 <enter> <c-d>") == "incomplete 1")
    #expect(ending("<enter> 2 <enter> <c-c>") == "signal 2")
    #expect(ending("<enter> 2 <enter>") == "signal 1")
    #expect(ending("<enter> 2 <enter>", then: .signal(15)) == "signal 15")
    #expect(ending("q") == "incomplete 0")
    #expect(ending("<enter> r f y") == "complete")
  }

  private func ending(_ keys: String, then last: TerminalReading? = nil) -> String {
    switch ScreenSitting(keys: keys, then: last).outcome {
    case .ended(.completed): "complete"
    case .ended(.savedIncomplete(let answered, _)): "incomplete \(answered)"
    case .ended(.interrupted(let signal)): "signal \(signal)"
    case .ended(let other): "\(other)"
    case .asksForPlain: "plain"
    case nil: "nothing"
    }
  }

  @Test func theScreenIsTakenAndGivenBack() {
    #expect(ScreenSitting(keys: "q").terminal.calls == ["enter", "leave"])
    let sitting = ScreenSitting(keys: "<enter> <c-z> q")
    #expect(sitting.terminal.calls == ["enter", "suspend", "leave"])
  }

  @Test func aPasteIsTextAndNeverCommands() {
    var pasted = ScreenSitting(keys: "<enter>", then: .key(.paste("2\nq")))
    #expect(pasted.last.contains("pasted text goes only where a text is asked"))
    #expect(pasted.store.changes.isEmpty)
    pasted = ScreenSitting(keys: "<enter> e", then: .key(.paste("2\r\nq")))
    #expect(pasted.last.contains("> 2\n    q"))
  }

  @Test func halfTypedTextIsKeptOnTheWayBack() {
    let sitting = ScreenSitting(keys: "<enter> e 'Board min' <esc> e")
    #expect(sitting.last.contains("> Board min"))
    #expect(sitting.store.changes.isEmpty)
  }

  @Test func anEmptiedFieldTakesTheTextAway() {
    let sitting = ScreenSitting(
      keys: "<enter> e 'Minutes' <enter> <esc> <c-u> <enter>")
    #expect(sitting.store.changes.last == .evidence("people-presence", nil))
  }

  @Test func theEditorsTextIsTaken() {
    let sitting = ScreenSitting(
      keys: "<enter> e <c-e>", editor: FixedEditor(left: "two\nlines"))
    #expect(
      sitting.store.changes == [
        .evidence("people-presence", Evidence(text: "two\nlines", strength: nil))
      ])
    #expect(sitting.terminal.calls == ["enter", "leave", "enter", "leave"])
    #expect(ScreenSitting(keys: "<enter> e <c-e>").last.contains("No editor"))
  }

  @Test func whereTextIsTypedTabMakesLettersCommands() {
    let sitting = ScreenSitting(keys: "<enter> 2 <enter> 2 <enter> 1 <enter> 'b' <tab> l")
    #expect(sitting.state.below == .question("people-own-plan", .now))
  }

  @Test func tooSmallIsSaidAndPlainModeOffered() {
    let small = TerminalSize(columns: 50, rows: 10)
    let sitting = ScreenSitting(keys: "2 <enter> p", size: small)
    guard case .asksForPlain? = sitting.outcome else {
      Issue.record("\(String(describing: sitting.outcome))")
      return
    }
    #expect(sitting.store.changes.isEmpty)
    #expect(sitting.last.contains("Too small"))
  }
}
