import TestSupport

/// A small body, sound but for what stands in its place.
private func board(quota: String = "2", weights: String = "[1, 1, 1]", _ rest: String = "")
  -> String
{
  "rule: {op: weighted, weights: \(weights), quota: \(quota)}\n\(rest)"
}

let ruleFaults: [FaultCase] = [
  FaultCase("no rule", "1️⃣name: Board", "1 PSP-004 a body needs the key 'rule'"),
  FaultCase(
    "an unknown key", board("1️⃣quorrum: 2"), "1 PSP-003 a body has no key 'quorrum'"),
  FaultCase(
    "an unknown operation", "rule: {op: 1️⃣wieghted, weights: [1], quota: 1}",
    "1 PSP-010 no kind of rule is called 'wieghted'"),
  FaultCase(
    "a majority with a quota", "rule: {op: majority, weights: [1, 1], 1️⃣quota: 2}",
    "1 PSP-003 a majority rule has no key 'quota'"),
  FaultCase(
    "votes below zero, broken and too many", board(weights: "[1️⃣-1, 2️⃣1.5, 3️⃣9000000000000]"),
    "1 PSP-046 '-1' is not a number of votes from 0 to 1000000000000",
    "2 PSP-046 '1.5' is not a number of votes from 0 to 1000000000000",
    "3 PSP-046 '9000000000000' is not a number of votes from 0 to 1000000000000"),
  FaultCase(
    "words that are no quota", board(quota: "1️⃣most of them"),
    "1 PSP-011 'most of them' does not say how many votes it takes"),
  FaultCase(
    "a share above all", board(quota: "1️⃣at least 5/4"),
    "1 PSP-011 'at least 5/4' does not say how many votes it takes"),
  FaultCase(
    "half a vote", board(quota: "1️⃣2.5"),
    "1 PSP-011 '2.5' does not say how many votes it takes"),
  FaultCase(
    "a list as a quota", board(quota: "1️⃣[2]"),
    "1 PSP-011 'a list' does not say how many votes it takes"),
  FaultCase(
    "a quota of nothing", board(quota: "1️⃣0"),
    "1 PSP-012 a quota of 0 always passes, with nobody in favour"),
  FaultCase(
    "a quota above all", board(quota: "1️⃣4"),
    "1 PSP-013 a quota of 4 can never pass: all votes together are 3"),
  FaultCase(
    "a majority of no votes", "rule: 1️⃣{op: majority, weights: [0, 0]}",
    "1 PSP-013 this rule can never pass, with everybody in favour"),
  FaultCase(
    "a quota of half", "rule: 1️⃣{op: weighted, weights: [1, 1], quota: half}",
    "1 PSP-014 two separate sides can both win under this rule"),
  FaultCase(
    "no parts", "rule: {op: all, of: 1️⃣[]}", "1 PSP-015 this rule has no parts"),
  FaultCase(
    "parts that are no list", "rule: {op: all, of: 1️⃣yes}",
    "1 PSP-005 expected a list of rules, found text"),
  FaultCase("no votes", board(weights: "1️⃣[]"), "1 PSP-015 nobody has a vote in this rule"),
  FaultCase(
    "chambers that disagree",
    """
    rule:
      op: all
      of:
        - {op: weighted, weights: [1, 1, 1], quota: 2}
        - {op: weighted, weights: 1️⃣[1, 1], quota: 2}
    """, "1 PSP-016 here are the votes of 2 members, and before of 3"),
  FaultCase(
    "a chair out of range", "rule: {op: majority, weights: [1, 1], chair: 1️⃣2}",
    "1 PSP-018 there is no member 2: the body has 2, counted from 0"),
  FaultCase(
    "no chair", "rule: {op: majority, weights: [1, 1], 1️⃣chair_has_ordinary_vote: true}",
    "1 PSP-023 this says how a chair votes, and names no chair"),
  FaultCase(
    "a rule without end",
    String(repeating: "{op: all, of: [", count: 9) + "{op: all, of: [1️⃣x]}"
      + String(repeating: "]}", count: 9), "1 PSP-056 this is nested more than 20 deep"),
  FaultCase(
    "more parts than anyone reads",
    "rule:\n  op: all\n  of:\n"
      + String(repeating: "    - {op: weighted, weights: [1], quota: 1}\n", count: 50)
      + "    - {op: weighted, weights: 1️⃣[1], quota: 1}\n",
    "1 PSP-029 a rule may have at most 50 parts"),
  FaultCase(
    "too large a rule",
    """
    rule: 1️⃣
      op: all
      of:
        - {op: weighted, weights: [\(numbers(1...30))], quota: 240}
        - {op: weighted, weights: [\(numbers(31...60))], quota: 700}
    """.replacing(" 1️⃣\n  op", with: "\n  1️⃣op"),
    "1 PSP-031 this body has 1073741824 combinations to count, the limit is 5000000"),
]

private func numbers(_ range: ClosedRange<Int>) -> String {
  range.map(String.init).joined(separator: ", ")
}

let memberFaults: [FaultCase] = [
  FaultCase(
    "too few names", board("names: 1️⃣[Ann, Bea]"), "1 PSP-017 2 names for 3 members"),
  FaultCase(
    "a name twice", board("names: [Ann, Bea, 1️⃣Ann]"), "1 PSP-030 two members are called 'Ann'"),
  FaultCase(
    "names of groups", "group_sizes: [1, 2]\nquota: 2\nnames: 1️⃣[Ann]",
    "1 PSP-017 1 names for 2 groups"),
  FaultCase(
    "a member out of range", board("groups: {staff: [2, 1️⃣3, 2️⃣-1]}"),
    "1 PSP-018 there is no member 3: the body has 3, counted from 0",
    "2 PSP-018 there is no member -1: the body has 3, counted from 0"),
  FaultCase(
    "a name nobody has", board("names: [Ann, Bea, Cem]\ngroups: {staff: [1️⃣Ben]}"),
    "1 PSP-019 no member is called 'Ben'"),
  FaultCase(
    "two groups", board("names: [Ann, Bea, Cem]\ngroups: {staff: [Ann, Bea], women: [1️⃣Bea]}"),
    "1 PSP-020 'Bea' is in 'women' and in 'staff'"),
  FaultCase(
    "twice in a group", board("groups: {staff: [0, 1️⃣0]}"),
    "1 PSP-020 member 0 is listed twice in 'staff'"),
  FaultCase("an empty group", board("groups: {1️⃣staff: []}"), "1 PSP-021 nobody is in 'staff'"),
  FaultCase(
    "nobody who must come", board("must_include_one_of: 1️⃣[]"),
    "1 PSP-021 nobody is in 'must_include_one_of'"),
  FaultCase(
    "two descriptions", board("1️⃣quota: 3\n2️⃣members: 3"),
    "1 PSP-022 'quota' does not go with 'rule'",
    "2 PSP-022 'members' does not go with 'rule'"),
  FaultCase(
    "a quorum too high", board("quorum: 1️⃣4"),
    "1 PSP-024 a quorum of 4 can never be met by 3 members"),
  FaultCase(
    "no chance", "members: 3\nquorum: 2\nattendance_probability: 1️⃣85",
    "1 PSP-025 '85' is not a chance from 0 to 1"),
  FaultCase(
    "attendance without a quorum", "1️⃣members: 3\nattendance_probability: 4/5",
    "1 PSP-004 a body needs the key 'quorum'"),
  FaultCase(
    "attendance with weights", board("quorum: 2\n1️⃣attendance_probability: 4/5"),
    "1 PSP-026 attendance goes with one vote each and a majority of those who come"),
  FaultCase(
    "too many members", "members: 1️⃣99999",
    "1 PSP-046 '99999' is not a number of members from 1 to 10000"),
  FaultCase(
    "too many seats", "group_sizes: 1️⃣[9000, 9000]\nquota: 9001",
    "1 PSP-027 a body may have at most 10000 members"),
  FaultCase(
    "a group of nobody", "group_sizes: [1️⃣0, 3]\nquota: 2",
    "1 PSP-046 '0' is not a number of seats from 1 to 10000"),
  FaultCase(
    "no quota", "1️⃣group_sizes: [2, 3]", "1 PSP-004 a body needs the key 'quota'"),
  FaultCase(
    "no types", "types: 1️⃣[]\nquota: 1", "1 PSP-015 nobody has a vote in this body"),
  FaultCase(
    "a bloc of more members than before",
    """
    independent: {op: weighted, weights: [1, 1], quota: 2}
    bloc: 1️⃣{op: weighted, weights: [1, 1, 1, 1], quota: 3}
    """, "1 PSP-028 this rule has more members than the one before the bloc"),
  FaultCase(
    "another rule with the bloc",
    """
    independent: {op: weighted, weights: [1, 1, 1, 1, 1], quota: 3}
    bloc: 1️⃣{op: weighted, weights: [2, 1, 1], quota: 3}
    """, "1 PSP-028 this is not the first rule with its first 3 members as one bloc"),
]
