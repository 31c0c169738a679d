/// Whether how many chose a higher rung the second time tells what one of a few said who gave one of
/// the two answers only.
///
/// Both answers are counted by rung, for all who gave them, and the number of those who went higher
/// rests on who gave both. So a reader may take a rung away for each who gave one alone, and see
/// whether the others can still be paired so that as many went higher.
///
/// - Parameters:
///   - first: How many chose each rung the first time, lowest first; those who gave both answers are
///     in it.
///   - second: The same of the second time, over as many rungs.
///   - pairs: How many gave both.
///   - higher: How many of those chose a higher rung the second time.
///   - minimum: The fewest people that may be told of.
/// - Returns: Whether some rung that was chosen could not be that of one who gave this answer alone,
///   while fewer than the minimum did.
package func pairsTell(
  first: [Int], second: [Int], pairs: Int, higher: Int, minimum: Int
) -> Bool {
  let alone = [first, second].map { $0.reduce(0, +) - pairs }
  func isToldOf(_ count: Int) -> Bool { count > 0 && count < minimum }
  let then = first.indices.filter { isToldOf(alone[0]) && first[$0] > 0 }
  let now = second.indices.filter { isToldOf(alone[1]) && second[$0] > 0 }
  func tells(_ one: Int?, _ other: Int?) -> Bool {
    // The most go higher where the low ones are left of the first answers and the high of the second.
    let most = mostHigher(
      from: removing(alone[0], from: first, at: one, low: false),
      to: removing(alone[1], from: second, at: other, low: true))
    let notHigher = mostHigher(
      from: removing(alone[1], from: second, at: other, low: false),
      to: removing(alone[0], from: first, at: one, low: true), orEqual: true)
    return higher > most || higher < pairs - notHigher
  }
  return then.contains { tells($0, nil) } || now.contains { tells(nil, $0) }
}

/// What is left of some answers without so many: one of a given rung, the others from one end.
private func removing(_ count: Int, from counts: [Int], at rung: Int?, low: Bool) -> [Int] {
  var (counts, left) = (counts, count)
  if let rung, left > 0 {
    counts[rung] -= 1
    left -= 1
  }
  for place in low ? Array(counts.indices) : counts.indices.reversed() {
    let taken = min(left, counts[place])
    counts[place] -= taken
    left -= taken
  }
  return counts
}

/// How many can be paired at most so that the second is higher, or not lower.
private func mostHigher(from first: [Int], to second: [Int], orEqual: Bool = false) -> Int {
  var (waiting, found) = (0, 0)
  for rung in first.indices {
    if orEqual { waiting += first[rung] }
    let matched = min(waiting, second[rung])
    (waiting, found) = (waiting - matched, found + matched)
    if !orEqual { waiting += first[rung] }
  }
  return found
}
