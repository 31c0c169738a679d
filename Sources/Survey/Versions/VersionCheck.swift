package import Diagnostics
import Digests
import Documents

/// What came of holding a questionnaire file against the lock of an earlier version.
package struct VersionCheck: Sendable {
  /// `nil` when the file is faulty by itself, or is another questionnaire's.
  package let comparison: QuestionnaireComparison?
  /// `powershare-5p@1.1.0`; `nil` when the file is faulty by itself.
  package let reference: String?
  /// Sorted by place: of the file by itself, then of its changes.
  package let diagnostics: [Diagnostic]

  /// Reads a questionnaire and classifies every change against the lock (ENGINE.md 3.5).
  package init(_ file: SourceFile, against lock: QuestionnaireLock) {
    var reader = QuestionnaireReader(file)
    let questionnaire = reader.read()
    let own = reader.document.diagnostics
    guard let questionnaire, !reader.document.problems.hasErrors else {
      (comparison, reference, diagnostics) = (nil, nil, own)
      return
    }
    var finder = VersionFaults(
      lock: lock, now: QuestionnaireLock(questionnaire, sha256: SHA256.hex(of: file.bytes)),
      reader: reader)
    comparison = finder.find()
    reference = questionnaire.reference
    diagnostics = own + finder.problems.diagnostics()
  }
}
