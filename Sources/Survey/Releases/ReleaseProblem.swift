package import Diagnostics

/// The codes of faults in `releases.jsonl`, and of releases that it forbids.
package enum ReleaseCode: String, CaseIterable {
  case damagedLog = "PSA-030"
  case notALog = "PSA-031"
  case tornLine = "PSA-032"
  case givesAway = "PSA-033"
  case keptWhole = "PSA-035"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// A fault of the log, or a release that gives people away beside one that stands in it.
package enum ReleaseProblem: Problem {
  case damagedLine(Int)
  case notALog
  case tornLine(Int)
  /// The people of a part now and not then are too few, and not none; everywhere or in one place.
  case added(to: String, minimum: Int, since: EarlierRelease, in: Place? = nil)
  /// The people of a part then and not now are too few, and not none.
  case gone(from: String, minimum: Int, since: EarlierRelease, in: Place? = nil)
  /// A part now and several earlier releases, this the last of them, together tell of too few people,
  /// everywhere or in one place.
  case amongSeveral(String, minimum: Int, since: EarlierRelease, in: Place? = nil)
  /// A voice whose groups would give people away; its figures as a whole do not.
  case keptWhole(String, since: EarlierRelease)

  /// A question or a module, in words.
  package struct Place: Sendable, Equatable {
    package let words: String
    /// Some were counted both times, and have said more in between.
    package let isOfTheSamePeople: Bool

    package init(words: String, isOfTheSamePeople: Bool) {
      self.words = words
      self.isOfTheSamePeople = isOfTheSamePeople
    }
  }

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
    case .added, .gone, .amongSeveral: .givesAway
    case .keptWhole: .keptWhole
    }
  }

  package var severity: Diagnostic.Severity {
    switch self {
    case .tornLine, .keptWhole: .warning
    default: .error
    }
  }

  package var message: String {
    switch self {
    case .damagedLine(let line): "line \(line) of this log of releases was changed or damaged"
    case .notALog: "this is not a log of releases"
    case .tornLine(let line): "line \(line) was cut short, and is left out"
    case .added(let part, let minimum, let earlier, nil):
      "this would give people in '\(part)' away: fewer than \(minimum) of them were not in "
        + "'\(earlier.part)' of \(earlier.words)"
    case .added(let part, let minimum, let earlier, let place?):
      "this would give people in '\(part)' away: in '\(place.words)', fewer than \(minimum) of "
        + "them say something that was not in '\(earlier.part)' of \(earlier.words)"
    case .gone(let part, let minimum, let earlier, nil):
      "this would give people in '\(earlier.part)' of \(earlier.words) away: fewer than "
        + "\(minimum) of them are not in '\(part)' now"
    case .gone(let part, let minimum, let earlier, let place?):
      "this would give people in '\(earlier.part)' of \(earlier.words) away: in "
        + "'\(place.words)', fewer than \(minimum) of them said something that is not in "
        + "'\(part)' now"
    case .amongSeveral(let part, let minimum, let earlier, let place):
      "this would give people in '\(part)' away: beside \(earlier.words) and others before it, "
        + (place.map { "in '\($0.words)', " } ?? "") + "fewer than \(minimum) of them stand alone"
    case .keptWhole(let part, let earlier):
      "'\(part)' is not shown by group: its groups beside \(earlier.words) would give people away"
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    switch self {
    case .added, .gone:
      ["whoever has both can work out by subtraction what they said; nothing was written"]
    case .amongSeveral:
      [
        "whoever has them all can work out what they said, by adding some and taking others away; "
          + "nothing was written"
      ]
    case .keptWhole: ["the voice as a whole is shown; nothing needs to be done"]
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
    case .added(_, let minimum, _, nil):
      ["wait until at least \(minimum) new people have answered", Self.sameSheets, Self.draft]
    case .added(_, let minimum, _, let place?):
      ["wait until at least \(minimum) people have said something new there"]
        + (place.isOfTheSamePeople ? [] : [Self.sameSheets]) + [Self.draft]
    case .gone:
      [
        "put back the sheets that were counted then, in their groups and with all that they said; "
          + "those in progress count with --include-incomplete",
        Self.draft,
      ]
    case .amongSeveral: ["count the same sheets as in one of them", Self.draft]
    case .keptWhole: []
    }
  }

  private static let sameSheets =
    "or count the same sheets as then: those that came late can be moved to set-aside/"
  private static let draft = "or look at it with --draft; a draft is not to be passed on"
}
