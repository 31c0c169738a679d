import Diagnostics
import Documents
import Interview
import Survey

/// One sheet that is open for answering: its lock, its file and its journal.
///
/// The first accepted answer makes the files, so that looking at the questions leaves nothing.
final class SheetFiles: SheetStore {
  let folder: AuditFolder
  let snapshot: QuestionnaireSnapshot
  /// As it is on disk, journal included.
  private(set) var sheet: AnswerSheet
  /// What was found when it was opened.
  private(set) var found = Found()
  /// The translation it is asked in, kept with the first answer where the audit has it not yet.
  var overlay: SheetLanguage.Copy?
  private let lock: ProcessLock
  private var journal: JournalFile?
  private var isOnDisk: Bool
  /// The last change whose removed records are in `set-aside/`, by its number.
  private var keptRemoved: Int?

  struct Found {
    var isResumed = false
    /// How many answers were in the journal and not yet in the sheet.
    var recovered = 0
    /// Things to say before the first question.
    var notes: [Note] = []
  }

  enum Note {
    /// The journal's last line, with its number, is half there.
    case journalCut(line: Int)
    /// A journal that is not this sheet's was put there.
    case journalSetAside(path: String)
  }

  /// Opens a sheet, or prepares one that is not there yet.
  ///
  /// - Parameters:
  ///   - blank: The sheet as it would begin.
  ///   - folder: The audit's.
  ///   - snapshot: The questionnaire it asks.
  ///   - lock: Of the sheet, where it is held already.
  /// - Throws: 75 when it is locked, 65 when it is complete or damaged, 73 when the folder cannot
  ///   be written.
  init(
    _ blank: AnswerSheet, in folder: AuditFolder, snapshot: QuestionnaireSnapshot,
    lock: ProcessLock? = nil
  ) throws(CommandFailure) {
    self.folder = folder
    self.snapshot = snapshot
    if let path = folder.sheetPathInYAML(blank.id) {
      throw CommandFailure(
        .wrongData, "sheet \(blank.id) was made by hand: \(path)",
        help: ["take goes on with JSON sheets; give this one another name to begin anew"])
    }
    self.lock = if let lock { lock } else { try folder.lock(blank.id) }
    folder.removeHalfWritten(blank.id)
    let onDisk = try SheetOnDisk(blank, in: folder, snapshot: snapshot)
    guard onDisk.sheet.status == .inProgress else {
      throw CommandFailure(
        .wrongData, "sheet \(blank.id) is complete, and a complete sheet is not changed",
        help: [
          "take a new sheet: powershare take \(folder.path.quotedForShell)",
          "or open this one again: powershare reopen \(folder.path.quotedForShell) --sheet \(blank.id) --reason …",
        ])
    }
    sheet = onDisk.sheet
    isOnDisk = onDisk.isThere
    found.isResumed = onDisk.isThere || onDisk.recovered > 0
    found.recovered = onDisk.recovered
    if let reading = onDisk.journal { try goOn(with: reading, isOwn: onDisk.hasOwnJournal) }
  }

  deinit { journal?.closeFile() }

  private func goOn(with reading: JournalReading, isOwn: Bool) throws(CommandFailure) {
    let path = folder.journalPath(sheet.id)
    guard isOwn else { return try setAside(path) }
    if let line = reading.tornLine {
      found.notes.append(.journalCut(line: line))
    }
    do {
      journal = try JournalFile(path, after: reading)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A journal of another sheet or questionnaire is kept, and not applied.
  private func setAside(_ path: String) throws(CommandFailure) {
    do {
      guard let target = try folder.moveAside(path) else { return }
      found.notes.append(.journalSetAside(path: target))
    } catch {
      throw CommandFailure(error)
    }
  }
}

// MARK: - Saving

extension SheetFiles {
  private var keepsTrail: Bool { sheet.keepsTrail(in: snapshot.questionnaire) }

  func record(_ change: SheetChange, sequence: Int) throws {
    try keepRemoved(by: change, sequence: sequence)
    var journal = try openJournal()
    try journal.append(
      change, replacing: keepsTrail ? sheet.inverse(of: change) : nil, sequence: sequence,
      time: keepsTrail ? timestamp() : nil, in: snapshot.questionnaire)
    self.journal = journal
    sheet.apply(change)
  }

  func checkpoint(_ sheet: AnswerSheet) throws {
    guard isOnDisk || journal != nil else { return }
    try write(sheet)
    if !keepsTrail, journal != nil { try startJournal() }
  }

  func complete(_ sheet: AnswerSheet) throws {
    try write(sheet)
    if !keepsTrail {
      journal?.closeFile()
      journal = nil
      try? Folder.remove(folder.journalPath(sheet.id))
    }
  }

  /// Keeps the records that a change takes out of the sheet; a try again keeps them once.
  ///
  /// Slips in typing a sheet on paper are not kept: they would be a trail (ENGINE.md 3.3).
  private func keepRemoved(by change: SheetChange, sequence: Int) throws {
    guard !folder.isOfEntry, keptRemoved != sequence, case .module(let id, let next) = change,
      let module = snapshot.questionnaire.module(id), case .records(let before)? = sheet.modules[id]
    else { return }
    let after = if case .records(let records)? = next { records } else { [ModuleRecord]() }
    guard after.count < before.count else { return }
    for record in before where !after.contains(record) {
      try folder.keepRemoved(
        ModuleAnswer.records([record]).canonicalBytes(in: module),
        as: "\(sheet.id).\(id).removed.json")
    }
    keptRemoved = sequence
  }

  private func openJournal() throws -> JournalFile {
    if !isOnDisk { try write(sheet) }
    if journal == nil { try startJournal() }
    guard let journal else { preconditionFailure("a journal was just started") }
    return journal
  }

  private func startJournal() throws {
    journal?.closeFile()
    journal = nil
    journal = try JournalFile(
      folder.journalPath(sheet.id),
      header: Journal.Header(sheet: sheet.id, questionnaire: snapshot.reference))
  }

  private func write(_ sheet: AnswerSheet) throws {
    if let overlay, !Folder.exists(overlay.path) {
      try Folder.write(overlay.bytes, to: overlay.path)
    }
    try Folder.write(sheet.fileBytes(of: snapshot), to: folder.sheetPath(sheet.id))
    isOnDisk = true
  }
}
