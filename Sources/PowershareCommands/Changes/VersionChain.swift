import Diagnostics
import Survey

/// The versions of a questionnaire that lie between two that were asked.
///
/// A question that followed one that followed another can only be compared when the step between is
/// known (ENGINE.md, 3.5). It is looked for among copies and locks, by their names.
struct VersionChain {
  /// Oldest first, from the earlier version to the later one.
  let locks: [QuestionnaireLock]

  /// - Parameters:
  ///   - earlier: The version asked then.
  ///   - later: The version asked now.
  ///   - folders: Where copies and locks may lie; the first that has a version counts.
  /// - Throws: What reading a copy throws.
  init(
    from earlier: QuestionnaireLock, to later: QuestionnaireLock, in folders: [String]
  ) throws(CommandFailure) {
    var between: [Version: QuestionnaireLock] = [:]
    for copy in QuestionnaireCopy.all(of: earlier.id, in: folders)
    where earlier.version < copy.version && copy.version < later.version
      && between[copy.version] == nil
    {
      let lock = try QuestionnaireLock.load(copy.path)
      if lock.id == earlier.id, lock.version == copy.version { between[copy.version] = lock }
    }
    locks = [earlier] + between.keys.sorted().compactMap { between[$0] } + [later]
  }

  /// Two audits that asked the same file share every question.
  var comparison: QuestionnaireComparison {
    let isSameFile = locks.first?.sha256 == locks.last?.sha256
    return QuestionnaireComparison(chain: isSameFile ? Array(locks.prefix(1)) : locks)
  }
}

/// A file that by its name holds one version of a questionnaire: `powershare-5p@1.1.0.lock`.
private struct QuestionnaireCopy {
  let path: String
  let version: Version

  /// In the order of the folders, then of names.
  static func all(of id: Questionnaire.ID, in folders: [String]) -> [QuestionnaireCopy] {
    folders.flatMap { folder in
      ((try? Folder.names(in: folder)) ?? []).compactMap { name -> QuestionnaireCopy? in
        guard name.hasPrefix("\(id)@"),
          let ending = [".yaml", ".yml", ".lock"].first(where: name.hasSuffix),
          let version = Version(String(name.dropFirst("\(id)@".count).dropLast(ending.count)))
        else { return nil }
        return QuestionnaireCopy(path: "\(folder)/\(name)", version: version)
      }
    }
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
    for copy in QuestionnaireCopy.all(of: reference.id, in: folders)
    where copy.version == reference.version {
      let lock = try load(copy.path)
      if lock.sha256 == reference.sha256 { return lock }
    }
    guard let shipped = try? QuestionnaireSnapshot.shipped(reference.id.rawValue),
      shipped.sha256 == reference.sha256
    else { return nil }
    return QuestionnaireLock(shipped)
  }
}
