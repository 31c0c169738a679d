extension MeanEstimate {
  /// The mean change of people who answered both times, in points.
  ///
  /// The floor is twice that of one year's mean: `2 × 20² ÷ J` points² for J questions on the
  /// six-step ladder. MEASUREMENT.md, 5.2.
  ///
  /// - Parameters:
  ///   - changes: How far each person moved, in points.
  ///   - questions: How many questions of equal weight a person's value is the mean of, 1 or more.
  ///   - topRung: The highest rung of the ladder.
  /// - Returns: No range with fewer than five people; `nil` without people.
  package static func ofChange(
    matched changes: [Double], questions: Double, topRung: Int = 5
  ) -> MeanEstimate? {
    ofValues(changes, floor: 2 * oneRungSquared(topRung) / questions)
  }

  /// The change of the mean between different or unmatched people, in points.
  ///
  /// - Parameters:
  ///   - before: Each person's value then, in points.
  ///   - after: Each person's value now.
  ///   - questions: How many questions of equal weight a person's value is the mean of, 1 or more.
  ///   - topRung: The highest rung of the ladder.
  /// - Returns: No range with fewer than five people in a year; `nil` without people in one.
  package static func ofChange(
    before: [Double], after: [Double], questions: Double, topRung: Int = 5
  ) -> MeanEstimate? {
    let floor = oneRungSquared(topRung) / questions
    return ofValues(after, floor: floor).flatMap { now in
      ofValues(before, floor: floor).map { now.difference(from: $0) }
    }
  }

  /// The smallest change that so many matched people could show: half the width of its range.
  ///
  /// - Parameters:
  ///   - people: How many answer both times.
  ///   - deviation: The standard deviation of their changes, in points.
  ///   - questions: How many questions of equal weight a person's value is the mean of, 1 or more.
  ///   - topRung: The highest rung of the ladder.
  /// - Returns: Points; `nil` with fewer than five people.
  package static func smallestVisibleChange(
    matched people: Int, deviation: Double, questions: Double, topRung: Int = 5
  ) -> Double? {
    planned(people, deviation, floor: 2 * oneRungSquared(topRung) / questions).halfWidth()
  }

  /// The smallest change that so many unmatched people in each year could show.
  ///
  /// - Parameters:
  ///   - people: How many answer in each year.
  ///   - deviation: The standard deviation of their values, in points.
  ///   - questions: How many questions of equal weight a person's value is the mean of, 1 or more.
  ///   - topRung: The highest rung of the ladder.
  /// - Returns: Points; `nil` with fewer than five people.
  package static func smallestVisibleChange(
    inEachYear people: Int, deviation: Double, questions: Double, topRung: Int = 5
  ) -> Double? {
    let year = planned(people, deviation, floor: oneRungSquared(topRung) / questions)
    return year.difference(from: year).halfWidth()
  }

  private static func oneRungSquared(_ topRung: Int) -> Double {
    let points = 100 / Double(topRung)
    return points * points
  }

  private static func planned(_ people: Int, _ deviation: Double, floor: Double) -> MeanEstimate {
    guard people >= fewestPeople else { return MeanEstimate(mean: 0, basis: .tooFew) }
    let others = Double(people - 1)
    let variance = (others * deviation * deviation + floor) / (Double(people) * others)
    return MeanEstimate(
      mean: 0,
      basis: .sampled(variance: variance, degreesOfFreedom: others, coversEverybody: false))
  }
}

extension MeanEstimate {
  /// The two-sided p of the t-test that the mean is 0; for tests too large to be counted.
  ///
  /// The floor of the range is in it. `nil` when there is no range.
  package var p: Double? {
    guard case .sampled(let variance, let degreesOfFreedom, _) = basis else { return nil }
    guard variance > 0 else { return mean == 0 ? 1 : 0 }
    return twoSidedP(ofT: mean / variance.squareRoot(), degreesOfFreedom: degreesOfFreedom)
  }
}
