import Diagnostics
import Survey

/// A questionnaire with a question of every type and a module of every shape, for sheets.
enum SheetQuestionnaire {
  static let text = """
    format: powershare-questionnaire/1
    id: test
    version: 1.2.0
    status: published
    language: en-GB
    title: Test
    groups:
      - {id: people, name: People, voice: lived}
      - {id: leaders, name: Leaders, voice: leads}
    voices:
      - {id: lived, name: Lived, role: lived}
      - {id: leads, name: Leads, role: leads}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: asked, level: 1, name: Asked}
      - {id: led, level: 2, name: Led}
    slots:
      now: {asked_of: all}
      prepared: {asked_of: [leaders], text: "How far would you go?"}
      wanted: {asked_of: [people], text: "How far should it go?"}
    reasons_not_shared:
      - {id: law, text: The law stops us, kind: cannot}
      - {id: money, text: There is no money, kind: cannot-yet}
    evidence_strength:
      - {level: 0, id: none, text: None}
      - {level: 1, id: said, text: Somebody says so}
    vocabulary:
      stage: [design, delivery]
    sections:
      - {id: power, name: Power, asks: Who decides}
    questions:
      - {id: ladder, section: power, slots: [now, prepared, wanted], text: A, levels: [a, b, c]}
      - {id: again, section: power, text: B, levels: [a, b, c], when: ladder.now >= asked}
      - {id: one, section: power, type: choice, text: C, options: [{id: red, text: R}, {id: blue, text: B}]}
      - {id: many, section: power, type: choices, text: D, options: [{id: red, text: R}, {id: blue, text: B}]}
      - {id: rate, section: power, type: rating, text: E}
      - {id: count, section: power, type: number, min: -5, max: 10, text: F}
      - {id: words, section: power, type: text, text: G}
      - {id: day, section: power, type: date, text: H}
      - {id: truth, section: power, type: yesno, text: I}
      - {id: share, section: power, type: points, points: 10, text: J, options: [{id: red, text: R}, {id: blue, text: B}]}
      - {id: number-each, section: power, type: counts, text: K, options: [{id: red, text: R}, {id: blue, text: B}]}
      - {id: for-leaders, section: power, ask: [leaders], text: L, levels: [a, b, c]}
    retired: [{id: stairs, in: 1.2.0, replaced_by: ladder}, {id: gone, in: 1.1.0}]
    forms:
      - {id: full, questions: all}
      - {id: pulse, questions: [ladder]}
    modules:
      bodies:
        purpose: Bodies
        fields:
          - {id: name, type: text, required: true}
          - {id: status, type: choice, options: [decides, advises]}
          - {id: stage, type: tags, vocabulary: stage}
          - {id: seats, type: map-of-group-to-number}
          - {id: quota, type: number-or-rule, options: [majority, number]}
          - {id: chair, type: group}
          - {id: casting-vote, type: boolean}
          - {id: veto, type: list-of-groups}
          - {id: attendance, type: map-of-group-to-percent}
          - {id: meetings, type: number}
          - {id: ease, type: rating}
          - {id: section, type: section}
          - {id: questions, type: list-of-question-ids}
          - {id: voice, type: voice}
      decisions:
        purpose: Who decides
        rules: {points: 10, now: Now, could: Could, must_sum: true, allow_dont_know: true, quick_form: Quick, quick_form_points: {last-word: 6, asked: 1}}
        actors:
          - {id: people, name: People}
          - {id: leaders, name: Leaders}
        decisions:
          - {id: budget, text: The budget}
          - {id: plan, text: The plan}
          - {id: hiring, text: Hiring}
      outcomes:
        asked_of: [leaders]
        purpose: Outcomes
        answer: [none-seen, examples]
        items:
          - {id: better, text: Better}
          - {id: cheaper, text: Cheaper}
    """

  static let reading = Questionnaire.read(SourceFile(name: "test.yaml", text: text))

  static let snapshot: QuestionnaireSnapshot = {
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return QuestionnaireSnapshot(questionnaire, bytes: Array(text.utf8))
  }()

  static func read(_ text: String, name: String = "sheets/L3.answers.json") -> SheetReading {
    AnswerSheet.read(SourceFile(name: name, text: text), in: snapshot)
  }
}

/// A sheet as JSON, sound unless a part is replaced.
struct SheetText {
  var format = "powershare-answers/1"
  var head = ""
  var questionnaire = #"{"id": "test", "version": "1.2.0"}"#
  var respondent = #"{"group": "leaders"}"#
  var answers = "{}"
  var tail = ""

  var text: String {
    """
    {
      "format": "\(format)",\(head)
      "questionnaire": \(questionnaire),
      "respondent": \(respondent),
      "answers": \(answers)\(tail)
    }
    """
  }

  static func with(_ change: (inout SheetText) -> Void) -> String {
    var text = SheetText()
    change(&text)
    return text.text
  }

  static func answer(_ answer: String) -> String { with { $0.answers = "{\(answer)}" } }

  static func now(_ question: String, _ value: String) -> String {
    answer(#""\#(question)": {"now": \#(value)}"#)
  }

  static func modules(_ modules: String) -> String {
    with { $0.tail = ",\n  \"modules\": {\(modules)}" }
  }
}
