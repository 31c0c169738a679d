import Diagnostics
import Documents
package import Measures

extension DecisionBody.Form {
  /// The keys of a file that describes a body in this way.
  var keys: [String] {
    let common = ["name", "names", "quorum"]
    let meeting = ["groups", "must_include_one_of", "attendance_probability"]
    return switch self {
    case .rule: ["rule"] + common + meeting
    case .groupSizes: ["group_sizes", "quota"] + common
    case .types: ["types", "quota", "name", "quorum"]
    case .members: ["members", "chair"] + common + meeting
    case .bloc: ["independent", "bloc", "name", "names"]
    }
  }

  static let allKeys: [String] = allCases.flatMap(\.keys).reduce(into: []) { keys, key in
    if !keys.contains(key) { keys.append(key) }
  }
}

extension BodyReader {
  mutating func body() -> DecisionBody? {
    guard let root = documents.root(),
      let mapping = documents.mapping(root, "a body", keys: DecisionBody.Form.allKeys)
    else { return nil }
    guard let form = DecisionBody.Form.allCases.first(where: { mapping[$0.rawValue] != nil }),
      let node = mapping[form.rawValue]
    else {
      _ = documents.required("rule", in: mapping)
      return nil
    }
    rulePlace = node.span
    checkKeys(of: mapping, form)
    if form != .groupSizes { names = mapping["names"].flatMap { memberNames($0) } }
    let (rule, groups) = rule(of: form, node, in: mapping)
    checkNameCount(mapping["names"], groups: form == .groupSizes ? groups.count : nil)
    return finish(form, rule, groups, in: mapping)
  }

  private mutating func checkKeys(of mapping: DocumentMapping, _ form: DecisionBody.Form) {
    for entry in mapping.entries
    where !form.keys.contains(entry.key) && DecisionBody.Form.allKeys.contains(entry.key) {
      report(.misplacedKey(entry.key, form: form), at: entry.keySpan)
    }
  }

  /// The rule of a body and the groups that come with its form.
  private mutating func rule(
    of form: DecisionBody.Form, _ node: DocumentNode, in mapping: DocumentMapping
  ) -> (VotingRule?, [DecisionBody.Group]) {
    switch form {
    case .rule: (rule(node), [])
    case .groupSizes: seats(node, in: mapping)
    case .types: types(node, in: mapping)
    case .members: (members(node, in: mapping), [])
    case .bloc: bloc(node, in: mapping)
    }
  }

  private mutating func finish(
    _ form: DecisionBody.Form, _ rule: VotingRule?, _ groups: [DecisionBody.Group],
    in mapping: DocumentMapping
  ) -> DecisionBody? {
    let title = mapping["name"].flatMap { documents.text($0, "a name") }
    let named = mapping["groups"].map { self.groups($0) }
    let meeting = meeting(in: mapping, rule)
    guard let rule, !documents.problems.hasErrors, var body = checked(form, rule) else {
      return nil
    }
    body.title = title
    body.names = names
    body.groups = named ?? groups
    (body.quorum, body.mustIncludeOneOf) = (meeting.quorum, meeting.mustIncludeOneOf)
    body.attendance = meeting.attendance
    if case .majority(_, let chair?) = rule { body.chair = chair.member }
    return body
  }

  /// The body, with a warning when its rule is odd.
  private mutating func checked(
    _ form: DecisionBody.Form, _ rule: VotingRule
  ) -> DecisionBody? {
    do throws(MeasureError) {
      let body = try DecisionBody(form, rule: rule)
      switch try body.game.warning() {
      case .twoSidesCanWin?: report(.twoSidesCanWin, at: rulePlace)
      case .alwaysPasses? where !hasOddQuota: report(.alwaysPasses(quota: nil), at: rulePlace)
      case .neverPasses? where !hasOddQuota:
        report(.neverPasses(quota: nil, total: 0), at: rulePlace)
      default: break
      }
      return body
    } catch {
      report(BodyProblem(error), at: rulePlace)
      return nil
    }
  }
}

extension BodyProblem {
  /// What is wrong with a body whose measures cannot be worked out.
  package init(_ error: MeasureError) {
    switch error {
    case .gameTooLarge(let states, let limit): self = .tooLarge(states: states, limit: limit)
    default: self = .emptyRule("this body cannot be worked out: \(error)")
    }
  }
}
