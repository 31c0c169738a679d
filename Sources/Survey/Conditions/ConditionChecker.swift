import Diagnostics

/// What the names in conditions can stand for.
struct ConditionScope {
  var questions: [Question]
  var positions: [String: Int]
  /// Every question's line, those that could not be read included.
  var lines: [String: Int]
  var rungs: [String]
  var groups: [String]
  var forms: [String]

  func question(_ name: String) -> Question? { positions[name].map { questions[$0] } }
}

/// Gives the names of one condition their meaning and each comparison its type.
struct ConditionChecker {
  let scope: ConditionScope
  /// The question whose condition it is.
  let position: Int
  private(set) var faults: [(problem: any Problem, range: Range<Int>)] = []
  /// Every answer that is looked at, with the place of its name.
  private(set) var references: [(reference: Condition.AnswerReference, range: Range<Int>)] = []

  /// See ``QuestionnaireReader/suggestionWork``.
  private(set) var suggestionWork: Int

  init(scope: ConditionScope, position: Int, suggestionWork: Int) {
    self.scope = scope
    self.position = position
    self.suggestionWork = suggestionWork
  }

  private mutating func report(_ problem: ConditionProblem, at range: Range<Int>) {
    faults.append((problem, range))
  }

  /// The condition with every name resolved; `nil` after a fault, and then ``faults`` holds all.
  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    switch syntax {
    case .and(let parts): all(parts).map(Condition.and)
    case .or(let parts): all(parts).map(Condition.or)
    case .not(let part): condition(part).map(Condition.not)
    case .test(let test, let term): self.test(test, term)
    case .has(let term, let option): has(term, option)
    case .isOneOf(let term, let list): isOneOf(term, list)
    case .compare(let left, let comparison, let right): compare(left, comparison, right)
    }
  }

  /// Every part is looked at, also after one that is wrong.
  private mutating func all(_ parts: [ConditionSyntax]) -> [Condition]? {
    var found: [Condition] = []
    for part in parts {
      if let condition = condition(part) { found.append(condition) }
    }
    return found.count == parts.count ? found : nil
  }
}

// MARK: - Answers

extension ConditionChecker {
  /// An answer with its type and the words it may be compared with.
  private struct Answer {
    var operand: Condition.Operand
    var reference: Condition.AnswerReference?
    var type: ConditionType
    var words: [String]
    /// What one of the words is.
    var wordKind: String
  }

  private mutating func answer(_ term: ConditionSyntax.Term) -> Answer? {
    guard case .name(let name, let slotName) = term.kind else {
      report(.comparesNoAnswer, at: term.range)
      return nil
    }
    if slotName == nil, let subject = subject(name) { return subject }
    guard let question = question(name, at: term.range),
      let slot = slot(slotName, of: question, at: term.range)
    else { return nil }
    let reference = Condition.AnswerReference(question.id, slot)
    references.append((reference, term.range))
    let type = ConditionType(question.kind)
    return Answer(
      operand: .answer(reference), reference: reference, type: type, words: words(of: type),
      wordKind: type == .rung ? "rung" : "option of '\(name)'")
  }

  private func subject(_ name: String) -> Answer? {
    switch name {
    case "group":
      Answer(operand: .group, type: .group, words: scope.groups, wordKind: "group")
    case "form": Answer(operand: .form, type: .form, words: scope.forms, wordKind: "form")
    case "wording":
      Answer(
        operand: .wording, type: .wording,
        words: AnswerSheet.WordingKind.allCases.map(\.rawValue), wordKind: "wording")
    default: nil
    }
  }

  private func words(of type: ConditionType) -> [String] {
    switch type {
    case .rung: scope.rungs
    case .choice(let options), .choices(let options): options.map(\.id.rawValue)
    default: []
    }
  }

  /// A question that comes earlier.
  private mutating func question(_ name: String, at range: Range<Int>) -> Question? {
    guard let line = scope.lines[name] else {
      faults.append((QuestionnaireProblem.unknownQuestion(name, meant: neighbour(name)), range))
      return nil
    }
    // One that could not be read has its own fault.
    guard let found = scope.positions[name] else { return nil }
    if found == position {
      report(.ownAnswer(name), at: range)
    } else if found > position {
      report(.laterQuestion(name, line: line), at: range)
    } else {
      return scope.questions[found]
    }
    return nil
  }

  private mutating func neighbour(_ name: String) -> QuestionnaireProblem.Neighbour? {
    guard suggestionWork > 0 else { return nil }
    suggestionWork -= scope.questions.count
    guard let meant = nearestName(to: name, among: scope.questions.lazy.map(\.id.rawValue)),
      let line = scope.lines[meant]
    else { return nil }
    return QuestionnaireProblem.Neighbour(name: meant, line: line)
  }

  /// Without a slot it is the now answer.
  private mutating func slot(
    _ name: String?, of question: Question, at range: Range<Int>
  ) -> Slot? {
    guard let name else { return .now }
    if let slot = Slot(rawValue: name), question.slots.contains(slot) { return slot }
    report(
      .slotNotCarried(
        question: question.id.rawValue, slot: name, carried: question.slots.map(\.rawValue)),
      at: range)
    return nil
  }

  /// An answer of a question, as tests need it.
  private mutating func tested(
    _ term: ConditionSyntax.Term
  ) -> (reference: Condition.AnswerReference, type: ConditionType, words: [String])? {
    guard let answer = answer(term) else { return nil }
    guard let reference = answer.reference else {
      report(.comparesNoAnswer, at: term.range)
      return nil
    }
    return (reference, answer.type, answer.words)
  }
}

// MARK: - Tests

extension ConditionChecker {
  private mutating func test(
    _ test: ConditionSyntax.Test, _ term: ConditionSyntax.Term
  ) -> Condition? {
    guard let (reference, _, _) = tested(term) else { return nil }
    return switch test {
    case .answered: .answered(reference)
    case .dontKnow: .isMissing(reference, .dontKnow)
    case .notApplicable: .isMissing(reference, .notApplicable)
    }
  }

  private mutating func has(
    _ term: ConditionSyntax.Term, _ option: ConditionSyntax.Term
  ) -> Condition? {
    guard let (reference, type, words) = tested(term) else { return nil }
    guard case .choices = type else {
      report(.wantsSeveralChoices(reference.question.rawValue), at: term.range)
      return nil
    }
    guard
      let word = word(option, among: words, kind: "option of '\(reference.question)'", of: type)
    else { return nil }
    return .has(reference, Question.Option.ID(word))
  }

  private mutating func isOneOf(
    _ term: ConditionSyntax.Term, _ list: [ConditionSyntax.Term]
  ) -> Condition? {
    guard let answer = answer(term) else { return nil }
    if case .choice = answer.type, let reference = answer.reference {
      let words = list.compactMap {
        word($0, among: answer.words, kind: answer.wordKind, of: answer.type)
      }
      guard words.count == list.count else { return nil }
      return .isOneOf(reference, words.map { Question.Option.ID($0) })
    }
    guard !answer.words.isEmpty, answer.type != .choices([]) else {
      report(.wantsOneChoice(name(of: term), answer.type), at: term.range)
      return nil
    }
    if case .choices = answer.type {
      report(.wantsOneChoice(name(of: term), answer.type), at: term.range)
      return nil
    }
    let equal = list.compactMap { literal($0, for: answer) }
    guard equal.count == list.count else { return nil }
    return .or(equal.map { .compare(answer.operand, .equal, $0) })
  }

  private func name(of term: ConditionSyntax.Term) -> String {
    if case .name(let name, _) = term.kind { name } else { "" }
  }

  private mutating func word(
    _ term: ConditionSyntax.Term, among words: [String], kind: String, of type: ConditionType
  ) -> String? {
    guard case .name(let word, slot: nil) = term.kind else {
      report(.typesDiffer(type, with: name(ofLiteral: term)), at: term.range)
      return nil
    }
    guard words.contains(word) else {
      report(.unknownWord(word, kind: kind, known: words), at: term.range)
      return nil
    }
    return word
  }
}

// MARK: - Comparisons

extension ConditionChecker {
  private mutating func compare(
    _ left: ConditionSyntax.Term, _ comparison: Condition.Comparison,
    _ right: ConditionSyntax.Term
  ) -> Condition? {
    switch (isAnswer(left), isAnswer(right)) {
    case (true, true): return compareAnswers(left, comparison, right)
    case (true, false):
      guard let (answer, operand) = compare(left, comparison, with: right) else { return nil }
      return .compare(answer, comparison, operand)
    case (false, true):
      guard let (answer, operand) = compare(right, comparison, with: left) else { return nil }
      return .compare(operand, comparison, answer)
    case (false, false):
      reportNoAnswer(left, right)
      return nil
    }
  }

  /// A name with a slot, of a question, or of who answers; not a rung or an option.
  private func isAnswer(_ term: ConditionSyntax.Term) -> Bool {
    guard case .name(let name, let slot) = term.kind else { return false }
    return slot != nil || scope.lines[name] != nil || subject(name) != nil
  }

  /// A word that is nothing at all was probably meant as a question.
  private mutating func reportNoAnswer(
    _ left: ConditionSyntax.Term, _ right: ConditionSyntax.Term
  ) {
    for term in [left, right] {
      guard case .name(let name, _) = term.kind, !isKnownWord(name) else { continue }
      _ = question(name, at: term.range)
      return
    }
    report(.comparesNoAnswer, at: left.range.lowerBound..<right.range.upperBound)
  }

  private func isKnownWord(_ name: String) -> Bool {
    ["true", "false"].contains(name) || scope.rungs.contains(name) || scope.groups.contains(name)
      || scope.forms.contains(name) || AnswerSheet.WordingKind(rawValue: name) != nil
  }

  private mutating func compareAnswers(
    _ left: ConditionSyntax.Term, _ comparison: Condition.Comparison,
    _ right: ConditionSyntax.Term
  ) -> Condition? {
    let (leftAnswer, rightAnswer) = (answer(left), answer(right))
    guard let leftAnswer, let rightAnswer else { return nil }
    if isAmbiguous(right, beside: leftAnswer) || isAmbiguous(left, beside: rightAnswer) {
      return nil
    }
    guard leftAnswer.type.isComparable(with: rightAnswer.type) else {
      report(.typesDiffer(leftAnswer.type, with: rightAnswer.type.name), at: right.range)
      return nil
    }
    guard checkOrder(comparison, leftAnswer.type, at: left.range) else { return nil }
    return .compare(leftAnswer.operand, comparison, rightAnswer.operand)
  }

  /// A question that is called like a word of the other side.
  private mutating func isAmbiguous(_ term: ConditionSyntax.Term, beside other: Answer) -> Bool {
    guard case .name(let name, slot: nil) = term.kind, other.words.contains(name) else {
      return false
    }
    report(.ambiguousName(name, kind: "also a word: \(other.wordKind)"), at: term.range)
    return true
  }

  private mutating func compare(
    _ term: ConditionSyntax.Term, _ comparison: Condition.Comparison,
    with literal: ConditionSyntax.Term
  ) -> (Condition.Operand, Condition.Operand)? {
    guard let answer = answer(term) else { return nil }
    guard checkOrder(comparison, answer.type, at: term.range),
      let operand = self.literal(literal, for: answer)
    else { return nil }
    return (answer.operand, operand)
  }

  private mutating func checkOrder(
    _ comparison: Condition.Comparison, _ type: ConditionType, at range: Range<Int>
  ) -> Bool {
    switch type {
    case .choices, .other:
      report(.typesDiffer(type, with: "anything"), at: range)
      return false
    default: break
    }
    guard comparison == .equal || comparison == .notEqual || type.hasOrder else {
      report(.hasNoOrder(type), at: range)
      return false
    }
    return true
  }

  /// What stands beside an answer, if it is of the answer's type.
  private mutating func literal(
    _ term: ConditionSyntax.Term, for answer: Answer
  ) -> Condition.Operand? {
    switch (answer.type, term.kind) {
    case (.rung, .integer(let number)):
      guard scope.rungs.indices.contains(number) else {
        report(.rungOutOfRange(number, rungs: scope.rungs), at: term.range)
        return nil
      }
      return .number(number)
    case (.number, .integer(let number)): return .number(number)
    case (.date, .date(let date)): return .date(date)
    case (.truth, .name("true", slot: nil)): return .truth(true)
    case (.truth, .name("false", slot: nil)): return .truth(false)
    case (.rung, .name(let name, slot: nil)) where !["true", "false"].contains(name):
      return word(term, among: answer.words, kind: answer.wordKind, of: .rung)
        .flatMap(scope.rungs.firstIndex).map(Condition.Operand.number)
    case (.choice, .name), (.group, .name), (.form, .name), (.wording, .name):
      return word(term, among: answer.words, kind: answer.wordKind, of: answer.type)
        .map(Condition.Operand.word)
    default:
      report(.typesDiffer(answer.type, with: name(ofLiteral: term)), at: term.range)
      return nil
    }
  }

  private func name(ofLiteral term: ConditionSyntax.Term) -> String {
    switch term.kind {
    case .integer(let number): "the number \(number)"
    case .date(let date): "the day \(date)"
    case .name(let name, let slot): "'\(name)\(slot.map { ".\($0)" } ?? "")'"
    }
  }
}
