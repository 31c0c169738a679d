import Diagnostics
import Survey

/// The versions of a questionnaire that lie between the ones two audits asked.
///
/// A question that followed one that followed another can only be compared when the step between is
/// known (ENGINE.md, 3.5). It is looked for among the copies and locks that the audits hold.
struct VersionChain {
  /// Oldest first, from the version asked then to the one asked now.
  let locks: [QuestionnaireLock]

  /// - Parameters:
  ///   - earlier: The version asked then.
  ///   - later: The version asked now.
  ///   - folders: Where copies and locks may lie.
  /// - Throws: What reading a copy throws.
  init(
    from earlier: QuestionnaireLock, to later: QuestionnaireLock, in folders: [String]
  ) throws(CommandFailure) {
    var between: [Version: QuestionnaireLock] = [:]
    for lock in try QuestionnaireLock.all(of: earlier.id, in: folders)
    where earlier.version < lock.version && lock.version < later.version {
      between[lock.version] = lock
    }
    locks = [earlier] + between.keys.sorted().compactMap { between[$0] } + [later]
  }

  /// Two audits that asked the same file share every question.
  var comparison: QuestionnaireComparison {
    let isSameFile = locks.first?.sha256 == locks.last?.sha256
    return QuestionnaireComparison(chain: isSameFile ? Array(locks.prefix(1)) : locks)
  }
}

extension QuestionnaireLock {
  /// The exact version that a result rests on; `nil` where nobody has it.
  ///
  /// - Parameters:
  ///   - reference: The version, with the sum of its file.
  ///   - folders: Where it may lie; what travels with the program is looked at as well.
  /// - Returns: Its lock.
  /// - Throws: What reading a copy throws.
  static func find(
    _ reference: QuestionnaireReference, in folders: [String]
  ) throws(CommandFailure) -> QuestionnaireLock? {
    let copies = try all(of: reference.id, in: folders)
    if let copy = copies.first(where: { $0.sha256 == reference.sha256 }) { return copy }
    guard let shipped = try? QuestionnaireSnapshot.shipped(reference.id.rawValue),
      shipped.sha256 == reference.sha256
    else { return nil }
    return QuestionnaireLock(shipped)
  }

  /// Every copy and lock of a questionnaire in some folders, by the names that they are given.
  fileprivate static func all(
    of id: Questionnaire.ID, in folders: [String]
  ) throws(CommandFailure) -> [QuestionnaireLock] {
    var locks: [QuestionnaireLock] = []
    for folder in folders {
      for name in (try? Folder.names(in: folder)) ?? [] where isCopy(name, of: id) {
        let lock = try load("\(folder)/\(name)")
        if lock.id == id { locks.append(lock) }
      }
    }
    return locks
  }

  private static func isCopy(_ name: String, of id: Questionnaire.ID) -> Bool {
    name.hasPrefix("\(id)@") && [".yaml", ".yml", ".lock"].contains { name.hasSuffix($0) }
  }
}
