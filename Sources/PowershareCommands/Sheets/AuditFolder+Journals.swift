import Diagnostics
import Documents
import Survey

/// Journals, read beside their sheets; nothing is written, whoever answers meanwhile.
extension AuditFolder {
  /// Whether a file of that name is a journal.
  static func isJournal(_ name: String) -> Bool { name.hasSuffix(".journal.jsonl") }

  /// A sheet with what its journal holds beyond it, while it is in progress.
  ///
  /// The journal is read first: the sheet is then never older than the lines that are missed.
  ///
  /// - Returns: The sheet as its own file has it where the journal is damaged, which is said.
  func readWithJournal(
    _ path: String, in snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) -> SheetReading {
    let id = AnswerSheet.id(ofFile: path)
    let journal = path == sheetPath(id) ? try journalFile(of: id) : nil
    let reading = AnswerSheet.read(try sheetFile(path), in: snapshot)
    guard let journal, var sheet = reading.sheet, sheet.status == .inProgress else {
      return reading
    }
    let lines = Journal.read(journal, in: snapshot)
    if lines.diagnostics.isEmpty, lines.isOf(id, answering: snapshot.reference) {
      sheet.replay(lines)
    }
    return SheetReading(sheet: sheet, diagnostics: reading.diagnostics + lines.diagnostics)
  }

  /// What shows that trails of complete sheets are not whole; most sheets keep none.
  func trailFaults(of audit: Audit) -> [Diagnostic] {
    audit.sheets.flatMap { sheet -> [Diagnostic] in
      guard sheet.status == .complete, sheet.keepsTrail(in: audit.questionnaire) else { return [] }
      do throws(CommandFailure) {
        guard let file = try journalFile(of: sheet.id) else { return [] }
        return Journal.faults(inTrail: file, of: sheet, in: audit.snapshot)
      } catch {
        return error.diagnostics
      }
    }
  }

  /// - Returns: `nil` where there is none.
  /// - Throws: 66 when it cannot be read, 65 when it is too large or no file.
  private func journalFile(of id: AnswerSheet.ID) throws(CommandFailure) -> SourceFile? {
    let path = journalPath(id)
    guard Folder.exists(path) else { return nil }
    do {
      return try SourceFile.load(path, family: .sheet, limits: .journal, mayBePipe: false)
    } catch {
      // It goes when its sheet becomes complete.
      guard Folder.exists(path) else { return nil }
      throw error
    }
  }
}
