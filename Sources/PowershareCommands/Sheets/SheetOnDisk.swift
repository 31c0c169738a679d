import Diagnostics
import Documents
import Survey

/// A sheet with its journal, as they lie in their folder; reading them changes nothing.
struct SheetOnDisk {
  /// The journal's answers are in it.
  private(set) var sheet: AnswerSheet
  /// The sheet has a file.
  let isThere: Bool
  /// How many answers were in the journal and not yet in the sheet.
  private(set) var recovered = 0
  /// `nil` where there is none.
  private(set) var journal: JournalReading?
  private let snapshot: QuestionnaireSnapshot

  /// - Parameters:
  ///   - blank: The sheet as it would begin.
  ///   - folder: The audit's.
  ///   - snapshot: The questionnaire that it answers.
  /// - Throws: 65 when one of the two is damaged or answers something else.
  init(
    _ blank: AnswerSheet, in folder: AuditFolder, snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) {
    self.snapshot = snapshot
    let path = folder.sheetPath(blank.id)
    isThere = Folder.exists(path)
    if isThere {
      let file = try SourceFile.load(path, family: .sheet, limits: .sheet)
      let reading = AnswerSheet.read(file, in: snapshot)
      guard let read = reading.sheet else { throw CommandFailure(reading.diagnostics) }
      sheet = read
    } else {
      sheet = blank
    }
    guard sheet.status == .inProgress else { return }
    journal = try Self.journal(folder.journalPath(blank.id), in: snapshot)
    guard hasOwnJournal, let journal else { return }
    recovered = sheet.replay(journal)
  }

  private static func journal(
    _ path: String, in snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) -> JournalReading? {
    guard Folder.exists(path) else { return nil }
    let file = try SourceFile.load(path, family: .sheet, limits: .journal)
    let reading = Journal.read(file, in: snapshot)
    guard reading.diagnostics.isEmpty else { throw CommandFailure(reading.diagnostics) }
    return reading
  }
}

extension SheetOnDisk {
  /// Whether the journal is this sheet's, to the same copy of the questionnaire.
  var hasOwnJournal: Bool { hasJournal(of: snapshot.reference) }

  /// Whether the journal is this sheet's, to that version.
  func hasJournal(of questionnaire: QuestionnaireReference) -> Bool {
    journal?.isOf(sheet.id, answering: questionnaire) ?? false
  }
}

extension AnswerSheet {
  /// The sheet's file, with the exact question named beside each answer that does not yet.
  func fileBytes(of snapshot: QuestionnaireSnapshot) -> [UInt8] {
    var sheet = self
    for (id, answer) in answers where answer.fingerprint == nil {
      sheet.answers[id]?.fingerprint = snapshot.shortFingerprint(of: id)
    }
    return sheet.canonicalBytes(in: snapshot.questionnaire)
  }

  /// Leaders' sheets keep a trail with times and old values; in a small room they would tell who
  /// answered (ENGINE.md 3.3).
  func keepsTrail(in questionnaire: Questionnaire) -> Bool {
    let group = questionnaire.group(respondent.group)
    let voice = group.flatMap { questionnaire.voice($0.voice) }
    return voice?.role == .leads && respondent.people == 1
  }
}

extension AuditFolder {
  /// Keeps other processes from a sheet for as long as the lock is held.
  ///
  /// - Throws: 75 when another one has it open, 73 when the folder cannot be written.
  func lock(_ id: AnswerSheet.ID) throws(CommandFailure) -> ProcessLock {
    do { try Folder.make(sheetsPath) } catch { throw CommandFailure(error) }
    return try ProcessLock(
      lockPath(id), busy: "sheet \(id): this sheet is open in",
      help: "finish there, or end that process; nothing it saved is lost")
  }
}
