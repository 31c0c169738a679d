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
  private let lock: ProcessLock
  private var journal: JournalFile?
  private var isOnDisk: Bool

  struct Found {
    var isResumed = false
    /// How many answers were in the journal and not yet in the sheet.
    var recovered = 0
    /// Things to say before the first question, a line each.
    var notes: [String] = []
  }

  /// Opens a sheet, or prepares one that is not there yet.
  ///
  /// - Parameters:
  ///   - blank: The sheet as it would begin.
  ///   - folder: The audit's.
  ///   - snapshot: The questionnaire it asks.
  /// - Throws: 75 when it is locked, 65 when it is complete or damaged, 73 when the folder cannot
  ///   be written.
  init(
    _ blank: AnswerSheet, in folder: AuditFolder, snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) {
    self.folder = folder
    self.snapshot = snapshot
    sheet = blank
    isOnDisk = Folder.exists(folder.sheetPath(blank.id))
    if let path = folder.sheetPathInYAML(blank.id) {
      throw CommandFailure(
        .wrongData, "sheet \(blank.id) was made by hand: \(path)",
        help: ["take goes on with JSON sheets; give this one another name to begin anew"])
    }
    do { try Folder.make(folder.sheetsPath) } catch { throw CommandFailure(error) }
    lock = try ProcessLock(
      folder.lockPath(blank.id), busy: "this sheet is open in",
      help: "finish there, or end that process; nothing it saved is lost")
    if isOnDisk { try readSheet() }
    try readJournal()
  }

  deinit { journal?.closeFile() }

  private func readSheet() throws(CommandFailure) {
    let path = folder.sheetPath(sheet.id)
    let file = try SourceFile.load(path, family: .sheet, limits: .sheet)
    let reading = AnswerSheet.read(file, in: snapshot)
    guard let read = reading.sheet else { throw CommandFailure(reading.diagnostics) }
    guard read.status == .inProgress else {
      throw CommandFailure(
        .wrongData, "sheet \(sheet.id) is complete, and a complete sheet is not changed",
        help: ["take a new sheet: powershare take \(folder.path)"])
    }
    sheet = read
    found.isResumed = true
  }

  private func readJournal() throws(CommandFailure) {
    let path = folder.journalPath(sheet.id)
    guard Folder.exists(path) else { return }
    let file = try SourceFile.load(path, family: .sheet, limits: .journal)
    let reading = Journal.read(file, in: snapshot)
    guard reading.diagnostics.isEmpty else { throw CommandFailure(reading.diagnostics) }
    guard belongsHere(reading.header) else { return try setAside(path) }
    replay(reading)
    do {
      journal = try JournalFile(path, after: reading)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func belongsHere(_ header: Journal.Header?) -> Bool {
    header == Journal.Header(sheet: sheet.id, questionnaire: snapshot.reference)
  }

  private func replay(_ reading: JournalReading) {
    if let line = reading.tornLine {
      found.notes.append(
        "Line \(line) of the journal was cut short when it stopped; it was never confirmed and is "
          + "left out.")
    }
    for entry in reading.entries where entry.sequence > sheet.sequence {
      sheet.apply(entry.change)
      found.recovered += 1
    }
    found.isResumed = found.isResumed || found.recovered > 0
  }

  /// A journal of another sheet or questionnaire is kept, and not applied.
  private func setAside(_ path: String) throws(CommandFailure) {
    do {
      try Folder.make(folder.setAsidePath)
      let target = folder.freeSetAsidePath(for: Folder.lastName(of: path))
      try Folder.move(path, to: target)
      found.notes.append(
        "A journal of another sheet or questionnaire was found. It is kept as \(target) and not "
          + "used.")
    } catch {
      throw CommandFailure(error)
    }
  }
}

// MARK: - Saving

extension SheetFiles {
  /// Leaders' sheets keep a trail with times and old values; in a small room they would tell who
  /// answered (ENGINE.md 3.3).
  private var keepsTrail: Bool {
    let group = snapshot.questionnaire.group(sheet.respondent.group)
    let voice = group.flatMap { snapshot.questionnaire.voice($0.voice) }
    return voice?.role == .leads && sheet.respondent.people == 1
  }

  func record(_ change: SheetChange, sequence: Int) throws {
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
    let bytes = sheet.withFingerprints(of: snapshot).canonicalBytes(in: snapshot.questionnaire)
    try Folder.write(bytes, to: folder.sheetPath(sheet.id))
    isOnDisk = true
  }
}

extension AnswerSheet {
  /// Names the exact question beside each answer that does not yet.
  func withFingerprints(of snapshot: QuestionnaireSnapshot) -> AnswerSheet {
    var sheet = self
    for (id, answer) in answers where answer.fingerprint == nil {
      sheet.answers[id]?.fingerprint = snapshot.shortFingerprint(of: id)
    }
    return sheet
  }
}
