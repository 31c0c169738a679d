import Diagnostics
import Documents
import Survey

/// One run of `upgrade`: what it goes to, what stands in its way, and what is written in which order.
struct UpgradeRun {
  private let folder: AuditFolder
  /// The paths of those that are meant.
  private let sheets: [String]
  /// One sheet was named, and not the audit.
  private let isAlone: Bool
  private let isDryRun: Bool
  /// The version as it was named.
  private let wanted: String?
  private let plan: AuditPlan
  private let planFile: SourceFile
  private let asked: QuestionnaireSnapshot
  private let target: FoundVersion
  private var moves: SheetMoves

  private var isAuditMoved: Bool { target.version != plan.questionnaireVersion }

  /// - Throws: 64 for what is no version, 65 or 66 for an audit, a sheet or a version that cannot
  ///   be read.
  init(_ options: Upgrade) throws(CommandFailure) {
    isDryRun = options.dryRun
    wanted = options.to
    let named = NamedSheet(path: options.path, sheet: options.sheet)
    folder = named.folder
    (plan, asked) = try folder.open()
    try folder.checkThatNothingIsTypedIn()
    planFile = try folder.planFile()
    let file = try named.file()
    isAlone = file != nil
    if let file { sheets = [file] } else { sheets = try folder.sheetFiles() }
    let finder = VersionFinder(folder: folder, id: plan.questionnaireID)
    target = try Self.target(options.to, finder, plan: plan, sheets: sheets)
    moves = SheetMoves(
      folder, asked: asked, target: target, foldersBeside: finder.foldersBeside,
      isDryRun: isDryRun)
  }

  private static func target(
    _ name: String?, _ finder: VersionFinder, plan: AuditPlan, sheets: [String]
  ) throws(CommandFailure) -> FoundVersion {
    if let name { return try finder.version(named: name) }
    let current = try FoundVersion(
      try SourceFile.load(
        finder.folder.snapshotPath(plan.questionnaireReference), family: .questionnaire,
        limits: .questionnaire))
    for path in sheets {
      let version = AnswerSheet.version(in: try finder.folder.sheetFile(path))
      if let version, version != plan.questionnaireVersion { return current }
    }
    return finder.newest(above: plan.questionnaireVersion) ?? current
  }

  /// - Throws: 65 with all that stands in the way, 73 when the disk cannot be written, 75 when
  ///   somebody is answering one of the sheets.
  mutating func run() throws(CommandFailure) -> ExitStatus {
    let changedPlan = try prepared()
    let comparison = isAuditMoved ? try moves.comparison(from: asked) : nil
    let text = UpgradeText(
      folder: folder, from: asked.questionnaire, to: target.snapshot.questionnaire,
      comparison: comparison, between: copiesBetween.map(\.to))
    guard isAuditMoved || !moves.moves.isEmpty else {
      try Console.result(text.nothingToDo)
      return .done
    }
    var copies: [String?] = moves.moves.map { _ in nil }
    if !isDryRun { copies = try write(changedPlan) }
    try Console.result(text.report(moves.moves, copies: copies, isDryRun: isDryRun))
    return .done
  }
}

// MARK: - What stands in the way

extension UpgradeRun {
  /// Looks at everything before anything is written.
  ///
  /// - Returns: The plan that asks the target; `nil` where it does so already.
  private mutating func prepared() throws(CommandFailure) -> SourceFile? {
    try checkTarget()
    for path in sheets { try moves.add(path) }
    var faults = moves.faults
    if !moves.complete.isEmpty {
      faults += diagnostics(.complete(moves.complete, wanted: target.version))
    }
    let changed = try changedPlan(noting: &faults)
    guard !faults.contains(where: \.isError) else { throw CommandFailure(faults) }
    return changed
  }

  private func diagnostics(_ problem: UpgradeProblem) -> [Diagnostic] {
    AuditPlan.diagnostics(problem, ofVersionIn: planFile)
  }

  private func checkTarget() throws(CommandFailure) {
    let id = target.snapshot.questionnaire.id
    guard id == plan.questionnaireID else {
      let problem = UpgradeProblem.otherQuestionnaire(
        found: id.rawValue, wanted: plan.questionnaireID.rawValue)
      throw CommandFailure([Diagnostic(wholeFile: target.file.name, problem)])
    }
    if isAuditMoved {
      if let problem = UpgradeProblem(from: asked.questionnaire, to: target.snapshot) {
        throw CommandFailure(diagnostics(problem))
      }
      if isAlone, try folder.sheetFiles().count > 1 {
        throw CommandFailure(
          diagnostics(
            .oneOfSeveral(
              wanted: target.version, named: wanted, current: plan.questionnaireVersion,
              audit: folder.path)))
      }
    }
    let copy = folder.snapshotPath(target.snapshot.questionnaire.reference)
    guard Folder.exists(copy) else { return }
    let held = try SourceFile.load(copy, family: .questionnaire, limits: .questionnaire)
    guard held.bytes == target.file.bytes else {
      let problem = UpgradeProblem.otherCopy(reference: target.snapshot.questionnaire.reference)
      throw CommandFailure([Diagnostic(wholeFile: target.file.name, problem)])
    }
  }

  private mutating func changedPlan(
    noting faults: inout [Diagnostic]
  ) throws(CommandFailure) -> SourceFile? {
    guard isAuditMoved else { return nil }
    let comparison = try moves.comparison(from: asked)
    guard
      let changed = plan.file(
        asking: target.version, naming: comparison.successors { _ in true },
        quoting: comparison.successors(where: \.keepsAnswers), in: planFile),
      let moved = AuditPlan.read(changed).plan
    else {
      faults += diagnostics(
        .lineOutOfReach(reference: target.snapshot.questionnaire.reference))
      return nil
    }
    faults += moved.diagnostics(in: target.snapshot.questionnaire, file: changed)
    return changed
  }
}

// MARK: - Writing

extension UpgradeRun {
  /// The versions between that are to stand beside those asked: without them a comparison of years
  /// would not know how questions followed each other.
  private var copiesBetween: [(from: String, to: String)] {
    moves.between.sorted().map { path in
      (from: path, to: "\(folder.questionnairesPath)/\(Folder.lastName(of: path))")
    }.filter { !Folder.exists($0.to) }
  }

  /// Copies first, then what the audit asks, then the sheets.
  ///
  /// A sheet that is still the old one when the run is stopped is named by `check` and `take`, and
  /// the next run takes it along. Other ways round an old `audit.yaml` would stand beside new
  /// sheets, and nothing would say that they are ahead of it.
  ///
  /// - Returns: Where the copy of each sheet stands.
  private func write(_ changedPlan: SourceFile?) throws(CommandFailure) -> [String] {
    do {
      let snapshot = folder.snapshotPath(target.snapshot.questionnaire.reference)
      for copy in copiesBetween { try Folder.write(try Folder.read(copy.from), to: copy.to) }
      if !Folder.exists(snapshot) { try Folder.write(target.file.bytes, to: snapshot) }
      let copies = try moves.moves.map { move throws(FileFault) in try move.keepOld() }
      if let changedPlan { try Folder.write(changedPlan.bytes, to: folder.planPath) }
      for move in moves.moves { try move.putNew() }
      return copies
    } catch {
      throw CommandFailure(
        error.deed == .read ? .missingInput : .cannotWrite, error.message,
        help: ["no answer is lost; run the same again when it can be written"])
    }
  }
}
