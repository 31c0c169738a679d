import Findings
import Testing

@Test func everyRuleNamesItsSentences() {
  for rule in FindingRules.all {
    #expect(!type(of: rule).sentences.isEmpty)
  }
}
