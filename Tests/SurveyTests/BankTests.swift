import Diagnostics
import Survey
import TestSupport
import Testing

@Test func theBankHasNoFault() {
  let reading = Questionnaire.read(bankFile)
  #expect(reading.diagnostics.map { $0.text() }.joined() == "")
  #expect(reading.questionnaire?.questions.count == 46)
}
