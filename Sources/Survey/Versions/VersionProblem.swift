package import Diagnostics

/// The codes of faults between a questionnaire and the lock of an earlier version (ENGINE.md 3.5).
package enum VersionCode: String, CaseIterable, Sendable {
  case notRaised = "PSV-001"
  case raisedTooLittle = "PSV-002"
  case textChanged = "PSV-003"
  case dropped = "PSV-004"
  case idReused = "PSV-005"
  case ladderChanged = "PSV-006"
  case slotsChanged = "PSV-007"
  case typeChanged = "PSV-008"
  case otherQuestionnaire = "PSV-009"
  case lowered = "PSV-010"
  case retiredForgotten = "PSV-011"
  case splitCompared = "PSV-012"
  case askedOfOthers = "PSV-013"
  case rungRenamed = "PSV-014"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// A change that breaks a promise of an earlier version, or that nobody has said the meaning of.
package enum VersionProblem: Problem {
  /// Meanings or questions changed, or only the file where `isFileAlone`.
  case notRaised(Version, wanted: Version, isFileAlone: Bool)
  case raisedTooLittle(Version, from: Version, wanted: Version, why: VersionStep)
  case textChanged(question: Question.ID, changes: [TextChange], history: History)
  /// What a slot asks on every question.
  case slotTextChanged(Slot, TextChange, History, elseWanted: Version)
  case dropped(Question.ID, since: Version, wanted: Version, sameTextAs: Question.ID?)
  case idReused(Question.ID, retiredIn: Version)
  case ladderChanged(from: [String], to: [String], wanted: Version)
  case slotsChanged(Question.ID, from: [Slot], to: [Slot], wanted: Version)
  case typeChanged(Question.ID, from: String, to: String)
  case turnedRound(Question.ID)
  case otherQuestionnaire(Questionnaire.ID, locked: Questionnaire.ID)
  case lowered(Version, locked: Version)
  case retiredForgotten(Question.ID, retiredIn: Version)
  case splitCompared(Question.ID, earlier: Question.ID)
  case askedOfOthers(Question.ID, groups: [RespondentGroup.ID])
  case slotAskedOfOthers(Slot, groups: [RespondentGroup.ID])
  case askedIf(Question.ID, from: String?, to: String?)
  case rungRenamed(String, from: String, to: String)

  /// One text of a question, then and now; `nil` where there was or is none.
  package struct TextChange: Sendable, Equatable {
    /// Such as `rung 'led'`.
    package var what: String
    package var before: String?
    package var after: String?
    /// Its number among the answers; `nil` for the question's own text.
    var answer: Int?
  }

  /// Which versions a changed text stands between.
  package struct History: Sendable, Equatable {
    package var since: Version
    /// What the file should be called with all that changed in it.
    package var wanted: Version
    /// The version of a `reworded` that is too old to be about this change.
    package var rewordedIn: Version?
  }

  package var code: DiagnosticCode { versionCode.code }

  private var versionCode: VersionCode {
    switch self {
    case .notRaised: .notRaised
    case .raisedTooLittle: .raisedTooLittle
    case .textChanged, .slotTextChanged: .textChanged
    case .dropped: .dropped
    case .idReused: .idReused
    case .ladderChanged: .ladderChanged
    case .slotsChanged: .slotsChanged
    case .typeChanged, .turnedRound: .typeChanged
    case .otherQuestionnaire: .otherQuestionnaire
    case .lowered: .lowered
    case .retiredForgotten: .retiredForgotten
    case .splitCompared: .splitCompared
    case .askedOfOthers, .slotAskedOfOthers, .askedIf: .askedOfOthers
    case .rungRenamed: .rungRenamed
    }
  }

  package var severity: Diagnostic.Severity {
    switch self {
    case .notRaised(_, _, isFileAlone: true), .askedOfOthers, .slotAskedOfOthers, .askedIf,
      .rungRenamed:
      .warning
    default: .error
    }
  }
}

/// How far a version must be raised for a change (ENGINE.md 3.5).
package enum VersionStep: Int, Sendable, Comparable {
  case none, patch, minor, major

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Version {
  /// How far this version is above another; none where it is not above it.
  func step(above other: Version) -> VersionStep {
    guard self > other else { return .none }
    return major > other.major ? .major : minor > other.minor ? .minor : .patch
  }

  /// The next version by a step; itself by none.
  func raised(by step: VersionStep) -> Version {
    switch step {
    case .none: self
    case .patch: Version(major, minor, patch.oneMore)
    case .minor: Version(major, minor.oneMore, 0)
    case .major: Version(major.oneMore, 0, 0)
    }
  }
}

extension Int {
  /// A file may hold the largest number there is.
  fileprivate var oneMore: Int { self == .max ? self : self + 1 }
}
