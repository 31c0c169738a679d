import Diagnostics
import Documents
import Measures

extension BodyReader {
  // MARK: - Seats by group

  mutating func seats(
    _ node: DocumentNode, in mapping: DocumentMapping
  ) -> (VotingRule?, [DecisionBody.Group]) {
    let items = documents.list(node, of: "numbers of seats")
    let names = mapping["names"].flatMap { memberNames($0) } ?? []
    let counts = items.map { documents.integer($0, in: 1...Self.mostMembers, "a number of seats") }
    let parts = counts.enumerated().map { place, count in
      Part(name: names.dropFirst(place).first ?? "group \(place + 1)", count: count, votes: 1)
    }
    return body(of: parts, node, in: mapping)
  }

  mutating func types(
    _ node: DocumentNode, in mapping: DocumentMapping
  ) -> (VotingRule?, [DecisionBody.Group]) {
    let items = documents.list(node, of: "types of members")
    let parts = items.enumerated().map { place, item in type(item, number: place + 1) }
    return body(of: parts, node, in: mapping)
  }

  private mutating func type(_ node: DocumentNode, number: Int) -> Part {
    guard
      let mapping = documents.mapping(
        node, "a type of member", keys: ["name", "count", "weight"])
    else { return Part(name: "", count: nil, votes: nil) }
    let name = mapping["name"].flatMap { documents.text($0, "a name") } ?? "type \(number)"
    let count = documents.required("count", in: mapping).flatMap {
      documents.integer($0, in: 1...Self.mostMembers, "a number of members")
    }
    guard let weight = mapping["weight"] else { return Part(name: name, count: count, votes: 1) }
    return Part(name: name, count: count, votes: votes(weight))
  }

  /// Some members with so many votes each; `nil` for what could not be read.
  private struct Part {
    let name: String
    let count: Int?
    let votes: Int?
  }

  private mutating func body(
    of parts: [Part], _ node: DocumentNode, in mapping: DocumentMapping
  ) -> (VotingRule?, [DecisionBody.Group]) {
    if parts.isEmpty, case .list = node.value {
      report(.emptyRule("nobody has a vote in this body"), at: node.span)
    }
    let count = parts.reduce(0) { $0 + ($1.count ?? 0) }
    guard count <= Self.mostMembers else {
      report(.tooManyMembers(limit: Self.mostMembers), at: node.span)
      return (nil, [])
    }
    var (weights, groups): ([Int], [DecisionBody.Group]) = ([], [])
    for part in parts {
      let members = Array(weights.count..<weights.count + (part.count ?? 0))
      groups.append(DecisionBody.Group(part.name, members))
      weights += members.map { _ in part.votes ?? 0 }
    }
    let isRead = !parts.isEmpty && parts.allSatisfy { $0.count != nil && $0.votes != nil }
    if isRead { firstVotes = (count, node.span) }
    guard let quotaNode = documents.required("quota", in: mapping),
      let quota = quota(quotaNode, of: isRead ? weights.reduce(0, +) : nil)
    else { return (nil, groups) }
    return (.weighted(WeightedVotingGame(weights: weights, quota: quota)), groups)
  }

  // MARK: - Members who decide by majority

  mutating func members(_ node: DocumentNode, in mapping: DocumentMapping) -> VotingRule? {
    guard let count = documents.integer(node, in: 1...Self.mostMembers, "a number of members")
    else { return nil }
    firstVotes = (count, node.span)
    let weights = [Int](repeating: 1, count: count)
    guard let chairNode = mapping["chair"] else { return .majority(weights: weights, chair: nil) }
    return member(chairNode, of: count).map {
      .majority(weights: weights, chair: VotingRule.Chair($0))
    }
  }

  // MARK: - Before and after a bloc

  /// The rule without the bloc, whose members come first; checked against the rule with it.
  mutating func bloc(
    _ node: DocumentNode, in mapping: DocumentMapping
  ) -> (VotingRule?, [DecisionBody.Group]) {
    let before = rule(node)
    let count = firstVotes?.count ?? 0
    firstVotes = nil
    guard let blocNode = documents.required("bloc", in: mapping), let after = rule(blocNode),
      let before
    else { return (nil, []) }
    let bloc = Array(0..<max(0, count - (firstVotes?.count ?? 0) + 1))
    firstVotes = (count, node.span)
    guard !bloc.isEmpty, bloc.count <= count,
      let merged = try? VotingGame(before).merging([bloc]), merged == (try? VotingGame(after))
    else {
      report(.notTheSameRule(blocSize: bloc.count), at: blocNode.span)
      return (nil, [])
    }
    return (before, [DecisionBody.Group("the bloc", bloc)])
  }
}
