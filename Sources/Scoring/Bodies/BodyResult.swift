package import Measures
package import Survey

/// What the seats of one decision-making body are worth, on paper.
///
/// Facts about the organisation, not answers of people: nothing here is hidden. What people wrote in
/// their own words about the body is not in it. MEASUREMENT.md, 4.
package struct BodyResult: Sendable, Equatable {
  /// Whether votes were worked out, and why not.
  package enum Standing: String, Sendable, CaseIterable {
    case counted
    /// The body only recommends, advises or meets: nobody in it has a vote that decides.
    case advisory
    /// Too many combinations to count; the facts that need no counting are there.
    case tooLarge = "too-large"
  }

  /// As the sheets describe it: name, status, stages, chair, vetoes, who appoints.
  package let record: BodyRecord
  package let standing: Standing
  /// Votes needed to pass; `nil` for an advisory body.
  package let quota: Int?
  /// What is odd about the rule.
  package let warning: VotingRuleWarning?
  /// Those with a seat or an observer, in questionnaire order.
  package let groups: [BodyGroup]
  /// The groups with lived experience as one bloc; `nil` unless two or more of them have seats.
  package let lived: BodyBloc?

  package var name: String { record.name }
  /// The words for the parts of the work it decides on; empty when the sheets do not say.
  package var stages: [String] { record.stages ?? [] }
  /// More than half of the votes is assumed, as no sheet says what it takes.
  package var quotaIsAssumed: Bool { record.isDecisive && record.quota == nil }

  /// Each group's share of the deciding votes if each group votes as one.
  ///
  /// - Returns: Empty unless shares were worked out; they add up to 1 over the groups with seats.
  package var togetherShares: [RespondentGroup.ID: Proportion] {
    groups.reduce(into: [:]) { shares, group in shares[group.id] = group.power?.together }
  }

  /// The same if everyone votes singly.
  package var singlyShares: [RespondentGroup.ID: Proportion] {
    groups.reduce(into: [:]) { shares, group in shares[group.id] = group.power?.singly }
  }
}

/// One group in a body.
package struct BodyGroup: Sendable, Equatable {
  package let id: RespondentGroup.ID
  /// In the questionnaire's words, which may hold the placeholder for people.
  package let name: String
  /// Whether the group is of the voice with lived experience.
  package let isLived: Bool
  /// Seats with a vote.
  package let seats: Int
  /// Seats without a vote.
  package let observers: Int
  /// Of all seats with a vote, 0 through 1.
  package let seatShare: Fraction
  /// What the seats can do; `nil` for a group without a vote, and where nothing was worked out.
  package let power: BlocPower?
  /// How few seats more would let the group change a result when every group votes as one, all
  /// rules as they are; 0 when it does already.
  ///
  /// `nil` when as many as there are now would not do, or nothing was worked out.
  package let extraSeatsToCount: Int?
  /// The nearest quota, from just above half, at which it does; the present one if it does already.
  package let quotaToCount: Int?
  /// How many in a hundred come; `nil` when no sheet says.
  package let attendance: Int?
  /// One member's vote on paper and on the day; `nil` when no group's attendance is known.
  package let day: VoteOnTheDay?

  /// What a vote of the group comes to.
  package enum Vote: String, Sendable, CaseIterable {
    /// There is a way for the others to vote in which it changes the result.
    case canMatter = "can-matter"
    /// The group has votes, and even together they can never change a result.
    case neverCounts = "never-counts"
    /// Observers only, or a body that decides nothing.
    case none
    /// Too many combinations to find out.
    case unknown
  }

  /// "A seat without a vote" and "a vote that never counts" are different sentences.
  package let vote: Vote
}

/// What some seats can do when those who sit in them vote alike, and what share they have.
package struct BlocPower: Sendable, Equatable {
  /// Can pass and stop alone, others needed, whether it can ever matter, Penrose–Banzhaf measure.
  package let figures: GroupFigures
  /// Whether a meeting can be quorate without any of them; `nil` when no quorum is known.
  package let canMeetWithout: Bool?
  /// Their share of the deciding votes if everyone votes singly; `nil` when no vote ever decides.
  package let singly: Proportion?
  /// The same if each group votes as one.
  package let together: Proportion?
}

/// Several groups taken as one.
package struct BodyBloc: Sendable, Equatable {
  /// In questionnaire order.
  package let groups: [RespondentGroup.ID]
  package let seats: Int
  package let seatShare: Fraction
  /// Together means that they vote as one, and each other group as one.
  package let power: BlocPower
}

/// How often one member's vote decides if all others toss coins.
package struct VoteOnTheDay: Sendable, Equatable {
  /// If everybody comes: the Penrose–Banzhaf measure of one seat.
  package let onPaper: Proportion
  /// If groups come as often as they do, given that the member came; 0 through 1.
  package let onTheDay: Double
}
