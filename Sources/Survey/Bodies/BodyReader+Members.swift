import Diagnostics
import Documents

extension BodyReader {
  mutating func memberNames(_ node: DocumentNode) -> [String]? {
    let items = documents.list(node, of: "names")
    var seen: Set<String> = []
    let names = items.compactMap { item -> String? in
      guard let name = documents.text(item, "a name") else { return nil }
      if !seen.insert(name).inserted { report(.duplicateName(name), at: item.span) }
      return name
    }
    return names.count == items.count && !names.isEmpty ? names : nil
  }

  /// - Parameters:
  ///   - node: The list of names, if there is one.
  ///   - groups: How many groups it names; `nil` when it names members.
  mutating func checkNameCount(_ node: DocumentNode?, groups: Int?) {
    guard let node, case .list(let items) = node.value else { return }
    guard let expected = groups ?? firstVotes?.count, items.count != expected else { return }
    let what = groups == nil ? "members" : "groups"
    report(.wrongNameCount(found: items.count, expected: expected, of: what), at: node.span)
  }

  /// A member by place, counted from 0, or by name.
  mutating func member(_ node: DocumentNode, of count: Int) -> Int? {
    guard let text = documents.scalarText(node) else {
      _ = documents.string(node, "a member")
      return nil
    }
    guard let number = Int(text) else { return member(named: text, at: node.span) }
    guard (0..<count).contains(number) else {
      report(.noSuchMember(number, members: count), at: node.span)
      return nil
    }
    return number
  }

  private mutating func member(named name: String, at place: SourceSpan) -> Int? {
    if let member = names?.firstIndex(of: name) { return member }
    report(.unknownMember(name, known: names ?? []), at: place)
    return nil
  }

  /// Members in the order of the list; those that do not exist are left out with a fault.
  mutating func members(_ node: DocumentNode) -> [(member: Int, place: SourceSpan)] {
    guard let count = firstVotes?.count else { return [] }
    return documents.list(node, of: "members").compactMap { item in
      member(item, of: count).map { ($0, item.span) }
    }
  }

  func name(ofMember member: Int) -> String {
    guard let names, names.indices.contains(member) else { return "member \(member)" }
    return "'\(names[member])'"
  }

  mutating func groups(_ node: DocumentNode) -> [DecisionBody.Group] {
    guard let mapping = documents.mapping(node, "the groups", keys: nil) else { return [] }
    var groupOfMember: [Int: String] = [:]
    return mapping.entries.map { entry in
      if case .list(let items) = entry.value.value, items.isEmpty {
        report(.emptyGroup(entry.key), at: entry.keySpan)
      }
      let members = members(entry.value)
      for (member, place) in members {
        if let other = groupOfMember.updateValue(entry.key, forKey: member) {
          let name = name(ofMember: member)
          report(.memberListedTwice(name, group: entry.key, other: other), at: place)
        }
      }
      return DecisionBody.Group(entry.key, members.map(\.member))
    }
  }
}
