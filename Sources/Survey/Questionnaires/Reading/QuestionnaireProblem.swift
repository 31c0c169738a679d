package import Diagnostics

/// A fault of a questionnaire as data; `QuestionnaireProblem+Words` turns it into prose.
package enum QuestionnaireProblem: Problem, Equatable {
  /// A name that exists, with its line: the one that was probably meant.
  package struct Neighbour: Sendable, Equatable {
    package let name: String
    package let line: Int
  }

  case rungCount(owner: String, given: Int, rungs: [String])
  case nameGivenTwice(kind: String, name: String, first: SourceSpan)
  case unknownName(kind: String, name: String, meant: Neighbour?, known: [String])
  case unknownWord(String, what: String, known: [String])
  case unknownFormat(String, known: String)
  case notAVersion(String)
  case scaleSize(Int)
  case scaleNumber(given: Int, expected: Int)
  case unknownPlaceholder(String)
  case unknownQuestion(String, meant: Neighbour?)
  case keyOfOtherType(key: String, type: String, belongsTo: [String])
  /// Of a succession.
  case levelsWithoutMap(compare: String)
  case noScale(question: String)
  case easyReadCount(owner: String, given: Int, expected: Int)
  case bandsNotClosed(expected: String, given: String)
  case retiredNameAgain(name: String, version: String, retired: SourceSpan)
  case succeedsNotRetired(name: String, exists: Bool, meant: Neighbour?)
  case mapLength(given: Int, rungs: Int)
  case mapTurnsRound([Int])
  case laterVersion(String, current: String)
  case tooMany(kind: String, count: Int, limit: Int)
  case tooFewOptions(type: String, given: Int)
  case emptyRange(low: Int, high: Int)
  case notAscending(what: String, previous: String, given: String)
  case specialAnswerKeyLength(String)
  case specialAnswerKeyTwice(String, first: SourceSpan)
  case slotNeverAsked(slot: String, askedOf: [String])
  case slotWithoutRule(slot: String)
  case nowMissing
  case emptyList(what: String)
  case onlyValue(key: String, only: String)
  case moduleShape
  case lensShape
  case minimumBelowFloor(key: String, minimum: Int, floor: Int)
  case emptyText
  case unused(kind: String, name: String, why: String)
  case reservedName(String)
  case notALanguage(String)
  case conditionOnOneLine

  package var severity: Diagnostic.Severity {
    switch self {
    case .unused, .slotNeverAsked, .mapTurnsRound: .warning
    default: .error
    }
  }

  package var code: DiagnosticCode { named.code }

  package var named: QuestionnaireCode {
    switch self {
    case .rungCount: .rungCount
    case .nameGivenTwice: .nameGivenTwice
    case .unknownName: .unknownName
    case .unknownWord: .unknownWord
    case .unknownFormat: .unknownFormat
    case .notAVersion: .notAVersion
    case .scaleSize, .scaleNumber: .scale
    case .unknownPlaceholder: .unknownPlaceholder
    case .unknownQuestion: .unknownQuestion
    case .keyOfOtherType, .levelsWithoutMap: .keyOfOtherType
    case .noScale: .noScale
    case .easyReadCount: .easyReadCount
    case .bandsNotClosed: .bandsNotClosed
    case .retiredNameAgain: .retiredNameAgain
    case .succeedsNotRetired, .mapLength: .succession
    case .mapTurnsRound: .mapTurnsRound
    case .laterVersion: .laterVersion
    case .tooMany: .tooMany
    case .tooFewOptions: .tooFewOptions
    case .emptyRange: .emptyRange
    case .notAscending: .notAscending
    case .specialAnswerKeyLength, .specialAnswerKeyTwice: .specialAnswerKey
    case .slotNeverAsked, .slotWithoutRule: .slotNeverAsked
    case .nowMissing: .nowMissing
    case .emptyList: .emptyList
    case .onlyValue: .onlyValue
    case .moduleShape: .moduleShape
    case .lensShape: .lensShape
    case .minimumBelowFloor: .minimumBelowFloor
    case .emptyText: .emptyText
    case .unused: .unused
    case .reservedName: .reservedName
    case .notALanguage: .notALanguage
    case .conditionOnOneLine: .conditionOnOneLine
    }
  }
}
