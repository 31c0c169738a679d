import Interview
import Survey
import Testing

struct PlainRendererTests {
  private func text(_ sitting: Sitting) -> String {
    var renderer = PlainRenderer()
    return renderer.render(sitting.state)
  }

  @Test func saysWhereAQuestionStands() {
    #expect(
      text(Sitting()) == """
        Section People. Question 1 of 3. 0 of 2 answered.
        Where are people who use services when the biggest decisions are made?
        Help: Biggest means the board or the budget meeting.
        Now. Which line is closest to how it is today?
        0. Held. No one is part of it.
        1. Told. People who use services can read minutes.
        2. Asked. People who use services have a group of their own.
        3. Shaping. One or two attend.
        4. Shared. They hold enough votes.
        5. Led. They hold most votes.
        d: I don't know. n: This does not apply here. x: I would rather not say. l: Left for later. \
        e: evidence and note. b: back. q: save and stop.
        Type 0 to 5, or d, n, x, l, e, b, q, or ? for help.
        Answer:\u{20}
        """)
  }

  @Test func saysTheAnswerThatStands() {
    var sitting = Sitting()
    sitting.type("2", "b")
    #expect(
      text(sitting).contains(
        "\nYour answer now is 2, Asked. Type 0 to 5, or d, n, x, l, e, b, q, or ? for help.\n"))
  }

  @Test func saysWhatWasTakenAndWhatNot() {
    var sitting = Sitting()
    var renderer = PlainRenderer()
    _ = renderer.render(sitting.state)
    sitting.type("2")
    #expect(
      renderer.render(sitting.state) == """
        Saved: 2, Asked.
        Prepared. How far are you prepared to go on this in the next 12 months?
        Same lines. Type again to hear them.
        Answer:\u{20}
        """)
    sitting.type("7")
    #expect(
      renderer.render(sitting.state)
        == "Not taken: 7. Type a number from 0 to 5, or ? for help.\nAnswer: ")
  }

  @Test func hintsAreSaidForThreeQuestions() {
    var sitting = Sitting(SmallQuestionnaire.full, pass: .now)
    var renderer = PlainRenderer()
    var hints = 0
    for line in ["3", "2", "1", "1", "none", "1"] {
      hints += renderer.render(sitting.state).contains("save and stop") ? 1 : 0
      sitting.type(line)
    }
    #expect(hints == 3)
  }

  @Test func easyReadHasItsOwnWords() {
    let sitting = Sitting(
      SmallQuestionnaire.laddersOnly, SmallQuestionnaire.sheet("people", wording: .easyRead))
    let shown = text(sitting)
    #expect(shown.contains("Big meetings make big choices. Are you there?\n"))
    #expect(shown.contains("\n1. They tell us.\n2. They ask us.\n"))
    #expect(shown.contains("d: I do not know."))
    #expect(!shown.contains("Asked") && !shown.contains("Help:"))
  }

  @Test func easyReadFallsBackWhereAQuestionHasNone() {
    let sitting = Sitting(
      SmallQuestionnaire.laddersOnly,
      SmallQuestionnaire.sheet("people", wording: .easyRead, position: "people-own-plan"))
    #expect(text(sitting).contains("Who writes a person's own plan?\n"))
    #expect(text(sitting).contains("\n2. Asked. "))
  }

  @Test func fourAnswersAreOfferedAndNoOtherTaken() {
    var sitting = Sitting(
      SmallQuestionnaire.laddersOnly,
      SmallQuestionnaire.sheet("people", wording: .easyRead, answersOffered: 4))
    #expect(text(sitting).contains("\n0. No.\n2. They ask us.\n4. Enough go.\n5. We lead.\n"))
    sitting.type("3")
    #expect(text(sitting).hasPrefix("Not taken: 3. Type 0, 2, 4 or 5, or ? for help.\n"))
    sitting.type("4")
    #expect(sitting.answer("people-presence")?.now == .level(4))
  }

  @Test func nothingFromAFileReachesTheTerminalRaw() {
    var question = SmallQuestionnaire.ladders[0]
    question.text = "Who\u{1B}]0;owned\u{7} decides?\u{202E}"
    question.help = "One\u{1B}[2J\nTwo"
    var questionnaire = SmallQuestionnaire.make(
      sections: [SmallQuestionnaire.people], questions: [question])
    questionnaire.terms = Terms(people: "\u{9B}31mpeople")
    let evil = Answer(now: .level(2), note: Note(text: "a\u{1B}[31mb\nc"))
    var sitting = Sitting(
      questionnaire, SmallQuestionnaire.sheet(answers: ["people-presence": evil]))
    var renderer = PlainRenderer()
    var all = renderer.render(sitting.state)
    for line in ["e", "", "?", "\u{1B}[A", "b", "b", "\u{1B}[B", "r", "g", "1"] {
      sitting.type(line)
      all += renderer.render(sitting.state)
    }
    #expect(all.contains("Who\u{FFFD}]0;owned\u{FFFD} decides?\u{FFFD}"))
    #expect(!all.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x9B })
  }

  @Test func startsResumesStopsAndFinishes() {
    let answers: [Question.ID: Answer] = ["people-presence": Answer(now: .level(2))]
    let sitting = Sitting(
      SmallQuestionnaire.laddersOnly,
      SmallQuestionnaire.sheet(position: "people-own-plan", answers: answers))
    let context = InterviewContext(
      title: "North Trust, audit 2026", isResumed: true, lastSaved: "today 10:42", recovered: 3,
      resumeCommand: "powershare take AUDIT --sheet L3", sheetPath: "AUDIT/sheets/L3.answers.json",
      disclosure: "Only figures of five people or more are shown.",
      nextCommand: "powershare report AUDIT")
    #expect(
      PlainRenderer.start(sitting.state, context) == """
        North Trust, audit 2026
        Found unfinished work for this audit:
        Sheet L3, leaders. 1 of 3 questions answered. Last saved today 10:42.
        Questionnaire small 1.0.0. Stopped at: People 2 (own plan).
        3 answers were in the journal when it stopped; all 3 are kept.

        """)
    #expect(
      PlainRenderer.stop(sitting.state, context) == """
        Saved. 1 of 3 answered, stopped at People 2 (own plan).
        Go on with:  powershare take AUDIT --sheet L3

        """)
    #expect(
      PlainRenderer.finish(sitting.state, context) == """
        Sheet L3 is complete. 1 of 3 answered, 0 with a note.
        Kept in AUDIT/sheets/L3.answers.json.
        Only figures of five people or more are shown.
        Next:  powershare report AUDIT

        """)
  }
}
