import Diagnostics
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
    let years: YearWithPrevious
    /// The client's own, where it has some.
    let options: ReportOptions
  }

  private func score(_ task: WorkerTask) throws -> Scored {
    let folder = AuditFolder(task.audit, shelf: shelf)
    var (scoring, options) = (scoring, report)
    scoring.audience = task.choice.audience ?? scoring.audience
    options.edition = task.choice.editions ?? options.edition
    let (audit, result) = try scoring.result(of: folder, on: options.day)
    try refuseEmpty(audit, in: folder)
    let years = try years(
      beside: YearSource(folder, audit, result), in: folder, task.choice, options, scoring)
    return Scored(folder: folder, audit: audit, result: result, years: years, options: options)
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
    tellOfLaterPack(than: result, task.id)
    stage = .release
    let figures = ClientFigures(of: result, in: audit)
    var answer = WorkerAnswer.held(.edited, figures: figures, warnings: [])
    try YearSource.pass(years.earlier, isDraft: scoring.draft) {
      try ReleaseGate(folder: scored.folder, isDraft: scoring.draft)
        .pass(result, of: audit, hash: files.resultHash, returning: years.returning) {
          stage = .write
          answer = try put(files, figures, task.id)
        }
    }
    return answer
  }

  /// Reads and scores all that a pack would show, and asks whether it may be handed out.
  private func rehearse(_ task: WorkerTask) throws -> WorkerAnswer {
    let scored = try score(task)
    tellOfPack(without: scored.years, scored.options)
    tellOfLaterPack(than: scored.result, task.id)
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
  private func tellOfLaterPack(than result: AuditResult, _ id: String) {
    let path = "\(out.packPath(id))/result.json"
    guard let start = try? Folder.read(path, limit: 2_000, mayBePipe: false),
      let before = Self.date(inStartOf: start), result.subject.date < before
    else { return }
    Console.say(
      note: "the reports before were dated \(before), and these are of an earlier wave, "
        + "\(result.subject.date)",
      help: "see that the folder of the newest wave has its files")
  }

  /// The day of a result that we wrote, without reading the rest of it.
  private static func date(inStartOf bytes: [UInt8]) -> CalendarDate? {
    let name = "  \"date\": \""
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(name) }
      .flatMap { CalendarDate(String($0.dropFirst(name.count).prefix { $0 != "\"" })) }
  }

  /// A client in its first year has nothing to be compared with, which is no fault.
  private func years(
    beside year: @autoclosure () -> YearSource, in folder: AuditFolder, _ choice: ClientChoice,
    _ options: ReportOptions, _ scoring: ScoringOptions
  ) throws -> YearWithPrevious {
    guard options.asksForChange, let previous = choice.previous ?? folder.previousPath
    else { return .none }
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
    _ pack: ReportFiles, _ figures: ClientFigures, _ id: String
  ) throws -> WorkerAnswer {
    let recorded = ClientState.load(id, in: out)?.outputs ?? [:]
    let path = out.packPath(id)
    let files = pack.files
    let old = PackStanding(of: path, recorded: recorded, next: files.last?.bytes)
    let waiting = PackStanding(of: out.waitingPath(id), recorded: [:])
    guard old.kind.stays(overwritesEdited: overwritesEdited) else {
      try FolderWriter(files: files).replace(path, of: old.files, aside: out.asidePath(id))
      if waiting.kind == .asMade { Folder.remove(waiting.files, in: out.waitingPath(id)) }
      return .made(outputs: pack.sums, figures: figures, warnings: [])
    }
    guard waiting.kind == .asMade else { throw Self.neitherCanGo(id, old, waiting, out) }
    let note = (PackNote.fileName, Array(PackNote.text(id, old.kind).utf8))
    try FolderWriter(files: files + [note]).replace(
      out.waitingPath(id), of: waiting.files, aside: out.asidePath("\(id).new"))
    return .held(old.kind, figures: figures, warnings: [])
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
