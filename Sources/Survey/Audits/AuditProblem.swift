package import Diagnostics

/// A fault of an `audit.yaml` that is well-formed.
package enum AuditProblem: Problem {
  case wrongFormat(String)
  case wrongDate(String)
  case wrongReference(String)
  case unknownAudience(String)
  case minimumTooLow(Int, floor: Int)
  case unknownGroup(String, known: [String])
  case missingSnapshot(String)
  case emptyText(String)
  case unknownQuote(String)
  case duplicateSheet(String)
  case unknownQuoteModule(String, known: [String])
  case quoteOfTwo
  /// Two sheets do not agree on a body; the file is the other one.
  case bodiesDiffer(name: String, facts: [String], file: String)
  case fewerAskedThanAnswered(String, answered: Int)
  /// Two complete sheets stand for one person's first sheet.
  case revisedTwice(String, other: String)
  case circleOfRevisions(String)
  /// A revision of a sheet from another group.
  case revisesAnother(String, group: String, own: String)
  case unknownStatus(String)
  case duplicateAction(String)
  case droppedWithoutReason
  /// An action is about a question or section that the questionnaire does not have.
  case unknownPart(String, what: String, known: [String])
  /// An action about a question that was asked before, and is no longer.
  case retiredPart(RetiredQuestion)
  /// The name of a file in the folder is not UTF-8.
  case nameNotText

  package var code: DiagnosticCode { auditCode.code }

  private var auditCode: AuditCode {
    switch self {
    case .wrongFormat: .wrongFormat
    case .wrongDate: .wrongDate
    case .wrongReference: .wrongReference
    case .unknownAudience: .unknownAudience
    case .minimumTooLow: .minimumTooLow
    case .unknownGroup: .unknownGroup
    case .missingSnapshot: .missingSnapshot
    case .emptyText: .emptyText
    case .unknownQuote: .unknownQuote
    case .duplicateSheet: .duplicateSheet
    case .unknownQuoteModule: .unknownQuoteModule
    case .quoteOfTwo: .quoteOfTwo
    case .bodiesDiffer: .bodiesDiffer
    case .fewerAskedThanAnswered: .fewerAskedThanAnswered
    case .revisedTwice: .revisedTwice
    case .circleOfRevisions: .circleOfRevisions
    case .revisesAnother: .revisesAnother
    case .unknownStatus: .unknownStatus
    case .duplicateAction: .duplicateAction
    case .droppedWithoutReason: .droppedWithoutReason
    case .unknownPart, .retiredPart: .unknownPart
    case .nameNotText: .nameNotText
    }
  }

  package var severity: Diagnostic.Severity {
    if case .fewerAskedThanAnswered = self { .warning } else { .error }
  }

  package var message: String {
    switch self {
    case .wrongFormat(let found): "this says it is '\(found)', not 'powershare-audit/1'"
    case .wrongDate(let text): "'\(text)' is not a day"
    case .wrongReference(let text): "'\(text)' does not name a questionnaire and its version"
    case .unknownAudience(let text): "no audience is called '\(text)'"
    case .minimumTooLow(let minimum, let floor):
      "a minimum of \(minimum) is below \(floor), the lowest that protects anyone"
    case .unknownGroup(let name, _): "no group is called '\(name)'"
    case .missingSnapshot(let path): "the copy of the questionnaire is missing: \(path)"
    case .emptyText(let key): "'\(key)' is empty"
    case .unknownQuote(let text): "'\(text)' is not a question of this questionnaire"
    case .duplicateSheet(let id): "two files hold the sheet '\(id)'"
    case .unknownQuoteModule(let text, _): "'\(text)' is not a module with records"
    case .quoteOfTwo: "this names a question and a module's record, and a quote is one note"
    case .bodiesDiffer(let name, let facts, let file):
      "'\(name)' is described otherwise in \(file): \(facts.joined(separator: ", "))"
    case .fewerAskedThanAnswered(let group, let answered):
      "fewer were asked than answered: \(answered) people of '\(group)' answered"
    case .revisedTwice(let first, let other):
      "this sheet and \(other) both stand for \(first), and one person counts once"
    case .circleOfRevisions(let parent):
      "this sheet revises '\(parent)', which goes back to this sheet"
    case .revisesAnother(let parent, let group, let own):
      "this sheet is from '\(own)' and revises '\(parent)', which is from '\(group)'"
    case .unknownStatus(let text): "no action has the status '\(text)'"
    case .duplicateAction(let id): "two actions are called '\(id)'"
    case .droppedWithoutReason: "this action is dropped, and nothing says why"
    case .unknownPart(let name, let what, _): "no \(what) is called '\(name)'"
    case .retiredPart(let question): "'\(question.id)' was retired in \(question.version)"
    case .nameNotText: "the name of this file is not UTF-8, so it cannot be read"
    }
  }

  package var help: [String] {
    switch self {
    case .wrongDate: ["write it as 2026-05-31"]
    case .wrongReference: ["write it as powershare-5p@1.0.0"]
    case .unknownAudience(let text):
      [Self.nearest(to: text, among: AuditPlan.Audience.allCases.map(\.rawValue))]
    case .unknownStatus(let text):
      [Self.nearest(to: text, among: AgreedAction.Status.allCases.map(\.rawValue))]
    case .duplicateAction: ["give each an id of its own, and keep it in later waves"]
    case .droppedWithoutReason: ["write the reason as its 'note'"]
    case .unknownPart(let name, let what, let known):
      [
        nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "the questionnaire has the id of each \(what)"
      ]
    case .retiredPart(let question):
      [
        question.replacedBy.map { "write '\($0)', which was put in its place" }
          ?? "leave it out, or name a question that is asked"
      ]
    case .quoteOfTwo: ["write an entry for each"]
    case .nameNotText: ["rename the file: letters, digits, '-' and '_' are safe everywhere"]
    case .unknownGroup(let name, let known), .unknownQuoteModule(let name, let known):
      [Self.nearest(to: name, among: known)]
    case .missingSnapshot: ["put back the file that was there when the answers were given"]
    case .minimumTooLow: ["leave 'minimum' out, or write 'audience: self' if one person reads it"]
    case .duplicateSheet: ["keep one of them"]
    case .bodiesDiffer:
      ["find out which is right, and correct the other; bodies are facts and never averaged"]
    case .fewerAskedThanAnswered:
      ["write how many were asked in all, or look whether someone answered twice"]
    case .revisedTwice:
      ["keep the one that is right in sheets/, and move the other to set-aside/"]
    case .circleOfRevisions: ["the sheet that was answered first revises nothing"]
    case .revisesAnother:
      ["a revision is by the same person: correct the sheet's name or its group"]
    default: []
    }
  }

  private static func nearest(to name: String, among known: [String]) -> String {
    nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "known here: \(known.joined(separator: ", "))"
  }
}
