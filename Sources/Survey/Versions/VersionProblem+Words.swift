package import Diagnostics

extension VersionProblem {
  package var message: String {
    switch self {
    case .notRaised(let version, _, isFileAlone: true):
      "this file is not the one that was frozen as \(version), and has the same version"
    case .notRaised(let version, _, isFileAlone: false):
      "questions changed since \(version) was frozen, and the version is the same"
    case .raisedTooLittle(let version, let from, _, let why):
      "\(version) is too little after \(from): \(why.meaning)"
    case .textChanged(let question, let changes, let history):
      "\(Self.subject(changes, of: question)) changed since \(history.since) and nothing says "
        + "whether it still means the same"
    case .slotTextChanged(let slot, _, let history, _):
      "what '\(slot.rawValue)' asks changed since \(history.since) and nothing says whether it still "
        + "means the same"
    case .dropped(let id, let since, _, _):
      "'\(id)' is in \(since) and not here, and is not listed as retired"
    case .idReused(let id, let version):
      "'\(id)' was retired in \(version), and no other question may be called so"
    case .ladderChanged(let from, let to, _) where from.count != to.count:
      "the ladder has \(to.count) rungs, and had \(from.count)"
    case .ladderChanged(let from, let to, _):
      "the rungs are \(listed(to)), and were \(listed(from))"
    case .slotsChanged(let id, let from, let to, _):
      "'\(id)' carries \(Self.names(to)), and carried \(Self.names(from))"
    case .typeChanged(let id, let from, let to): "'\(id)' has the type \(to), and had \(from)"
    case .turnedRound(let id): "the ladder of '\(id)' was turned round"
    case .otherQuestionnaire(let id, let locked):
      "this is the questionnaire '\(id)', and the lock is of '\(locked)'"
    case .lowered(let version, let locked):
      "this is version \(version), and the lock is of the later \(locked)"
    case .retiredForgotten(let id, let version):
      "'\(id)', which was retired in \(version), is not listed as retired any more"
    case .splitCompared(let id, let earlier):
      "'\(id)' is compared with '\(earlier)', which was split or merged"
    case .askedOfOthers(let id, let groups):
      "'\(id)' is asked of others now: \(listed(groups.map(\.rawValue))) in one version alone"
    case .slotAskedOfOthers(let slot, let groups):
      "'\(slot.rawValue)' is asked of others now: \(listed(groups.map(\.rawValue))) in one version alone"
    case .askedIf(let id, let from, let to):
      "'\(id)' is asked \(Self.condition(to)) now, and was asked \(Self.condition(from))"
    case .rungRenamed(let rung, let from, let to):
      "the rung '\(rung)' is called '\(to)', and was called '\(from)'"
    }
  }

  package var help: [String] {
    switch self {
    case .notRaised(_, let wanted, isFileAlone: true):
      ["if help, tags, advice or order changed, write  version: \(wanted)"]
    case .notRaised(_, let wanted, isFileAlone: false), .raisedTooLittle(_, _, let wanted, _):
      ["write  version: \(wanted)"]
    case .textChanged(let question, _, let history):
      [
        "if it means the same, add  "
          + "reworded: {in: \(history.wanted), meaning: same, why: \"...\"}",
        "if not, give the question a new id and retire '\(question)'",
      ]
    case .slotTextChanged(let slot, _, let history, let elseWanted):
      [
        "if it means the same, add to '\(slot.rawValue)'  "
          + "reworded: {in: \(history.wanted), meaning: same, why: \"...\"}",
        "if not, nothing can be compared across this: write  version: \(elseWanted)",
      ]
    case .dropped(let id, _, let wanted, nil):
      ["add  - {id: \(id), in: \(wanted)}  under 'retired'"]
    case .dropped(let id, _, let wanted, let renamed?):
      [
        "'\(renamed)' has the same text: if it is the same question, call it '\(id)' again",
        "if not, add  - {id: \(id), in: \(wanted)}  under 'retired'",
      ]
    case .idReused: ["give the question another id"]
    case .ladderChanged(_, _, let wanted):
      ["nothing can be compared across this: write  version: \(wanted)"]
    case .slotsChanged(let id, _, _, let wanted):
      [
        "answers to '\(id)' cannot be compared across this: write  version: \(wanted)",
        "or put the slots back",
      ]
    case .typeChanged(let id, _, _), .turnedRound(let id):
      ["give the question a new id and retire '\(id)'"]
    case .otherQuestionnaire: ["name the lock of this questionnaire"]
    case .lowered: ["name the lock of an earlier version"]
    case .retiredForgotten(let id, let version):
      ["put back  - {id: \(id), in: \(version)}  under 'retired'"]
    case .splitCompared: ["write  compare: none"]
    case .askedOfOthers, .slotAskedOfOthers:
      ["years are compared on it only in voices whose groups are all asked in both"]
    case .askedIf: ["years are not compared on it"]
    case .rungRenamed: ["if it means something else, nothing can be compared: give it another id"]
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard let (changes, history) = changedTexts else { return [] }
    let old = history.since.description
    let width = max(old.count, 3)
    func line(_ label: String, _ text: String?) -> String {
      "\(label)\(String(repeating: " ", count: width - label.count)) | \(text ?? "(nothing)")"
    }
    let texts = changes.flatMap { change in
      (changes.count > 1 ? [change.what] : [])
        + [line(old, change.before), line("now", change.after)]
    }
    return texts
      + (history.rewordedIn.map { ["'reworded' is about \($0), not about this change"] } ?? [])
  }

  private var changedTexts: ([TextChange], History)? {
    switch self {
    case .textChanged(_, let changes, let history): (changes, history)
    case .slotTextChanged(_, let change, let history, _): ([change], history)
    default: nil
    }
  }

  private static func condition(_ text: String?) -> String { text.map { "when \($0)" } ?? "always" }

  private static func names(_ slots: [Slot]) -> String { listed(slots.map(\.rawValue)) }

  private static func subject(_ changes: [TextChange], of question: Question.ID) -> String {
    changes.count == 1
      ? "\(changes[0].what) of '\(question)'" : "\(changes.count) texts of '\(question)'"
  }
}

extension VersionStep {
  fileprivate var meaning: String {
    switch self {
    case .none, .patch: "help, tags, advice or order changed"
    case .minor: "questions were reworded, added, followed or retired, or are asked of others"
    case .major: "the ladder or the slots changed"
    }
  }
}
