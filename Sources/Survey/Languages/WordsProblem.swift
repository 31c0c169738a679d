package import Diagnostics

/// The codes of faults in a file of words, beside those of every file.
package enum WordsCode: String, CaseIterable, Sendable {
  case unknownFormat = "PSW-010"
  case notALanguage = "PSW-011"
  case unknownStatus = "PSW-012"
  case emptyText = "PSW-013"
  case severalLines = "PSW-014"
  case unknownPlaceholder = "PSW-015"
  case missingPlaceholder = "PSW-016"
  case notTranslated = "PSW-017"
  case missingForms = "PSW-018"
  case nothingCounted = "PSW-019"
  case unknownForms = "PSW-020"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// A fault in a file of words: the interface's own, or a questionnaire's in another language.
package enum WordsProblem: Problem, Equatable {
  case unknownFormat(String, known: String)
  case notALanguage(String)
  case unknownStatus(String, known: [String])
  case emptyText
  case severalLines
  /// A name between braces that the text in the first language has not.
  case unknownPlaceholder(String, known: [String])
  case missingPlaceholder(String)
  /// Keys of texts that are shown in English instead.
  case notTranslated([String])
  /// A text for each form was begun, and some have none.
  case missingForms([String], language: String)
  /// Forms where no number decides.
  case nothingCounted
  /// Nothing here knows the forms of this language.
  case unknownForms(language: String, known: [String])

  private var named: WordsCode {
    switch self {
    case .unknownFormat: .unknownFormat
    case .notALanguage: .notALanguage
    case .unknownStatus: .unknownStatus
    case .emptyText: .emptyText
    case .severalLines: .severalLines
    case .unknownPlaceholder: .unknownPlaceholder
    case .missingPlaceholder: .missingPlaceholder
    case .notTranslated: .notTranslated
    case .missingForms: .missingForms
    case .nothingCounted: .nothingCounted
    case .unknownForms: .unknownForms
    }
  }

  package var code: DiagnosticCode { named.code }

  package var severity: Diagnostic.Severity {
    switch self {
    case .notTranslated, .unknownForms: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .unknownFormat(let format, _): "the format '\(format)' is not known"
    case .notALanguage(let text): "'\(text)' is not a language"
    case .unknownStatus(let word, _): "'\(word)' is not a status"
    case .emptyText: "this text is empty"
    case .severalLines: "this text has more than one line"
    case .unknownPlaceholder(let name, _): "nothing is filled in for '{\(name)}'"
    case .missingPlaceholder(let name): "'{\(name)}' is missing"
    case .notTranslated(let keys):
      keys.count == 1
        ? "1 text is not translated, and shown in English"
        : "\(keys.count) texts are not translated, and shown in English"
    case .missingForms(let forms, let language):
      "\(language) needs a text for \(listed(forms))"
    case .nothingCounted: "no {count} decides between forms of this text"
    case .unknownForms(let language, _): "the forms of words in '\(language)' are not known"
    }
  }

  package var help: [String] {
    switch self {
    case .unknownFormat(_, let known): ["write  format: \(known)"]
    case .notALanguage: ["write a language tag such as en-GB or cy"]
    case .unknownStatus(_, let known): ["known here: \(listed(known))"]
    case .severalLines: ["write it as one line"]
    case .unknownPlaceholder(let name, let known):
      if let meant = nearestName(to: name, among: known) {
        ["did you mean '{\(meant)}'?"]
      } else if known.isEmpty {
        ["this text has no placeholders"]
      } else {
        ["known here: \(listed(known.map { "{\($0)}" }))"]
      }
    case .missingPlaceholder: ["put it where the number or name belongs"]
    case .notTranslated(let keys):
      [keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? ", and more" : "")]
    case .missingForms: ["give each form, or one text for every number"]
    case .nothingCounted: ["write one text"]
    case .unknownForms(_, let known):
      ["'other' alone is used; known here: \(listed(known))"]
    case .emptyText: []
    }
  }
}
