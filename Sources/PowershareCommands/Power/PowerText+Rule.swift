import Measures
import Survey

extension PowerText {
  /// Who votes, and what it takes to pass.
  var ruleSections: [String] {
    var numberOfVote = 0
    let members = body.memberCount == 1 ? "1 member" : "\(body.memberCount) members"
    switch body.rule {
    case .weighted, .majority:
      let text = "\(members). A decision passes with \(words(of: body.rule))."
      return ["The rule", wrapped(text + meetingWords)]
    case .all, .any:
      let parts = lines(of: body.rule, indent: "  ", &numberOfVote)
      let first = "\(members). A decision passes when \(opening(of: body.rule)):"
      let last = meetingWords.isEmpty ? [] : [wrapped(String(meetingWords.dropFirst()))]
      return ["The rule", ([first] + parts + last).joined(separator: "\n")]
    }
  }

  private func lines(
    of rule: VotingRule, indent: String, _ numberOfVote: inout Int
  ) -> [String] {
    guard case .all(let rules) = rule else {
      guard case .any(let rules) = rule else { return [] }
      return rules.flatMap { line(of: $0, indent: indent, &numberOfVote) }
    }
    return rules.flatMap { line(of: $0, indent: indent, &numberOfVote) }
  }

  private func line(
    of rule: VotingRule, indent: String, _ numberOfVote: inout Int
  ) -> [String] {
    switch rule {
    case .weighted, .majority:
      numberOfVote += 1
      return [wrapped("vote \(numberOfVote): \(words(of: rule))", indent: indent)]
    case .all, .any:
      let heading = "\(indent)\(opening(of: rule)):"
      return [heading] + lines(of: rule, indent: indent + "  ", &numberOfVote)
    }
  }

  private func opening(of rule: VotingRule) -> String {
    if case .any = rule { return "one of these does" }
    return "all of these do"
  }

  /// What it takes to pass one vote.
  private func words(of rule: VotingRule) -> String {
    let total = rule.ordinaryWeights.reduce(0, +)
    switch rule {
    case .weighted(let game) where game.hasVeto && body.memberCount > 1:
      let holder = game.weights.firstIndex { $0 > 0 } ?? 0
      return "\(body.name(of: holder)) in favour"
    case .weighted(let game):
      return "\(game.quota) or more of \(counted(total, "vote")) in favour"
    case .majority(_, nil):
      return "more of \(counted(total, "vote")) for than against; a tie fails"
    case .majority(_, let chair?) where chair.votesOnlyOnTie:
      return "more of \(counted(total, "vote")) for than against; the chair, "
        + "\(body.name(of: chair.member)), votes only on a tie"
    case .majority(_, let chair?):
      return "more of \(counted(total, "vote")) for than against; a tie goes to the chair, "
        + body.name(of: chair.member)
    case .all, .any: return ""
    }
  }

  /// Who must be in the room; starts with a blank.
  private var meetingWords: String {
    var words = ""
    if let quorum = body.quorum { words += " A meeting needs \(counted(quorum, "member"))." }
    if !body.mustIncludeOneOf.isEmpty {
      let named = body.names(of: body.mustIncludeOneOf.sorted())
      words += " It must include \(body.mustIncludeOneOf.count == 1 ? "" : "one of ")\(named)."
    }
    return words
  }
}

extension WeightedVotingGame {
  /// Whether all the votes there are belong to one member, who must be in favour.
  fileprivate var hasVeto: Bool {
    quota > 0 && weights.count { $0 > 0 } == 1 && weights.reduce(0, +) >= quota
  }
}
