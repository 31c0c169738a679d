package import Diagnostics
import Digests
import Documents

/// What came of holding a questionnaire file against the lock of an earlier version.
package struct VersionCheck: Sendable {
  /// `nil` when the file is faulty by itself, or is another questionnaire's; its diagnostics can be
  /// those of changes all the same.
  package let comparison: QuestionnaireComparison?
  /// `powershare-5p@1.1.0`; `nil` when faults of its own keep the file from being compared at all.
  package let reference: String?
  /// Questions of the lock that were not compared, as they have faults of their own.
  package let passedOver: [Question.ID]
  /// Questions whose ruling may rest on a version between; none while the file has faults.
  package let laterRulings: [Question.ID]
  /// Sorted by place: of the file by itself, then of its changes.
  package let diagnostics: [Diagnostic]

  /// Reads a questionnaire and classifies every change against the lock (ENGINE.md 3.5).
  package init(_ file: SourceFile, against lock: QuestionnaireLock) {
    var reader = QuestionnaireReader(file)
    let questionnaire = reader.read()
    let own = reader.document.diagnostics
    let isWhole = !reader.document.problems.hasErrors
    let faulty = reader.topPlaces.map { FaultyParts(reader.document.problems, $0) }
    guard let questionnaire, let faulty, isWhole || !faulty.hasFaultyBasis else {
      (comparison, reference, passedOver, diagnostics) = (nil, nil, [], own)
      laterRulings = []
      return
    }
    let now = QuestionnaireLock(questionnaire, sha256: SHA256.hex(of: file.bytes))
    var finder = VersionFaults(
      lock: lock, now: isWhole ? now : now.takingBack(faulty, from: lock), isWhole: isWhole,
      reader: reader)
    let found = finder.find()
    comparison = isWhole ? found : nil
    reference = questionnaire.reference
    laterRulings = isWhole ? now.laterRulings(since: lock) : []
    passedOver = isWhole ? [] : lock.questions.map(\.id).filter(faulty.questions.contains)
    diagnostics = own + finder.problems.diagnostics()
  }
}
