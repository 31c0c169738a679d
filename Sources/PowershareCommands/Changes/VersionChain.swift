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
  ///   - beside: Other folders that may hold a version between them, or its lock.
  /// - Throws: What reading a copy throws.
  init(
    from earlier: QuestionnaireLock, to later: QuestionnaireLock, in folders: [AuditFolder],
    beside: [String] = []
  ) throws(CommandFailure) {
    var between: [Version: QuestionnaireLock] = [:]
    for folder in folders.map(\.questionnairesPath) + beside {
      for path in Self.files(in: folder, of: earlier.id, from: earlier.version, to: later.version) {
        let lock = try QuestionnaireLock.load(path)
        let isBetween = earlier.version < lock.version && lock.version < later.version
        if isBetween, lock.id == earlier.id, between[lock.version] == nil {
          between[lock.version] = lock
        }
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

  /// By their names, as `powershare-5p@1.1.0.lock`; others are not opened.
  private static func files(
    in folder: String, of id: Questionnaire.ID, from earlier: Version, to later: Version
  ) -> [String] {
    let names = (try? Folder.names(in: folder)) ?? []
    return names.filter { name in
      guard name.hasPrefix("\(id)@"),
        let ending = [".yaml", ".yml", ".lock"].first(where: name.hasSuffix),
        let version = Version(String(name.dropFirst("\(id)@".count).dropLast(ending.count)))
      else { return false }
      return earlier < version && version < later
    }.map { "\(folder)/\($0)" }
  }
}
