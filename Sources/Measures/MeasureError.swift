/// Why a measure could not be computed; each case carries the figures for the message.
package enum MeasureError: Error, Equatable, Sendable {
  /// An exact fraction whose numerator or denominator, in lowest terms, needs more than 64 bits.
  case fractionTooLarge
  /// A decision-making body without members.
  case noMembers
  /// A part of a voting rule that names no votes and no parts of its own.
  case emptyRule
  /// Two parts of one voting rule that disagree on how many members the body has.
  case memberCountsDiffer(Int, Int)
  /// A member whose number of votes is below zero.
  case negativeVotes(member: Int)
  /// Votes whose total is beyond what the counting can hold.
  case tooManyVotes
  /// A chair, bloc or named group that points at a member who does not exist.
  case noSuchMember(Int)
  /// A member listed in two blocs, or twice in one.
  case memberListedTwice(Int)
  /// A probability that is not between 0 and 1.
  case notAProbability(Fraction)
  /// A voting rule with more combinations to count than allowed.
  case gameTooLarge(states: Int, limit: Int)
  /// A test with more combinations to count than allowed; the t-test stands in for it.
  case testTooLarge(steps: Int, limit: Int)
  /// Lists that belong together and have different lengths.
  case lengthsDiffer(Int, Int)
}
