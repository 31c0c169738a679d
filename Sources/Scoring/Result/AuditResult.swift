package import Measures
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
  package let modules: ModuleResults

  package var levers: [SectionResult] { sections.filter { !$0.isSeparate } }
  package var separate: [SectionResult] { sections.filter(\.isSeparate) }

  package func voice(_ role: Voice.Role) -> VoiceStanding? { voices.first { $0.role == role } }
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
  }

  /// What decided what may be shown.
  package struct Rules: Sendable, Equatable {
    package let audience: AuditPlan.Audience
    /// Nobody said whom the figures are for, so the internal rules hold and a banner says so.
    package let audienceIsAssumed: Bool
    package let minimum: Int
    /// Sheets in progress were counted too, on request.
    package let includesIncomplete: Bool
  }
}

/// A voice as it stands in this audit: shown, hidden or silent.
package struct VoiceStanding: Sendable, Equatable {
  package enum Standing: String, Sendable {
    case shown, hidden
    case nobodyAnswered = "nobody-answered"
  }

  package let id: Voice.ID
  package let name: String
  package let role: Voice.Role?
  package let standing: Standing
  /// How many people answered; `nil` when the voice is hidden.
  package let people: Int?
  /// The groups inside it, with numbers only when every one of them may be shown.
  package let groups: [GroupStanding]
  /// Whether the voice may be broken down by group.
  package let isBrokenDown: Bool

  package var isShown: Bool { standing == .shown }
}

package struct GroupStanding: Sendable, Equatable {
  package let id: RespondentGroup.ID
  package let name: String
  /// `nil` when the voice is not broken down.
  package let people: Int?
}

/// The one number, with what it may be called.
package struct Headline: Sendable, Equatable {
  /// The mean of the levers; absent unless every lever has a figure.
  package let now: Figure
  package let band: Band.ID?
  /// The mean of those levers that have a figure, when some have none; not to be compared.
  package let partial: Points?
  package let leversUsed: Int
  package let leversInAll: Int
  /// The shown voices it rests on.
  package let voices: [Voice.ID]
  /// No voice with lived experience may be shown: it is the organisation's own view.
  package let lacksLivedExperience: Bool
  package let prepared: Figure
  package let wanted: Figure
  package let differences: Differences
}

/// A lever, or what is scored apart like one.
package struct SectionResult: Sendable, Equatable {
  package let id: Section.ID
  package let name: String
  package let isSeparate: Bool
  package let now: Figure
  package let band: Band.ID?
  package let prepared: Figure
  package let wanted: Figure
  package let voices: [SectionVoice]
  /// One row for each group of the voices that may be broken down.
  package let groups: [SectionGroup]
  package let differences: Differences
  package let questions: [QuestionResult]

  package func figure(of voice: Voice.ID?, _ slot: Slot = .now) -> Figure {
    voices.first { $0.voice == voice }?[slot] ?? .absent(.notApplicable)
  }
}

/// What one voice says about one lever.
package struct SectionVoice: Sendable, Equatable {
  package let voice: Voice.ID
  package let now: Figure
  package let prepared: Figure
  package let wanted: Figure
  package let questionsUsed: Int
  package let questionsApplicable: Int
  /// Over the questions whose cells are shown; `nil` when none is.
  package let coverage: Coverage?

  package subscript(slot: Slot) -> Figure {
    switch slot {
    case .now: now
    case .prepared: prepared
    case .wanted: wanted
    }
  }
}

package struct SectionGroup: Sendable, Equatable {
  package let group: RespondentGroup.ID
  package let voice: Voice.ID
  package let now: Figure
}

/// How many answered of those who could, and how many did not know.
package struct Coverage: Sendable, Equatable {
  package let answered: Int
  package let eligible: Int
  package let dontKnow: Int

  package init(answered: Int, eligible: Int, dontKnow: Int) {
    self.answered = answered
    self.eligible = eligible
    self.dontKnow = dontKnow
  }

  /// Don't know ÷ (answered + don't know), 0 through 1; `nil` when there was neither.
  ///
  /// MEASUREMENT.md, 1.2.
  package var dontKnowShare: Fraction? {
    answered + dontKnow > 0 ? Fraction(dontKnow, over: answered + dontKnow) : nil
  }
}

package struct QuestionResult: Sendable, Equatable {
  package let id: Question.ID
  /// Over the voices whose cells are shown.
  package let now: Figure
  package let prepared: Figure
  package let wanted: Figure
  package let voices: [QuestionVoice]
  package let differences: Differences

  package func figure(of voice: Voice.ID?, _ slot: Slot = .now) -> Figure {
    voices.first { $0.voice == voice }?[slot] ?? .absent(.notApplicable)
  }
}

package struct QuestionVoice: Sendable, Equatable {
  package let voice: Voice.ID
  package let now: Figure
  package let prepared: Figure
  package let wanted: Figure
  /// Of the now answers; `nil` when the cell is hidden.
  package let coverage: Coverage?

  package subscript(slot: Slot) -> Figure {
    switch slot {
    case .now: now
    case .prepared: prepared
    case .wanted: wanted
    }
  }
}

/// Differences of two printed figures over the questions that carry both, in tenths of a point.
///
/// Positive and negative both mean something; `nil` when a side is hidden or missing.
/// MEASUREMENT.md, 1.1.
package struct Differences: Sendable, Equatable {
  /// Leaders minus lived.
  package var perceptionGap: Int?
  /// Prepared minus now of all shown voices.
  package var headroom: Int?
  /// Prepared minus leaders.
  package var ownStep: Int?
  /// Prepared minus lived.
  package var promise: Int?
  /// Wanted minus lived.
  package var wish: Int?
  /// Wanted minus prepared.
  package var unmet: Int?
  /// The smaller of prepared and wanted, minus lived.
  package var agreedStep: Int?

  package init() {}
}
