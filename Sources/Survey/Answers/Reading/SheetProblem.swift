package import Diagnostics

/// A fault of an answer sheet that is well-formed JSON or YAML.
package enum SheetProblem: Problem {
  case wrongFormat(found: String)
  case wrongQuestionnaire(found: String, expected: String)
  case wrongVersion(found: String, expected: String)
  case wrongHash
  case unknownQuestion(String, nearest: String?)
  case changedQuestion(Question.ID)
  case notAskedOfGroup(Question.ID, RespondentGroup.ID)
  case slotNotAsked(Slot, Question.ID, RespondentGroup.ID)
  case unknownWord(String, what: String, known: [String])
  case levelOutOfRange(Int, top: Int, rungs: [String])
  case wrongValue(expected: String, question: Question.ID)
  /// The question or decision that is answered.
  case severalValues(String)
  case noValue(String)
  case unknownOption(String, known: [String])
  case wrongTotal(found: Int, expected: Int)
  case misplacedReason(Slot)
  case missingReason
  case noteTooLong(bytes: Int, limit: Int)
  case wrongDate(String)
  case wrongName(String, file: String)
  case nobodyInTheRoom
  case unknownModule(String, known: [String])
  case duplicateRecord(String)
  case unfinishedRecord(record: String, field: String)
  case moduleNotAskedOfGroup(Module.ID, RespondentGroup.ID)

  package static let noteLimit = 20_000

  package var code: DiagnosticCode { sheetCode.code }

  package var severity: Diagnostic.Severity {
    switch self {
    case .notAskedOfGroup, .unfinishedRecord, .moduleNotAskedOfGroup: .warning
    default: .error
    }
  }

  private var sheetCode: SheetCode {
    switch self {
    case .wrongFormat: .wrongFormat
    case .wrongQuestionnaire: .wrongQuestionnaire
    case .wrongVersion: .wrongVersion
    case .wrongHash: .wrongHash
    case .unknownQuestion: .unknownQuestion
    case .changedQuestion: .changedQuestion
    case .notAskedOfGroup: .notAskedOfGroup
    case .slotNotAsked: .slotNotAsked
    case .unknownWord: .unknownWord
    case .levelOutOfRange: .levelOutOfRange
    case .wrongValue: .wrongValue
    case .severalValues: .severalValues
    case .noValue: .noValue
    case .unknownOption: .unknownOption
    case .wrongTotal: .wrongTotal
    case .misplacedReason: .misplacedReason
    case .missingReason: .missingReason
    case .noteTooLong: .noteTooLong
    case .wrongDate: .wrongDate
    case .wrongName: .wrongName
    case .nobodyInTheRoom: .nobodyInTheRoom
    case .unknownModule: .unknownModule
    case .duplicateRecord: .duplicateRecord
    case .unfinishedRecord: .unfinishedRecord
    case .moduleNotAskedOfGroup: .moduleNotAskedOfGroup
    }
  }
}

extension SheetProblem {
  package var message: String {
    switch self {
    case .wrongFormat(let found): "this says it is '\(found)', not 'powershare-answers/1'"
    case .wrongQuestionnaire(let found, let expected):
      "these answers are to '\(found)', and this audit asks '\(expected)'"
    case .wrongVersion(let found, let expected):
      "these answers are to version \(found), and this audit asks version \(expected)"
    case .wrongHash: "these answers were given to another copy of the questionnaire"
    case .unknownQuestion(let id, _): "no question is called '\(id)'"
    case .changedQuestion(let id): "'\(id)' was answered when it had another text"
    case .notAskedOfGroup(let id, let group): "'\(id)' is not asked of \(group)"
    case .slotNotAsked(let slot, let id, let group):
      "'\(id)' has no answer '\(slot.rawValue)' for \(group)"
    case .unknownWord(let word, let what, _): "no \(what) is called '\(word)'"
    case .levelOutOfRange(let level, let top, _):
      "a rung is given as \(level), and this ladder ends at \(top)"
    case .wrongValue(let expected, let id): "'\(id)' is answered by \(expected)"
    case .severalValues(let id): "'\(id)' is answered twice here"
    case .noValue(let id): "this answer to '\(id)' holds no answer"
    case .unknownOption(let option, _): "no option is called '\(option)'"
    case .wrongTotal(let found, let expected): "the points add up to \(found), not \(expected)"
    case .misplacedReason(let slot): "a reason stands beside '\(slot.rawValue)'"
    case .missingReason: "'not-applicable' is given without a reason"
    case .noteTooLong(let bytes, let limit): "this text has \(bytes) bytes, the limit is \(limit)"
    case .wrongDate(let text): "'\(text)' is not a day"
    case .wrongName(let name, let file): "this sheet calls itself '\(name)', its file '\(file)'"
    case .nobodyInTheRoom: "a room's sheet must say how many people agreed, from 1 up"
    case .unknownModule(let id, _): "no module is called '\(id)'"
    case .duplicateRecord(let name): "two records are called '\(name)'"
    case .unfinishedRecord(let record, let field): "this \(record) has no '\(field)'"
    case .moduleNotAskedOfGroup(let id, let group): "the module '\(id)' is not asked of \(group)"
    }
  }

  package var help: [String] {
    switch self {
    case .unknownQuestion(_, let nearest?): ["did you mean '\(nearest)'?"]
    case .unknownWord(let word, _, let known), .unknownOption(let word, let known),
      .unknownModule(let word, let known):
      [nearestName(to: word, among: known).map { "did you mean '\($0)'?" } ?? knownHere(known)]
    case .levelOutOfRange(_, _, let rungs): ["rungs are \(rungs.joined(separator: ", "))"]
    case .wrongVersion:
      ["'powershare upgrade AUDIT' takes work in progress to the version that the audit asks"]
    case .wrongHash, .wrongQuestionnaire:
      ["take this sheet out of the folder, or put it into the audit it belongs to"]
    case .changedQuestion: ["ask the respondent again, or use the questionnaire that was asked"]
    case .notAskedOfGroup: ["the answer is kept and not counted"]
    case .moduleNotAskedOfGroup: ["its answers are kept and not counted"]
    case .unfinishedRecord: ["it is kept and not counted until that is filled in"]
    case .severalValues: ["keep one of the two; answers are never averaged"]
    case .missingReason: ["add  \"reason\": \"…\"  in a few words"]
    case .wrongDate: ["write it as 2026-05-31"]
    case .misplacedReason: ["only 'prepared' has a reason, and 'not-applicable'"]
    default: []
    }
  }

  private func knownHere(_ names: [String]) -> String {
    "known here: \(names.joined(separator: ", "))"
  }
}
