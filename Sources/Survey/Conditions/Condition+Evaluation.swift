extension Condition {
  /// What a condition can see of a sheet: usable answers to questions that are asked, and who asks.
  package struct Context: Sendable {
    package var group: RespondentGroup.ID
    package var form: Form.ID
    package var wording: AnswerSheet.WordingKind
    /// The response in a slot; `nil` when the question was not asked, is hidden or has none.
    package var response: @Sendable (AnswerReference) -> Response?

    package init(
      group: RespondentGroup.ID, form: Form.ID, wording: AnswerSheet.WordingKind,
      response: @escaping @Sendable (AnswerReference) -> Response?
    ) {
      self.group = group
      self.form = form
      self.wording = wording
      self.response = response
    }
  }

  package func truth(in context: Context) -> Truth {
    switch self {
    case .and(let parts): Self.all(parts.map { $0.truth(in: context) })
    case .or(let parts): !Self.all(parts.map { !$0.truth(in: context) })
    case .not(let part): !part.truth(in: context)
    case .answered(let reference): Truth(context.response(reference)?.value != nil)
    case .isMissing(let reference, let kind):
      Truth(context.response(reference)?.missing?.kind == kind)
    case .has(let reference, let option): has(reference, option, in: context)
    case .isOneOf(let reference, let options): isOneOf(reference, options, in: context)
    case .compare(let left, let comparison, let right):
      compare(left, comparison, right, in: context)
    }
  }

  private static func all(_ values: [Truth]) -> Truth {
    if values.contains(.no) { return .no }
    return values.contains(.undetermined) ? .undetermined : .yes
  }

  private func has(
    _ reference: AnswerReference, _ option: Question.Option.ID, in context: Context
  ) -> Truth {
    guard case .choices(let chosen)? = context.response(reference)?.value
    else { return .undetermined }
    return Truth(chosen.contains(option))
  }

  private func isOneOf(
    _ reference: AnswerReference, _ options: [Question.Option.ID], in context: Context
  ) -> Truth {
    guard case .choice(let chosen)? = context.response(reference)?.value
    else { return .undetermined }
    return Truth(options.contains(chosen))
  }

  private func compare(
    _ left: Operand, _ comparison: Comparison, _ right: Operand, in context: Context
  ) -> Truth {
    guard let left = left.value(in: context), let right = right.value(in: context),
      let order = left.order(against: right)
    else { return .undetermined }
    return Truth(comparison.holds(for: order))
  }
}

/// A value with an order against others of its kind.
private enum ComparableValue {
  case number(Int)
  case word(String)
  case date(CalendarDate)

  /// -1, 0 or 1; words are only ever equal or not.
  func order(against other: ComparableValue) -> Int? {
    switch (self, other) {
    case (.number(let left), .number(let right)): (left > right ? 1 : 0) - (left < right ? 1 : 0)
    case (.date(let left), .date(let right)): (left > right ? 1 : 0) - (left < right ? 1 : 0)
    case (.word(let left), .word(let right)): left == right ? 0 : 1
    default: nil
    }
  }
}

extension Condition.Operand {
  fileprivate func value(in context: Condition.Context) -> ComparableValue? {
    switch self {
    case .number(let number): .number(number)
    case .word(let word): .word(word)
    case .truth(let truth): .number(truth ? 1 : 0)
    case .date(let date): .date(date)
    case .group: .word(context.group.rawValue)
    case .form: .word(context.form.rawValue)
    case .wording: .word(context.wording.rawValue)
    case .answer(let reference): context.response(reference)?.value?.comparable
    }
  }
}

extension AnswerValue {
  fileprivate var comparable: ComparableValue? {
    switch self {
    case .level(let number), .rating(let number), .number(let number): .number(number)
    case .choice(let option): .word(option.rawValue)
    case .date(let date): .date(date)
    case .yesNo(let value): .number(value ? 1 : 0)
    case .choices, .text, .points, .counts: nil
    }
  }
}

extension Condition.Comparison {
  fileprivate func holds(for order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
