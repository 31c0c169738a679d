import Diagnostics
import Survey
import TestSupport
import Testing

/// Questionnaires that are sound YAML and made to cost without end.
@Suite struct HostileQuestionnaireTests {
  private func read(_ change: (inout QuestionnaireText) -> Void) -> QuestionnaireReading {
    Questionnaire.read(SourceFile(name: "hostile.yaml", text: QuestionnaireText.with(change)))
  }

  @Test func questionsBeyondTheLimitAreRefused() {
    let reading = read { text in
      text.questions =
        "questions:\n"
        + (0...2_000).map { "- {id: q\($0), section: power, type: text, text: Q}\n" }.joined()
    }
    #expect(reading.questionnaire == nil)
    #expect(reading.diagnostics.map(\.message) == ["there are 2001 questions, the limit is 2000"])
  }

  @Test func thousandsOfUnknownNamesCostLittle() {
    let reading = read { text in
      text.questions =
        "questions:\n"
        + (0..<1_500).map {
          "- {id: question-number-\($0), section: power, type: text, text: Q, when: qestion-number-\($0) == held}\n"
        }.joined()
    }
    #expect(reading.questionnaire == nil)
    #expect(reading.diagnostics.count == DiagnosticCollector.limit)
  }

  @Test func aLongConditionIsReadToItsEnd() {
    let long = Array(repeating: "truth == true", count: 230).joined(separator: " or ")
    let reading = Questionnaire.read(
      SourceFile(name: "long.yaml", text: QuestionnaireText.condition(long)))
    #expect(reading.questionnaire != nil)
    let longer = Array(repeating: "truth == true", count: 300).joined(separator: " or ")
    let refused = Questionnaire.read(
      SourceFile(name: "long.yaml", text: QuestionnaireText.condition(longer)))
    #expect(refused.diagnostics.map(\.code) == ["PSQ-048"])
  }

  @Test func manyGroupsAndConditionsCostLittle() {
    let reading = read { text in
      text.groups =
        "groups:\n" + (0..<300).map { "- {id: g\($0), name: G}\n" }.joined()
      text.slots = ""
      text.questions =
        "questions:\n- {id: gate, section: power, type: yesno, text: Gate}\n"
        + (0..<500).map {
          "- {id: q\($0), section: power, type: yesno, text: Q, when: \($0 == 0 ? "gate" : "q\($0 - 1)") == true}\n"
        }.joined()
    }
    #expect(reading.questionnaire?.questions.count == 501)
  }

  @Test(arguments: [
    "", "\u{0}", "[]", "{}", "a", "- a", "null", "1", "\"", "questions: 1\ngroups: {}\nscale: x",
  ])
  func whatIsNoQuestionnaireHasAFault(_ text: String) {
    let reading = Questionnaire.read(SourceFile(name: "x.yaml", text: text))
    #expect(reading.questionnaire == nil && reading.diagnostics.contains(where: \.isError))
  }
}
