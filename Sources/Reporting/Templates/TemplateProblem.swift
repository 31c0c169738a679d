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
  case pictureFromElsewhere(String)
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
    case .unclosedTag: "PSR-101"
    case .badName: "PSR-102"
    case .unescapedValue: "PSR-103"
    case .changedDelimiters: "PSR-104"
    case .pragma: "PSR-105"
    case .inheritance: "PSR-106"
    case .dynamicPartial: "PSR-107"
    case .transform: "PSR-108"
    case .unknownName: "PSR-109"
    case .wrongKind: "PSR-110"
    case .placeOutsideList: "PSR-111"
    case .bareDot: "PSR-112"
    case .unclosedSection: "PSR-113"
    case .unopenedSection: "PSR-114"
    case .mismatchedSection: "PSR-115"
    case .unknownPartial: "PSR-116"
    case .recursivePartial: "PSR-117"
    case .tooLarge: "PSR-118"
    case .notText: "PSR-119"
    case .privateCharacter: "PSR-120"
    case .rawHTML: "PSR-121"
    case .badAddress: "PSR-122"
    case .unknownBlock: "PSR-123"
    case .blockInsideOther: "PSR-124"
    case .valueInTitle: "PSR-125"
    case .valueInFence: "PSR-126"
    case .crowdedProse: "PSR-127"
    case .adjoiningLists: "PSR-128"
    case .pipeTable: "PSR-129"
    case .secondTitle: "PSR-130"
    case .badID: "PSR-131"
    case .touchingEmphasis: "PSR-132"
    case .changesWhenReadAgain: "PSR-133"
    case .blockWithLines: "PSR-134"
    case .pictureFromElsewhere: "PSR-135"
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .mismatchedSection(_, let expected, let opened) = self else { return [] }
    return ["'\(expected)' was opened on \(place(opened))"]
  }
}
