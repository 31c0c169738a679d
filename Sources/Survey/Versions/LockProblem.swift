package import Diagnostics

/// The codes of faults in a lock file, beside those of every file.
package enum LockCode: String, CaseIterable, Sendable {
  case notALock = "PSL-010"
  case notAVersion = "PSL-011"
  case changedByHand = "PSL-012"
  case nameGivenTwice = "PSL-013"
  case unknownWord = "PSL-014"
  case ladder = "PSL-015"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// A fault in a lock file, which nobody writes by hand.
package enum LockProblem: Problem {
  case notALock(String)
  case notAVersion(String)
  /// The fingerprint of `what` does not fit its text.
  case changedByHand(what: String)
  case notASum(String)
  case nameGivenTwice(String)
  case unknownWord(String, what: String, known: [String])
  case answersAreNoRungs(question: String)

  private var lockCode: LockCode {
    switch self {
    case .notALock: .notALock
    case .notAVersion: .notAVersion
    case .changedByHand, .notASum: .changedByHand
    case .nameGivenTwice: .nameGivenTwice
    case .unknownWord: .unknownWord
    case .answersAreNoRungs: .ladder
    }
  }

  package var code: DiagnosticCode { lockCode.code }

  package var message: String {
    switch self {
    case .notALock(let format):
      "'\(format)' is not a format of locks; this program knows \(QuestionnaireLock.format)"
    case .notAVersion(let text): "'\(text)' is not a version"
    case .changedByHand(let what): "the fingerprint of \(what) does not fit its text"
    case .notASum(let text): "'\(text)' is not a fingerprint: it has 64 hex digits"
    case .nameGivenTwice(let name): "'\(name)' is listed twice"
    case .unknownWord(let word, let what, _): "'\(word)' is not \(what)"
    case .answersAreNoRungs(let question):
      "the answers of '\(question)' are not the rungs of the ladder"
    }
  }

  package var help: [String] {
    switch self {
    case .unknownWord(_, _, let known): ["known here: \(listed(known))"]
    default: ["put the lock back from a copy, or freeze the questionnaire of that version again"]
    }
  }
}
