package import Diagnostics

/// The codes of faults in `releases.jsonl`, and of releases that it forbids.
package enum ReleaseCode: String, CaseIterable {
  case damagedLog = "PSA-030"
  case notALog = "PSA-031"
  case tornLine = "PSA-032"
  case givesAway = "PSA-033"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// A fault of the log, or a release that gives people away beside one that stands in it.
package enum ReleaseProblem: Problem {
  case damagedLine(Int)
  case notALog
  case tornLine(Int)
  /// The people of `part` now and not then are too few, and not none.
  case added(to: String, minimum: Int, since: EarlierRelease)
  /// The people of `part` then and not now are too few, and not none.
  case gone(from: String, minimum: Int, since: EarlierRelease)

  /// A cut of an earlier release, in words.
  package struct EarlierRelease: Sendable, Equatable {
    package let part: String
    package let day: CalendarDate
    package let audience: AuditPlan.Audience

    package init(part: String, day: CalendarDate, audience: AuditPlan.Audience) {
      self.part = part
      self.day = day
      self.audience = audience
    }

    fileprivate var words: String { "the \(audience.rawValue) release of \(day)" }
  }

  package var code: DiagnosticCode { releaseCode.code }

  private var releaseCode: ReleaseCode {
    switch self {
    case .damagedLine: .damagedLog
    case .notALog: .notALog
    case .tornLine: .tornLine
    case .added, .gone: .givesAway
    }
  }

  package var severity: Diagnostic.Severity {
    if case .tornLine = self { .warning } else { .error }
  }

  package var message: String {
    switch self {
    case .damagedLine(let line): "line \(line) of this log of releases was changed or damaged"
    case .notALog: "this is not a log of releases"
    case .tornLine(let line): "line \(line) was cut short, and is left out"
    case .added(let part, let minimum, let earlier):
      "this would give people in '\(part)' away: fewer than \(minimum) of them were not in "
        + "'\(earlier.part)' of \(earlier.words)"
    case .gone(let part, let minimum, let earlier):
      "this would give people in '\(earlier.part)' of \(earlier.words) away: fewer than "
        + "\(minimum) of them are not in '\(part)' now"
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    switch self {
    case .added, .gone:
      ["whoever has both can work out by subtraction what they said; nothing was written"]
    default: []
    }
  }

  package var help: [String] {
    switch self {
    case .damagedLine, .notALog:
      [
        "put the file back from a copy; without it nobody can tell whether a release would give "
          + "people away"
      ]
    case .tornLine: ["nothing to do: the next release is noted in its place"]
    case .added(_, let minimum, _):
      [
        "wait until at least \(minimum) new people have answered",
        "or move the late sheets to set-aside/, so that the same people are counted as then",
        Self.draft,
      ]
    case .gone:
      ["put back the sheets that were counted then", Self.draft]
    }
  }

  private static let draft = "or look at it with --draft; a draft is not to be passed on"
}
