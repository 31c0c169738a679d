/// Finds conditions over one answer that hold, or fail, whatever is answered.
struct ConditionConstancy {
  let scope: ConditionScope
  /// Trying values costs their number times the parts; beyond this a condition is believed.
  private static let workLimit = 20_000

  enum Finding: Equatable {
    case alwaysTrue, alwaysFalse
  }

  /// The smallest parts that are always one thing, each with the question they ask about.
  func findings(in condition: Condition) -> [(finding: Finding, question: Question.ID)] {
    let inner: [(Finding, Question.ID)] =
      switch condition {
      case .and(let parts), .or(let parts): parts.flatMap(findings)
      case .not(let part): findings(in: part)
      default: []
      }
    if !inner.isEmpty { return inner }
    guard let reference = onlyReference(of: condition), let finding = finding(condition, reference)
    else { return [] }
    return [(finding, reference.question)]
  }

  private func onlyReference(of condition: Condition) -> Condition.AnswerReference? {
    let references = condition.references
    guard let first = references.first, references.allSatisfy({ $0 == first }),
      !condition.looksAtSheet
    else { return nil }
    return first
  }

  private func finding(
    _ condition: Condition, _ reference: Condition.AnswerReference
  ) -> Finding? {
    guard let question = scope.question(reference.question.rawValue),
      let values = values(of: question, condition)
    else { return nil }
    guard values.count * condition.references.count <= Self.workLimit else { return nil }
    let answered = values.map { truth(of: condition, .value($0)) }
    let unanswered =
      [
        .dontKnow, .notApplicable(reason: ""), .preferNotToSay, .left,
      ].map { truth(of: condition, .missing($0)) } + [truth(of: condition, nil)]
    if !answered.contains(.yes), !unanswered.contains(.yes) { return .alwaysFalse }
    if answered.allSatisfy({ $0 == .yes }), !unanswered.contains(.no) { return .alwaysTrue }
    return nil
  }

  private func truth(of condition: Condition, _ response: Response?) -> Truth {
    condition.truth(
      in: Condition.Context(group: "", form: "", wording: .standard) { _ in response })
  }

  /// Every value that could make a difference; `nil` when there are too many to try.
  private func values(of question: Question, _ condition: Condition) -> [AnswerValue]? {
    switch question.kind {
    case .ladder: scope.rungs.indices.map(AnswerValue.level)
    case .choice(let options): options.map { .choice($0.id) }
    case .rating(let steps): steps.map { .rating($0.value) }
    case .number(let range): numbers(in: range, around: condition).map(AnswerValue.number)
    case .date: dates(around: condition).map(AnswerValue.date)
    case .yesNo: [.yesNo(true), .yesNo(false)]
    case .text: [.text("x")]
    case .points, .counts: [.points([])]
    case .choices: nil
    }
  }

  private func numbers(in range: ClosedRange<Int>, around condition: Condition) -> [Int] {
    let near = condition.constants.flatMap { operand -> [Int] in
      guard case .number(let number) = operand else { return [] }
      return [
        number.subtractingReportingOverflow(1).partialValue, number,
        number.addingReportingOverflow(1).partialValue,
      ]
    }
    return near.filter(range.contains) + [range.lowerBound, range.upperBound]
  }

  private func dates(around condition: Condition) -> [CalendarDate] {
    let near = condition.constants.flatMap { operand -> [CalendarDate] in
      guard case .date(let date) = operand else { return [] }
      return [date.neighbour(before: true), date, date.neighbour(before: false)].compactMap(\.self)
    }
    return near
      + [CalendarDate(year: 1, month: 1, day: 1), CalendarDate(year: 9999, month: 12, day: 31)]
      .compactMap(\.self)
  }
}

extension Condition {
  /// Whether it asks who answers, and not only what was answered.
  fileprivate var looksAtSheet: Bool {
    switch self {
    case .and(let parts), .or(let parts): parts.contains(where: \.looksAtSheet)
    case .not(let part): part.looksAtSheet
    case .compare(let left, _, let right): left.isOfSheet || right.isOfSheet
    case .answered, .isMissing, .has, .isOneOf: false
    }
  }

  fileprivate var constants: [Operand] {
    switch self {
    case .and(let parts), .or(let parts): parts.flatMap(\.constants)
    case .not(let part): part.constants
    case .compare(let left, _, let right): [left, right]
    case .answered, .isMissing, .has, .isOneOf: []
    }
  }
}

extension Condition.Operand {
  fileprivate var isOfSheet: Bool {
    switch self {
    case .group, .form, .wording: true
    default: false
    }
  }
}

extension CalendarDate {
  /// The day before or after; `nil` at the ends of the calendar.
  fileprivate func neighbour(before: Bool) -> CalendarDate? {
    if let near = CalendarDate(year: year, month: month, day: before ? day - 1 : day + 1) {
      return near
    }
    guard before else {
      return CalendarDate(year: year, month: month + 1, day: 1)
        ?? CalendarDate(year: year + 1, month: 1, day: 1)
    }
    if month == 1 { return CalendarDate(year: year - 1, month: 12, day: 31) }
    return [31, 30, 29, 28].lazy.compactMap {
      CalendarDate(year: year, month: month - 1, day: $0)
    }.first
  }
}
