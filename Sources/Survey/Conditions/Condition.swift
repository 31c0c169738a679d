/// When a question is asked: the expression after `when:`, already checked (ENGINE.md 3.2).
///
/// Names stand for questions that come earlier, so evaluating in file order needs no second pass.
package indirect enum Condition: Sendable, Equatable {
  case and([Condition])
  case or([Condition])
  case not(Condition)
  case answered(AnswerReference)
  case isMissing(AnswerReference, MissingAnswer.Kind)
  case has(AnswerReference, Question.Option.ID)
  case compare(Operand, Comparison, Operand)
  case isOneOf(AnswerReference, [Question.Option.ID])

  package enum Comparison: String, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// A side of a comparison; both sides have one type, the reader sees to it.
  package enum Operand: Sendable, Equatable {
    case answer(AnswerReference)
    case group
    case form
    case wording
    /// A number, or a rung by its level.
    case number(Int)
    case word(String)
    case truth(Bool)
    case date(CalendarDate)
  }

  package struct AnswerReference: Sendable, Hashable {
    package var question: Question.ID
    package var slot: Slot

    package init(_ question: Question.ID, _ slot: Slot = .now) {
      self.question = question
      self.slot = slot
    }
  }

  /// Every answer the condition looks at, in the order in which it names them.
  package var references: [AnswerReference] {
    switch self {
    case .and(let parts), .or(let parts): parts.flatMap(\.references)
    case .not(let part): part.references
    case .answered(let reference), .isMissing(let reference, _), .has(let reference, _),
      .isOneOf(let reference, _):
      [reference]
    case .compare(let left, _, let right): left.references + right.references
    }
  }
}

extension Condition.Operand {
  fileprivate var references: [Condition.AnswerReference] {
    if case .answer(let reference) = self { [reference] } else { [] }
  }
}

/// Kleene's three values: what is not known stays undetermined, and *not* does not change that.
package enum Truth: Sendable, Equatable {
  case yes, no, undetermined

  package init(_ value: Bool) { self = value ? .yes : .no }

  package static prefix func ! (value: Truth) -> Truth {
    switch value {
    case .yes: .no
    case .no: .yes
    case .undetermined: .undetermined
    }
  }
}
