import Diagnostics
import Documents
import Reporting
import Scoring
import Survey

/// Makes the packs of clients, one after another, or only looks whether it could, and reads what they
/// share once.
final class ClientMaker {
  private let out: BatchFolder
  private let report: ReportOptions
  private let scoring: ScoringOptions
  private let overwritesEdited: Bool
  private let isRehearsing: Bool
  private let shelf = QuestionnaireShelf()
  private var packs: [String: TemplatePack] = [:]
  private var stage = ClientFailure.Stage.read

  /// - Parameters:
  ///   - out: Where packs go.
  ///   - report: What is to be made.
  ///   - scoring: How audits are scored.
  ///   - overwritesEdited: Whether what was changed by hand may go.
  ///   - isRehearsing: Whether it makes and notes nothing.
  init(
    out: BatchFolder, report: ReportOptions, scoring: ScoringOptions, overwritesEdited: Bool,
    isRehearsing: Bool = false
  ) {
    self.isRehearsing = isRehearsing
    self.out = out
    self.report = report
    self.scoring = scoring
    self.overwritesEdited = overwritesEdited
  }

  /// Makes one client's pack; whatever goes wrong is part of the answer.
  ///
  /// - Throws: When we were told to end.
  func make(_ task: WorkerTask) throws(CommandFailure) -> WorkerAnswer {
    stage = .read
    let listener = ConsoleListener()
    do {
      let answer = try Console.$listener.withValue(listener) {
        isRehearsing ? try rehearse(task) : try pack(task)
      }
      return answer.warning(of: listener.warnings)
    } catch let failure as CommandFailure {
      guard !failure.status.isOfSignal else { throw failure }
      return .failed(ClientFailure(failure, stage: stage))
    } catch let fault as FileFault {
      return .failed(ClientFailure(CommandFailure(fault), stage: stage))
    } catch {
      return .failed(ClientFailure(stage: stage, faults: [.init(message: "\(error)")]))
    }
  }

  /// One client's figures, and the years that are shown beside them.
  private struct Scored {
    let folder: AuditFolder
    let audit: Audit
    let result: AuditResult
    /// The audit's own date, which is not always the day that its reports are for.
    let wave: CalendarDate
    let years: YearWithPrevious
    /// How the files stood that were read; `nil` where they changed meanwhile.
    let files: UInt64?
    /// The client's own, where it has some.
    let options: ReportOptions
  }

  private func score(_ task: WorkerTask) throws -> Scored {
    let folder = AuditFolder(task.audit, shelf: shelf)
    var (scoring, options) = (scoring, report)
    scoring.audience = task.choice.audience ?? scoring.audience
    options.edition = task.choice.editions ?? options.edition
    let inputs = PackInputs(
      of: folder, task.choice, comparesYears: report.asksForChange,
      countsIncomplete: scoring.includeIncomplete)
    let before = inputs.stamp().changes
    let (audit, result) = try scoring.result(of: folder, on: options.day)
    let own = options.day == nil ? nil : AuditPlan.read(try folder.planFile()).plan?.date
    try refuseEmpty(audit, in: folder)
    let years = try years(
      beside: YearSource(folder, audit, result), previous: inputs.previous, scoring)
    let after = inputs.stamp().changes
    return Scored(
      folder: folder, audit: audit, result: result, wave: own ?? audit.plan.date, years: years,
      files: before == after ? after : nil, options: options)
  }

  private func pack(_ task: WorkerTask) throws -> WorkerAnswer {
    let scored = try score(task)
    let (audit, result, years) = (scored.audit, scored.result, scored.years)
    stage = .template
    let pack = try templates(task.choice.template ?? report.template)
    stage = .report
    let maker = try scored.options.pdfMaker()
    let files = try ReportFiles(
      of: result, in: audit, pack: pack,
      choice: scored.options.choice(isDraft: scoring.draft, pdfMaker: maker),
      change: years.change)
    tellOfPack(without: years, scored.options)
    let known = ClientState.load(task.id, in: out)
    tellOfLaterPack(than: scored, task.id, known)
    stage = .release
    let made = MadePack(
      figures: ClientFigures(of: result, in: audit), wave: scored.wave,
      basis: PackBasis(files: scored.files, template: pack.digest))
    var answer = WorkerAnswer.held(.edited, made)
    try YearSource.pass(years.earlier, isDraft: scoring.draft) {
      try ReleaseGate(folder: scored.folder, isDraft: scoring.draft)
        .pass(result, of: audit, hash: files.resultHash, returning: years.returning) {
          stage = .write
          answer = try put(files, made, task.id, recorded: known?.outputs ?? [:])
        }
    }
    return answer
  }

  /// Reads and scores all that a pack would show, and asks whether it may be handed out.
  private func rehearse(_ task: WorkerTask) throws -> WorkerAnswer {
    let scored = try score(task)
    tellOfPack(without: scored.years, scored.options)
    tellOfLaterPack(than: scored, task.id, ClientState.load(task.id, in: out))
    stage = .release
    var year = YearSource(scored.folder, scored.audit, scored.result)
    year.cuts = scored.years.returning
    try YearSource.rehearse(scored.years.earlier + [year], isDraft: scoring.draft)
    return .sound(warnings: [])
  }

  /// A pack of change alone would be without pages, and nobody would look.
  private func tellOfPack(without years: YearWithPrevious, _ options: ReportOptions) {
    guard options.asksForChangeAlone, years.change == nil else { return }
    Console.say(
      note: "there is no year before to compare with, so these reports have no page",
      help: "name it with 'previous' in audit.yaml or in the list of clients, or make board too")
  }

  /// A report in which nobody answered would take the place of a good one, and nobody would look.
  private func refuseEmpty(_ audit: Audit, in folder: AuditFolder) throws(CommandFailure) {
    guard audit.countedSheets(includesIncomplete: scoring.includeIncomplete).isEmpty else { return }
    let problem = ClientProblem.noSheet(areInProgress: !audit.sheets.isEmpty)
    throw CommandFailure([Diagnostic(wholeFile: folder.path, problem)])
  }

  /// A newest wave whose folder is empty, as when a disk is not there, is passed over without a fault.
  ///
  /// Audits are compared by their own dates: reports may have been made for any other day.
  private func tellOfLaterPack(than scored: Scored, _ id: String, _ known: ClientState?) {
    guard let before = known?.wave ?? dayOfPack(id, ofOtherWaveThan: scored.result.subject.wave),
      scored.wave < before
    else { return }
    Console.say(
      note: "the reports before were of the wave of \(before), and these are of an earlier wave, "
        + "\(scored.wave)",
      help: "see that the folder of the newest wave has its files")
  }

  /// The day of a pack of which no wave is remembered, without reading the rest of it.
  ///
  /// It may be a day that was asked for, so that a pack of a wave that is called the same tells nothing.
  private func dayOfPack(_ id: String, ofOtherWaveThan wave: String) -> CalendarDate? {
    let path = "\(out.packPath(id))/result.json"
    guard let start = try? Folder.read(path, limit: 2_000, mayBePipe: false) else { return nil }
    let lines = String(decoding: start, as: UTF8.self).split(separator: "\n")
    let name = String(decoding: JSONValue.string(wave).lineBytes(), as: UTF8.self)
    guard !lines.contains("  \"wave\": \(name),") else { return nil }
    let date = "  \"date\": \""
    return lines.first { $0.hasPrefix(date) }
      .flatMap { CalendarDate(String($0.dropFirst(date.count).prefix { $0 != "\"" })) }
  }

  /// A client in its first year has nothing to be compared with, which is no fault.
  private func years(
    beside year: @autoclosure () -> YearSource, previous: String?, _ scoring: ScoringOptions
  ) throws -> YearWithPrevious {
    guard let previous else { return .none }
    let years = try YearWithPrevious(year(), previous: previous, with: scoring)
    for scored in years.earlier.compactMap(\.scored) {
      try refuseEmpty(scored.audit, in: scored.folder)
    }
    return years
  }

  private func templates(_ path: String?) throws -> TemplatePack {
    if let known = packs[path ?? ""] { return known }
    // The batch has told what there is to say of it.
    let pack = try Console.$listener.withValue(nil) { try TemplatePack.load(path) }
    packs[path ?? ""] = pack
    return pack
  }

  private func put(
    _ pack: ReportFiles, _ made: MadePack, _ id: String, recorded: [String: String]
  ) throws -> WorkerAnswer {
    let path = out.packPath(id)
    let files = pack.files
    let old = PackStanding(of: path, recorded: recorded, next: files.last?.bytes)
    let waiting = PackStanding(of: out.waitingPath(id), recorded: [:])
    guard old.kind.stays(overwritesEdited: overwritesEdited) else {
      try FolderWriter(files: files).replace(path, of: old.files, aside: out.asidePath(id))
      if waiting.kind == .asMade { Folder.remove(waiting.files, in: out.waitingPath(id)) }
      return .made(outputs: pack.sums, made)
    }
    guard waiting.kind == .asMade else { throw Self.neitherCanGo(id, old, waiting, out) }
    let note = (PackNote.fileName, Array(PackNote.text(id, old.kind).utf8))
    try FolderWriter(files: files + [note]).replace(
      out.waitingPath(id), of: waiting.files, aside: out.asidePath("\(id).new"))
    return .held(old.kind, made)
  }

  private static func neitherCanGo(
    _ id: String, _ pack: PackStanding, _ waiting: PackStanding, _ out: BatchFolder
  ) -> CommandFailure {
    CommandFailure(
      .cannotWrite, of: out.waitingPath(id),
      "cannot make way: it \(waiting.kind.words), and the pack beside it \(pack.kind.words)",
      help: ["move the one that waits away, or take it over"])
  }
}
