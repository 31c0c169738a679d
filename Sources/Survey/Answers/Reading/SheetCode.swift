package import Diagnostics

/// The codes of faults in answer sheets and their journals.
package enum SheetCode: String, CaseIterable {
  case wrongFormat = "PSS-010"
  case wrongQuestionnaire = "PSS-011"
  case wrongVersion = "PSS-012"
  case wrongHash = "PSS-013"
  case unknownQuestion = "PSS-014"
  case changedQuestion = "PSS-015"
  case notAskedOfGroup = "PSS-016"
  case slotNotAsked = "PSS-017"
  case unknownWord = "PSS-018"
  case levelOutOfRange = "PSS-019"
  case wrongValue = "PSS-020"
  case severalValues = "PSS-021"
  case noValue = "PSS-022"
  case unknownOption = "PSS-023"
  case wrongTotal = "PSS-024"
  case misplacedReason = "PSS-025"
  case missingReason = "PSS-026"
  case noteTooLong = "PSS-027"
  case wrongDate = "PSS-028"
  case wrongName = "PSS-029"
  case nobodyInTheRoom = "PSS-030"
  case unknownModule = "PSS-031"
  case duplicateRecord = "PSS-032"
  case unfinishedRecord = "PSS-033"
  case moduleNotAskedOfGroup = "PSS-034"
  case damagedJournal = "PSS-040"
  case notAJournal = "PSS-061"
  case brokenTrail = "PSS-062"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}
