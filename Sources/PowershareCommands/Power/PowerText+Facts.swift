import Diagnostics
import Measures
import Scoring
import Survey

extension PowerText {
  /// What a party can and cannot do; needs no assumption at all.
  func facts(of party: Party) -> String {
    let sentences = deeds(of: party) + [meetingFact(of: party)].compactMap { $0 }
    return wrapped("\(name(of: party)): \(holding(of: party))") + "\n"
      + wrapped(sentences.joined(separator: " "), indent: "  ")
  }

  /// What a line calls a party.
  func name(of party: Party) -> String {
    party.name?.safeForTerminal ?? body.names(of: party.members)
  }

  /// Seats and votes; in a rule of parts, the votes in those where the party has any.
  private func holding(of party: Party) -> String {
    let isSingle = body.rule.singleVote != nil
    let votes = body.rule.votes.enumerated().compactMap { place, vote -> String? in
      let words = ballot(of: party, in: vote)
      return isSingle ? words ?? "no vote" : words.map { "\($0) in vote \(place + 1)" }
    }
    let seats = "\(party.members.count) of \(counted(body.memberCount, "member"))"
    let parts = (party.kind == .group ? [seats] : []) + (votes.count <= 6 ? votes : [])
    return parts.isEmpty ? seats : parts.joined(separator: ", ")
  }

  /// "2 of 12 votes", "the casting vote", or both; `nil` for none.
  private func ballot(of party: Party, in vote: VotingRule) -> String? {
    let weights = vote.ordinaryWeights
    let sum = party.members.reduce(0) { $0 + weights[$1] }
    let own = party.kind == .each ? sum / party.members.count : sum
    let text =
      "\(own) of \(counted(weights.reduce(0, +), "vote"))"
      + (party.kind == .each ? " each" : "")
    guard let chair = vote.chair, party.members.contains(chair.member) else {
      return own > 0 ? text : nil
    }
    return own > 0 ? "\(text) and the casting vote" : "the casting vote"
  }

  private func deeds(of party: Party) -> [String] {
    let figures = party.figures
    guard !figures.isDummy else { return [idleness(of: party)] }
    let isEach = party.kind == .each
    let (can, cannot) =
      isEach ? ("Each of them can", "None of them can") : ("They can", "They cannot")
    let deed =
      switch (figures.canPassAlone, figures.canBlockAlone) {
      case (true, true): "\(can) pass a decision and stop one"
      case (true, false): "\(can) pass a decision, but not stop one,"
      case (false, true): "\(cannot) pass a decision, but \(isEach ? "each can" : "can") stop one,"
      case (false, false): "\(cannot) pass or stop a decision"
      }
    let sentence = "\(deed) on their own."
    guard let needed = figures.othersNeeded, needed > 0 else { return [sentence] }
    let others = needed == 1 ? "one other" : "\(needed.inWords) others"
    return [sentence, "\(isEach ? "Each needs" : "They need") \(others) to pass one."]
  }

  /// A seat without a vote is not the same as a vote that never counts.
  private func idleness(of party: Party) -> String {
    let hasVote = party.members.contains { member in
      body.rule.votes.contains { $0.givesVote(to: member) }
    }
    return switch (party.kind, hasVote) {
    case (.group, false): "They have seats without a vote."
    case (.member, false): "They have a seat without a vote."
    case (.each, false): "Each of them has a seat without a vote."
    case (.group, true): "Their votes never count: even together they can never change a result."
    case (.member, true): "They have a vote that never counts: it can never change a result."
    case (.each, true): "Each of them has a vote that never counts: it can never change a result."
    }
  }

  /// Whether a meeting can go on without the party; `nil` when the file does not say.
  private func meetingFact(of party: Party) -> String? {
    let absent = party.kind == .each ? [party.members[0]] : party.members
    guard let canMeet = body.canMeet(without: absent) else { return nil }
    let words =
      switch party.kind {
      case .group:
        ("with nobody from this group", "without somebody from this group", "their votes")
      case .member: ("without them", "without them", "their vote")
      case .each: ("without one of them", "without every one of them", "the vote of each")
      }
    guard canMeet else { return "The meeting cannot decide \(words.1) in the room." }
    guard body.rule.canPass(without: Set(absent)) else {
      return "The meeting can be quorate \(words.0) in the room, but nothing passes without "
        + "\(words.2)."
    }
    return "The meeting can decide \(words.0) in the room."
  }
}

extension VotingRule {
  /// Whether a member votes at all in this vote; a chair who breaks ties does.
  fileprivate func givesVote(to member: Int) -> Bool {
    chair?.member == member || weights[member] > 0
  }
}
