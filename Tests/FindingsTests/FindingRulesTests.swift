import Findings
import Scoring
import Survey
import TestSupport
import Testing

@Suite struct FindingRulesTests {
  @Test func everySentenceBelongsToOneRule() {
    let ids = FindingRules.all.flatMap { Array(type(of: $0).sentences.keys) }
    #expect(Set(ids).count == ids.count)
    #expect(Set(FindingRules.sentences.keys) == Set(ids))
  }

  @Test func everyTopicHasARule() {
    #expect(Set(FindingRules.all.map { type(of: $0).topic }) == Set(Finding.Topic.allCases))
  }

  /// What a rule finds has the names of its sentences, whatever is answered.
  @Test(arguments: 1...6)
  func everyFindingOfAnyAuditNamesTheValuesOfItsSentence(seed: UInt64) throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let audit = RandomAudit(seed: seed, of: bank, sizes: 3...12).audit()
    let findings = FindingRules.findings(
      in: FindingContext(
        result: AuditResult(of: audit), questionnaire: bank, terms: audit.terms))
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(FindingRules.sentences[finding.id] == Set(finding.values.keys), "\(finding.id)")
    }
  }
}
