import Comparison
import Diagnostics
import Survey

/// The versions of a questionnaire that lie between two that were asked.
///
/// A question that followed one that followed another can only be compared when the step between is
/// known (ENGINE.md, 3.5). It is looked for among copies and locks, by their names.
struct VersionChain {
  /// Oldest first, from the earlier version to the later one.
  let locks: [QuestionnaireLock]
  /// The files of those between the two, oldest first.
  let paths: [String]

  /// - Parameters:
  ///   - earlier: The version asked then.
  ///   - later: The version asked now.
  ///   - folders: Where copies and locks may lie; the first that has a version counts.
  /// - Throws: What reading a copy throws.
  init(
    from earlier: QuestionnaireLock, to later: QuestionnaireLock, in folders: [String]
  ) throws(CommandFailure) {
    var between: [Version: (lock: QuestionnaireLock, path: String)] = [:]
    for copy in QuestionnaireCopy.all(of: earlier.id, in: folders)
    where earlier.version < copy.version && copy.version < later.version
      && between[copy.version] == nil
    {
      let lock = try QuestionnaireLock.load(copy.path)
      if lock.id == earlier.id, lock.version == copy.version {
        between[copy.version] = (lock, copy.path)
      }
    }
    let found = between.sorted { $0.key < $1.key }.map(\.value)
    locks = [earlier] + found.map(\.lock) + [later]
    paths = found.map(\.path)
  }

  /// Two audits that asked the same file share every question.
  var comparison: QuestionnaireComparison {
    let isSameFile = locks.first?.sha256 == locks.last?.sha256
    return QuestionnaireComparison(chain: isSameFile ? Array(locks.prefix(1)) : locks)
  }
}

extension VersionChain {
  /// What to do about versions that are missing between those at hand; nothing where none is.
  ///
  /// - Parameter folder: Where their copies would be found.
  /// - Returns: For each step with a gap a note and its help.
  func notes(missingIn folder: String) -> [(text: String, help: String?)] {
    guard locks.first?.sha256 != locks.last?.sha256 else { return [] }
    return zip(locks, locks.dropFirst()).flatMap { earlier, later in
      [
        Self.gapNote(earlier, later, folder),
        earlier.noteOnLaterRulings(
          later.laterRulings(since: earlier), to: "\(later.version)", in: folder),
      ].compactMap(\.self)
    }
  }

  private static func gapNote(
    _ earlier: QuestionnaireLock, _ later: QuestionnaireLock, _ folder: String
  ) -> (text: String, help: String?)? {
    let gaps = later.gaps(since: earlier)
    guard !gaps.isEmpty else { return nil }
    let asked = gaps.map { "'\($0.question)' follows '\($0.followed)'" }
    let named = later.versionsNamed(since: earlier)
    let files = (named.isEmpty ? ["VERSION"] : named.map(\.description))
      .map { "\(later.id)@\($0).yaml" }
    return (
      "\(asked.joined(separator: ", ")) of a version between \(earlier.reference) and "
        + "\(later.version) that is not at hand, so nothing says how to compare what went before",
      "put \(files.joined(separator: ", ")), or a lock of the kind, into \(folder)"
    )
  }
}

extension YearComparison {
  /// That questions are compared the other way round; nothing where none is.
  var noteOnTurnedScales: [(text: String, help: String?)] {
    questions.rows.compactMap { row in
      guard case .mapped(let levels) = row.pair.ruling, levels.turnTheScaleRound, let id = row.id
      else { return nil }
      return (
        "answers to '\(id)' are compared on a scale turned round: the old level 0 counts as "
          + "\(levels.first ?? 0), and \(levels.count - 1) as \(levels.last ?? 0)",
        "that is right only if it asks for the opposite of the question that it succeeds"
      )
    }
  }
}

extension QuestionnaireLock {
  /// That questions are compared by rulings which speak of a later step than the one after this version.
  ///
  /// - Parameters:
  ///   - rulings: Those questions.
  ///   - later: The version that rules on them.
  ///   - folder: Where versions between would be found; `nil` where none is looked for.
  /// - Returns: A note with its help; `nil` where there are no such questions.
  func noteOnLaterRulings(
    _ rulings: [Survey.Question.ID], to later: String, in folder: String? = nil
  ) -> (text: String, help: String?)? {
    guard !rulings.isEmpty else { return nil }
    let names = rulings.map { "'\($0)'" }.listed(first: 10)
    return (
      "a version between \(reference) and \(later) may have changed \(names) without a word, "
        + "as what is said of that speaks of a later step alone",
      folder.map { "if there was one, put it, or its lock, into \($0)" }
        ?? "if there was one, check against its lock"
    )
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
