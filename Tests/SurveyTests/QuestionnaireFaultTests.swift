import Diagnostics
import Survey
import TestSupport
import Testing

/// Reads a marked questionnaire and gives what was found in the form of a ``FaultCase``.
func found(in marked: MarkedText, name: String = "test.yaml") -> [String] {
  let file = SourceFile(name: name, text: marked.text)
  return marked.found(Questionnaire.read(file).diagnostics, in: file)
}

@Suite struct QuestionnaireFaultTests {
  @Test(arguments: headFaults + scaleFaults + questionFaults + otherFaults)
  func eachFaultIsNamedAtItsPlace(_ fault: FaultCase) {
    #expect(found(in: fault.marked) == fault.expected)
  }

  @Test(arguments: conditionFaults + reachabilityFaults)
  func eachFaultOfAConditionIsNamedAtItsPlace(_ fault: FaultCase) {
    #expect(found(in: fault.marked) == fault.expected)
  }

  @Test func theSmallQuestionnaireIsSound() {
    #expect(found(in: MarkedText(QuestionnaireText().text)) == [])
    #expect(found(in: MarkedText(QuestionnaireText.condition("truth == true"))) == [])
  }

  @Test func everyCodeIsRaisedByAnExample() {
    let raised = Set(
      (headFaults + scaleFaults + questionFaults + otherFaults + conditionFaults
        + reachabilityFaults).flatMap(\.codes))
    for code in QuestionnaireCode.allCases {
      #expect(raised.contains(code.rawValue), "\(code) is raised by no example")
    }
  }
}
