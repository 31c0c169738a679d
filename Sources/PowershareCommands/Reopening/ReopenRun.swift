import Diagnostics
import Documents
import Interview
import Survey

/// One run of `reopen`: what stands in its way, the new sheet, and what is said about it.
struct ReopenRun {
  private let folder: AuditFolder
  private let file: String
  private let reason: String
  private let plan: AuditPlan
  private let snapshot: QuestionnaireSnapshot

  private var id: AnswerSheet.ID { AnswerSheet.id(ofFile: file) }

  /// - Throws: 64 where no sheet is named, 65 or 66 for an audit or a sheet that cannot be read.
  init(_ named: NamedSheet, reason: String) throws(CommandFailure) {
    folder = named.folder
    self.reason = reason
    (plan, snapshot) = try named.folder.open()
    guard let file = try named.file() else {
      throw CommandFailure(
        .usage, "which sheet of \(named.folder.path) is to be opened again?",
        help: [
          "name it:  powershare reopen \(named.folder.path.quotedForShell) --sheet L3 --reason …"
        ])
    }
    self.file = file
  }

  /// - Returns: What was made, for a terminal.
  /// - Throws: 65 with what stands in the way, 73 when the disk cannot be written, 75 when somebody
  ///   has the sheet open.
  func run() throws(CommandFailure) -> String {
    let lock = try folder.lock(id)
    defer { withExtendedLifetime(lock) {} }
    let sheet = try completeSheet()
    try checkThatNobodyRevises()
    let revision = try write(revisionOf: sheet)
    return (made(revision) + warnings + next(revision)).map { $0.safeForTerminal + "\n" }.joined()
  }
}

// MARK: - What stands in the way

extension ReopenRun {
  private func completeSheet() throws(CommandFailure) -> AnswerSheet {
    let source = try folder.sheetFile(file)
    let reading = AnswerSheet.read(source, in: snapshot)
    guard let sheet = reading.sheet else { throw CommandFailure(reading.diagnostics) }
    guard sheet.status == .complete else {
      throw CommandFailure(
        AnswerSheet.diagnostics(
          ReopenProblem.inProgress(id, audit: folder.path), at: ["status"], in: source))
    }
    return sheet
  }

  /// A sheet that cannot be read may be a revision, so those of the same name have to be sound.
  ///
  /// What they say of bodies need not agree: that may be why this one is opened again.
  private func checkThatNobodyRevises() throws(CommandFailure) {
    let (audit, diagnostics) = try folder.load()
    let faulty = Set(audit.revisions.faults.map(\.sheet))
    let sound = Set(audit.sheets.map(\.id)).subtracting(faulty)
    let own = diagnostics.filter { fault in
      let sheet = AnswerSheet.id(ofFile: fault.file)
      return fault.isError && isOfSamePerson(sheet) && !sound.contains(sheet)
    }
    guard own.isEmpty else { throw CommandFailure(own) }
    guard let last = audit.revisions.last(of: id) else { return }
    let problem = ReopenProblem.revised(
      id, by: last.id, isFinished: last.status == .complete, audit: folder.path)
    throw CommandFailure([Diagnostic(wholeFile: file, problem)])
  }

  private func isOfSamePerson(_ other: AnswerSheet.ID) -> Bool {
    (other.withoutRevision ?? other) == (id.withoutRevision ?? id)
  }
}

// MARK: - The new sheet

extension ReopenRun {
  /// Puts the revision on disk under a name that nothing has; the sheet itself stays as it is.
  ///
  /// Its journal begins with the first change, as that of any sheet does.
  private func write(revisionOf sheet: AnswerSheet) throws(CommandFailure) -> AnswerSheet {
    var revision = sheet
    revision.status = .inProgress
    revision.position = nil
    revision.revises = AnswerSheet.Revision(parent: sheet.id, reason: reason)
    for name in sheet.id.revisionNames(isRevision: sheet.revises != nil) {
      guard !folder.isTaken(name) else { continue }
      let lock = try folder.lock(name)
      defer { withExtendedLifetime(lock) {} }
      guard !folder.isTaken(name) else { continue }
      revision.id = name
      do {
        try Folder.write(revision.fileBytes(of: snapshot), to: folder.sheetPath(name))
      } catch {
        throw CommandFailure(error)
      }
      break
    }
    return revision
  }
}

// MARK: - What is said

extension ReopenRun {
  private func made(_ revision: AnswerSheet) -> [String] {
    let answered = Routing(of: revision, in: snapshot.questionnaire).answeredCount
    let answers = "\(answered) answer\(answered == 1 ? "" : "s")"
    return [
      "Made \(folder.sheetPath(revision.id)), which revises \(id): \(reason.onOneLine)",
      "It has the \(answers) of \(id), which counts until \(revision.id) is finished.",
    ]
  }

  private var warnings: [String] {
    let quotes = plan.quotes.contains { $0.sheet == id }
    return releases
      + (quotes
        ? [
          "audit.yaml clears a note of \(id) for quoting: it is not quoted from a revision until "
            + "somebody has read it there and named that sheet."
        ] : [])
  }

  /// A revision is the person of the sheet it revises, so that no release is refused for it, unless it
  /// answers what that sheet was not asked; but the two releases beside each other show what one
  /// person changed.
  private var releases: [String] {
    guard Folder.exists(folder.releasesPath),
      let log = try? SourceFile.load(folder.releasesPath, family: .audit, limits: .journal),
      let last = ReleaseLog.read(log).releases.last
    else { return [] }
    return [
      "The audit was released (\(last.audience.rawValue), \(last.written ?? last.date)): whoever has "
        + "that report sees beside the next one what this sheet changed."
    ]
  }

  private func next(_ revision: AnswerSheet) -> [String] {
    ["Go on with:  powershare take \(folder.path.quotedForShell) --sheet \(revision.id)"]
  }
}
