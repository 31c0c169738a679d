import Diagnostics
import Survey

/// Which of the two times a sheet on paper is typed in.
enum SheetEntry: Int, CaseIterable {
  case first = 1
  case second

  var name: String {
    switch self {
    case .first: "first"
    case .second: "second"
    }
  }
}

/// Sheets on paper while they are typed in: beside the sheets, so that nothing counts them.
extension AuditFolder {
  private static let enteringName = "entering"

  /// The audit as one entry sees it: the same, with sheets of its own.
  func entering(_ entry: SheetEntry) -> AuditFolder {
    var folder = self
    folder.sheetsName = "\(Self.enteringName)/\(entry.name)"
    return folder
  }

  /// Whether these are sheets of an entry.
  var isOfEntry: Bool { sheetsName.hasPrefix("\(Self.enteringName)/") }

  /// Of both entries of a sheet.
  func entryLockPath(_ id: AnswerSheet.ID) -> String {
    "\(path)/\(Self.enteringName)/.\(id).lock"
  }

  /// Whether a sheet of that name is being typed in.
  func isEntering(_ id: AnswerSheet.ID) -> Bool {
    SheetEntry.allCases.contains { entry in
      let folder = entering(entry)
      return Folder.exists(folder.sheetPath(id)) || Folder.exists(folder.journalPath(id))
    }
  }

  /// Papers that are half typed in answer the version they were begun with.
  ///
  /// - Throws: 65 when there are some.
  func checkThatNothingIsTypedIn() throws(CommandFailure) {
    let files = try entering(.first).sheetFiles() + entering(.second).sheetFiles()
    guard let id = files.first.map({ AnswerSheet.id(ofFile: $0) }) else { return }
    throw CommandFailure(
      .wrongData, "sheet \(id) is being typed in from paper, to the version that is asked now",
      help: ["finish it, or set it aside: powershare enter \(path.quotedForShell)"])
  }

  /// Keeps other processes from both entries of a sheet.
  ///
  /// - Throws: 75 when another one types it in, 73 when the folder cannot be written.
  func lockEntries(_ id: AnswerSheet.ID) throws(CommandFailure) -> ProcessLock {
    let entering = "\(path)/\(Self.enteringName)"
    do { try Folder.make(entering) } catch { throw CommandFailure(error) }
    return try ProcessLock(
      entryLockPath(id), busy: "sheet \(id): it is being typed in by",
      help: "finish there, or end that process; nothing it saved is lost")
  }

  /// Puts both entries of a sheet, as far as they are there, into `set-aside/`.
  ///
  /// - Throws: 73 when they cannot be moved.
  func setAsideEntries(_ id: AnswerSheet.ID) throws(CommandFailure) {
    do {
      for entry in SheetEntry.allCases {
        let folder = entering(entry)
        try moveAside(folder.journalPath(id), as: "\(id).\(entry.name).journal.jsonl")
        try moveAside(folder.sheetPath(id), as: "\(id).\(entry.name).answers.json")
      }
    } catch {
      throw CommandFailure(error)
    }
    forgetLocks(of: id)
  }

  /// Takes both entries away once all that they say is in the sheet.
  ///
  /// Which of two slips a person made, and when, would be a trail (ENGINE.md 3.3).
  func removeEntries(_ id: AnswerSheet.ID) {
    for entry in SheetEntry.allCases {
      let folder = entering(entry)
      for path in [folder.journalPath(id), folder.sheetPath(id)] { try? Folder.remove(path) }
    }
    forgetLocks(of: id)
  }

  /// The locks inside mean nothing beside that of both entries, which is held here.
  private func forgetLocks(of id: AnswerSheet.ID) {
    for entry in SheetEntry.allCases { try? Folder.remove(entering(entry).lockPath(id)) }
  }
}
