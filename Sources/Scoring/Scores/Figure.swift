package import Measures

/// A score or the reason why there is none; never -1, never NaN.
package enum Figure: Sendable, Equatable {
  case points(Points)
  case absent(Absence)

  package var points: Points? {
    if case .points(let points) = self { points } else { nil }
  }

  /// 0 through 1,000.
  package var tenths: Int? { points?.tenths }

  package var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }
}

/// A score on 0 to 100 points.
package struct Points: Sendable, Equatable {
  /// The printed figure as a whole number of tenths of a point, 0 through 1,000.
  package let tenths: Int
  /// The same figure never rounded on the way, in points; `nil` where figures that are hidden stand
  /// in it, of which the exact mean would tell more than the printed one.
  package let unrounded: ExactPoints?

  package init(tenths: Int, unrounded: ExactPoints?) {
    self.tenths = tenths
    self.unrounded = unrounded
  }

  /// The whole number that a headline prints.
  package var whole: Int { roundedHalfUp(tenths, over: 10) }
}

/// A number of points that is exact as long as its fraction fits, and decimal beyond.
package struct ExactPoints: Sendable, Equatable {
  package let value: Double
  /// `nil` when the exact fraction no longer fits 64 bits.
  package let exact: Fraction?

  package init(_ exact: Fraction) {
    self.exact = exact
    value = exact.value
  }

  private init(value: Double) {
    self.value = value
    exact = nil
  }

  /// The plain average of figures never rounded; `nil` for none, and where one of them is not known.
  static func mean(of points: [Points]) -> ExactPoints? {
    var (sum, areExact) = (0.0, true)
    for one in points {
      guard let unrounded = one.unrounded else { return nil }
      sum += unrounded.value
      areExact = areExact && unrounded.exact != nil
    }
    if areExact {
      let mean = try? Fraction.mean(count: points.count) { points[$0].unrounded?.exact ?? 0 }
      if let mean { return ExactPoints(mean) }
    }
    return points.isEmpty ? nil : ExactPoints(value: sum / Double(points.count))
  }
}

/// Why a figure is not there.
package enum Absence: String, Sendable, CaseIterable {
  /// Nobody was asked, or everyone said that it does not apply.
  case notApplicable = "not-applicable"
  case notEnoughAnswers = "not-enough-answers"
  case nobodyAnswered = "nobody-answered"
  /// Fewer people than the minimum stand behind it.
  case fewerThanMinimum = "fewer-than-minimum"
  /// Enough people stand behind it, but outside a room that answered together fewer than the minimum.
  case fewBesideRoom = "few-beside-room"
  /// Shown, it would give away one that is hidden.
  case protectsAnother = "protects-another"
  /// Fewer people than the minimum answered this question or one beside it, or did so outside a room;
  /// in public also: all of those who answered for themselves gave the same answer.
  case fewHereOrBeside = "few-here-or-beside"
  /// Fewer questions than a lens needs.
  case tooFewQuestions = "too-few-questions"
  /// Something it is made of has no score.
  case incomplete

  /// It exists and is kept back for the sake of the people behind it.
  package var isHidden: Bool {
    switch self {
    case .fewerThanMinimum, .fewBesideRoom, .protectsAnother, .fewHereOrBeside: true
    case .notApplicable, .notEnoughAnswers, .nobodyAnswered, .incomplete, .tooFewQuestions: false
    }
  }
}

extension [Absence] {
  /// Why several voices together have no figure: what those that are shown lack says most, then
  /// that something is hidden.
  var mostTelling: Absence {
    first { $0 == .notEnoughAnswers || $0 == .tooFewQuestions } ?? first(where: \.isHidden)
      ?? first { $0 == .nobodyAnswered } ?? .notApplicable
  }
}
