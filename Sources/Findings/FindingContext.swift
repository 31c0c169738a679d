import Measures
package import Scoring
package import Survey

/// What a rule may look at.
package struct FindingContext: Sendable {
  package let result: AuditResult
  package let questionnaire: Questionnaire
  package let terms: Terms

  package init(result: AuditResult, questionnaire: Questionnaire, terms: Terms) {
    self.result = result
    self.questionnaire = questionnaire
    self.terms = terms
  }

  var thresholds: PointThresholds { questionnaire.settings.points }
}

// MARK: - Names

extension FindingContext {
  /// A name of the questionnaire in the words of this audit.
  func name(_ name: String) -> Finding.Value { .name(terms.fill(name)) }

  func names(_ names: [String]) -> Finding.Value { .names(names.map(terms.fill)) }

  /// What the voice with a role is called; `nil` when the questionnaire has none.
  func name(of role: Voice.Role) -> Finding.Value? { result.voice(role).map { name($0.name) } }

  func name(of voice: Voice.ID) -> Finding.Value {
    name(result.voices.first { $0.id == voice }?.name ?? voice.rawValue)
  }

  func name(of section: Section.ID) -> Finding.Value {
    name(result.section(section)?.name ?? section.rawValue)
  }

  /// A question in its own words.
  func text(of question: Question.ID) -> Finding.Value {
    name(questionnaire.question(question)?.text ?? question.rawValue)
  }
}

// MARK: - Figures

extension Finding.Value {
  /// A share as whole per cents, exact where it can be.
  init(_ proportion: Proportion) {
    if let exact = proportion.exact {
      self = .share(exact)
    } else {
      self = .percent(proportion.wholePercent)
    }
  }
}
