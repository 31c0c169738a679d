package import Measures
package import Survey

package struct QuestionResult: Sendable, Equatable {
  package let id: Question.ID
  /// Over the voices whose cells are shown.
  package let scores: BySlot<Figure>
  package let voices: [QuestionVoice]
  package let differences: Differences
  /// Leaders against lived experience; `nil` when either cell is hidden.
  package let gap: Gap?
  /// Why leaders will not go further; `nil` when they gave no prepared answer or it is hidden.
  package let reasons: ReasonCounts?

  package var now: Figure { scores.now }
  package var prepared: Figure { scores.prepared }
  package var wanted: Figure { scores.wanted }

  package func voice(_ id: Voice.ID?) -> QuestionVoice? { place(of: id).map { voices[$0] } }

  package func figure(of voice: Voice.ID?, _ slot: Slot = .now) -> Figure {
    place(of: voice).map { voices[$0].cells[slot].figure } ?? .absent(.notApplicable)
  }

  /// What a voice says now; `nil` for a voice that was not asked.
  package func now(of voice: Voice.ID) -> CellResult? {
    place(of: voice).map { voices[$0].cells.now }
  }

  /// By place: a closure over voices would be handed a copy of each.
  private func place(of voice: Voice.ID?) -> Int? {
    voices.indices.first { voices[$0].voice == voice }
  }
}

/// What one voice says to one question.
package struct QuestionVoice: Sendable, Equatable {
  package let voice: Voice.ID
  package let cells: BySlot<CellResult>
  /// How its answers now and its second answers lie apart; `nil` unless both are shown.
  package let distance: LadderDistance?
  /// What it claims and shows; `nil` when the cell is hidden.
  package let claims: ClaimCounts?

  package var now: Figure { cells.now.figure }
  package var prepared: Figure { cells.prepared.figure }
  package var wanted: Figure { cells.wanted.figure }
  /// Of the now answers; `nil` when the cell is hidden.
  package var coverage: Coverage? { cells.now.coverage }
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
