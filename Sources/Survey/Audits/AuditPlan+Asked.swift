package import Diagnostics
import Documents

extension AuditPlan {
  /// The groups of which more people answered than were asked, each with how many answered.
  ///
  /// Complete sheets count, each person once and a room with all of its people. Groups without a
  /// number of those asked are left out.
  package func groupsBeyondAsked(_ sheets: [AnswerSheet]) -> [RespondentGroup.ID: Int] {
    var answered: [RespondentGroup.ID: Int] = [:]
    for sheet in SheetRevisions(of: sheets).counted() {
      answered[sheet.respondent.group, default: 0] += sheet.respondent.people
    }
    return answered.filter { group, people in asked[group].map { people > $0 } ?? false }
  }

  /// Warnings at the numbers that are too small.
  ///
  /// - Parameters:
  ///   - answered: What ``groupsBeyondAsked(_:)`` gave.
  ///   - file: The `audit.yaml` that the plan was read from.
  /// - Returns: In the order of their places.
  package static func diagnostics(
    ofGroupsBeyondAsked answered: [RespondentGroup.ID: Int], file: SourceFile
  ) -> [Diagnostic] {
    var documents = DocumentReader(file, family: .audit, limits: .questionnaire)
    var faults = DiagnosticCollector(file: documents.file)
    guard let root = documents.root(),
      let mapping = documents.mapping(root, "an audit", keys: nil),
      case .mapping(let entries)? = mapping["asked"]?.value
    else { return [] }
    for entry in entries {
      guard let people = answered[RespondentGroup.ID(entry.key)] else { continue }
      faults.report(
        AuditProblem.fewerAskedThanAnswered(entry.key, answered: people), at: entry.value.span)
    }
    return faults.diagnostics()
  }
}
