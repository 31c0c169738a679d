import Diagnostics
import Documents
import Survey

/// The folder of one audit: where its files lie and how they are read.
struct AuditFolder {
  /// As the user gave it, without a slash at the end.
  let path: String
  /// Where the sheets lie in it.
  var sheetsName = "sheets"
  /// Questionnaires that were read for other audits.
  private let shelf: QuestionnaireShelf?

  init(_ path: String, shelf: QuestionnaireShelf? = nil) {
    self.shelf = shelf
    self.path = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
  }

  /// The audit that a sheet lies in.
  init(ofSheet path: String) {
    let sheets = Folder.parentFolder(of: path)
    self.init(sheets == "." ? ".." : Folder.parentFolder(of: sheets))
  }

  /// What stands in it and is nobody's to write to but its own commands'.
  static let ownNames: Set<String> = [
    "audit.yaml", "questionnaire", "sheets", "releases.jsonl", "set-aside",
  ]

  /// - Throws: 73 for a folder of reports among the audit's own files.
  func refuse(writingTo target: String) throws(CommandFailure) {
    var resolved = ResolvedPaths()
    let isItself = resolved.resolve(target) == resolved.resolve(path)
    guard !isItself, Folder.isPart(target, ofInput: path) else { return }
    throw CommandFailure(
      .cannotWrite, of: target, "belongs to the audit \(path)",
      help: ["choose another folder with -o"])
  }

  var planPath: String { "\(path)/audit.yaml" }
  var questionnairesPath: String { "\(path)/questionnaire" }
  var sheetsPath: String { "\(path)/\(sheetsName)" }
  var reportsPath: String { "\(path)/reports" }
  var releasesPath: String { "\(path)/releases.jsonl" }
  var setAsidePath: String { "\(path)/set-aside" }

  func snapshotPath(_ reference: String) -> String { "\(questionnairesPath)/\(reference).yaml" }

  /// `audit.yaml` for its reader.
  ///
  /// - Throws: A diagnostic: 66 when it is missing or no file, 65 when it is too large.
  func planFile() throws(CommandFailure) -> SourceFile {
    try SourceFile.load(planPath, family: .audit, limits: .questionnaire, mayBePipe: false)
  }

  /// What audit.yaml names as the year before, as seen from here; `nil` where it names none.
  var previousPath: String? {
    guard let file = try? planFile(),
      let previous = AuditPlan.read(file).plan?.previous
    else { return nil }
    return previous.hasPrefix("/") ? previous : "\(path)/\(previous)"
  }

  func sheetPath(_ id: AnswerSheet.ID) -> String { "\(sheetsPath)/\(id).answers.json" }
  func journalPath(_ id: AnswerSheet.ID) -> String { "\(sheetsPath)/\(id).journal.jsonl" }
  func lockPath(_ id: AnswerSheet.ID) -> String { "\(sheetsPath)/.\(id).lock" }

  /// A path in `set-aside/` that nothing stands at yet.
  func freeSetAsidePath(for name: String) -> String { Folder.freePath("\(setAsidePath)/\(name)") }

  /// Moves what stands at a path into `set-aside/`.
  ///
  /// - Returns: Where it is now; `nil` where nothing stood there.
  @discardableResult
  func moveAside(_ path: String, as name: String? = nil) throws(FileFault) -> String? {
    guard Folder.exists(path) else { return nil }
    try Folder.make(setAsidePath)
    let target = freeSetAsidePath(for: name ?? Folder.lastName(of: path))
    try Folder.move(path, to: target)
    return target
  }

  /// Keeps a copy in `set-aside/`; the same bytes are not kept twice under one name.
  ///
  /// - Returns: Where it stands.
  func keepAside(_ bytes: [UInt8], as name: String) throws(FileFault) -> String {
    try Folder.make(setAsidePath)
    let plain = "\(setAsidePath)/\(name)"
    if Folder.size(of: plain) == bytes.count, try Folder.read(plain) == bytes { return plain }
    let path = freeSetAsidePath(for: name)
    try Folder.write(bytes, to: path)
    return path
  }

  /// The audit's plan and the questionnaire it asks.
  ///
  /// - Throws: 66 when there is no audit, 65 with every fault of the two files.
  func open() throws(CommandFailure) -> (plan: AuditPlan, snapshot: QuestionnaireSnapshot) {
    guard Folder.exists(planPath) else {
      throw CommandFailure(
        .missingInput, "\(path) is not an audit: there is no audit.yaml in it",
        help: ["powershare new \(path.quotedForShell) makes one"])
    }
    let file = try planFile()
    let reading = AuditPlan.read(file)
    guard let plan = reading.plan else { throw CommandFailure(faults(of: reading, file)) }
    let snapshot = try snapshot(of: plan)
    let faults = reading.diagnostics + plan.diagnostics(in: snapshot.questionnaire, file: file)
    guard !faults.contains(where: \.isError) else { throw CommandFailure(faults) }
    return (plan, snapshot)
  }

  /// What reading found, and what the questionnaire, where it can be read, tells besides.
  private func faults(of reading: AuditPlanReading, _ file: SourceFile) -> [Diagnostic] {
    guard let plan = reading.readable else { return reading.diagnostics }
    do {
      let snapshot = try snapshot(of: plan)
      return reading.diagnostics + plan.diagnostics(in: snapshot.questionnaire, file: file)
    } catch {
      return reading.diagnostics + error.diagnostics
    }
  }

  private func snapshot(of plan: AuditPlan) throws(CommandFailure) -> QuestionnaireSnapshot {
    let snapshotPath = snapshotPath(plan.questionnaireReference)
    guard Folder.exists(snapshotPath) else {
      throw CommandFailure([
        Diagnostic(
          wholeFile: planPath,
          AuditProblem.missingSnapshot(String(snapshotPath.dropFirst(path.count + 1))))
      ])
    }
    let file = try SourceFile.load(
      snapshotPath, family: .questionnaire, limits: .questionnaire, mayBePipe: false)
    if let shelf { return try shelf.snapshot(of: file) }
    return try QuestionnaireSnapshot.read(file)
  }

  /// Everything in the folder, with what is wrong about its sheets.
  ///
  /// - Parameter withJournals: Whether sheets in progress hold what only their journals have yet.
  /// - Returns: The audit with those sheets that hold no error, and all diagnostics; a sheet with a
  ///   damaged journal is as its own file has it.
  /// - Throws: 66 when there is no audit, 65 when its two files have faults, with those of the
  ///   sheets as far as they can be read.
  func load(
    withJournals: Bool = false
  ) throws(CommandFailure) -> (audit: Audit, diagnostics: [Diagnostic]) {
    let (plan, snapshot): (AuditPlan, QuestionnaireSnapshot)
    do {
      (plan, snapshot) = try open()
    } catch {
      guard error.message == nil, let snapshot = readableSnapshot,
        let sheets = try? readSheets(in: snapshot, withJournals: withJournals)
      else { throw error }
      throw CommandFailure(error.diagnostics + sheets.diagnostics, status: error.status)
    }
    var sheets = try readSheets(in: snapshot, withJournals: withJournals)
    let audit = Audit(plan: plan, snapshot: snapshot, sheets: sheets.read)
    sheets.diagnostics += try revisionDiagnostics(of: audit, sheets.paths)
    sheets.diagnostics += try bodyDiagnostics(of: audit, sheets.paths)
    return (audit, sheets.diagnostics + (try warnings(ofAsked: plan, sheets.read)))
  }

  /// What audit.yaml asks in spite of its faults, where it can be told.
  private var readableSnapshot: QuestionnaireSnapshot? {
    guard let file = try? planFile(), let plan = AuditPlan.read(file).readable else { return nil }
    return try? snapshot(of: plan)
  }

  /// The sheets of a folder.
  private struct Sheets {
    /// Those without an error.
    var read: [AnswerSheet] = []
    var diagnostics: [Diagnostic] = []
    var paths: [AnswerSheet.ID: String] = [:]
  }

  private func readSheets(
    in snapshot: QuestionnaireSnapshot, withJournals: Bool
  ) throws(CommandFailure) -> Sheets {
    var sheets = Sheets()
    for path in try sheetFiles() {
      if path.contains("\u{FFFD}"), !Folder.isThere(path) {
        sheets.diagnostics.append(Diagnostic(wholeFile: path, AuditProblem.nameNotText))
        continue
      }
      let reading = try read(path, in: snapshot, withJournals: withJournals)
      sheets.diagnostics += reading.diagnostics
      let id = AnswerSheet.id(ofFile: path)
      if sheets.paths.updateValue(path, forKey: id) != nil {
        sheets.diagnostics.append(
          Diagnostic(wholeFile: path, AuditProblem.duplicateSheet(id.rawValue)))
      } else if let sheet = reading.sheet {
        sheets.read.append(sheet)
      }
    }
    return sheets
  }

  /// Where sheets say that they revise what they cannot; they are read again for the place.
  private func revisionDiagnostics(
    of audit: Audit, _ paths: [AnswerSheet.ID: String]
  ) throws(CommandFailure) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for fault in audit.revisions.faults {
      let file = try sheetFile(paths[fault.sheet] ?? "")
      diagnostics += AnswerSheet.diagnostics(fault.problem, at: ["revises", "sheet"], in: file)
    }
    return diagnostics
  }

  /// Where sheets do not agree on a body; the later ones are read again for the place.
  private func bodyDiagnostics(
    of audit: Audit, _ paths: [AnswerSheet.ID: String]
  ) throws(CommandFailure) -> [Diagnostic] {
    guard let module = audit.questionnaire.bodyModule else { return [] }
    var diagnostics: [Diagnostic] = []
    for conflict in audit.bodyConflicts {
      let (path, first) = (paths[conflict.other] ?? "", paths[conflict.first] ?? "")
      let file = try SourceFile.load(path, family: .sheet, limits: .sheet)
      diagnostics += conflict.diagnostics(in: file, against: first, of: module.id)
    }
    return diagnostics
  }

  private func warnings(
    ofAsked plan: AuditPlan, _ sheets: [AnswerSheet]
  ) throws(CommandFailure) -> [Diagnostic] {
    let beyond = plan.groupsBeyondAsked(sheets)
    guard !beyond.isEmpty else { return [] }
    let file = try planFile()
    return AuditPlan.diagnostics(ofGroupsBeyondAsked: beyond, file: file)
  }

  /// The file of a sheet that was made by hand, which `take` does not go on with.
  func sheetPathInYAML(_ id: AnswerSheet.ID) -> String? {
    ["yaml", "yml"].map { "\(sheetsPath)/\(id).answers.\($0)" }.first(where: Folder.exists)
  }

  private func read(
    _ path: String, in snapshot: QuestionnaireSnapshot, withJournals: Bool
  ) throws(CommandFailure) -> SheetReading {
    do {
      return withJournals
        ? try readWithJournal(path, in: snapshot)
        : AnswerSheet.read(try sheetFile(path), in: snapshot)
    } catch  where error.diagnostics.isEmpty {
      throw error
    } catch {
      return SheetReading(sheet: nil, diagnostics: error.diagnostics)
    }
  }

  /// - Throws: A diagnostic: 66 when it is missing, 65 when it is too large or no file.
  func sheetFile(_ path: String) throws(CommandFailure) -> SourceFile {
    try SourceFile.load(path, family: .sheet, limits: .sheet, mayBePipe: false)
  }

  /// The sheets of the folder, sorted; a folder without `sheets/` has none.
  ///
  /// - Throws: 66 when they cannot be read, as behind a link to a place that is not mounted.
  func sheetFiles() throws(CommandFailure) -> [String] {
    guard Folder.isThere(sheetsPath) else { return [] }
    guard Folder.exists(sheetsPath) else {
      throw CommandFailure(
        .missingInput, of: sheetsPath, "leads nowhere, and the sheets are behind it",
        help: ["mount the place that it leads to, or put the folder with the sheets there"])
    }
    do {
      return try Folder.names(in: sheetsPath).filter(Self.isSheet).map { "\(sheetsPath)/\($0)" }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// How many of some sheets no error is about, in their files or their journals.
  func sheetsInOrder(among paths: [String], _ diagnostics: [Diagnostic]) -> Int {
    let faulty = Set(diagnostics.filter(\.isError).map(\.file))
    return paths.count { path in
      !faulty.contains(path) && !faulty.contains(journalPath(AnswerSheet.id(ofFile: path)))
    }
  }

  /// Whether a file of that name is a sheet.
  static func isSheet(_ name: String) -> Bool {
    [".answers.json", ".answers.yaml", ".answers.yml"].contains { name.hasSuffix($0) }
  }
}

extension QuestionnaireSnapshot {
  static func read(_ file: SourceFile) throws(CommandFailure) -> QuestionnaireSnapshot {
    let reading = Questionnaire.read(file)
    guard let questionnaire = reading.questionnaire else {
      throw CommandFailure(reading.diagnostics)
    }
    return QuestionnaireSnapshot(questionnaire, bytes: file.bytes)
  }
}
