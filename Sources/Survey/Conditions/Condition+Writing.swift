extension Condition {
  /// As a questionnaire writes it, with rungs by their levels and each `in` as what it comes to.
  package var text: String { text(within: .or) }

  /// What binds closer stands further down.
  private enum Binding: Int {
    case or, and, not, test
  }

  private var binding: Binding {
    switch self {
    case .or: .or
    case .and: .and
    case .not: .not
    case .answered, .isMissing, .has, .compare, .isOneOf: .test
    }
  }

  /// Between brackets unless it binds at least as close as asked.
  private func text(within least: Binding) -> String {
    binding.rawValue < least.rawValue ? "(\(unbracketed))" : unbracketed
  }

  private var unbracketed: String {
    switch self {
    case .or(let parts): parts.map { $0.text(within: .and) }.joined(separator: " or ")
    case .and(let parts): parts.map { $0.text(within: .not) }.joined(separator: " and ")
    case .not(let part): "not \(part.text(within: .not))"
    case .answered(let reference): "answered(\(reference.text))"
    case .isMissing(let reference, let kind): "\(kind.rawValue)(\(reference.text))"
    case .has(let reference, let option): "has(\(reference.text), \(option))"
    case .isOneOf(let reference, let options):
      "\(reference.text) in [\(options.map(\.rawValue).joined(separator: ", "))]"
    case .compare(let left, let comparison, let right):
      "\(left.text) \(comparison.rawValue) \(right.text)"
    }
  }
}

extension Condition.AnswerReference {
  /// The question's id, with the slot where it is not the answer for now.
  package var text: String {
    slot == .now ? question.rawValue : "\(question).\(slot.rawValue)"
  }
}

extension Condition.Operand {
  fileprivate var text: String {
    switch self {
    case .answer(let reference): reference.text
    case .group: "group"
    case .form: "form"
    case .wording: "wording"
    case .number(let number): String(number)
    case .word(let word): word
    case .truth(let truth): String(truth)
    case .date(let date): date.description
    }
  }
}
