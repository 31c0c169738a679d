import Comparison
import Documents
import Scoring
import Survey

extension ResultReader {
  /// The decision-making bodies, which stand in the module that asks for them; none without it.
  mutating func bodies(in result: DocumentMapping) -> [YearBody] {
    guard let node = result["modules"],
      let modules = document.mapping(node, "the modules", keys: nil)
    else { return [] }
    return modules.entries.flatMap { entry -> [YearBody] in
      guard let module = document.mapping(entry.value, "a module", keys: nil),
        text("shape", in: module) == "bodies"
      else { return [] }
      return entries("bodies", in: module) { $0.body($1) }
    }
  }

  private mutating func body(_ mapping: DocumentMapping) -> YearBody? {
    let name = text("name", in: mapping)
    let status = text("status", in: mapping)
    let quota = count("quota", in: mapping)
    let groups = entries("groups", in: mapping) { $0.group($1) }
    let rules = bodyRules(mapping)
    guard let name, let status else { return nil }
    return YearBody(name: name, status: status, quota: quota, groups: groups, rules: rules)
  }

  private mutating func bodyRules(_ mapping: DocumentMapping) -> YearBodyRules {
    var rules = YearBodyRules()
    rules.chair = groupID("chair", in: mapping)
    rules.chairBreaksTies = mapping["casting_vote"].flatMap { document.boolean($0) } ?? false
    rules.vetoes = (mapping["veto"].map { document.list($0, of: "groups") } ?? [])
      .compactMap { document.identifier($0).map { RespondentGroup.ID($0) } }
    rules.appointedBy = groupID("appointed_by", in: mapping)
    rules.isPaid = mapping["paid"].flatMap { document.boolean($0) }
    rules.meetingsAYear = count("meetings_a_year", in: mapping)
    return rules
  }

  private mutating func groupID(_ key: String, in mapping: DocumentMapping) -> RespondentGroup.ID? {
    mapping[key].flatMap { document.identifier($0) }.map { RespondentGroup.ID($0) }
  }

  private mutating func group(_ mapping: DocumentMapping) -> YearBodyGroup? {
    let id = identifier("id", in: mapping)
    let name = text("name", in: mapping)
    let seats = number("seats", in: mapping)
    let observers = number("observers", in: mapping)
    let vote: BodyGroup.Vote? = word("vote", in: mapping, "worth of votes")
    guard let id, let name, let seats, let observers, let vote else { return nil }
    return YearBodyGroup(
      id: RespondentGroup.ID(id), name: name, seats: seats, observers: observers, vote: vote,
      alone: vote.isWorkedOut ? alone(mapping) : nil)
  }

  private mutating func alone(_ mapping: DocumentMapping) -> YearBodyGroup.Alone? {
    let canPass = flag("can_pass_alone", in: mapping)
    let canBlock = flag("can_block", in: mapping)
    guard let canPass, let canBlock else { return nil }
    return YearBodyGroup.Alone(canPass: canPass, canBlock: canBlock)
  }

  private mutating func number(_ key: String, in mapping: DocumentMapping) -> Int? {
    document.required(key, in: mapping).flatMap { document.integer($0, in: Self.counts) }
  }

  private mutating func flag(_ key: String, in mapping: DocumentMapping) -> Bool? {
    document.required(key, in: mapping).flatMap { document.boolean($0) }
  }
}

extension BodyGroup.Vote {
  /// Whether the result says what the votes can do.
  fileprivate var isWorkedOut: Bool {
    switch self {
    case .canMatter, .neverCounts: true
    case .none, .unknown: false
    }
  }
}
