import Diagnostics
import Documents
import Measures

/// The kinds of rule a file can name, and the keys of each.
enum RuleOperation: String, CaseIterable {
  case weighted, majority, all, any

  var keys: [String] {
    switch self {
    case .weighted: ["op", "weights", "quota"]
    case .majority: ["op", "weights", "chair", "chair_has_ordinary_vote"]
    case .all, .any: ["op", "of"]
    }
  }

  /// What a fault calls it.
  var title: String {
    switch self {
    case .weighted: "a weighted rule"
    case .majority: "a majority rule"
    case .all, .any: "a rule of several parts"
    }
  }
}

extension BodyReader {
  /// A rule with all its parts; `nil` when any of them is wrong.
  mutating func rule(_ node: DocumentNode) -> VotingRule? {
    guard let open = documents.mapping(node, "a rule", keys: nil),
      let opNode = documents.required("op", in: open), let word = documents.string(opNode)
    else { return nil }
    guard let operation = RuleOperation(rawValue: word) else {
      report(.unknownOperation(word), at: opNode.span)
      return nil
    }
    guard let mapping = documents.mapping(node, operation.title, keys: operation.keys) else {
      return nil
    }
    switch operation {
    case .weighted: return weighted(mapping)
    case .majority: return majority(mapping)
    case .all: return rules(mapping).map { .all($0) }
    case .any: return rules(mapping).map { .any($0) }
    }
  }

  private mutating func rules(_ mapping: DocumentMapping) -> [VotingRule]? {
    guard let node = documents.required("of", in: mapping) else { return nil }
    guard case .list(let items) = node.value, !items.isEmpty else {
      let isList = if case .list = node.value { true } else { false }
      if isList { report(.emptyRule("this rule has no parts"), at: node.span) }
      if !isList { _ = documents.list(node, of: "rules") }
      return nil
    }
    let rules = items.map { rule($0) }
    return rules.contains { $0 == nil } ? nil : rules.compactMap { $0 }
  }

  private mutating func weighted(_ mapping: DocumentMapping) -> VotingRule? {
    let weights = weights(in: mapping)
    let quotaNode = documents.required("quota", in: mapping)
    guard let quotaNode, let quota = quota(quotaNode, of: weights?.reduce(0, +)), let weights
    else { return nil }
    return .weighted(WeightedVotingGame(weights: weights, quota: quota))
  }

  private mutating func majority(_ mapping: DocumentMapping) -> VotingRule? {
    guard let weights = weights(in: mapping) else { return nil }
    let vote = mapping.entry("chair_has_ordinary_vote")
    let isOrdinary = vote.flatMap { documents.boolean($0.value) } ?? true
    guard let chairNode = mapping["chair"] else {
      if let vote { report(.voteWithoutChair, at: vote.keySpan) }
      return .majority(weights: weights, chair: nil)
    }
    return member(chairNode, of: weights.count).map { chair in
      .majority(weights: weights, chair: VotingRule.Chair(chair, votesOnlyOnTie: !isOrdinary))
    }
  }
}

// MARK: - Votes and quotas

extension BodyReader {
  /// The most votes of one member; ten thousand such members still count without overflow.
  private static let mostVotes = 1_000_000_000_000

  private mutating func weights(in mapping: DocumentMapping) -> [Int]? {
    guard let node = documents.required("weights", in: mapping) else { return nil }
    let items = documents.list(node, of: "numbers of votes")
    guard case .list = node.value, hasRoom(for: items.count, at: node.span) else { return nil }
    let weights = items.compactMap { votes($0) }
    guard !items.isEmpty else {
      report(.emptyRule("nobody has a vote in this rule"), at: node.span)
      return nil
    }
    checkCount(items.count, at: node.span)
    return weights.count == items.count ? weights : nil
  }

  mutating func votes(_ node: DocumentNode) -> Int? {
    documents.integer(node, in: 0...Self.mostVotes, "a number of votes")
  }

  private mutating func hasRoom(for members: Int, at place: SourceSpan) -> Bool {
    parts += 1
    if parts == Self.mostParts + 1 { report(.tooManyParts(limit: Self.mostParts), at: place) }
    if members > Self.mostMembers { report(.tooManyMembers(limit: Self.mostMembers), at: place) }
    return parts <= Self.mostParts && members <= Self.mostMembers
  }

  private mutating func checkCount(_ count: Int, at place: SourceSpan) {
    guard let first = firstVotes else {
      firstVotes = (count, place)
      return
    }
    if first.count != count {
      report(
        .memberCountsDiffer(found: count, expected: first.count, first: first.place), at: place)
    }
  }

  /// A quota in votes, with a warning when it is beyond what can happen.
  ///
  /// - Parameters:
  ///   - node: A number, or words.
  ///   - total: All votes; `nil` when they could not be read.
  /// - Returns: `nil` when either could not be read.
  mutating func quota(_ node: DocumentNode, of total: Int?) -> Int? {
    guard let text = documents.scalarText(node) else {
      report(.wrongQuota(node.kindName), at: node.span)
      return nil
    }
    guard let phrase = QuotaPhrase(text), let quota = phrase.votes(of: total ?? 0) else {
      report(.wrongQuota(text), at: node.span)
      return nil
    }
    guard let total, quota <= 0 || quota > total else { return total == nil ? nil : quota }
    hasOddQuota = true
    report(
      quota <= 0 ? .alwaysPasses(quota: quota) : .neverPasses(quota: quota, total: total),
      at: node.span)
    return quota
  }
}
