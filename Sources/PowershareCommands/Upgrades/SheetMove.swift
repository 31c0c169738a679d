import Survey

/// One sheet on its way to a later version: what it is, what it becomes, and the order in which the
/// two change places.
///
/// Whatever happens in between, the sheet on disk is the old one with all of its answers or the new
/// one, and a copy of the old one is in `set-aside/` before the new one stands in its place.
struct SheetMove {
  let folder: AuditFolder
  let onDisk: SheetOnDisk
  let earlier: QuestionnaireSnapshot
  let later: QuestionnaireSnapshot
  let upgrade: SheetUpgrade
  /// Held until the move is over; `nil` when nothing is written.
  let lock: ProcessLock?

  var sheet: AnswerSheet { onDisk.sheet }

  private var keepsTrail: Bool { sheet.keepsTrail(in: earlier.questionnaire) }

  /// A run that was stopped has begun the new journal already, and nothing is in it.
  private var hasNewJournal: Bool {
    onDisk.hasJournal(of: later.reference) && onDisk.journal?.entries.isEmpty == true
  }

  private var oldName: String { "\(sheet.id)@\(earlier.questionnaire.version)" }

  /// Takes the journal into the old sheet, and copies both to `set-aside/`.
  ///
  /// - Returns: Where the sheet's copy stands.
  func keepOld() throws(FileFault) -> String {
    let path = folder.sheetPath(sheet.id)
    if onDisk.recovered > 0 { try Folder.write(sheet.fileBytes(of: earlier), to: path) }
    let copy = try folder.keepAside(try Folder.read(path), as: "\(oldName).answers.json")
    let journal = folder.journalPath(sheet.id)
    if onDisk.hasOwnJournal, keepsTrail {
      _ = try folder.keepAside(try Folder.read(journal), as: "\(oldName).journal.jsonl")
    } else if onDisk.journal != nil, !onDisk.hasOwnJournal, !hasNewJournal {
      try folder.moveAside(journal)
    }
    return copy
  }

  /// Puts the new sheet in the place of the old one.
  ///
  /// The journal changes first: its answers are in the sheet on either side of that step.
  func putNew() throws(FileFault) {
    if onDisk.hasOwnJournal { try changeJournal() }
    try Folder.write(upgrade.sheet.fileBytes(of: later), to: folder.sheetPath(sheet.id))
  }

  private func changeJournal() throws(FileFault) {
    let path = folder.journalPath(sheet.id)
    guard keepsTrail, let sum = onDisk.journal?.sum else { return try Folder.remove(path) }
    let follows = Journal.Predecessor(questionnaire: earlier.reference, sum: sum)
    let journal = try JournalFile(
      path,
      header: Journal.Header(
        sheet: sheet.id, questionnaire: later.reference, follows: follows))
    journal.closeFile()
  }
}
