import Diagnostics
import Findings
import PowershareCommands
import Scoring
import Survey
import Testing

@testable import Reporting

/// Every sentence that the example audit gives rise to, from answers that use every part of the bank.
@Suite struct DemoFindingTests {
  private static let sentences: [(topic: Finding.Topic, text: String)] = {
    let path = "Questionnaires/powershare-5p.yaml"
    let bytes = EmbeddedFiles.bytes(of: path) ?? []
    let reading = Questionnaire.read(SourceFile(name: path, bytes: bytes))
    let words = "Templates/default/sentences.yaml"
    let file = SourceFile(name: words, bytes: EmbeddedFiles.bytes(of: words) ?? [])
    guard let questionnaire = reading.questionnaire, let bank = SentenceBank.read(file).bank
    else { return [] }
    let snapshot = QuestionnaireSnapshot(questionnaire, bytes: bytes)
    return DemoAudit.waves(of: snapshot).flatMap { wave in
      let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
      let context = FindingContext(
        result: AuditResult(of: audit), questionnaire: questionnaire, terms: audit.terms)
      return FindingRules.findings(in: context).map { ($0.topic, bank.sentence(for: $0)) }
    }
  }()

  /// The example leaves out only what needs a headline without a range or figures that disagree.
  @Test func theExampleHasASentenceOnEachTopic() {
    let topics = Set(Self.sentences.map(\.topic))
    for topic in Finding.Topic.allCases { #expect(topics.contains(topic), "\(topic.rawValue)") }
  }

  @Test func everySentenceIsFilledInAndEnds() {
    for (_, text) in Self.sentences {
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      #expect(text.hasSuffix("."), "\(text)")
    }
  }
}
