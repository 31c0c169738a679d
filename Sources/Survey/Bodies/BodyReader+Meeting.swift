import Documents
import Measures

extension BodyReader {
  /// What a file says about who must come, and who does.
  struct Meeting {
    var quorum: Int?
    var mustIncludeOneOf: Set<Int> = []
    var attendance: Fraction?
  }

  mutating func meeting(in mapping: DocumentMapping, _ rule: VotingRule?) -> Meeting {
    var meeting = Meeting()
    meeting.quorum = mapping["quorum"].flatMap { quorum($0) }
    if let node = mapping["must_include_one_of"] {
      if case .list(let items) = node.value, items.isEmpty {
        report(.emptyGroup("must_include_one_of"), at: node.span)
      }
      meeting.mustIncludeOneOf = Set(members(node).map(\.member))
    }
    guard let entry = mapping.entry("attendance_probability") else { return meeting }
    meeting.attendance = chance(entry.value)
    _ = documents.required("quorum", in: mapping)
    if let rule, !rule.isPlainMajority { report(.attendanceNeedsMajority, at: entry.keySpan) }
    return meeting
  }

  private mutating func quorum(_ node: DocumentNode) -> Int? {
    guard let quorum = documents.integer(node, in: 0...Int.max, "a number of members") else {
      return nil
    }
    if let count = firstVotes?.count, quorum > count {
      report(.quorumTooHigh(quorum, members: count), at: node.span)
    }
    return quorum
  }

  private mutating func chance(_ node: DocumentNode) -> Fraction? {
    let text = documents.scalarText(node)
    if let chance = text.flatMap({ Fraction(share: $0) }) { return chance }
    report(.wrongChance(text ?? node.kindName), at: node.span)
    return nil
  }
}

extension VotingRule {
  /// One vote each, and a chair, if there is one, who votes like everybody else.
  fileprivate var isPlainMajority: Bool {
    guard case .majority(let weights, let chair) = self else { return false }
    return weights.allSatisfy { $0 == 1 } && chair?.votesOnlyOnTie != true
  }
}
