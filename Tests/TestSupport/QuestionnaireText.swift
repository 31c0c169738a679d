/// The text of a small questionnaire, sound unless a part is replaced.
package struct QuestionnaireText {
  package var head = """
    format: powershare-questionnaire/1
    id: test
    version: 1.1.0
    status: draft
    language: en
    title: Test
    """
  package var groups = """
    groups:
      - {id: people, name: People}
      - {id: leaders, name: Leaders}
    """
  package var scale = """
    scale:
      - {id: held, level: 0, name: Held}
      - {id: asked, level: 1, name: Asked}
      - {id: led, level: 2, name: Led}
    """
  package var slots = """
    slots:
      now: {asked_of: all}
      prepared: {asked_of: [leaders], text: "How far would you go?"}
      wanted: {asked_of: [people], text: "How far should it go?"}
    """
  package var sections = """
    sections:
      - {id: power, name: Power}
    """
  package var questions = """
    questions:
      - {id: one, section: power, text: One, levels: [a, b, c]}
    """
  package var tail = ""

  package init() {}

  package var text: String {
    [head, groups, scale, slots, sections, questions, tail].joined(separator: "\n") + "\n"
  }

  package static func with(_ change: (inout QuestionnaireText) -> Void) -> String {
    var text = QuestionnaireText()
    change(&text)
    return text.text
  }

  /// With `when` as the condition of the last of some questions of every type.
  package static func condition(_ when: String, ask: String = "all") -> String {
    with {
      $0.questions = """
        questions:
          - {id: ladder, section: power, slots: [now, prepared], text: A, levels: [a, b, c]}
          - {id: choice, section: power, type: choice, text: A, options: [{id: red, text: R}, {id: blue, text: B}]}
          - {id: choices, section: power, type: choices, text: A, options: [{id: red, text: R}, {id: blue, text: B}]}
          - {id: number, section: power, type: number, min: 0, max: 10, text: A}
          - {id: rating, section: power, type: rating, text: A}
          - {id: truth, section: power, type: yesno, text: A}
          - {id: day, section: power, type: date, text: A}
          - {id: words, section: power, type: text, text: A}
          - {id: leaders-only, section: power, ask: [leaders], text: A, levels: [a, b, c]}
          - {id: red, section: power, type: yesno, text: A}
          - id: last
            section: power
            ask: \(ask)
            type: yesno
            text: Last
            when: \(when)
          - {id: later, section: power, type: yesno, text: A}
        """
    }
  }
}
