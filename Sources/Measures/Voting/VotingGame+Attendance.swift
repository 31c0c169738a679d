extension VotingGame {
  /// How often each member's vote decides on the day, given that the member came.
  ///
  /// Everybody else comes by a chance of their own and then votes yes or no with one half each; the
  /// votes needed are those on paper, so that who stays away is not in favour. The chance that the
  /// decision passes if the member votes yes, less the chance if no. With everybody always there it
  /// is the Penrose–Banzhaf measure. This extends MEASUREMENT.md 4.4 from one chance for all, and a
  /// majority of those who come, to a chance for each and any rule: Owen's multilinear extension,
  /// differentiated at half of every chance (Owen 1972, Management Science 18(5), 64–79).
  ///
  /// - Parameter attendance: The chance that each member comes, 0 through 1, in their order.
  /// - Returns: One chance a member, 0 through 1, to 12 digits or more.
  /// - Throws: ``MeasureError/lengthsDiffer(_:_:)``;
  ///   ``MeasureError/gameTooLarge(states:limit:)`` beyond some twenty million steps.
  package func decisiveness(attendance: [Double]) throws(MeasureError) -> [Double] {
    guard attendance.count == memberCount else {
      throw .lengthsDiffer(attendance.count, memberCount)
    }
    let kinds = AttendingKind.all(in: self, attendance: attendance)
    let table = VotesTable(of: quotas)
    let steps = table.steps(for: kinds)
    guard steps <= VotesTable.mostSteps else {
      throw .gameTooLarge(states: steps, limit: VotesTable.mostSteps)
    }
    var chances = [Double](repeating: 0, count: memberCount)
    for (place, kind) in kinds.enumerated() {
      var others = kinds
      others[place].members.removeLast()
      let chance = chanceOfSwing(of: kind, table.chances(of: others), in: table)
      for member in kind.members { chances[member] = chance }
    }
    return chances
  }

  private func chanceOfSwing(
    of kind: AttendingKind, _ chances: [Double], in table: VotesTable
  ) -> Double {
    var sum = 0.0
    for (state, chance) in chances.enumerated() where chance > 0 {
      let votes = table.votes(of: state)
      guard !passes(votes: votes) else { continue }
      if passes(votes: zip(votes, kind.weights).map { $0 + $1 }) { sum += chance }
    }
    return min(1, sum)
  }
}

/// Members with the same votes who come equally often.
private struct AttendingKind {
  /// The votes of one of them in every part of the rule.
  let weights: [Int]
  /// The chance that one of them comes and votes yes.
  let chance: Double
  var members: [Int]

  static func all(in game: VotingGame, attendance: [Double]) -> [AttendingKind] {
    struct Key: Hashable {
      let weights: [Int]
      let chance: Double
    }
    var places: [Key: Int] = [:]
    var kinds: [AttendingKind] = []
    for member in 0..<game.memberCount {
      let key = Key(weights: game.quotas.map { $0.weights[member] }, chance: attendance[member])
      if let place = places[key] {
        kinds[place].members.append(member)
      } else {
        places[key] = kinds.count
        kinds.append(
          AttendingKind(weights: key.weights, chance: key.chance / 2, members: [member]))
      }
    }
    return kinds
  }

  /// The chance that 0, 1, … through all of them are in favour, found by adding one at a time.
  var numbersInFavour: [Double] {
    members.reduce(into: [1.0]) { row, _ in
      row.append(0)
      for number in stride(from: row.count - 1, through: 0, by: -1) {
        row[number] = row[number] * (1 - chance) + (number > 0 ? row[number - 1] * chance : 0)
      }
    }
  }
}

/// The chance of every number of votes in favour, in each part of a rule; votes beyond a part's
/// quota count as the quota.
private struct VotesTable {
  static let mostSteps = 20_000_000

  private let quotas: [Int]
  private let strides: [Int]
  /// `Int.max` when there are too many to count.
  private let states: Int

  init(of quotas: [WeightedVotingGame]) {
    self.quotas = quotas.map { max(0, $0.quota) }
    var (strides, states): ([Int], Int) = ([], 1)
    for quota in self.quotas {
      strides.append(states)
      let (product, overflow) = states.multipliedReportingOverflow(by: quota &+ 1)
      states = overflow || quota == .max ? .max : product
    }
    (self.strides, self.states) = (strides, states)
  }

  /// How many steps all tables take, one for each kind; `Int.max` for far too many.
  ///
  /// Only states that the kinds before can reach are added to.
  func steps(for kinds: [AttendingKind]) -> Int {
    guard states <= Self.mostSteps else { return states }
    var (steps, reached) = (0, 1)
    for count in kinds.map(\.members.count) {
      steps += states + reached * (count + 1) + count * count
      reached = min(states, reached * (count + 1))
    }
    return steps * kinds.count
  }

  func votes(of state: Int) -> [Int] {
    zip(strides, quotas).map { state / $0 % ($1 + 1) }
  }

  func chances(of kinds: [AttendingKind]) -> [Double] {
    var chances = [Double](repeating: 0, count: states)
    chances[0] = 1
    for kind in kinds where !kind.members.isEmpty {
      chances = adding(kind, to: chances)
    }
    return chances
  }

  private func adding(_ kind: AttendingKind, to chances: [Double]) -> [Double] {
    let numbers = kind.numbersInFavour
    var sums = [Double](repeating: 0, count: states)
    for (state, chance) in chances.enumerated() where chance > 0 {
      let votes = votes(of: state)
      for (number, share) in numbers.enumerated() where share > 0 {
        sums[place(votes, plus: number, of: kind)] += chance * share
      }
    }
    return sums
  }

  private func place(_ votes: [Int], plus number: Int, of kind: AttendingKind) -> Int {
    var place = 0
    for part in quotas.indices {
      let (more, isMany) = number.multipliedReportingOverflow(by: kind.weights[part])
      let sum = isMany ? quotas[part] : min(quotas[part], votes[part] + min(more, quotas[part]))
      place += sum * strides[part]
    }
    return place
  }
}
