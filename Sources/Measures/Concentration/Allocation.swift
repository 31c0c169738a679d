/// One answer to "share these points among the actors", read.
package enum Allocation: Equatable, Sendable {
  /// The points add up to what was asked for.
  case asAsked([Fraction])
  /// They miss it by no more than 2%; the shares are of what was given.
  case rescaled([Fraction])
  /// A number below 0, nothing at all, or a total too far off: not used, but counted.
  case rejected

  /// Reads an answer as MEASUREMENT.md, 3, says.
  ///
  /// - Parameters:
  ///   - points: Points for each actor; `nil` where left blank, which counts as 0.
  ///   - total: What the points should add up to. Of 100, 98 through 102 is taken; 10 must be met.
  package init(points: [Int?], total: Int = 100) {
    self.init(points: points.map { $0 ?? 0 }, total: total)
  }

  /// The same with nothing left blank.
  package init(points: [Int], total: Int = 100) {
    let sum = points.reduce(0, +)
    guard points.allSatisfy({ $0 >= 0 }), sum > 0, 50 * abs(sum - total) <= total else {
      self = .rejected
      return
    }
    let shares = points.map { Fraction($0, over: sum) }
    self = sum == total ? .asAsked(shares) : .rescaled(shares)
  }

  /// Each actor's share, in the order given, adding up to 1; `nil` when rejected.
  package var shares: [Fraction]? {
    switch self {
    case .asAsked(let shares), .rescaled(let shares): shares
    case .rejected: nil
    }
  }
}

/// The plain average of several allocations, each counting once.
///
/// Average people within a group first and the groups after that, so that every group counts once.
///
/// - Parameter rows: Shares in one order of actors; all rows of one length.
/// - Returns: The mean share of each actor; empty for no rows.
/// - Throws: ``MeasureError/lengthsDiffer(_:_:)``; ``MeasureError/fractionTooLarge``.
package func meanShares(_ rows: [[Fraction]]) throws(MeasureError) -> [Fraction] {
  guard let first = rows.first else { return [] }
  var means: [Fraction] = []
  for row in rows where row.count != first.count {
    throw .lengthsDiffer(row.count, first.count)
  }
  for actor in first.indices {
    guard let mean = try Fraction.mean(count: rows.count, { rows[$0][actor] }) else { continue }
    means.append(mean)
  }
  return means
}
