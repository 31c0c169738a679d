package import Measures

/// How finely shares, and what is worked out from them, may be told.
package enum SharePrecision: Int, Sendable, Comparable {
  case exact
  /// A mean on the way did not fit 64 bits.
  case billionths
  /// Exact inside, and told in whole per cents: a denominator would tell who shared theirs out in
  /// other steps than the rest.
  case perCents

  package static func < (one: SharePrecision, other: SharePrecision) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// One picture of who holds how much: shares of the same actors or answers, adding up to 1.
///
/// Exact as long as a fraction fits 64 bits. A mean that would not fit is taken over rows rounded to
/// billionths and says so; integers all the way, so the order of rows never shows.
package struct SharePicture: Sendable, Equatable {
  /// Each 0 through 1, in the order of the module's actors or answers.
  package let shares: [Fraction]
  package let precision: SharePrecision

  /// - Parameters:
  ///   - shares: One or more, none below 0, adding up to 1.
  ///   - precision: How finely they may be told.
  init(_ shares: [Fraction], to precision: SharePrecision = .exact) {
    self.shares = shares
    self.precision = precision
  }

  /// Whole per cents that add up to 100, by largest remainder (MEASUREMENT.md, 3).
  package var percents: [Int] {
    measure([shares]) { (rows) throws(MeasureError) in try wholePercents(of: rows[0]) } ?? []
  }

  /// The same, to be told in whole per cents.
  var toldInPerCents: SharePicture { SharePicture(shares, to: .perCents) }

  /// The fewest equal parts that the shares are made of, or all points where each has some of those:
  /// the quick form shares out in thirds or sevenths, points in tenths.
  func steps(in points: Int) -> Int {
    let parts = commonDenominator(of: shares, atMost: Int.max) ?? Int.max
    return points % parts == 0 ? points : parts
  }

  /// The plain average, each picture counting once; `nil` for none.
  static func mean(_ pictures: [SharePicture]) -> SharePicture? {
    guard let first = pictures.first, pictures.count > 1 else { return pictures.first }
    let rows = pictures.map(\.shares).filter { $0.count == first.shares.count }
    let isExact = haveCommonDenominator(rows)
    let means = try? meanShares(isExact ? rows : rows.map(inBillionths))
    let precision = pictures.map(\.precision).reduce(isExact ? .exact : .billionths, max)
    return means.map { SharePicture($0, to: precision) }
  }
}

/// What would have to move for one picture to become another.
package struct ShareMove: Sendable, Equatable {
  /// The share of all points that moves, 0 through 1: the total variation (MEASUREMENT.md, 3).
  package let distance: Fraction
  /// What each actor gains, below 0 for a loss, in the order of actors; they add up to 0.
  package let gains: [Fraction]
  package let precision: SharePrecision

  /// `nil` when a picture is missing.
  init?(from first: SharePicture?, to second: SharePicture?) {
    guard let first, let second, first.shares.count == second.shares.count else { return nil }
    let rows = [first.shares, second.shares]
    let exact = try? Self.move(rows)
    guard let move = exact ?? (try? Self.move(rows.map(inBillionths))) else { return nil }
    (distance, gains) = move
    precision = max(exact == nil ? .billionths : .exact, first.precision, second.precision)
  }

  private static func move(
    _ rows: [[Fraction]]
  ) throws(MeasureError) -> (distance: Fraction, gains: [Fraction]) {
    let gains = try Measures.gains(from: rows[0], to: rows[1])
    return (try totalVariation(ofGains: gains), gains)
  }

  /// The places of those who gain or lose anything, the biggest mover first, ties in listed order.
  package var biggestMovers: [Int] {
    gains.indices.filter { gains[$0] != 0 }.sorted { left, right in
      let (one, other) = (gains[left].magnitude, gains[right].magnitude)
      return one == other ? left < right : one > other
    }
  }
}

// MARK: - Beyond 64 bits

/// A measure of rows of shares: of the exact ones or, where a fraction on the way does not fit
/// 64 bits, of the same rows in billionths.
///
/// - Returns: `nil` when the measure says so.
func measure<Result>(
  _ rows: [[Fraction]], _ body: ([[Fraction]]) throws(MeasureError) -> Result?
) -> Result? {
  do {
    return try body(rows)
  } catch {
    return try? body(rows.map(inBillionths))
  }
}

/// Whether sums over all rows fit 64 bits, in whatever order they are added.
private func haveCommonDenominator(_ rows: [[Fraction]]) -> Bool {
  commonDenominator(of: rows.joined(), atMost: Int.max / max(1, rows.count)) != nil
}

/// The least of them; `nil` where it is above a limit.
private func commonDenominator(of shares: some Sequence<Fraction>, atMost limit: Int) -> Int? {
  var common = 1
  for share in shares where common % share.denominator != 0 {
    let missing = share.denominator / greatestCommonDivisor(common, share.denominator)
    let (next, isTooLarge) = common.multipliedReportingOverflow(by: missing)
    guard !isTooLarge, next <= limit else { return nil }
    common = next
  }
  return common
}

/// How fine figures are that are not exact.
let billion = 1_000_000_000

/// Shares cut to whole billionths; what that leaves over goes to the largest, so that their sum
/// stays 1.
func inBillionths(_ shares: [Fraction]) -> [Fraction] {
  var parts = shares.map { share in
    Int(Int128(share.numerator) * Int128(billion) / Int128(share.denominator))
  }
  if let largest = shares.max(), let place = shares.firstIndex(of: largest) {
    parts[place] += billion - parts.reduce(0, +)
  }
  return parts.map { Fraction($0, over: billion) }
}
