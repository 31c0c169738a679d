package import Diagnostics

/// A fault of a body file that is well-formed JSON or YAML.
package enum BodyProblem: Problem {
  case unknownOperation(String)
  case wrongQuota(String)
  case alwaysPasses(quota: Int?)
  case neverPasses(quota: Int?, total: Int)
  case twoSidesCanWin
  case emptyRule(String)
  case memberCountsDiffer(found: Int, expected: Int, first: SourceSpan)
  case wrongNameCount(found: Int, expected: Int, of: String)
  case noSuchMember(Int, members: Int)
  case unknownMember(String, known: [String])
  case memberListedTwice(String, group: String, other: String)
  case emptyGroup(String)
  case misplacedKey(String, form: DecisionBody.Form)
  case voteWithoutChair
  case quorumTooHigh(Int, members: Int)
  case wrongChance(String)
  case attendanceNeedsMajority
  case tooManyMembers(limit: Int)
  case notTheSameRule(blocSize: Int)
  case tooManyParts(limit: Int)
  case duplicateName(String)
  case tooLarge(states: Int, limit: Int)

  package var code: DiagnosticCode { bodyCode.code }

  package var severity: Diagnostic.Severity {
    switch self {
    case .alwaysPasses, .neverPasses, .twoSidesCanWin: .warning
    default: .error
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .memberCountsDiffer(_, _, let first) = self else { return [] }
    return ["the first votes are on \(place(first))"]
  }

  private var bodyCode: BodyCode {
    switch self {
    case .unknownOperation: .unknownOperation
    case .wrongQuota: .wrongQuota
    case .alwaysPasses: .alwaysPasses
    case .neverPasses: .neverPasses
    case .twoSidesCanWin: .twoSidesCanWin
    case .emptyRule: .emptyRule
    case .memberCountsDiffer: .memberCountsDiffer
    case .wrongNameCount: .wrongNameCount
    case .noSuchMember: .noSuchMember
    case .unknownMember: .unknownMember
    case .memberListedTwice: .memberListedTwice
    case .emptyGroup: .emptyGroup
    case .misplacedKey: .misplacedKey
    case .voteWithoutChair: .voteWithoutChair
    case .quorumTooHigh: .quorumTooHigh
    case .wrongChance: .wrongChance
    case .attendanceNeedsMajority: .attendanceNeedsMajority
    case .tooManyMembers: .tooManyMembers
    case .notTheSameRule: .notTheSameRule
    case .tooManyParts: .tooManyParts
    case .duplicateName: .duplicateName
    case .tooLarge: .tooLarge
    }
  }
}
