/// The exact range for the share of people who chose a rung, by Clopper and Pearson.
///
/// Source: Clopper & Pearson (1934), Biometrika 26(4), 404–413.
///
/// - Parameters:
///   - count: How many did, from 0 through `people`.
///   - people: How many answered, 1 or more.
///   - level: How often such a range holds at least, above 0 and below 1.
/// - Returns: Shares from 0 through 1.
package func exactShareRange(
  count: Int, of people: Int, level: Double = 0.95
) -> ClosedRange<Double> {
  precondition(people > 0 && (0...people).contains(count), "a share is of people who answered")
  let tail = (1 - level) / 2
  let (chosen, others) = (Double(count), Double(people - count))
  let low = count == 0 ? 0 : betaQuantile(tail, chosen, others + 1)
  let high = count == people ? 1 : betaQuantile(1 - tail, chosen + 1, others)
  return low...high
}

/// Where a mean could lie if those who did not answer had all chosen the lowest or the highest.
///
/// It assumes nothing about them. MEASUREMENT.md, 1.6, non-response.
///
/// - Parameters:
///   - mean: The mean of those who answered, from 0 through `top`.
///   - answered: How many answered, 1 or more.
///   - groupSize: How many could have answered; fewer than `answered` is taken as `answered`.
///   - top: The top of the scale: 100 for points, 1 for a share.
/// - Returns: The lowest and the highest mean of the whole group.
/// - Throws: ``MeasureError/fractionTooLarge``.
package func nonResponseRange(
  mean: Fraction, answered: Int, groupSize: Int, top: Fraction = 100
) throws(MeasureError) -> ClosedRange<Fraction> {
  let everybody = max(groupSize, answered)
  let low = try mean * Fraction(answered, over: everybody)
  let missing = try top * Fraction(everybody - answered, over: everybody)
  return try low...(low + missing)
}
