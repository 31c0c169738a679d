import Diagnostics

/// A fault of a condition as data.
enum ConditionProblem: Problem, Equatable {
  typealias Neighbour = QuestionnaireProblem.Neighbour

  case unexpected(found: String, expected: String)
  case unknownSign(String, help: String?)
  case unknownTest(String)
  case bracketStaysOpen(String)
  case bracketClosesNothing(String)
  case tooDeep(limit: Int)
  case rungOutOfRange(Int, rungs: [String])
  case unknownWord(String, kind: String, known: [String])
  case laterQuestion(String, line: Int)
  case ownAnswer(String)
  case ambiguousName(String, kind: String)
  case slotNotCarried(question: String, slot: String, carried: [String])
  case typesDiffer(ConditionType, with: String)
  case comparesNoAnswer
  case hasNoOrder(ConditionType)
  case wantsSeveralChoices(String)
  case wantsOneChoice(String, ConditionType)
  case alwaysTrue(String)
  case alwaysFalse(String)
  case neverAsked
  case unreachableForGroups(Unreachable)
  case unreachableInForm(form: String, question: String, needed: String, line: Int)

  /// Which groups can never be asked, and why.
  struct Unreachable: Equatable {
    var groups: [String]
    /// The question whose answer is waited for, and what it is asked of.
    var needed: String
    var neededOf: String
    var line: Int
    /// What the waiting question is asked of.
    var askedOf: String
    /// The groups that can be asked.
    var others: [String]
    /// The slot, where it and not the question is what the groups are not asked.
    var slot: String?
    /// The needed question is asked of the groups, and can itself never be reached.
    var isChained: Bool
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .alwaysTrue, .alwaysFalse, .neverAsked, .unreachableForGroups, .unreachableInForm:
      .warning
    default: .error
    }
  }

  var code: DiagnosticCode { named.code }

  var named: QuestionnaireCode {
    switch self {
    case .unexpected, .unknownSign, .unknownTest: .conditionSyntax
    case .bracketStaysOpen, .bracketClosesNothing: .openBracket
    case .tooDeep: .conditionTooDeep
    case .rungOutOfRange: .rungOutOfRange
    case .unknownWord: .unknownConditionWord
    case .laterQuestion: .laterQuestion
    case .ownAnswer: .ownAnswer
    case .ambiguousName: .ambiguousName
    case .slotNotCarried: .slotNotCarried
    case .typesDiffer: .typesDiffer
    case .comparesNoAnswer: .comparesNoAnswer
    case .hasNoOrder: .hasNoOrder
    case .wantsSeveralChoices, .wantsOneChoice: .wrongTest
    case .alwaysTrue: .alwaysTrue
    case .alwaysFalse, .neverAsked: .alwaysFalse
    case .unreachableForGroups: .unreachableForGroup
    case .unreachableInForm: .unreachableInForm
    }
  }
}

// MARK: - Words

extension ConditionProblem {
  var message: String {
    switch self {
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .unknownSign(let text, _): "'\(text)' does not belong in a condition"
    case .unknownTest(let name): "no test is called '\(name)'"
    case .bracketStaysOpen: "this bracket is never closed"
    case .bracketClosesNothing: "this bracket closes nothing"
    case .tooDeep(let limit): "this is nested more than \(limit) deep"
    case .rungOutOfRange(let number, let rungs):
      "a rung is compared with \(number), and this ladder ends at \(rungs.count - 1)"
    case .unknownWord(let word, let kind, _): "no \(kind) is called '\(word)'"
    case .laterQuestion(let name, let line):
      "'\(name)' comes later (line \(line)), so it is not answered yet"
    case .ownAnswer(let name): "'\(name)' waits for its own answer"
    case .ambiguousName(let name, let kind): "'\(name)' is a question and \(kind)"
    case .slotNotCarried(let question, let slot, _): "'\(question)' has no answer '\(slot)'"
    case .typesDiffer(let type, let other): "\(type.name) cannot be compared with \(other)"
    case .comparesNoAnswer: "neither side is an answer"
    case .hasNoOrder(let type): "\(type.name) is neither more nor less than another"
    case .wantsSeveralChoices(let name): "'\(name)' has not several choices, as 'has' needs"
    case .wantsOneChoice(let name, let type): "'\(name)' is \(type.name), which 'in' cannot test"
    case .alwaysTrue(let name): "this is true whatever '\(name)' is answered"
    case .alwaysFalse(let name): "this is never true, whatever '\(name)' is answered"
    case .neverAsked: "nobody who is asked this question can meet the condition"
    case .unreachableForGroups(let facts): "\(listed(facts.groups)) can never be asked this"
    case .unreachableInForm(let form, let question, _, _):
      "'\(question)' can never be asked in the form '\(form)'"
    }
  }

  var help: [String] {
    switch self {
    case .unknownSign(_, let help): help.map { [$0] } ?? []
    case .unknownTest(let name): [Self.testHelp(name)]
    case .bracketStaysOpen(let bracket):
      ["add the closing '\(bracket == "[" ? "]" : ")")', or take this bracket out"]
    case .bracketClosesNothing: ["take it out, or add the opening one"]
    case .tooDeep: ["write it with fewer brackets"]
    case .rungOutOfRange(_, let rungs):
      [
        "rungs are "
          + rungs.enumerated().map { "\($1) \($0)" }.joined(separator: ", ")
      ]
    case .unknownWord(let word, let kind, let known):
      [
        nearestName(to: word, among: known).map { "did you mean '\($0)'?" }
          ?? "each \(kind) here: \(listed(known.prefix(12)))"
      ]
    case .laterQuestion(_, let line):
      ["move this question below line \(line), or ask for an earlier answer"]
    case .ownAnswer: ["ask for an earlier answer, or drop the condition"]
    case .ambiguousName(let name, _): ["write  \(name).now  for the question's answer"]
    case .slotNotCarried(_, _, let carried): ["it carries \(listed(carried))"]
    case .typesDiffer(let type, _): [type.comparisonHelp]
    case .comparesNoAnswer: ["one side must be a question, 'group', 'form' or 'wording'"]
    case .hasNoOrder: ["use == or !="]
    case .wantsSeveralChoices(let name): ["for one choice write  \(name) == OPTION"]
    case .wantsOneChoice(_, let type): [type.comparisonHelp]
    case .alwaysTrue(let name): ["write  answered(\(name))  if any answer will do"]
    case .alwaysFalse, .neverAsked: ["nobody would ever be asked; check the two sides"]
    case .unreachableForGroups(let facts): [facts.help]
    case .unreachableInForm(let form, let question, let needed, _):
      ["add '\(needed)' to '\(form)', or take '\(question)' out"]
    case .unexpected: []
    }
  }

  func notes(place: (SourceSpan) -> String) -> [String] {
    switch self {
    case .unreachableForGroups(let facts): [facts.note]
    case .unreachableInForm(let form, let question, let needed, let line):
      ["'\(form)' (line \(line)) holds '\(question)' and leaves out '\(needed)'"]
    default: []
    }
  }

  private static func testHelp(_ name: String) -> String {
    let tests = ConditionSyntax.Test.allCases.map(\.rawValue) + ["has"]
    return nearestName(to: name, among: tests).map { "did you mean '\($0)'?" }
      ?? "tests are \(listed(tests))"
  }
}

extension ConditionProblem.Unreachable {
  fileprivate var note: String {
    if isChained {
      return "'\(needed)' can itself never be asked of \(listed(groups)) (line \(line))"
    }
    let what = slot.map { "the answer '\($0)' of '\(needed)'" } ?? "'\(needed)'"
    return "\(what) is asked of \(neededOf) only (line \(line)); "
      + "this question is asked of \(askedOf)"
  }

  fileprivate var help: String {
    let drop = "drop the condition for the others with  or not answered(\(needed))"
    guard !others.isEmpty else { return "ask for an answer these groups give, or \(drop)" }
    return "write  ask: [\(others.joined(separator: ", "))]  here, or \(drop)"
  }
}
