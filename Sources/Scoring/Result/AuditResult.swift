package import Survey

/// Everything computed from an audit that may be shown to its audience.
///
/// What disclosure control hides is gone here: no later stage can see it.
package struct AuditResult: Sendable, Equatable {
  package let subject: Subject
  package let rules: Rules
  package let voices: [VoiceStanding]
  package let headline: Headline
  /// The levers in questionnaire order, then what is scored apart.
  package let sections: [SectionResult]
  /// The same answers gathered by tag.
  package let lenses: [LensResult]
  /// What both sides would move first, and what people want and leaders refuse.
  package let priorities: Priorities
  /// What leaders claim and few of their answers show.
  package let claimsNotShown: [ClaimNotShown]
  /// Strengths, weaknesses, opportunities and threats by fixed rules.
  package let swot: [SWOTLine]
  package let modules: ModuleResults
  /// Notes that their writers let be quoted and a person has cleared.
  package let quotes: [Quote]
  /// What was agreed to be done, the earliest day first; the audit's own words.
  package let actions: [AgreedAction]
  /// Figures for those who check how much our own rules matter.
  package let annex: Annex
  package let caveats: [Caveat]

  package var levers: [SectionResult] { sections.filter { !$0.isSeparate } }
  package var separate: [SectionResult] { sections.filter(\.isSeparate) }

  /// By place: a closure over voices would be handed a copy of each.
  package func voice(_ role: Voice.Role) -> VoiceStanding? {
    voices.indices.first { voices[$0].role == role }.map { voices[$0] }
  }

  package func section(_ id: Section.ID) -> SectionResult? {
    sections.first { $0.id == id }
  }
}

extension AuditResult {
  /// Whose result it is.
  package struct Subject: Sendable, Equatable {
    package let organisation: String
    package let wave: String
    package let date: CalendarDate
    package let questionnaire: QuestionnaireReference
    /// The words for people in this audit.
    package let people: String
    package let isInvented: Bool

    package init(
      organisation: String, wave: String, date: CalendarDate,
      questionnaire: QuestionnaireReference, people: String, isInvented: Bool
    ) {
      self.organisation = organisation
      self.wave = wave
      self.date = date
      self.questionnaire = questionnaire
      self.people = people
      self.isInvented = isInvented
    }
  }

  /// What decided what may be shown.
  package struct Rules: Sendable, Equatable {
    package let audience: AuditPlan.Audience
    /// Nobody said whom the figures are for, so the internal rules hold and a banner says so.
    package let audienceIsAssumed: Bool
    package let minimum: Int
    /// Sheets in progress were counted too: it was asked for, and there were some.
    package let includesIncomplete: Bool
  }

  /// One cleared note; free text, so it goes into reports and never into `result.json`.
  package struct Quote: Sendable, Equatable {
    package let question: Question.ID
    /// `nil` where fewer than ten people of the voice answered.
    package let voice: Voice.ID?
    package let text: String
  }
}

/// Something to know before a figure is used.
package enum Caveat: Sendable, Equatable {
  /// By the share of answers on the upper half of the ladder, levers stand in another order.
  case leverOrderDependsOnRungs
  /// Another rule that is as good as ours moves the headline by more than `rules_matter`.
  case rulesMatter
  /// A lever rests on fewer voices than the headline names.
  case leverRestsOnFewerVoices(Section.ID, missing: [Voice.ID])
  /// Rooms that gave one agreed answer are left out of the ranges.
  case rangesLeaveOutRooms

  /// What it is called in `result.json`, without its details.
  package enum ID: String, Sendable, CaseIterable {
    case leverOrderDependsOnRungs = "lever-order-depends-on-rungs"
    case rulesMatter = "rules-matter"
    case rangesLeaveOutRooms = "ranges-leave-out-rooms"
    case leverRestsOnFewerVoices = "lever-rests-on-fewer-voices"
  }

  package var id: ID {
    switch self {
    case .leverOrderDependsOnRungs: .leverOrderDependsOnRungs
    case .rulesMatter: .rulesMatter
    case .leverRestsOnFewerVoices: .leverRestsOnFewerVoices
    case .rangesLeaveOutRooms: .rangesLeaveOutRooms
    }
  }
}
