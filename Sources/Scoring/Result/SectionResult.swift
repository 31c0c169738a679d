package import Measures
package import Survey

/// A lever, or what is scored apart like one.
///
/// A class for the reason that ``QuestionResult`` is one.
package final class SectionResult: Sendable {
  package let id: Section.ID
  package let name: String
  package let isSeparate: Bool
  package let scores: BySlot<Score>
  package let band: Band.ID?
  package let voices: [SectionVoice]
  /// One row for each group of the voices that may be broken down.
  package let groups: [SectionGroup]
  package let differences: Differences
  /// Leaders against lived experience; `nil` when either is hidden.
  package let gap: Gap?
  /// The share of answers on the upper half of the ladder, as points: it needs no even rungs.
  package let upperHalf: Figure
  /// Over the shown cells of the shown voices; `nil` when there is none.
  package let coverage: Coverage?
  package let reasons: ReasonCounts?
  package let claims: ClaimCounts?
  package let questions: [QuestionResult]

  init(
    id: Section.ID, name: String, isSeparate: Bool, scores: BySlot<Score>, band: Band.ID?,
    voices: [SectionVoice], groups: [SectionGroup], differences: Differences, gap: Gap?,
    upperHalf: Figure, coverage: Coverage?, reasons: ReasonCounts?, claims: ClaimCounts?,
    questions: [QuestionResult]
  ) {
    self.id = id
    self.name = name
    self.isSeparate = isSeparate
    self.scores = scores
    self.band = band
    self.voices = voices
    self.groups = groups
    self.differences = differences
    self.gap = gap
    self.upperHalf = upperHalf
    self.coverage = coverage
    self.reasons = reasons
    self.claims = claims
    self.questions = questions
  }

  package var now: Figure { scores.now.figure }
  package var prepared: Figure { scores.prepared.figure }
  package var wanted: Figure { scores.wanted.figure }

  package func voice(_ id: Voice.ID?) -> SectionVoice? { place(of: id).map { voices[$0] } }

  package func figure(of voice: Voice.ID?, _ slot: Slot = .now) -> Figure {
    place(of: voice).map { voices[$0].scores[slot].figure } ?? .absent(.notApplicable)
  }

  /// By place: a closure over voices would be handed a copy of each.
  private func place(of voice: Voice.ID?) -> Int? {
    voices.indices.first { voices[$0].voice == voice }
  }
}

extension SectionResult: Equatable {
  package static func == (left: SectionResult, right: SectionResult) -> Bool {
    left.id == right.id && left.name == right.name && left.isSeparate == right.isSeparate
      && left.scores == right.scores && left.band == right.band && left.voices == right.voices
      && left.groups == right.groups && left.differences == right.differences
      && left.gap == right.gap && left.upperHalf == right.upperHalf
      && left.coverage == right.coverage && left.reasons == right.reasons
      && left.claims == right.claims && left.questions == right.questions
  }
}

/// What one voice says about one lever.
package struct SectionVoice: Sendable, Equatable {
  package let voice: Voice.ID
  package let scores: BySlot<Score>
  package let questionsUsed: Int
  package let questionsApplicable: Int
  /// Over the questions whose cells are shown; `nil` when none is.
  package let coverage: Coverage?
  /// The share of its answers on the upper half of the ladder, as points.
  package let upperHalf: Figure
  /// Whether its people fall into two camps by their means; `nil` with fewer than five people.
  package let hasTwoCamps: Bool?

  package var now: Figure { scores.now.figure }
  package var prepared: Figure { scores.prepared.figure }
  package var wanted: Figure { scores.wanted.figure }
}

package struct SectionGroup: Sendable, Equatable {
  package let group: RespondentGroup.ID
  package let voice: Voice.ID
  /// The mean of those questions on which every group of the voice could be shown.
  package let now: Figure
  package let questionsUsed: Int
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

  static func + (left: Coverage, right: Coverage) -> Coverage {
    Coverage(
      answered: left.answered + right.answered, eligible: left.eligible + right.eligible,
      dontKnow: left.dontKnow + right.dontKnow)
  }
}
