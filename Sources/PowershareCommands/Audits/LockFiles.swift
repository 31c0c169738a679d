import Diagnostics
import Documents
import Survey

extension QuestionnaireLock {
  /// A lock from its file, or what the lock of an earlier questionnaire would be.
  ///
  /// - Throws: 66 when it is missing, 65 when it is no sound lock or questionnaire.
  static func load(_ path: String) throws(CommandFailure) -> QuestionnaireLock {
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      return QuestionnaireLock(
        try QuestionnaireSnapshot.read(
          try SourceFile.load(path, family: .questionnaire, limits: .questionnaire)))
    }
    let (lock, found) = read(try SourceFile.load(path, family: .lock, limits: .lock))
    guard let lock else { throw CommandFailure(found) }
    return lock
  }
}
