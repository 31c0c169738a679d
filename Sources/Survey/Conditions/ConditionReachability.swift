/// Which truth values a condition can take, whatever is answered where answers are given.
struct PossibleTruths: OptionSet {
  let rawValue: Int
  static let yes = PossibleTruths(rawValue: 1)
  static let no = PossibleTruths(rawValue: 2)
  static let undetermined = PossibleTruths(rawValue: 4)
  static let all: PossibleTruths = [.yes, .no, .undetermined]

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ truth: Truth) {
    self =
      switch truth {
      case .yes: .yes
      case .no: .no
      case .undetermined: .undetermined
      }
  }

  /// Kleene's *not*.
  static prefix func ! (value: PossibleTruths) -> PossibleTruths {
    var result = value.intersection(.undetermined)
    if value.contains(.yes) { result.insert(.no) }
    if value.contains(.no) { result.insert(.yes) }
    return result
  }

  /// Kleene's *and* over every pair.
  static func && (left: PossibleTruths, right: PossibleTruths) -> PossibleTruths {
    var result = left.union(right).intersection(.no)
    if left.contains(.yes), right.contains(.yes) { result.insert(.yes) }
    let open = !left.isDisjoint(with: [.yes, .undetermined])
    let otherOpen = !right.isDisjoint(with: [.yes, .undetermined])
    if open, otherOpen, left.union(right).contains(.undetermined) { result.insert(.undetermined) }
    return result
  }
}

/// Finds questions whose conditions wait for answers that some groups, or forms, never give.
struct ConditionReachability {
  /// A respondent as far as conditions can see one.
  struct Respondent {
    var group: RespondentGroup.ID
    /// `nil` when any form may be used.
    var form: Form.ID?
  }

  /// What a condition can come to when only some answers are ever given.
  func possible(
    _ condition: Condition, for respondent: Respondent,
    isGiven: (Condition.AnswerReference) -> Bool
  ) -> PossibleTruths {
    switch condition {
    case .and(let parts):
      parts.reduce(.yes) { $0 && possible($1, for: respondent, isGiven: isGiven) }
    case .or(let parts):
      !parts.reduce(.yes) { $0 && !possible($1, for: respondent, isGiven: isGiven) }
    case .not(let part): !possible(part, for: respondent, isGiven: isGiven)
    case .answered(let reference), .isMissing(let reference, _):
      isGiven(reference) ? [.yes, .no] : .no
    case .has(let reference, _), .isOneOf(let reference, _):
      isGiven(reference) ? .all : .undetermined
    case .compare: comparison(condition, for: respondent, isGiven: isGiven)
    }
  }

  private func comparison(
    _ condition: Condition, for respondent: Respondent,
    isGiven: (Condition.AnswerReference) -> Bool
  ) -> PossibleTruths {
    let references = condition.references
    guard references.allSatisfy(isGiven) else { return .undetermined }
    guard references.isEmpty else { return .all }
    return [AnswerSheet.WordingKind.standard, .easyRead].reduce(into: []) { result, wording in
      guard let form = respondent.form ?? (condition.looksAtForm ? nil : "") else {
        result.formUnion([.yes, .no])
        return
      }
      let context = Condition.Context(
        group: respondent.group, form: form, wording: wording, response: { _ in nil })
      result.insert(PossibleTruths(condition.truth(in: context)))
    }
  }
}

extension Condition {
  fileprivate var looksAtForm: Bool {
    if case .compare(let left, _, let right) = self {
      left == .form || right == .form
    } else {
      false
    }
  }
}
