package import Diagnostics

/// The codes of faults in `audit.yaml` and its folder.
package enum AuditCode: String, CaseIterable {
  case wrongFormat = "PSA-010"
  case wrongDate = "PSA-011"
  case wrongReference = "PSA-012"
  case unknownAudience = "PSA-013"
  case minimumTooLow = "PSA-014"
  case unknownGroup = "PSA-015"
  case missingSnapshot = "PSA-016"
  case emptyText = "PSA-017"
  case unknownQuote = "PSA-018"
  case duplicateSheet = "PSA-019"
  case unknownQuoteModule = "PSA-020"
  case quoteOfTwo = "PSA-021"
  case bodiesDiffer = "PSA-022"
  case fewerAskedThanAnswered = "PSA-023"
  case revisedTwice = "PSA-024"
  case circleOfRevisions = "PSA-025"
  case revisesAnother = "PSA-026"
  case unknownStatus = "PSA-027"
  case duplicateAction = "PSA-028"
  case droppedWithoutReason = "PSA-029"
  case unknownPart = "PSA-034"
  case nameNotText = "PSA-036"

  package var code: DiagnosticCode { DiagnosticCode(rawValue: rawValue) }
}
