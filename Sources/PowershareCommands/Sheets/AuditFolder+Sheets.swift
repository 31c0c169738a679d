import Glibc
import Survey

extension AuditFolder {
  /// When a sheet or its journal was last written, in words; `nil` where neither is there.
  func lastSaved(_ id: AnswerSheet.ID) -> String? {
    [sheetPath(id), journalPath(id)].compactMap { Folder.lastChange(of: $0) }.max()
      .map(momentInWords)
  }

  /// Whether a sheet, what was typed of one, or its journal has the name.
  func isTaken(_ id: AnswerSheet.ID) -> Bool {
    Folder.exists(sheetPath(id)) || sheetPathInYAML(id) != nil || Folder.exists(journalPath(id))
      || isEntering(id)
  }

  /// Removes what a sitting that was killed while it wrote has left beside a sheet.
  ///
  /// Whoever calls has the lock. The answers in it are in the sheet or its journal as well, and
  /// nobody would expect to find them anywhere else.
  func removeHalfWritten(_ id: AnswerSheet.ID) {
    let files = [sheetPath(id), journalPath(id)].map { Folder.lastName(of: $0) + "." }
    for name in (try? Folder.names(in: sheetsPath)) ?? [] where name.hasSuffix(".tmp") {
      let process = files.first { name.hasPrefix($0) }.map { name.dropFirst($0.count).dropLast(4) }
      guard let process, Int32(process) != nil else { continue }
      try? Folder.remove("\(sheetsPath)/\(name)")
    }
  }

  /// Keeps what was taken out of a sheet in `set-aside/`, for its owner's eyes alone.
  func keepRemoved(_ bytes: [UInt8], as name: String) throws(FileFault) {
    try Folder.make(setAsidePath)
    try SheetElsewhere.writeNew(bytes, to: freeSetAsidePath(for: name))
  }

  /// Puts an unfinished sheet with its journal into `set-aside/`.
  ///
  /// - Parameter id: The sheet's.
  /// - Throws: 75 when somebody has it open, 73 when it cannot be moved.
  func setAside(_ id: AnswerSheet.ID) throws(CommandFailure) {
    let lock = try lock(id)
    defer { withExtendedLifetime(lock) {} }
    do {
      // The journal first: without its sheet it would begin a new one.
      for path in [journalPath(id), sheetPath(id)] { try moveAside(path) }
    } catch {
      throw CommandFailure(error)
    }
  }
}
