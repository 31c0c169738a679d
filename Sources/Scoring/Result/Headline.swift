package import Survey

/// The one number, with what it may be called.
package struct Headline: Sendable, Equatable {
  /// The mean of the levers in each slot; absent unless every lever has a figure.
  package let scores: BySlot<Score>
  package let band: Band.ID?
  /// Of the score now, in points²; `nil` where it has no range.
  package let variance: Double?
  /// The mean of those levers that have a figure, when some have none; not to be compared.
  package let partial: Points?
  package let leversUsed: Int
  package let leversInAll: Int
  /// The shown voices it rests on.
  package let voices: [Voice.ID]
  /// No voice with lived experience may be shown: it is the organisation's own view.
  package let lacksLivedExperience: Bool
  /// One row for each voice: the mean of its levers.
  package let byVoice: [VoiceHeadline]
  package let differences: Differences
  /// Leaders against lived experience over the levers; `nil` when either is hidden.
  package let gap: Gap?
  /// Why leaders will not go further, over all sections, what is scored apart included.
  package let reasons: ReasonCounts?
  /// How much of what is claimed is shown, over all sections.
  package let claims: ClaimCounts?

  package var now: Figure { scores.now.figure }
  package var prepared: Figure { scores.prepared.figure }
  package var wanted: Figure { scores.wanted.figure }
}

/// One voice over the levers: its own headline, absent unless every lever has a figure in it.
package struct VoiceHeadline: Sendable, Equatable {
  package let voice: Voice.ID
  package let scores: BySlot<Score>
}
