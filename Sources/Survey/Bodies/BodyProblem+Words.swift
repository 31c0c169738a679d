import Diagnostics

extension BodyProblem {
  package var message: String {
    switch self {
    case .unknownOperation(let word): "no kind of rule is called '\(word)'"
    case .wrongQuota(let text): "'\(text)' does not say how many votes it takes"
    case .alwaysPasses(let quota?): "a quota of \(quota) always passes, with nobody in favour"
    case .alwaysPasses(nil): "this rule always passes, with nobody in favour"
    case .neverPasses(let quota?, let total):
      "a quota of \(quota) can never pass: all votes together are \(total)"
    case .neverPasses(nil, _): "this rule can never pass, with everybody in favour"
    case .twoSidesCanWin: "two separate sides can both win under this rule"
    case .emptyRule(let what): what
    case .memberCountsDiffer(let found, let expected, _):
      "here are the votes of \(found) members, and before of \(expected)"
    case .wrongNameCount(let found, let expected, let what):
      "\(found) names for \(expected) \(what)"
    case .noSuchMember(let number, let members):
      "there is no member \(number): the body has \(members), counted from 0"
    case .unknownMember(let name, _): "no member is called '\(name)'"
    case .memberListedTwice(let member, let group, let other):
      group == other
        ? "\(member) is listed twice in '\(group)'"
        : "\(member) is in '\(group)' and in '\(other)'"
    case .emptyGroup(let name): "nobody is in '\(name)'"
    case .misplacedKey(let key, let form): "'\(key)' does not go with '\(form.rawValue)'"
    case .voteWithoutChair: "this says how a chair votes, and names no chair"
    case .quorumTooHigh(let quorum, let members):
      "a quorum of \(quorum) can never be met by \(members) members"
    case .wrongChance(let text): "'\(text)' is not a chance from 0 to 1"
    case .attendanceNeedsMajority:
      "attendance goes with one vote each and a majority of those who come"
    case .tooManyMembers(let limit): "a body may have at most \(limit) members"
    case .notTheSameRule(blocSize: 0): "this rule has more members than the one before the bloc"
    case .notTheSameRule(let size):
      "this is not the first rule with its first \(size) members as one bloc"
    case .tooManyParts(let limit): "a rule may have at most \(limit) parts"
    case .duplicateName(let name): "two members are called '\(name)'"
    case .tooLarge(let states, let limit):
      states == .max
        ? "this body has more combinations than can be counted"
        : "this body has \(states) combinations to count, the limit is \(limit)"
    }
  }

  package var help: [String] {
    switch self {
    case .unknownOperation(let word): [meant(word, among: RuleOperation.allCases.map(\.rawValue))]
    case .wrongQuota:
      ["write a whole number, 'more than half', 'two thirds', 'at least 3/4' or 'unanimity'"]
    case .alwaysPasses: ["a quota is 1 or more votes, as a rule more than half of them"]
    case .neverPasses: ["lower the quota, or look for votes that are missing"]
    case .twoSidesCanWin: ["ask for more than half of the votes, unless it is meant so"]
    case .memberCountsDiffer: ["give every part a vote for each member, 0 for those without one"]
    case .unknownMember(let name, let known): [meant(name, among: known)]
    case .memberListedTwice: ["keep the member in one group"]
    case .misplacedKey(_, let form): ["describe the body in one way: '\(form.rawValue)' is read"]
    case .voteWithoutChair: ["name the chair, or leave the line out"]
    case .wrongChance: ["write it as 4/5 or 0.8"]
    case .attendanceNeedsMajority:
      ["leave attendance out, or use 'op: majority' with one vote for everybody"]
    case .tooLarge:
      [
        "give equal votes to members who count alike, or enter a group that votes together",
        "as one member",
      ]
    default: []
    }
  }

  private func meant(_ word: String, among known: [String]) -> String {
    nearestName(to: word, among: known).map { "did you mean '\($0)'?" }
      ?? "known here: \(known.prefix(12).joined(separator: ", "))"
  }
}
