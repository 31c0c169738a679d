package import Measures
package import Survey

/// A class, as stages pass results on question by question: a copy of all it holds counts each part.
package final class QuestionResult: Sendable {
  package let id: Question.ID
  /// Over the voices whose cells are shown.
  package let scores: BySlot<Figure>
  package let voices: [QuestionVoice]
  package let differences: Differences
  /// Leaders against lived experience; `nil` when either cell is hidden.
  package let gap: Gap?
  /// Why leaders will not go further; `nil` when they gave no prepared answer or it is hidden.
  package let reasons: ReasonCounts?

  init(
    id: Question.ID, scores: BySlot<Figure>, voices: [QuestionVoice], differences: Differences,
    gap: Gap?, reasons: ReasonCounts?
  ) {
    self.id = id
    self.scores = scores
    self.voices = voices
    self.differences = differences
    self.gap = gap
    self.reasons = reasons
  }

  package var now: Figure { scores.now }
  package var prepared: Figure { scores.prepared }
  package var wanted: Figure { scores.wanted }

  package func voice(_ id: Voice.ID?) -> QuestionVoice? { voices.first { $0.voice == id } }

  package func figure(of voice: Voice.ID?, _ slot: Slot = .now) -> Figure {
    self.voice(voice)?.cells[slot].figure ?? .absent(.notApplicable)
  }

  /// What a voice says now; `nil` for a voice that was not asked.
  package func now(of voice: Voice.ID) -> CellResult? { self.voice(voice)?.cells.now }
}

extension QuestionResult: Equatable {
  package static func == (left: QuestionResult, right: QuestionResult) -> Bool {
    left.id == right.id && left.scores == right.scores && left.voices == right.voices
      && left.differences == right.differences && left.gap == right.gap
      && left.reasons == right.reasons
  }
}

/// What one voice says to one question.
package final class QuestionVoice: Sendable {
  package let voice: Voice.ID
  package let cells: BySlot<CellResult>
  /// How its answers now and its second answers lie apart; `nil` unless both are shown.
  package let distance: LadderDistance?
  /// What it claims and shows; `nil` when the cell is hidden.
  package let claims: ClaimCounts?

  init(
    voice: Voice.ID, cells: BySlot<CellResult>, distance: LadderDistance?, claims: ClaimCounts?
  ) {
    self.voice = voice
    self.cells = cells
    self.distance = distance
    self.claims = claims
  }

  package var now: Figure { cells.now.figure }
  package var prepared: Figure { cells.prepared.figure }
  package var wanted: Figure { cells.wanted.figure }
  /// Of the now answers; `nil` when the cell is hidden.
  package var coverage: Coverage? { cells.now.coverage }
}

extension QuestionVoice: Equatable {
  package static func == (left: QuestionVoice, right: QuestionVoice) -> Bool {
    left.voice == right.voice && left.cells == right.cells && left.distance == right.distance
      && left.claims == right.claims
  }
}

/// One cell that may be shown, or why it may not.
package struct CellResult: Sendable, Equatable {
  package let figure: Figure
  package let range: ScoreRange
  /// How the answers fall; `nil` when the cell is hidden or nobody said anything.
  package let counts: Cell?
  /// How far they lie apart; `nil` with fewer than five views.
  package let spread: CellSpread?

  package var coverage: Coverage? { counts.flatMap { Coverage(of: [$0]) } }
}

/// How far the answers of one cell lie apart (MEASUREMENT.md, 2.2).
package struct CellSpread: Sendable, Equatable {
  /// The mean distance from the middle answer, in rungs.
  package let deviation: Fraction
  package let label: SpreadLabel
  /// Against answers spread evenly, 0 through 1; for experts only.
  package let withinGroupAgreement: Fraction?
}
