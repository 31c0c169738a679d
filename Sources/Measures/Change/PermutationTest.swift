/// An exact test of whether answers moved from one year to the next.
///
/// If nothing had changed, a person's change could as well have had the other sign, and a person
/// seen then could as well have been seen now. p is the share of all such arrangements whose mean
/// change is at least as large as the one seen, on either side, that one included: never 0.
/// Source: Fisher (1935), The Design of Experiments, section 21; MEASUREMENT.md, 5.2.
package struct PermutationTest: Equatable, Sendable {
  /// The mean change over groups that count equally, in tenths of a point.
  package let meanChange: Fraction
  /// The two-sided p, above 0 and at most 1.
  package let p: Proportion

  /// Tests one group, or several that count equally, each in its own design.
  ///
  /// `nil` without groups, or when a group has nobody in one of the years.
  ///
  /// - Parameter samples: One a group.
  /// - Throws: ``MeasureError/testTooLarge(steps:limit:)`` beyond what can be counted, when a
  ///   t-test stands in; ``MeasureError/fractionTooLarge``.
  package init?(_ samples: [ChangeSample]) throws(MeasureError) {
    var changes: [Fraction] = []
    var parts: [NullDistribution] = []
    for sample in samples {
      guard let change = try sample.meanChange(), let part = try NullDistribution(of: sample) else {
        return nil
      }
      changes.append(change)
      parts.append(part)
    }
    guard let mean = try Fraction.mean(changes) else { return nil }
    meanChange = mean
    p = try Self.p(of: parts)
  }

  private static func p(of parts: [NullDistribution]) throws(MeasureError) -> Proportion {
    let all = parts.reduce(1.0) { $0 * $1.total }
    var lists = try inOneUnit(parts)
    let distance = abs(lists.reduce(0) { $0 + $1.observed })
    guard distance > 0 else { return Proportion(counted: all, of: all) }
    while lists.count < 3 {
      lists.append(.nothing(denominator: lists.first?.denominator ?? 1))
    }
    while lists.count > 3 {
      lists = try merged(lists)
    }
    lists.sort { $0.values.count < $1.values.count }
    let found = try NullDistribution.arrangements(
      of: lists[0], lists[1], lists[2], atLeast: distance)
    return Proportion(counted: found, of: all)
  }

  /// Fewer lists: the two smallest of five or more as one; of four, each middle one with the other
  /// and the smallest with the largest, so that neither grows too long.
  private static func merged(
    _ lists: [NullDistribution]
  ) throws(MeasureError) -> [NullDistribution] {
    let lists = lists.sorted { $0.values.count < $1.values.count }
    guard lists.count == 4 else {
      return [try lists[0].merged(with: lists[1])] + lists.dropFirst(2)
    }
    let outer = try lists[0].merged(with: lists[3])
    return [.nothing(denominator: outer.denominator), outer, try lists[1].merged(with: lists[2])]
  }

  private static func inOneUnit(
    _ parts: [NullDistribution]
  ) throws(MeasureError) -> [NullDistribution] {
    var unit = 1
    for part in parts {
      let factor = part.denominator / greatestCommonDivisor(unit, part.denominator)
      let (product, overflow) = unit.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw .testTooLarge(steps: .max, limit: NullDistribution.mostSteps) }
      unit = product
    }
    var result: [NullDistribution] = []
    for part in parts {
      result.append(try part.inUnits(of: unit))
    }
    return result
  }
}
