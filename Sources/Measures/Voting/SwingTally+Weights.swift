/// How many coalitions there are of each size and number of votes, below a quota.
///
/// Counts wrap around; taking a member out again undoes that, so they are exact as long as the
/// true ones fit.
private struct WeightTable<Number: FixedWidthInteger & Sendable> {
  private let width: Int
  /// The count for a size and a number of votes stands at `size × width + votes`.
  private var counts: [Number]

  init(weights: [Int], width: Int) {
    self.width = width
    counts = [Number](repeating: 0, count: (weights.count + 1) * width)
    counts[0] = 1
    for (known, weight) in weights.enumerated() where weight < width {
      for size in stride(from: known + 1, to: 0, by: -1) {
        addRow(size - 1, to: size, shiftedBy: weight)
      }
    }
  }

  private mutating func addRow(_ from: Int, to size: Int, shiftedBy weight: Int) {
    let (target, source) = (size * width, from * width - weight)
    counts.withUnsafeMutableBufferPointer { counts in
      for votes in weight..<width {
        counts[target + votes] &+= counts[source + votes]
      }
    }
  }

  /// All coalitions in the table.
  var total: Number { counts.reduce(0, &+) }

  /// The swings of a member by size: coalitions of others that lack at most its votes.
  ///
  /// The rows without the member follow one from another, so two are kept at a time.
  func swings(ofWeight weight: Int, members: Int) -> [Number] {
    var row = [Number](repeating: 0, count: width)
    var last = row
    let near = max(0, width - weight)
    return (0..<members).map { size in
      swap(&row, &last)
      row.withUnsafeMutableBufferPointer { row in
        for votes in 0..<min(weight, width) {
          row[votes] = counts[size * width + votes]
        }
        for votes in min(weight, width)..<width {
          row[votes] = counts[size * width + votes] &- last[votes - weight]
        }
      }
      return row[near...].reduce(0, &+)
    }
  }
}

extension SwingTally {
  /// Counts one weighted vote with many different weights by generating functions.
  ///
  /// Each coalition is a term of `Π (1 + x yʷ)`; a member is taken out by dividing. Whichever needs
  /// fewer votes is counted, passing or blocking: a swing for one is a swing for the other, with
  /// everybody else on the opposite side.
  ///
  /// - Parameters:
  ///   - types: The members of a rule with one part.
  ///   - quota: What it takes to pass or to block.
  ///   - number: An integer that holds the number of all coalitions.
  ///   - count: Turns such an integer into a count of coalitions.
  /// - Complexity: O(*n*² · *q*) for each pass over *n* members and *q* votes to pass or to block.
  init<Number: FixedWidthInteger & Sendable>(
    of types: MemberTypes, quota: ReducedQuota, countingIn number: Number.Type,
    as count: (Number) -> Count
  ) {
    let members = types.game.memberCount
    self.init(types: types.counts.count, members: members)
    let table = WeightTable<Number>(
      weights: types.typeOfMember.map { quota.weights[$0] }, width: quota.votes)
    let few = count(table.total)
    // Both sides fit: the table holds those that miss the quota, the rest reach it.
    let rest = count((Number(1) << Number(members)) &- table.total)
    (losing, winning) = quota.isBlocking ? (rest, few) : (few, rest)
    for type in types.counts.indices {
      let found = table.swings(ofWeight: quota.weights[type], members: members).map(count)
      swings[type] = quota.isBlocking ? found.reversed() : found
    }
  }
}

/// The one quota of a weighted vote in the smallest numbers that mean the same.
struct ReducedQuota: Sendable {
  /// The votes of one member of each type.
  let weights: [Int]
  /// The votes needed: to pass, or to block if those are fewer.
  let votes: Int
  let isBlocking: Bool

  /// Divides by what all votes have in common; `nil` for a rule of several parts, or one that
  /// always or never passes.
  init?(of types: MemberTypes) {
    let game = types.game
    guard game.quotas.count == 1, let vote = game.quotas.first else { return nil }
    guard vote.quota > 0, vote.quota <= vote.total else { return nil }
    let step = vote.weights.reduce(0, greatestCommonDivisor)
    let (quota, total) = ((vote.quota + step - 1) / step, vote.total / step)
    weights = types.weights.map { $0[0] / step }
    isBlocking = total - quota + 1 < quota
    votes = isBlocking ? total - quota + 1 : quota
  }
}
