package import Measures
import Survey

/// How many answers claim that power is shared, and how many of them are shown to be so.
///
/// Never part of a score. FIELD.md, 4.
package struct ClaimCounts: Sendable, Equatable {
  /// Answers from `claim_from` points up, *shaping* as shipped.
  package var claims = 0
  /// Those of them whose evidence is at least a record that it happened.
  package var evidenced = 0
  /// Answers from `strong_claim_from` points up, *shared* as shipped.
  package var strongClaims = 0
  package var strongEvidenced = 0

  package init() {}

  /// Evidenced ÷ claims, 0 through 1; `nil` without a claim.
  package var evidencedShare: Fraction? {
    claims > 0 ? Fraction(evidenced, over: claims) : nil
  }

  /// Whether everybody claims something, and all of them have evidence or none has, also strongly.
  ///
  /// - Parameter answers: How many there are on any rung.
  /// - Returns: Whether the counts tell what stands behind everybody's answer.
  func isUnanimous(among answers: Int) -> Bool {
    [(evidenced, claims), (strongEvidenced, strongClaims)]
      .contains { $1 == answers && ($0 == 0 || $0 == $1) }
  }

  mutating func add(level: Int, strength: Int?, topRung: Int, thresholds: EvidenceThresholds) {
    let isShown = (strength ?? 0) >= thresholds.shownFromStrength
    if 100 * level >= thresholds.claimFrom * topRung {
      claims += 1
      evidenced += isShown ? 1 : 0
    }
    if 100 * level >= thresholds.strongClaimFrom * topRung {
      strongClaims += 1
      strongEvidenced += isShown ? 1 : 0
    }
  }

  mutating func add(_ other: ClaimCounts) {
    claims += other.claims
    evidenced += other.evidenced
    strongClaims += other.strongClaims
    strongEvidenced += other.strongEvidenced
  }

  /// The sum of those that are shown; `nil` for none.
  static func sum(_ parts: [ClaimCounts?]) -> ClaimCounts? {
    let shown = parts.compactMap { $0 }
    guard !shown.isEmpty else { return nil }
    return shown.reduce(into: ClaimCounts()) { $0.add($1) }
  }
}
