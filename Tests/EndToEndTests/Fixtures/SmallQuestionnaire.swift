import Diagnostics
import Survey

/// A questionnaire of three sections, the last printed apart, that is read in no time.
struct SmallQuestionnaire: Sendable {
  static let usual = SmallQuestionnaire(questionsInSection: 2)
  /// For sittings that last long enough to be stopped in the middle.
  static let long = SmallQuestionnaire(questionsInSection: 20)

  let text: String
  let snapshot: QuestionnaireSnapshot

  init(questionsInSection count: Int) {
    text = Self.text(count)
    let file = SourceFile(name: "small.yaml", text: text)
    let reading = Questionnaire.read(file)
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    snapshot = QuestionnaireSnapshot(questionnaire, bytes: file.bytes)
  }

  var questionnaire: Questionnaire { snapshot.questionnaire }

  private static let sections = ["say", "money", "change"]

  private static func text(_ count: Int) -> String {
    let questions = sections.flatMap { section in
      (1...count).map { question($0, in: section) }
    }
    return head + "\n" + bands + "\nquestions:\n" + questions.joined(separator: "\n") + "\n"
  }

  private static func question(_ number: Int, in section: String) -> String {
    """
      - id: \(section)-\(number)
        section: \(section)
        slots: [now, prepared, wanted]
        text: "How much is shared in \(section) \(number)?"
        levels: ["None.", "Words.", "Views.", "Some.", "Half.", "Most."]
    """
  }

  static let bands = """
    bands:
      - {id: held, name: "Held", from: 0, below: 20, says: "The organisation holds the power."}
      - {id: asked, name: "Asked", from: 20, below: 60, says: "{People} are asked for views."}
      - {id: led, name: "Led", from: 60, below: 100.01, says: "{People} lead."}
    """

  private static let head = """
    format: powershare-questionnaire/1
    id: small
    version: 1.0.0
    status: published
    language: en-GB
    title: "A small questionnaire"
    terms:
      people: {default: "people who use services"}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: told, level: 1, name: Told}
      - {id: asked, level: 2, name: Asked}
      - {id: shaping, level: 3, name: Shaping}
      - {id: shared, level: 4, name: Shared}
      - {id: led, level: 5, name: Led}
    special_answers:
      - {id: dont-know, key: "d", text: "I don't know"}
      - {id: not-applicable, key: "n", text: "Does not apply", reason_required: true}
      - {id: prefer-not-to-say, key: "x", text: "I would rather not say"}
      - {id: left, key: "l", text: "Left for later"}
    slots:
      now: {asked_of: all}
      prepared: {asked_of: [leaders], text: "How far would you go?"}
      wanted: {asked_of: [people], text: "How far should it go?"}
    voices:
      - {id: lived, name: "Lived experience", role: lived}
      - {id: staff, name: "Staff"}
      - {id: leaders, name: "Leaders", role: leads}
    groups:
      - {id: people, name: "{People}", voice: lived}
      - {id: frontline, name: "Frontline staff", voice: staff}
      - {id: leaders, name: "Leaders", voice: leaders}
    evidence_strength:
      - {level: 0, id: none, text: "None given"}
      - {level: 1, id: said, text: "Someone says so"}
      - {level: 2, id: written, text: "It is written"}
    sections:
      - {id: say, name: "Say", asks: "Who has a say?"}
      - {id: money, name: "Money", asks: "Who decides on money?"}
      - {id: change, name: "Change", asks: "Can it change?", separate_score: true}
    """
}
