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
  ///   - folders: Of the two audits.
  /// - Throws: What reading a copy throws.
  init(
    from earlier: QuestionnaireLock, to later: QuestionnaireLock, in folders: [AuditFolder]
  ) throws(CommandFailure) {
    var between: [Version: QuestionnaireLock] = [:]
    for folder in folders {
      for path in Self.files(in: folder, of: earlier.id) {
        let lock = try QuestionnaireLock.load(path)
        let isBetween = earlier.version < lock.version && lock.version < later.version
        if isBetween, lock.id == earlier.id { between[lock.version] = lock }
      }
    }
    locks = [earlier] + between.keys.sorted().compactMap { between[$0] } + [later]
  }

  var comparison: QuestionnaireComparison {
    guard let first = locks.first, let last = locks.last, first.sha256 != last.sha256 else {
      return QuestionnaireComparison(chain: Array(locks.prefix(1)))
    }
    return QuestionnaireComparison(chain: locks)
  }

  private static func files(in folder: AuditFolder, of id: Questionnaire.ID) -> [String] {
    let path = "\(folder.path)/questionnaire"
    let names = (try? Folder.names(in: path)) ?? []
    return names.filter { name in
      name.hasPrefix("\(id)@") && [".yaml", ".yml", ".lock"].contains { name.hasSuffix($0) }
    }.map { "\(path)/\($0)" }
  }
}
