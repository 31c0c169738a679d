import Diagnostics

/// Pages on the decision-making bodies that sheets describe.
let bodyRecordPages: [Explanation] = [
  Explanation(
    .noSeats, "a body in which nobody has a seat",
    """
    The seats of a body are the votes of each group. Somebody must have one, or there is nothing to
    decide with.
    """,
    example: "\"seats\": {\"people\": 0}",
    remedy: "write the votes of each group; members without a vote go in 'observers'."),
  Explanation(
    .tooManySeats, "more seats than can be worked with",
    """
    A body may have at most 10,000 seats, so that what they are worth can be worked out.
    """,
    example: "\"seats\": {\"people\": 90000, \"leaders\": 9}",
    remedy: "look for a slip; for a vote of all members of a large organisation, enter blocs."),
  Explanation(
    .quotaAboveVotes, "a quota that can never be met",
    """
    The quota asks for more votes than there are, so nothing could ever pass.
    """,
    example: "\"seats\": {\"people\": 3, \"leaders\": 6}, \"quota\": 10",
    remedy: "correct the quota or the seats; 'unanimity' asks for all votes, however many."),
  Explanation(
    .castingVoteOfNobody, "a casting vote and nobody to cast it",
    """
    A chair with a casting vote decides when votes are tied, beside the chair's own vote. The record
    has to say which group the chair is from, and that group needs a seat.
    """,
    example: "\"casting-vote\": true   without 'chair'",
    remedy: "name the chair's group, or leave 'casting-vote' out."),
  Explanation(
    .castingVoteWithoutTie, "a casting vote where no tie is broken",
    """
    Only a majority, more than half of all votes, leaves a tie for the chair to break. Where more or
    less is asked for, half the votes settle the matter one way. This is a warning: the casting vote
    is kept and not counted.
    """,
    example: "\"quota\": \"two-thirds\", \"casting-vote\": true",
    remedy: "leave 'casting-vote' out, or correct the quota."),
  Explanation(
    .groupWithoutSeats, "a group that has no seat",
    """
    A veto of a group is a vote among its members in the body, so a group without seats has none;
    this is an error, since somebody who can stop a decision would be left out. For the chair and
    for attendance it is a warning: it is kept and not counted.
    """,
    example: "\"seats\": {\"leaders\": 6}, \"veto\": [\"people\"]",
    remedy: "give the group its seats, or leave it out of the field that the message names."),
  Explanation(
    .twoSidesCanWin, "a quota of half or less",
    """
    With half of the votes or fewer, two separate sides can each pass a decision, one against the
    other. Some bodies do work so; as a rule it is a slip. This is a warning.
    """,
    example: "\"seats\": {\"people\": 3, \"leaders\": 6}, \"quota\": 4",
    remedy: "ask for more than half of the votes, unless it is meant so."),
]

extension Explanation {
  fileprivate init(
    _ code: BodyRecordCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
