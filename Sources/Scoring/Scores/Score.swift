/// A figure and how far it might have landed elsewhere.
package struct Score: Sendable, Equatable {
  package let figure: Figure
  package let range: ScoreRange

  package init(_ figure: Figure, range: ScoreRange = .none(.noFigure)) {
    self.figure = figure
    self.range = range
  }
}

/// Where a figure would probably have landed had other people of the same voices answered.
///
/// It does not cover voices that nobody asked, nor questions that were not put. MEASUREMENT.md, 1.6.
package enum ScoreRange: Sendable, Equatable {
  /// A 95% range in whole points, cut to the ends of the scale.
  case between(ClosedRange<Double>)
  case none(Reason)

  /// Why there is no range.
  package enum Reason: String, Sendable, CaseIterable {
    /// There is no figure, or a hidden one stands in it.
    case noFigure = "no-figure"
    /// Fewer than five people answered separately; beside rooms: fewer than the minimum.
    case tooFewPeople = "too-few-people"
    /// Everybody who was asked answered, so there is no sample.
    case everybodyAnswered = "everybody-answered"
    /// Only rooms answered, each with one agreed answer.
    case answeredTogether = "answered-together"
    /// Beside a room of fewer people than the minimum it would tell what they agreed on.
    case protectsRoom = "protects-room"
  }

  package var range: ClosedRange<Double>? {
    if case .between(let range) = self { range } else { nil }
  }
}
