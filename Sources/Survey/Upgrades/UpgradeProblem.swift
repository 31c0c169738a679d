package import Diagnostics

/// The codes of what stands in the way of a later version.
package enum UpgradeCode: String, CaseIterable, Sendable {
  case older = "PSU-001"
  case nothingCompared = "PSU-002"
  case complete = "PSU-003"
  case otherQuestionnaire = "PSU-004"
  case otherCopy = "PSU-005"
  case lostWord = "PSU-006"
  case madeByHand = "PSU-007"
  case missingEarlier = "PSU-008"
  case lineOutOfReach = "PSU-009"
  case oneOfSeveral = "PSU-010"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}

/// Why an audit, or a sheet, cannot be taken to another version of its questionnaire.
package enum UpgradeProblem: Problem {
  case older(wanted: Version, current: Version)
  /// Another first number, or another ladder.
  case nothingCompared(from: Version, to: Version)
  case complete([AnswerSheet.ID], wanted: Version)
  case otherQuestionnaire(found: String, wanted: String)
  /// The audit holds another file under this name.
  case otherCopy(reference: String)
  /// The later version has no such group or form.
  case lostWord(String, what: String, wanted: Version)
  case madeByHand
  case missingEarlier(path: String)
  case lineOutOfReach(reference: String)
  /// Named as the user did; `nil` for the newest.
  case oneOfSeveral(wanted: Version, named: String?, current: Version, audit: String)

  package var code: DiagnosticCode { upgradeCode.code }

  private var upgradeCode: UpgradeCode {
    switch self {
    case .older: .older
    case .nothingCompared: .nothingCompared
    case .complete: .complete
    case .otherQuestionnaire: .otherQuestionnaire
    case .otherCopy: .otherCopy
    case .lostWord: .lostWord
    case .madeByHand: .madeByHand
    case .missingEarlier: .missingEarlier
    case .lineOutOfReach: .lineOutOfReach
    case .oneOfSeveral: .oneOfSeveral
    }
  }

  package var message: String {
    switch self {
    case .older(let wanted, let current): "\(wanted) is older than \(current), which is asked here"
    case .nothingCompared(let from, let to) where from.major != to.major:
      "\(from) and \(to) differ in the first number, so no answer to one is an answer to the other"
    case .nothingCompared(let from, let to):
      "\(from) and \(to) have different ladders, so no answer to one is an answer to the other"
    case .complete(let sheets, _) where sheets.count == 1:
      "sheet \(sheets[0]) is complete, and a complete sheet is not changed"
    case .complete(let sheets, _):
      "\(sheets.count) sheets are complete, and a complete sheet is not changed"
    case .otherQuestionnaire(let found, let wanted):
      "this is the questionnaire '\(found)', and the audit asks '\(wanted)'"
    case .otherCopy(let reference): "the audit holds another copy of \(reference)"
    case .lostWord(let word, let what, let wanted): "\(wanted) has no \(what) '\(word)'"
    case .madeByHand: "this sheet was made by hand, and an upgrade would write it as JSON"
    case .missingEarlier(let path):
      "the version that this sheet answers is missing: \(path)"
    case .lineOutOfReach: "the version cannot be changed on this line without changing more"
    case .oneOfSeveral(let wanted, _, let current, _):
      "this sheet's audit asks \(current), and other sheets of it would be left behind by \(wanted)"
    }
  }

  package var help: [String] {
    switch self {
    case .older: ["an upgrade goes forward only; an older version needs an audit of its own"]
    case .nothingCompared(_, let to):
      ["ask \(to) in an audit of its own; what was answered here stays readable here"]
    case .complete(_, let wanted):
      [
        "an audit asks one version: end this wave with it, and ask \(wanted) in the next",
        "or set those sheets aside if they are to be taken anew",
      ]
    case .otherQuestionnaire: ["name a version of the questionnaire that the audit asks"]
    case .otherCopy:
      ["two texts under one version cannot be told apart: raise the version of the new one"]
    case .lostWord: ["take the sheet out of the audit, or keep the version that it answers"]
    case .madeByHand: ["change it by hand, or make it a JSON sheet first"]
    case .missingEarlier: ["put back the file that was there when the answers were given"]
    case .lineOutOfReach(let reference):
      ["write  questionnaire: \(reference)  there, and then upgrade without '--to'"]
    case .oneOfSeveral(let wanted, let named, _, let audit):
      [
        "powershare upgrade \(audit.quotedForShell) --to \(named ?? wanted.description)  takes the audit there with "
          + "all its sheets"
      ]
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .complete(let sheets, _) = self, sheets.count > 1 else { return [] }
    return ["complete: \(sheets.map(\.rawValue).listed(first: 12))"]
  }
}
