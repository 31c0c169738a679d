import Survey
import TestSupport
import Testing

@Suite struct RoutingTests {
  /// A gate, two links of a chain behind it, and one that asks about a don't know.
  let survey: Questionnaire

  init() throws {
    survey = try questionnaire(
      QuestionnaireText.with {
        $0.questions = """
          questions:
            - {id: gate, section: power, type: yesno, text: Gate}
            - {id: first, section: power, text: First, slots: [now, prepared, wanted], levels: [a, b, c], when: gate == true}
            - {id: second, section: power, type: yesno, text: Second, when: first >= asked}
            - {id: third, section: power, type: yesno, text: Third, when: second == true}
            - {id: unsure, section: power, type: text, text: Unsure, when: gate == false or dont-know(gate)}
            - {id: leaders-only, section: power, ask: [leaders], type: text, text: Leaders}
          """
        $0.tail = "forms: [{id: full, questions: all}, {id: short, questions: [gate, first]}]"
      })
  }

  private func statuses(
    _ answers: [Question.ID: Response], group: RespondentGroup.ID = "people", form: Form.ID = "full"
  ) -> [AnswerStatus] {
    routing(answers, group: group, form: form).entries.map(\.status)
  }

  private func routing(
    _ answers: [Question.ID: Response], group: RespondentGroup.ID = "people", form: Form.ID = "full"
  ) -> Routing {
    let sheet = AnswerSheet(
      id: "a", questionnaire: QuestionnaireReference(id: survey.id, version: survey.version),
      respondent: Respondent(group: group), language: "en", form: form,
      answers: answers.mapValues { Answer(now: SlotAnswer($0)) })
    return Routing(of: sheet, in: survey)
  }

  private let yes: Response = .value(.yesNo(true))
  private let no: Response = .value(.yesNo(false))

  @Test func anOpenGateShowsTheNextQuestionOnly() {
    #expect(
      statuses(["gate": yes]) == [
        .answered, .unseen, .undetermined, .notAsked, .notAsked, .notAsked,
      ])
  }

  @Test func aNoAtTheGateClosesAllThatHangOnIt() {
    #expect(
      statuses(["gate": no]) == [.answered, .notAsked, .notAsked, .notAsked, .unseen, .notAsked])
  }

  @Test func whatIsNotKnownIsUndeterminedAndWhatHangsOnItIsNotAsked() {
    let routing = routing(["gate": .missing(.preferNotToSay)])
    #expect(
      routing.entries.map(\.status) == [
        .preferNotToSay, .undetermined, .notAsked, .notAsked, .undetermined, .notAsked,
      ])
    #expect(routing.entry("first")?.waitsFor == ["gate"])
  }

  @Test func aDontKnowCanBeAskedAbout() {
    #expect(statuses(["gate": .missing(.dontKnow)])[4] == .unseen)
  }

  @Test func answersBehindAClosedGateAreHiddenAndCountForNothing() {
    #expect(
      statuses(["gate": no, "first": .value(.level(2)), "second": yes, "third": yes]) == [
        .answered, .hidden, .hidden, .hidden, .unseen, .notAsked,
      ])
  }

  @Test func aChainComesBackWhenItsGateOpens() {
    let answers: [Question.ID: Response] = [
      "gate": yes, "first": .value(.level(2)), "second": yes, "third": no,
    ]
    #expect(
      statuses(answers) == [.answered, .answered, .answered, .answered, .notAsked, .notAsked])
    #expect(routing(answers).answeredCount == 4)
  }

  @Test func slotsAreThoseOfTheGroup() {
    #expect(routing(["gate": yes]).entry("first")?.slots == [.now, .wanted])
    #expect(routing(["gate": yes], group: "leaders").entry("first")?.slots == [.now, .prepared])
    #expect(routing(["gate": no]).entry("first")?.slots == [])
  }

  @Test func audienceAndFormDecideFirst() {
    #expect(statuses([:], group: "leaders")[5] == .unseen)
    #expect(statuses(["gate": yes, "leaders-only": .value(.text("x"))])[5] == .hidden)
    #expect(
      statuses(["gate": yes, "first": .value(.level(2))], form: "short") == [
        .answered, .answered, .notAsked, .notAsked, .notAsked, .notAsked,
      ])
  }

  @Test func aChangeCanBeTriedBeforeItIsMade() {
    let sheet = AnswerSheet(
      id: "a", questionnaire: QuestionnaireReference(id: survey.id, version: survey.version),
      respondent: Respondent(group: "people"), language: "en",
      answers: ["gate": Answer(now: SlotAnswer(yes)), "first": Answer(now: .level(2))])
    let changed = Routing(
      of: sheet, in: survey,
      answers: ["gate": Answer(now: SlotAnswer(no)), "first": Answer(now: .level(2))])
    #expect(changed.entry("first")?.status == .hidden)
    #expect(Routing(of: sheet, in: survey).entry("first")?.status == .answered)
  }
}
