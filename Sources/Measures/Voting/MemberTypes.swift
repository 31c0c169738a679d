/// The members of a body, those with the same votes in every part taken together.
///
/// A coalition is then told by how many of each type are in favour: a board of twelve equal
/// members has 13 such states instead of 4,096 coalitions.
struct MemberTypes: Sendable {
  let game: VotingGame
  /// How many members each type has, 1 or more.
  private(set) var counts: [Int] = []
  /// The type of each member.
  private(set) var typeOfMember: [Int] = []
  /// The votes of one member of a type in every part of the rule.
  private(set) var weights: [[Int]] = []
  /// How far apart two states lie that differ by one member of a type.
  private(set) var strides: [Int] = []
  /// How many states there are; `Int.max` when they cannot be counted.
  private(set) var states = 1

  init(of game: VotingGame) {
    self.game = game
    var known: [[Int]: Int] = [:]
    for member in 0..<game.memberCount {
      let own = game.quotas.map { $0.weights[member] }
      // Those who are alike mostly stand together.
      let type = weights.last == own ? counts.count - 1 : known[own, default: counts.count]
      if type == counts.count {
        known[own] = type
        counts.append(0)
        weights.append(own)
      }
      counts[type] += 1
      typeOfMember.append(type)
    }
    for count in counts {
      strides.append(states)
      let (product, overflow) = states.multipliedReportingOverflow(by: count + 1)
      states = overflow ? .max : product
    }
  }

  /// Whether a decision passes, for every state: the first type's numbers run fastest.
  ///
  /// Read from the end, a state is the one of all who are not in favour.
  ///
  /// - Parameter others: Votes in favour in each part beside those of these members.
  /// - Returns: As many as there are states.
  func outcomes(besides others: [Int]? = nil) -> [Bool] {
    var votes = others ?? [Int](repeating: 0, count: game.quotas.count)
    var walk = StateWalk(counts: counts)
    var outcomes: [Bool] = []
    outcomes.reserveCapacity(states)
    repeat {
      outcomes.append(game.passes(votes: votes))
    } while walk.advance { type, change in
      for part in votes.indices {
        votes[part] += change * weights[type][part]
      }
    }
    return outcomes
  }
}

/// A walk through all states of some types, the first type's number fastest.
struct StateWalk {
  private let counts: [Int]
  /// How many of each type are in favour.
  private(set) var numbers: [Int]
  /// How many members are in favour in all.
  private(set) var size = 0

  init(counts: [Int]) {
    self.counts = counts
    numbers = [Int](repeating: 0, count: counts.count)
  }

  /// Goes on to the next state.
  ///
  /// - Parameter step: Told each type whose number changes, and by how much; the last one rises.
  /// - Returns: False after the last state.
  mutating func advance(_ step: (_ type: Int, _ change: Int) -> Void) -> Bool {
    for type in counts.indices {
      guard numbers[type] == counts[type] else {
        numbers[type] += 1
        size += 1
        step(type, 1)
        return true
      }
      size -= counts[type]
      numbers[type] = 0
      step(type, -counts[type])
    }
    return false
  }
}
