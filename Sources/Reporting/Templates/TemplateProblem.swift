package import Diagnostics

/// What can be wrong with a template.
package enum TemplateProblem: Problem, Equatable {
  // The tags.
  case unclosedTag
  case badName(String)
  case unescapedValue(String)
  case changedDelimiters
  case pragma
  case inheritance(String)
  case dynamicPartial(String)
  case transform(String)
  // The names.
  case unknownName(String, nearest: String?)
  case wrongKind(String, isA: String, use: String)
  case placeOutsideList(String)
  case bareDot
  // The sections.
  case unclosedSection(String)
  case unopenedSection(String)
  case mismatchedSection(String, expected: String, opened: SourceSpan)
  // The partials.
  case unknownPartial(String, nearest: String?)
  case recursivePartial([String])
  case tooLarge
  // The text.
  case notText
  case privateCharacter(UInt32)
  // The Markdown.
  case rawHTML(String)
  case badAddress(String)
  case unknownBlock(String, nearest: String?)
  case blockInsideOther(String)
  case valueInTitle
  case valueInFence
  case crowdedProse
  case adjoiningLists
  case pipeTable
  case secondTitle
  case badID(String)
  case touchingEmphasis
  case changesWhenReadAgain(written: String, read: String)
  case blockWithLines(String)
}

// MARK: - Codes

extension TemplateProblem {
  /// Stable: a number is never given to another problem.
  package var code: DiagnosticCode {
    switch self {
    case .unclosedTag: "PST-001"
    case .badName: "PST-002"
    case .unescapedValue: "PST-003"
    case .changedDelimiters: "PST-004"
    case .pragma: "PST-005"
    case .inheritance: "PST-006"
    case .dynamicPartial: "PST-007"
    case .transform: "PST-008"
    case .unknownName: "PST-009"
    case .wrongKind: "PST-010"
    case .placeOutsideList: "PST-011"
    case .bareDot: "PST-012"
    case .unclosedSection: "PST-013"
    case .unopenedSection: "PST-014"
    case .mismatchedSection: "PST-015"
    case .unknownPartial: "PST-016"
    case .recursivePartial: "PST-017"
    case .tooLarge: "PST-018"
    case .notText: "PST-019"
    case .privateCharacter: "PST-020"
    case .rawHTML: "PST-021"
    case .badAddress: "PST-022"
    case .unknownBlock: "PST-023"
    case .blockInsideOther: "PST-024"
    case .valueInTitle: "PST-025"
    case .valueInFence: "PST-026"
    case .crowdedProse: "PST-027"
    case .adjoiningLists: "PST-028"
    case .pipeTable: "PST-029"
    case .secondTitle: "PST-030"
    case .badID: "PST-031"
    case .touchingEmphasis: "PST-032"
    case .changesWhenReadAgain: "PST-033"
    case .blockWithLines: "PST-034"
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .mismatchedSection(_, let expected, let opened) = self else { return [] }
    return ["'\(expected)' was opened on \(place(opened))"]
  }
}
