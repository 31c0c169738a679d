import Diagnostics
import Survey

/// Questionnaires that were read once, for the audits that asked the same copy.
final class QuestionnaireShelf {
  /// By their bytes.
  private var snapshots: [[UInt8]: QuestionnaireSnapshot] = [:]

  /// The questionnaire of a file, which is read only the first time.
  ///
  /// - Throws: 65 with every fault of it, each time.
  func snapshot(of file: SourceFile) throws(CommandFailure) -> QuestionnaireSnapshot {
    if let known = snapshots[file.bytes] { return known }
    let snapshot = try QuestionnaireSnapshot.read(file)
    snapshots[file.bytes] = snapshot
    return snapshot
  }
}
