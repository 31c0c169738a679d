/// The word for how far one group's answers lie apart.
package enum SpreadLabel: String, Equatable, Sendable, CaseIterable {
  /// Half a rung or less from the middle answer, on average.
  case close
  /// One rung or less.
  case some
  /// More than one rung.
  case wide
  /// At least a third at the bottom of the ladder and a third at the top.
  case twoCamps = "two-camps"
}

extension Histogram {
  /// How far answers lie from the middle answer, on average.
  ///
  /// Any point between two middle answers gives the same figure. Source: Burke & Dunlap (2002),
  /// Organizational Research Methods 5(2), 159–172.
  ///
  /// - Returns: Rungs, 0 or more; `nil` without people.
  package var deviationFromMedian: Fraction? {
    guard let doubled = doubledMedian else { return nil }
    let sum = counts.enumerated().reduce(0) { $0 + $1.element * abs(2 * $1.offset - doubled) }
    return Fraction(sum, over: 2 * people)
  }

  /// How far answers lie from their mean, on average, in rungs; `nil` without people.
  package var deviationFromMean: Fraction? {
    guard people > 0 else { return nil }
    let distances = counts.enumerated().reduce(0) {
      $0 + $1.element * abs($1.offset * people - sum)
    }
    return Fraction(distances, over: people * people)
  }

  /// Whether answers fall into two camps: a third or more at either end of the ladder.
  ///
  /// An end is a third of the rungs: 0–1 and 4–5 on the six-step ladder. Never with fewer than
  /// five people. MEASUREMENT.md, 2.2.
  package var hasTwoCamps: Bool { hasTwoCamps(share: Fraction(1, over: 3)) }

  /// The same with another share at either end.
  ///
  /// - Parameter share: How many of all must stand at each end, 0 through 1.
  /// - Returns: Whether they do.
  package func hasTwoCamps(share: Fraction) -> Bool {
    let end = max(1, counts.count / 3)
    let (low, high) = (counts.prefix(end).reduce(0, +), counts.suffix(end).reduce(0, +))
    guard people >= MeanEstimate.fewestPeople else { return false }
    return share.isReached(by: low, of: people) && share.isReached(by: high, of: people)
  }

  /// The word for the spread; `nil` with fewer than five people.
  ///
  /// The limits are `c/12` and `c/6` rungs for c rungs, 0.5 and 1.0 on the six-step ladder, the
  /// second being the published cut-off for acceptable agreement. MEASUREMENT.md, 2.2.
  package var spreadLabel: SpreadLabel? {
    spread(
      close: Fraction(counts.count, over: 12), some: Fraction(counts.count, over: 6),
      twoCampsShare: Fraction(1, over: 3))?.label
  }

  /// The spread and its word by other limits; `nil` with fewer than five people.
  ///
  /// - Parameters:
  ///   - close: Up to how many rungs from the middle answer, on average, answers are close.
  ///   - some: Up to how many there is some spread.
  ///   - twoCampsShare: As in ``hasTwoCamps(share:)``.
  /// - Returns: ``deviationFromMedian`` and the word, two camps before any other.
  package func spread(
    close: Fraction, some: Fraction, twoCampsShare: Fraction
  ) -> (deviation: Fraction, label: SpreadLabel)? {
    guard people >= MeanEstimate.fewestPeople, let deviation = deviationFromMedian
    else { return nil }
    if hasTwoCamps(share: twoCampsShare) { return (deviation, .twoCamps) }
    if deviation <= close { return (deviation, .close) }
    return (deviation, deviation <= some ? .some : .wide)
  }

  /// The agreement index rWG against answers spread evenly over the ladder.
  ///
  /// `max(0, 1 − s² ÷ ((c² − 1)/12))` for c rungs. Source: James, Demaree & Wolf (1984), Journal
  /// of Applied Psychology 69(1), 85–98; irregular and dependent on its null (MEASUREMENT.md, 2.2).
  ///
  /// - Returns: 0 through 1; `nil` with fewer than two people.
  package var withinGroupAgreement: Fraction? {
    guard people >= 2, counts.count >= 2 else { return nil }
    let spread = 12 * (people * sumOfSquares - sum * sum)
    let whole = people * (people - 1) * (counts.count * counts.count - 1)
    return Fraction(max(0, whole - spread), over: whole)
  }
}

extension Fraction {
  /// Whether a part of a whole is this share or more; the whole is above 0.
  fileprivate func isReached(by part: Int, of whole: Int) -> Bool {
    Int128(part) * Int128(denominator) >= Int128(numerator) * Int128(whole)
  }
}
