import Diagnostics

/// Pages on the files that describe a decision-making body.
let bodyPages: [Explanation] = [
  Explanation(
    .unknownOperation, "no such kind of rule",
    """
    A rule is weighted (votes and a quota), majority (more for than against), all or any (several
    rules that must all pass, or of which one is enough).
    """,
    example: "rule: {op: wieghted, weights: [1, 1, 1], quota: 2}",
    remedy: "correct the word after 'op'."),
  Explanation(
    .wrongQuota, "not a number of votes, and not words for one",
    """
    A quota is a whole number of votes, or words that give one: majority, more than half, half,
    two thirds, three quarters, at least 3/4, at least 60%, more than 2/3, unanimity. Shares are
    rounded up to a whole vote: two thirds of 13 is 9.
    """,
    example: "quota: most of them",
    remedy: "write the number of votes, or one of these words."),
  Explanation(
    .alwaysPasses, "a rule that always passes",
    """
    With a quota of 0 a decision passes with nobody in favour, so no vote changes anything. The
    figures are worked out all the same. This is a warning.
    """,
    example: "rule: {op: weighted, weights: [1, 1, 1], quota: 0}",
    remedy: "write the quota of the rule book, 1 or more."),
  Explanation(
    .neverPasses, "a rule that can never pass",
    """
    The quota is more than all votes together, so no vote changes anything. As a rule somebody's
    votes are missing from the list. The figures are worked out all the same. This is a warning.
    """,
    example: "rule: {op: weighted, weights: [1, 1, 1], quota: 4}",
    remedy: "add the votes that are missing, or lower the quota."),
  Explanation(
    .twoSidesCanWin, "two sides can both win",
    """
    Two separate sides, with no member in common, can each pass a decision, even one and its
    opposite. It comes from a quota at or below half. Some bodies mean it so: any two members may
    call a meeting. Measures of voting power are made for rules where one side wins. This is a
    warning.
    """,
    example: "rule: {op: weighted, weights: [1, 1, 1, 1], quota: 2}",
    remedy: "write 'more than half', unless the rule is meant so."),
  Explanation(
    .emptyRule, "a rule about nobody",
    """
    A list of votes has a number for each member, and 'all' and 'any' have at least one rule.
    """,
    example: "rule: {op: all, of: []}",
    remedy: "fill the list, or take the part out."),
  Explanation(
    .memberCountsDiffer, "parts of the rule disagree on how many members there are",
    """
    Every part of a rule lists the votes of all members of the body in the same order, 0 for those
    who have no vote in that part. Only then is it clear who sits in both chambers.
    """,
    example: """
      rule:
        op: all
        of:
          - {op: weighted, weights: [1, 1, 1], quota: 2}
          - {op: weighted, weights: [1, 1], quota: 2}
      """,
    remedy: "write  weights: [1, 1, 1, 0, 0]  and  weights: [0, 0, 0, 1, 1] ."),
  Explanation(
    .wrongNameCount, "more names than members, or fewer",
    """
    Names stand in the order of the votes, one for each member; with 'group_sizes' one for each
    group.
    """,
    example: "rule: {op: weighted, weights: [3, 2, 1], quota: 4}\nnames: [Ann, Bea]",
    remedy: "add the names that are missing, or leave 'names' out."),
  Explanation(
    .noSuchMember, "no such member",
    """
    Members are counted from 0: in a body of three they are 0, 1 and 2.
    """,
    example: "rule: {op: weighted, weights: [1, 1, 1], quota: 2}\ngroups: {staff: [2, 3]}",
    remedy: "correct the number, or write the member's name."),
  Explanation(
    .unknownMember, "no member has this name",
    """
    A chair or a member of a group may be given by name when the file has 'names'.
    """,
    example: "names: [Ann, Bea, Cem]\ngroups: {staff: [Ben]}",
    remedy: "correct the name, or write the member's number, counted from 0."),
  Explanation(
    .memberListedTwice, "a member in two groups",
    """
    Shares are worked out as if each group voted together, which nobody can do in two groups.
    """,
    example: "groups: {staff: [0, 1], women: [1, 2]}",
    remedy: "keep the member in one group, or make a second file with the other groups."),
  Explanation(
    .emptyGroup, "a group without members",
    """
    Nothing can be said of a group in which nobody is.
    """,
    example: "groups: {people: []}",
    remedy: "list the members, or take the group out."),
  Explanation(
    .misplacedKey, "a key that contradicts how the body is described",
    """
    A body is described in one way: by its 'rule', by 'group_sizes' or 'types' with a 'quota', by
    'members' who decide by majority, or by 'independent' and 'bloc'. A key of another way would
    say a second thing about the same body.
    """,
    example: "rule: {op: weighted, weights: [1, 1, 1], quota: 2}\nquota: 3",
    remedy: "take the key out, or describe the body the other way."),
  Explanation(
    .voteWithoutChair, "a chair's vote without a chair",
    """
    'chair_has_ordinary_vote' says whether the chair also votes before there is a tie. It means
    nothing in a rule that names no chair.
    """,
    example: "rule: {op: majority, weights: [1, 1], chair_has_ordinary_vote: true}",
    remedy: "add  chair: 0  with the chair's number, or take the line out."),
  Explanation(
    .quorumTooHigh, "a quorum that can never be met",
    """
    The quorum is the number of members who must be present, and there are fewer.
    """,
    example: "rule: {op: weighted, weights: [1, 1, 1], quota: 2}\nquorum: 4",
    remedy: "correct the quorum, or add the members that are missing."),
  Explanation(
    .wrongChance, "not a chance",
    """
    The chance that a member comes to a meeting is from 0 (never) to 1 (always).
    """,
    example: "attendance_probability: 85",
    remedy: "write 0.85, 85% or 17/20."),
  Explanation(
    .attendanceNeedsMajority, "attendance with another rule",
    """
    What attendance does to votes is worked out for one case: one vote each, and more for than
    against among those who come. A quota of all votes, or different votes, are outside it.
    """,
    example: """
      rule: {op: weighted, weights: [2, 1, 1], quota: 3}
      quorum: 2
      attendance_probability: 4/5
      """,
    remedy: "leave 'attendance_probability' out, or describe the body by 'members'."),
  Explanation(
    .tooManyMembers, "too many members",
    """
    Bodies of up to 10,000 members are read. Above that the file is likely to be something else.
    """,
    example: "members: 99999",
    remedy: "enter groups that vote together as one member with all their votes."),
  Explanation(
    .notTheSameRule, "two different rules",
    """
    'independent' is a rule in which everyone votes singly. 'bloc' must be the same rule when the
    first members have become one, with all their votes, and stand first.
    """,
    example: """
      independent: {op: weighted, weights: [1, 1, 1, 1, 1], quota: 3}
      bloc: {op: weighted, weights: [2, 1, 1], quota: 3}
      """,
    remedy: "write  weights: [3, 1, 1] , or list the members of the bloc first."),
  Explanation(
    .tooManyParts, "a rule of too many parts",
    """
    A rule may have 50 lists of votes. Rule books have up to three or four, and a veto is one more.
    """,
    example: "rule: {op: all, of: [...]}    # with 51 parts",
    remedy: "write members with the same veto as one part: quota as many as they are."),
  Explanation(
    .duplicateName, "two members of one name",
    """
    Names tell members apart in groups and in the figures.
    """,
    example: "names: [Ann, Bea, Ann]",
    remedy: "write more of the name: Ann A., Ann B."),
  Explanation(
    .tooLarge, "a body too large to count",
    """
    Members whose votes are alike in every part are counted together, so that a thousand single
    votes are little work. With many different votes the combinations grow without end: 5,000,000
    are counted. One weighted vote of up to 120 members is counted another way, as long as members
    times members times votes stay below 500,000,000. Nothing is guessed by sampling.
    """,
    example: "a rule of two chambers with 30 different numbers of votes in each",
    remedy: "give like members equal votes, divide large numbers of votes by a thousand, or enter\n"
      + "a group that votes together as one member."),
]

extension Explanation {
  fileprivate init(
    _ code: BodyCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
