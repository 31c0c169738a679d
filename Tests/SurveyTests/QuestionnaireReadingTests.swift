import Diagnostics
import Survey
import TestSupport
import Testing

/// Reads a sound questionnaire; its warnings do not matter.
func questionnaire(_ text: String) throws -> Questionnaire {
  try #require(Questionnaire.read(SourceFile(name: "test.yaml", text: text)).questionnaire)
}

@Suite struct QuestionnaireReadingTests {
  @Test func placeholdersAreFilledWhateverStandsBesideThem() {
    #expect(Terms(people: "us {People}").fill("{People}, {people}!") == "Us {People}, us {People}!")
    let marked = Terms(people: "us").fill("\u{603}{people} {people}\u{301} {peo{People}")
    #expect(marked.unicodeScalars.elementsEqual("\u{603}us us\u{301} {peoUs".unicodeScalars))
  }

  @Test func whatIsNotGivenHasItsDefault() throws {
    let small = try questionnaire(
      """
      format: powershare-questionnaire/1
      id: small
      version: 0.1.0
      status: draft
      language: cy
      title: Small
      groups: [{id: people, name: People}, {id: staff, name: Staff}]
      scale: [{id: no, level: 0, name: "No"}, {id: yes, level: 1, name: "Yes"}]
      sections: [{id: one, name: One}]
      questions: [{id: first, section: one, text: First, levels: [never, always]}]
      """)
    let question = try #require(small.questions.first)
    #expect(question.isLadder && question.slots == [.now])
    #expect(question.audience == ["people", "staff"])
    #expect(small.voices.map(\.id) == ["people", "staff"])
    #expect(small.audiences.map(\.id) == ["all"])
    #expect(small.slots.map(\.slot) == [.now])
    #expect(small.forms == [Form(id: "full")])
    #expect(small.specialAnswers == SpecialAnswerText.standard)
    #expect(small.settings == Settings())
    #expect(small.terms.people == "people who use services")
    #expect(small.ladder?.rungs.map(\.id) == ["no", "yes"])
  }

  @Test func aQuestionnaireWithoutALadderNeedsNoScale() throws {
    let text = QuestionnaireText.with {
      $0.scale = ""
      $0.slots = ""
      $0.questions = """
        questions:
          - {id: role, section: power, type: choice, text: Role, options: [{id: no, text: "No"}, {id: yes, text: "Yes"}]}
          - {id: visits, section: power, type: number, min: -2, max: 9, text: Visits}
          - {id: mood, section: power, type: rating, text: Mood}
          - {id: share, section: power, type: points, points: 10, text: Share, options: [{id: a, text: A}, {id: b, text: B}]}
          - {id: seats, section: power, type: counts, text: Seats, options: [{id: a, text: A}, {id: b, text: B}]}
          - {id: when, section: power, type: date, text: When}
          - {id: sure, section: power, type: yesno, text: Sure}
          - {id: else, section: power, type: text, text: Else}
        """
    }
    let survey = try questionnaire(text)
    #expect(survey.ladder == nil)
    #expect(
      survey.questions.map(\.kind.name) == [
        "choice", "number", "rating", "points", "counts", "date", "yesno", "text",
      ])
    #expect(survey.questions[1].kind == .number(-2...9))
    #expect(survey.questions[2].kind == .rating(Question.RatingStep.standard))
    guard case .choice(let options) = survey.questions[0].kind else { return }
    #expect(options.map(\.id) == ["no", "yes"])
  }

  @Test func historyIsRead() throws {
    let text = QuestionnaireText.with {
      $0.questions = """
        questions:
          - {id: one, section: power, text: One, levels: same, since: 1.0.0, succeeds: {id: old, compare: map, levels: [0, 1, 1], why: Merged}}
          - {id: two, section: power, text: Two, levels: same, reworded: {in: 1.1.0, meaning: same, why: Shorter}}
        """
      $0.tail = "rung_sets: {same: [a, b, c]}\nretired: [{id: old, in: 1.1.0, replaced_by: one}]"
    }
    let survey = try questionnaire(text)
    #expect(survey.questions[0].levelTexts == ["a", "b", "c"])
    #expect(
      survey.questions[0].succeeds == .init(id: "old", comparison: .map([0, 1, 1]), why: "Merged"))
    #expect(survey.questions[1].reworded == .init(version: Version(1, 1, 0), why: "Shorter"))
    #expect(
      survey.retired == [RetiredQuestion(id: "old", version: Version(1, 1, 0), replacedBy: "one")])
  }

  @Test func whatTookAPlaceAndIsNoNameIsSaidOnce() {
    let text = QuestionnaireText.with {
      $0.tail = "retired: [{id: old, in: 1.1.0, replaced_by: [one]}]"
    }
    let found = Questionnaire.read(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.code.rawValue) == ["PSQ-005"])
  }

  @Test func severalOfALensAreLenses() {
    let text = QuestionnaireText.with { $0.tail = "lenses: some" }
    let found = Questionnaire.read(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.message) == ["expected a list of lenses, found text"])
  }

  @Test func theRetiredQuestionThatWasMeantIsNamed() {
    let text = QuestionnaireText.with {
      $0.questions = """
        questions:
          - {id: one, section: power, text: One, levels: [a, b, c], succeeds: {id: attendence, compare: none}}
        """
      $0.tail = "retired: [{id: attendance, in: 1.1.0}]"
    }
    let found = Questionnaire.read(SourceFile(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.code.rawValue) == ["PSQ-039"])
    #expect(
      found.flatMap(\.help) == [
        "did you mean 'attendance' (line 22)?",
        "if not, list it under  retired:  as  {id: attendence, in: VERSION}",
      ])
  }

  @Test func theBankIsTheSameWithWindowsLineEndsAndAByteOrderMark() throws {
    let text = bankFile.text
    let plain = try questionnaire(text)
    let changed = try questionnaire("\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    #expect(changed == plain)
  }

  @Test func jsonIsReadAsWell() {
    let text = """
      {"format": "powershare-questionnaire/1", "id": "small", "version": "0.1.0", "status": "draft",
       "language": "en", "title": "Small", "groups": [{"id": "people", "name": "People"}],
       "sections": [{"id": "one", "name": "One"}],
       "questions": [{"id": "first", "section": "one", "type": "text", "text": "First # all"}]}
      """
    let reading = Questionnaire.read(SourceFile(name: "small.json", text: text))
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.questionnaire?.questions.first?.text == "First # all")
  }

  /// The examples of the design, word for word.
  @Test func messagesReadAsDesigned() {
    let text = QuestionnaireText.with {
      $0.groups = "groups: [{id: carers, name: Carers}, {id: leaders, name: Leaders}]"
      $0.scale = """
        scale:
          - {id: held, level: 0, name: Held}
          - {id: told, level: 1, name: Told}
          - {id: asked, level: 2, name: Asked}
          - {id: shaping, level: 3, name: Shaping}
          - {id: shared, level: 4, name: Shared}
          - {id: led, level: 5, name: Led}
        """
      $0.slots = ""
      $0.questions = """
        questions:
          - id: people-presence
            section: power
            text: Where?
            levels: [a, b, c, d, e]
          - {id: politics-power-map, section: power, ask: [leaders], text: Map, levels: [a, b, c, d, e, f]}
          - id: one
            section: power
            type: yesno
            text: One
            when: people-presense.now >= shaping
          - id: two
            section: power
            type: yesno
            text: Two
            when: people-presence.now >= 7
          - id: three
            section: power
            type: yesno
            text: Three
            when: politics-agenda.now >= asked
          - id: four
            section: power
            type: yesno
            text: Four
            when: politics-power-map.now >= 2
          - {id: politics-agenda, section: power, text: Agenda, levels: [a, b, c, d, e, f]}
        """
    }
    let reading = Questionnaire.read(SourceFile(name: "test.yaml", text: text))
    #expect(reading.questionnaire == nil)
    let expected = """
      test.yaml:22:13: error[PSQ-006]: 'people-presence' has 5 rung texts, the scale has 6
         |
      22 |     levels: [a, b, c, d, e]
         |             ^
      help: the last text given is for 'shared'; one for 'led' is missing
      test.yaml:28:11: error[PSQ-014]: no question is called 'people-presense'
         |
      28 |     when: people-presense.now >= shaping
         |           ^^^^^^^^^^^^^^^
      help: did you mean 'people-presence' (line 19)?
      test.yaml:33:34: error[PSQ-016]: a rung is compared with 7, and this ladder ends at 5
         |
      33 |     when: people-presence.now >= 7
         |                                  ^
      help: rungs are held 0, told 1, asked 2, shaping 3, shared 4, led 5
      test.yaml:38:11: error[PSQ-018]: 'politics-agenda' comes later (line 44), so it is not answered yet
         |
      38 |     when: politics-agenda.now >= asked
         |           ^^^^^^^^^^^^^^^
      help: move this question below line 44, or ask for an earlier answer
      test.yaml:43:11: warning[PSQ-031]: carers can never be asked this
         |
      43 |     when: politics-power-map.now >= 2
         |           ^^^^^^^^^^^^^^^^^^
      note: 'politics-power-map' is asked of leaders only (line 23); this question is asked of all
      help: write  ask: [leaders]  here, or drop the condition for the others with  or not answered(politics-power-map)

      """
    #expect(reading.diagnostics.map { $0.text() }.joined() == expected)
  }
}
