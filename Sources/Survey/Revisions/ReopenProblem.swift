package import Diagnostics

/// The codes of what keeps a sheet from being opened again.
package enum ReopenCode: String, CaseIterable, Sendable {
  case inProgress = "PSO-001"
  case revised = "PSO-002"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// Why a sheet is not opened again.
package enum ReopenProblem: Problem {
  /// It was never finished.
  case inProgress(AnswerSheet.ID, audit: String)
  /// Another sheet revises it already.
  case revised(AnswerSheet.ID, by: AnswerSheet.ID, isFinished: Bool, audit: String)

  package var code: DiagnosticCode {
    switch self {
    case .inProgress: ReopenCode.inProgress.code
    case .revised: ReopenCode.revised.code
    }
  }

  package var message: String {
    switch self {
    case .inProgress(let sheet, _): "sheet \(sheet) is still in progress"
    case .revised(let sheet, let other, _, _): "sheet \(sheet) is revised by \(other) already"
    }
  }

  package var help: [String] {
    switch self {
    case .inProgress(let sheet, let audit), .revised(_, let sheet, false, let audit):
      ["powershare take \(audit.quotedForShell) --sheet \(sheet)  goes on with it"]
    case .revised(_, let other, true, let audit):
      ["reopen that one:  powershare reopen \(audit.quotedForShell) --sheet \(other) --reason …"]
    }
  }
}
