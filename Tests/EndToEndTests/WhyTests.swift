import TestSupport
import Testing

/// `powershare why`: why a sheet is asked a question, or is not, and what counts.
@Suite struct WhyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let text = QuestionnaireText.with {
      $0.questions = """
        questions:
          - {id: gate, section: power, type: yesno, text: Gate}
          - {id: first, section: power, text: First, slots: [now, prepared], levels: [a, b, c], when: gate == true}
          - {id: second, section: power, type: yesno, text: Second, when: first >= asked and gate == true}
          - {id: unsure, section: power, type: text, text: Unsure, when: dont-know(gate)}
          - {id: leaders-only, section: power, ask: [leaders], type: text, text: Leaders}
        """
      $0.tail = "forms: [{id: full, questions: all}, {id: short, questions: [gate, first]}]"
    }
    try folder.write(text, to: "small.yaml")
    expectStatus(
      0,
      try Program.built.run(
        ["new", "audit", "--organisation", "North", "--questionnaire", "small.yaml"],
        in: folder.path))
  }

  /// A person's sheet with these answers, as JSON.
  private func write(_ answers: String, status: String = "complete", form: String = "full") throws {
    try folder.write(
      """
      {"format": "powershare-answers/1", "sheet": "P1",
       "questionnaire": {"id": "test", "version": "1.1.0"},
       "respondent": {"kind": "individual", "group": "people"}, "language": "en",
       "form": "\(form)", "status": "\(status)", "answers": {\(answers)}}
      """, to: "audit/sheets/P1.answers.json")
  }

  private func why(_ question: String) throws -> ProgramRun {
    try Program.built.run(["why", "audit/sheets/P1.answers.json", question], in: folder.path)
  }

  private func says(_ question: String) throws -> String {
    let run = try why(question)
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    return run.output
  }

  @Test func aConditionIsToldWithTheAnswersItLooksAt() throws {
    try write(
      """
      "gate": {"now": {"yes": true}}, "first": {"now": {"level": 2}}, \
      "second": {"now": {"special": "dont-know"}}
      """)
    #expect(
      try says("second") == """
        second in P1: dont-know
          asked of: people, leaders; this sheet is from people
          form full: has it
          condition: first >= 1 and gate == true
            first is 2
            gate is yes
            so it is asked
          answers: now is dont-know
          counts: in no score; its count is shown

        """)
    #expect(
      try says("first") == """
        first in P1: asked-answered
          asked of: people, leaders; this sheet is from people
          form full: has it
          condition: gate == true
            gate is yes
            so it is asked
          answers: now is 2
          counts: in scores

        """)
  }

  @Test func whatIsNotAskedSaysWhatClosedIt() throws {
    try write("\"gate\": {\"now\": {\"special\": \"dont-know\"}}", status: "in-progress")
    #expect(
      try says("first") == """
        first in P1: undetermined
          asked of: people, leaders; this sheet is from people
          form full: has it
          condition: gate == true
            gate is dont-know
            so nobody can tell yet: it waits for gate
          counts: no; it was not asked

        """)
    #expect(
      try says("leaders-only") == """
        leaders-only in P1: not-asked
          asked of: leaders; this sheet is from people, so it is not
          form full: has it
          condition: none
          counts: no; it was not asked

        """)
    try write("", form: "short")
    #expect(try says("unsure").contains("  form short: leaves it out\n"))
  }

  @Test func whatWasAnsweredAndTakenAwayIsKeptAndNotCounted() throws {
    try write("\"gate\": {\"now\": {\"yes\": false}}, \"first\": {\"now\": {\"level\": 2}}")
    let output = try says("first")
    #expect(output.hasPrefix("first in P1: hidden\n"))
    #expect(output.contains("    gate is no\n    so it is not asked\n"))
    #expect(output.hasSuffix("it was answered, and a later answer took the question away\n"))
  }

  @Test func whatIsNotThereIsNamed() throws {
    try write("")
    let unknown = try why("frist")
    expectStatus(64, unknown)
    #expect(unknown.errors.contains("did you mean 'first'?"))
    expectStatus(
      66,
      try Program.built.run(["why", "audit/sheets/P9.answers.json", "first"], in: folder.path))
    expectStatus(64, try Program.built.run(["why", "audit", "first"], in: folder.path))
  }
}
