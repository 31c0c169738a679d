import Diagnostics
import Survey

/// Why an audit or result cannot be the year before another.
enum PreviousYearProblem: Problem {
  case isItself
  case missing
  /// A folder, of neither an audit nor reports.
  case noYear
  /// A file, and neither an audit.yaml nor a result.
  case noYearFile
  case isLater(CalendarDate, audit: CalendarDate)

  var code: DiagnosticCode {
    switch self {
    case .isItself: "PSD-020"
    case .missing: "PSD-021"
    case .noYear, .noYearFile: "PSD-022"
    case .isLater: "PSD-023"
    }
  }

  /// Names no path, so that one cause on several clients is one.
  var message: String {
    switch self {
    case .isItself: "an audit is named as its own year before"
    case .missing: "the audit named as the year before is not there"
    case .noYear: "the folder named as the year before has neither an audit.yaml nor a result.json"
    case .noYearFile:
      "the file named as the year before is neither an audit.yaml nor a result.json"
    case .isLater: "the audit named as the year before is dated after the one it is compared with"
    }
  }

  var help: [String] {
    let remedy =
      "correct 'previous' in audit.yaml, in the list of clients or in the command, or leave it out"
    guard case .isLater = self else { return [remedy] }
    return ["\(remedy), or correct the date of one of the two"]
  }

  func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .isLater(let date, let audit) = self else { return [] }
    return ["it is dated \(date), the other \(audit)"]
  }

  static let pages: [Explanation] = [
    Explanation(
      "PSD-020", "an audit that is its own year before",
      """
      The edition of change holds an audit against an earlier one of the same organisation: the one
      that 'previous' in audit.yaml or in a list of clients names, seen from where it is written, or
      that --previous names. Here it leads to the audit itself.
      """,
      example: "previous: .", remedy: "name the folder of the earlier audit."),
    Explanation(
      "PSD-021", "a year before that is not there",
      """
      Nothing lies where 'previous' in audit.yaml, in a list of clients or in the command leads. In
      a file the path is seen from the folder of that file.
      """,
      example: "previous: ../north-trust-2O25",
      remedy: "correct the path, or leave it out in a first year."),
    Explanation(
      "PSD-022", "a year before that is no audit",
      """
      The year before is the folder of an audit, with its audit.yaml, a folder of reports with its
      result.json, or such a file itself. This folder has neither, or this file is another one.
      """,
      example: "previous: ../north-trust-2025/sheets",
      remedy: "name the folder of the audit or of its reports."),
    Explanation(
      "PSD-023", "a year before that is dated later",
      """
      An audit is compared with an earlier one, by the dates in the two audit.yaml. On the same day
      is early enough.
      """,
      example: "previous: ../north-trust-2027    # in the audit of 2026",
      remedy: "name the earlier one, or correct the date of one of the two."),
  ]
}

extension CommandFailure {
  /// - Parameters:
  ///   - problem: What is wrong with a year before.
  ///   - path: Where it was to be.
  init(_ problem: PreviousYearProblem, at path: String) {
    let status: ExitStatus =
      switch problem {
      case .missing, .noYear, .noYearFile: .missingInput
      case .isItself, .isLater: .wrongData
      }
    let diagnostic = Diagnostic(
      file: path, excerpt: nil, code: problem.code, message: problem.message,
      notes: problem.notes { _ in "" }, help: problem.help)
    self.init([diagnostic], status: status)
  }
}
