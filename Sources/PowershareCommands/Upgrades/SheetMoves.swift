import Diagnostics
import Documents
import Survey

/// Works out what an upgrade makes of each sheet of an audit, and all that stands in its way.
struct SheetMoves {
  let folder: AuditFolder
  let target: FoundVersion
  /// Other folders with versions that may lie between.
  let foldersBeside: [String]
  /// Nothing is written, so no sheet is kept from others.
  let isDryRun: Bool
  private(set) var moves: [SheetMove] = []
  private(set) var faults: [Diagnostic] = []
  private(set) var complete: [AnswerSheet.ID] = []
  private var snapshots: [Version: QuestionnaireSnapshot]
  private var comparisons: [Version: QuestionnaireComparison] = [:]
  /// The files of versions that lie between, by which answers were carried over.
  private(set) var between: Set<String> = []

  /// - Parameters:
  ///   - folder: The audit's.
  ///   - asked: What the audit asks now.
  ///   - target: The version to go to.
  ///   - foldersBeside: Where versions in between may be.
  ///   - isDryRun: Whether nothing is to be written.
  init(
    _ folder: AuditFolder, asked: QuestionnaireSnapshot, target: FoundVersion,
    foldersBeside: [String], isDryRun: Bool
  ) {
    self.folder = folder
    self.target = target
    self.foldersBeside = foldersBeside
    self.isDryRun = isDryRun
    snapshots = [asked.questionnaire.version: asked]
    snapshots[target.version] = target.snapshot
  }

  /// Looks at a sheet; one that answers the target already has nothing to do.
  ///
  /// - Throws: 75 when somebody is answering it, 66 when it cannot be read.
  mutating func add(_ path: String) throws(CommandFailure) {
    do throws(CommandFailure) {
      let file = try folder.sheetFile(path)
      guard AnswerSheet.version(in: file) != target.version,
        let earlier = try earlierVersion(of: file)
      else { return }
      try add(file, from: earlier)
    } catch {
      guard error.status == .wrongData, !error.diagnostics.isEmpty else { throw error }
      faults += error.diagnostics
    }
  }

  /// How the questions of a version stand to those of the target, by way of those between.
  mutating func comparison(
    from earlier: QuestionnaireSnapshot
  ) throws(CommandFailure) -> QuestionnaireComparison {
    let version = earlier.questionnaire.version
    if let known = comparisons[version] { return known }
    let chain = try VersionChain(
      from: QuestionnaireLock(earlier), to: QuestionnaireLock(target.snapshot),
      in: [folder.questionnairesPath] + foldersBeside)
    comparisons[version] = chain.comparison
    between.formUnion(chain.paths)
    return chain.comparison
  }
}

// MARK: - One sheet

extension SheetMoves {
  private mutating func add(
    _ file: SourceFile, from earlier: QuestionnaireSnapshot
  ) throws(CommandFailure) {
    let id = AnswerSheet.id(ofFile: file.name)
    guard file.name == folder.sheetPath(id) else { return try refuseHandMade(file, id, earlier) }
    let lock: ProcessLock? = isDryRun ? nil : try folder.lock(id)
    let blank = AnswerSheet(
      id: id, questionnaire: earlier.reference, respondent: Respondent(group: ""),
      language: earlier.questionnaire.language)
    let onDisk = try SheetOnDisk(blank, in: folder, snapshot: earlier)
    guard onDisk.sheet.status == .inProgress else { return complete.append(id) }
    let lost = lostWords(of: onDisk.sheet, in: file)
    guard lost.isEmpty else { return faults += lost }
    moves.append(
      SheetMove(
        folder: folder, onDisk: onDisk, earlier: earlier, later: target.snapshot,
        upgrade: SheetUpgrade(
          onDisk.sheet, from: earlier, to: target.snapshot, by: try comparison(from: earlier)),
        lock: lock))
  }

  private mutating func refuseHandMade(
    _ file: SourceFile, _ id: AnswerSheet.ID, _ earlier: QuestionnaireSnapshot
  ) throws(CommandFailure) {
    let reading = AnswerSheet.read(file, in: earlier)
    guard let sheet = reading.sheet else { throw CommandFailure(reading.diagnostics) }
    if sheet.status == .complete {
      complete.append(id)
    } else {
      faults.append(Diagnostic(wholeFile: file.name, UpgradeProblem.madeByHand))
    }
  }

  /// The questionnaire that a sheet answers; `nil` after noting why it leads nowhere.
  private mutating func earlierVersion(
    of file: SourceFile
  ) throws(CommandFailure) -> QuestionnaireSnapshot? {
    guard let version = AnswerSheet.version(in: file) else {
      let reading = AnswerSheet.read(file, in: target.snapshot)
      throw CommandFailure(reading.diagnostics)
    }
    guard let earlier = try snapshot(version, of: file) else { return nil }
    guard let problem = UpgradeProblem(from: earlier.questionnaire, to: target.snapshot) else {
      return earlier
    }
    faults += AnswerSheet.diagnostics(problem, at: ["questionnaire", "version"], in: file)
    return nil
  }

  private mutating func snapshot(
    _ version: Version, of file: SourceFile
  ) throws(CommandFailure) -> QuestionnaireSnapshot? {
    if let known = snapshots[version] { return known }
    let path = folder.snapshotPath("\(target.snapshot.questionnaire.id)@\(version)")
    guard Folder.exists(path) else {
      faults += AnswerSheet.diagnostics(
        UpgradeProblem.missingEarlier(path: path), at: ["questionnaire", "version"], in: file)
      return nil
    }
    let snapshot = try QuestionnaireSnapshot.read(
      try SourceFile.load(path, family: .questionnaire, limits: .questionnaire))
    snapshots[version] = snapshot
    return snapshot
  }

  private func lostWords(of sheet: AnswerSheet, in file: SourceFile) -> [Diagnostic] {
    let later = target.snapshot.questionnaire
    var faults: [Diagnostic] = []
    if later.group(sheet.respondent.group) == nil {
      let problem = UpgradeProblem.lostWord(
        sheet.respondent.group.rawValue, what: "group", wanted: later.version)
      faults += AnswerSheet.diagnostics(problem, at: ["respondent", "group"], in: file)
    }
    if later.form(sheet.form) == nil {
      let problem = UpgradeProblem.lostWord(
        sheet.form.rawValue, what: "form", wanted: later.version)
      faults += AnswerSheet.diagnostics(problem, at: ["form"], in: file)
    }
    return faults
  }
}

extension UpgradeProblem {
  /// Why nothing leads from one version to another; `nil` where something does.
  init?(from earlier: Questionnaire, to target: QuestionnaireSnapshot) {
    let later = target.questionnaire
    let rungs = earlier.ladder?.rungs.map(\.id) ?? []
    if earlier.version > later.version {
      self = .older(wanted: later.version, current: earlier.version)
    } else if earlier.version.major != later.version.major
      || rungs != later.ladder?.rungs.map(\.id) ?? []
    {
      self = .nothingCompared(from: earlier.version, to: later.version)
    } else {
      return nil
    }
  }
}
