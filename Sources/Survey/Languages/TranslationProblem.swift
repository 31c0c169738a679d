package import Diagnostics

/// The codes of a translation that does not fit its questionnaire.
package enum TranslationCode: String, CaseIterable, Sendable {
  case unknownText = "PST-001"
  case otherQuestionnaire = "PST-002"
  case otherVersion = "PST-003"
  case stale = "PST-004"
  case notAFingerprint = "PST-005"
  case sameLanguage = "PST-006"
  case notAVersion = "PST-007"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// A fault of a translation, seen beside the questionnaire that it is of.
package enum TranslationProblem: Problem, Equatable {
  /// The questionnaire has no such text; an error where the translation is of this very version.
  case unknownText(String, meant: String?, isOfVersion: Bool)
  case otherQuestionnaire(String, expected: String)
  case otherVersion(String, current: String)
  case stale(StaleText)
  case notAFingerprint(String, of: String)
  case sameLanguage(String)
  case notAVersion(String)

  /// A text that was translated and has changed since.
  package struct StaleText: Sendable, Equatable {
    package var key: String
    /// The language of the translation, in English.
    package var language: String
    /// The language of the questionnaire: `English`.
    package var source: String
    /// `powershare-5p.yaml:89`, as far as it could be found.
    package var place: String?
    package var text: String

    var fingerprint: String { textFingerprint(text) }
  }

  private var named: TranslationCode {
    switch self {
    case .unknownText: .unknownText
    case .otherQuestionnaire: .otherQuestionnaire
    case .otherVersion: .otherVersion
    case .stale: .stale
    case .notAFingerprint: .notAFingerprint
    case .sameLanguage: .sameLanguage
    case .notAVersion: .notAVersion
    }
  }

  package var code: DiagnosticCode { named.code }

  package var severity: Diagnostic.Severity {
    switch self {
    case .otherVersion, .stale, .unknownText(_, _, isOfVersion: false): .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .unknownText(let key, _, _): "the questionnaire has no text '\(key)'"
    case .otherQuestionnaire(let id, let expected):
      "these are texts of '\(id)', and the questionnaire is '\(expected)'"
    case .otherVersion(let version, let current):
      "these texts were made for version \(version), and the questionnaire is \(current)"
    case .stale(let text):
      "the \(text.language) for '\(text.key)' was made from an older \(text.source) text"
    case .notAFingerprint(let text, let key):
      "'\(text)' does not name the text that '\(key)' was made from"
    case .sameLanguage(let language): "the questionnaire itself is in '\(language)'"
    case .notAVersion(let text): "'\(text)' is not a version"
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .stale(let text) = self else { return [] }
    let now = "\(text.source) is now '\(text.text)'"
    return [text.place.map { "\(now) (\($0))" } ?? now]
  }

  package var help: [String] {
    switch self {
    case .unknownText(_, let meant?, _): ["did you mean '\(meant)'?"]
    case .unknownText: ["'powershare translate' lists every text with its name"]
    case .otherQuestionnaire: ["name the questionnaire that these are texts of"]
    case .otherVersion: ["look at what changed, then write the version here"]
    case .stale(let text):
      ["until it is translated again, with  of: \(text.fingerprint)  \(text.source) is shown"]
    case .notAFingerprint: ["copy the 8 digits that 'powershare translate' prints"]
    case .sameLanguage: ["write the language of the translation, such as cy"]
    case .notAVersion: ["write three numbers with dots between them, such as 1.0.0"]
    }
  }
}
