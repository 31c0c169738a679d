import Diagnostics
import Digests
import Survey

/// Questionnaires that were read once, for the audits that asked the same copy.
final class QuestionnaireShelf {
  /// By the sum of their bytes.
  private var snapshots: [String: QuestionnaireSnapshot] = [:]

  /// The questionnaire of a file, which is read only the first time.
  ///
  /// - Throws: 65 with every fault of it, each time.
  func snapshot(of file: SourceFile) throws(CommandFailure) -> QuestionnaireSnapshot {
    let sum = SHA256.hex(of: file.bytes)
    if let known = snapshots[sum] { return known }
    let snapshot = try QuestionnaireSnapshot.read(file)
    snapshots[sum] = snapshot
    return snapshot
  }
}
