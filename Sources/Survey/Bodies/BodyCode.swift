package import Diagnostics

/// The codes of faults in descriptions of decision-making bodies.
package enum BodyCode: String, CaseIterable, Sendable {
  case unknownOperation = "PSP-010"
  case wrongQuota = "PSP-011"
  case alwaysPasses = "PSP-012"
  case neverPasses = "PSP-013"
  case twoSidesCanWin = "PSP-014"
  case emptyRule = "PSP-015"
  case memberCountsDiffer = "PSP-016"
  case wrongNameCount = "PSP-017"
  case noSuchMember = "PSP-018"
  case unknownMember = "PSP-019"
  case memberListedTwice = "PSP-020"
  case emptyGroup = "PSP-021"
  case misplacedKey = "PSP-022"
  case voteWithoutChair = "PSP-023"
  case quorumTooHigh = "PSP-024"
  case wrongChance = "PSP-025"
  case attendanceNeedsMajority = "PSP-026"
  case tooManyMembers = "PSP-027"
  case notTheSameRule = "PSP-028"
  case tooManyParts = "PSP-029"
  case duplicateName = "PSP-030"
  case tooLarge = "PSP-031"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}
