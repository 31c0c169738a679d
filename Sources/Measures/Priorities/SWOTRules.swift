/// Strengths, weaknesses, opportunities and threats of one lever by fixed rules.
///
/// Thresholds are conventions, shown in the report; an empty quadrant stays empty. What threatens
/// from outside cannot be seen from answers about the inside. MEASUREMENT.md, 8.1.
package struct SWOTRules: Equatable, Sendable {
  /// Why a lever stands in a quadrant.
  package enum Line: String, Equatable, Sendable, CaseIterable {
    /// Now at least 60, leaders and lived less than 20 apart, not two camps.
    case strength
    /// Now below 40.
    case weakness
    /// Prepared at least 10 above now.
    case opportunity
    /// Prepared at least 10 below now.
    case threatOfLess = "threat-prepared-for-less"
    /// Leaders and lived at least 20 apart.
    case threatOfGap = "threat-gap"
    /// At least 30% do not know.
    case threatOfDontKnow = "threat-dont-know"
  }

  /// From how many points a lever is a strength; 60 is rung 3 on average.
  package var strengthFrom = 60
  package var weaknessBelow = 40
  /// How many points prepared must lie above or below now.
  package var step = 10
  /// From how many points leaders and lived are far apart.
  package var gapLarge = 20
  /// From which share don't knows threaten.
  package var dontKnowFlag = Fraction(3, over: 10)

  package init() {}

  /// The lines of one lever, in the order of the quadrants.
  ///
  /// - Parameters:
  ///   - now: In tenths of a point; without it nothing is said.
  ///   - headroom: Prepared minus now in tenths; `nil` when not known.
  ///   - gap: Leaders minus lived in tenths; `nil` when not known. A strength needs no gap to be
  ///     known, as nothing then speaks against it.
  ///   - hasTwoCamps: Whether a voice falls into two camps.
  ///   - dontKnowShare: Of those who could have answered; `nil` when not known.
  /// - Returns: Empty when no rule holds.
  package func lines(
    now: Int?, headroom: Int?, gap: Int?, hasTwoCamps: Bool, dontKnowShare: Fraction?
  ) -> [Line] {
    guard let now else { return [] }
    let isApart = gap.map { abs($0) >= 10 * gapLarge } ?? false
    var lines: [Line] = []
    if now >= 10 * strengthFrom, !isApart, !hasTwoCamps { lines.append(.strength) }
    if now < 10 * weaknessBelow { lines.append(.weakness) }
    if let headroom, headroom >= 10 * step { lines.append(.opportunity) }
    if let headroom, headroom <= -10 * step { lines.append(.threatOfLess) }
    if isApart { lines.append(.threatOfGap) }
    if let dontKnowShare, dontKnowShare >= dontKnowFlag { lines.append(.threatOfDontKnow) }
    return lines
  }
}
