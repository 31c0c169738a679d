/// How many people stand behind a test of change.
package enum ChangeSampleSize: Equatable, Sendable {
  case matched(Int)
  case unmatched(before: Int, after: Int)

  /// In how many equally likely ways the answers could have fallen if nothing had changed.
  var arrangements: Double {
    switch self {
    case .matched(let people):
      return (0..<people).reduce(1.0) { product, _ in product * 2 }
    case .unmatched(let before, let after):
      let few = min(before, after)
      // Every product on the way is a binomial coefficient, so the division leaves no rest.
      return (0..<few).reduce(1.0) { $0 * Double(before + after - $1) / Double($1 + 1) }
    }
  }

  /// Whether there is nobody in one of the years.
  var isEmpty: Bool {
    switch self {
    case .matched(let people): people == 0
    case .unmatched(let before, let after): before == 0 || after == 0
    }
  }

  /// Whether the opposite of every arrangement is one as well.
  var isSymmetric: Bool {
    switch self {
    case .matched: true
    case .unmatched(let before, let after): before == after
    }
  }
}

/// The smallest p that so many people could ever give, however large the change.
///
/// `2/2ⁿ` for n matched people, `2/C(2n, n)` for n and n unmatched ones, `1/C(n + m, n)` for
/// unequal years; several groups multiply. MEASUREMENT.md, 5.3.
///
/// - Parameter sizes: One a group.
/// - Returns: Above 0 and at most 1.
package func smallestP(of sizes: [ChangeSampleSize]) -> Proportion {
  let arrangements = sizes.reduce(1.0) { $0 * $1.arrangements }
  let extremes = sizes.allSatisfy(\.isSymmetric) && arrangements > 1 ? 2.0 : 1.0
  return Proportion(counted: extremes, of: arrangements)
}

extension ChangeSampleSize {
  /// The fewest people of whom some answers could be clear (MEASUREMENT.md, 5.3).
  ///
  /// - Parameter tests: How many tests are read together, all with so many people; 1 or more.
  /// - Returns: Those who answered both times, at least six; or those in each year, at least as many
  ///   as a range needs.
  package static func fewest(forTests tests: Int) -> (matched: Int, inEachYear: Int) {
    func fewest(from least: Int, _ size: (Int) -> ChangeSampleSize) -> Int {
      var people = least
      while smallestP(of: [size(people)]).value * Double(tests) >= 0.05 { people += 1 }
      return people
    }
    return (
      fewest(from: 6) { .matched($0) },
      fewest(from: MeanEstimate.fewestPeople) { .unmatched(before: $0, after: $0) }
    )
  }
}
