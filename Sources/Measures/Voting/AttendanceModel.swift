/// A body whose members come or stay away, each by the same chance, and decide by majority.
///
/// Those who come vote yes or no with one half each. A decision needs the quorum and more votes for
/// than against. Abstaining by somebody present is outside the model. MEASUREMENT.md, 4.4.
package struct AttendanceModel: Equatable, Sendable {
  package let members: Int
  package let quorum: Int
  package let attendance: Fraction
  /// Members of whom at least one must be present; empty when the rule has no such words.
  package let mustIncludeOneOf: Set<Int>
  /// The member whose vote breaks a tie when present.
  package let chair: Int?

  /// Checks a body.
  ///
  /// - Parameters:
  ///   - members: How many it has, each with one vote, 1 or more.
  ///   - quorum: How many must be present.
  ///   - attendance: The chance that a member comes, 0 through 1.
  ///   - mustIncludeOneOf: Members of whom at least one must be present.
  ///   - chair: The member whose vote breaks a tie.
  /// - Throws: ``MeasureError/noMembers``, ``MeasureError/noSuchMember(_:)``,
  ///   ``MeasureError/notAProbability(_:)``.
  package init(
    members: Int, quorum: Int, attendance: Fraction, mustIncludeOneOf: Set<Int> = [],
    chair: Int? = nil
  ) throws(MeasureError) {
    guard members > 0 else { throw .noMembers }
    guard (0...1).contains(attendance) else { throw .notAProbability(attendance) }
    for member in mustIncludeOneOf.sorted() + [chair].compactMap({ $0 })
    where !(0..<members).contains(member) {
      throw .noSuchMember(member)
    }
    self.members = members
    self.quorum = quorum
    self.attendance = attendance
    self.mustIncludeOneOf = mustIncludeOneOf
    self.chair = chair
  }

  /// The chance that the meeting is quorate with nobody from some group in the room, as if no
  /// words of the rule asked for anybody.
  ///
  /// - Parameter absent: How many members the group has; 0 for the chance of a quorum at all.
  /// - Returns: 0 through 1.
  package func chanceOfQuorum(without absent: Int = 0) -> Proportion {
    let others = members - absent
    guard others >= 0 else { return Proportion(0) }
    let ways = WideDouble.waysToChoose(from: others)
    let enough = ways.enumerated().map { $0.offset >= quorum ? $0.element : WideDouble(0) }
    let exact = others <= 50 ? enough.map { Fraction(Int($0.value)) } : nil
    return probability(of: enough, exact, outOf: members, votesCount: false)
  }

  /// The chance of an event, from the number of its ways by how many people come.
  ///
  /// - Parameters:
  ///   - ways: Its ways by how many come.
  ///   - exact: The same exactly, if known.
  ///   - people: How many come or stay away.
  ///   - votesCount: Whether a way says how each of those who come votes.
  /// - Returns: 0 through 1; exact while the fractions fit.
  func probability(
    of ways: [WideDouble], _ exact: [Fraction]?, outOf people: Int, votesCount: Bool
  ) -> Proportion {
    if let exact, let sum = try? exactProbability(exact, people, votesCount) {
      return Proportion(sum)
    }
    let come = WideDouble(votesCount ? attendance.value / 2 : attendance.value)
    let stay = WideDouble(1 - attendance.value)
    let sum = ways.enumerated().reduce(WideDouble(0)) { sum, way in
      sum + way.element * come.raised(to: way.offset) * stay.raised(to: people - way.offset)
    }
    return Proportion(approximate: sum.value)
  }

  private func exactProbability(
    _ ways: [Fraction], _ people: Int, _ votesCount: Bool
  ) throws(MeasureError) -> Fraction {
    let chance = try attendance / (votesCount ? 2 : 1)
    var sum: Fraction = 0
    for (coming, count) in ways.enumerated() where count > 0 {
      let come = try chance.raised(to: coming)
      let stay = try (try 1 - attendance).raised(to: people - coming)
      sum = try sum + (try count * (try come * stay))
    }
    return sum
  }
}

extension Fraction {
  /// The fraction multiplied by itself so many times; 1 for none.
  func raised(to power: Int) throws(MeasureError) -> Fraction {
    var result: Fraction = 1
    for _ in 0..<power {
      result = try result * self
    }
    return result
  }
}
