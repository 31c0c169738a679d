import Diagnostics
import Reporting
import Scoring
import Survey

/// Makes the packs of clients, one after another, and reads what they share once.
final class ClientMaker {
  private let out: BatchFolder
  private let report: ReportOptions
  private let scoring: ScoringOptions
  private let overwritesEdited: Bool
  private let shelf = QuestionnaireShelf()
  private var packs: [String: TemplatePack] = [:]
  private var stage = ClientFailure.Stage.read

  init(
    out: BatchFolder, report: ReportOptions, scoring: ScoringOptions, overwritesEdited: Bool
  ) {
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
      let answer = try Console.$listener.withValue(listener) { try pack(task) }
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

  private func pack(_ task: WorkerTask) throws -> WorkerAnswer {
    let folder = AuditFolder(task.audit, shelf: shelf)
    var scoring = scoring
    scoring.audience = task.choice.audience ?? scoring.audience
    let (audit, result) = try scoring.result(of: folder, on: report.day)
    try refuseEmpty(audit, in: folder)
    stage = .template
    let pack = try templates(task.choice.template ?? report.template)
    stage = .report
    var options = report
    if let editions = task.choice.editions { options.edition = editions }
    let years = try years(
      beside: YearSource(folder, audit, result), in: folder, task.choice, options, scoring)
    let files = try ReportFiles(
      of: result, in: audit, pack: pack,
      choice: options.choice(isDraft: scoring.draft, pdfMaker: try options.pdfMaker()),
      change: years.change)
    tellOfLaterPack(than: result, task.id)
    stage = .release
    let figures = ClientFigures(of: result, in: audit)
    var answer = WorkerAnswer.held(.edited, figures: figures, warnings: [])
    try YearSource.pass(years.earlier, isDraft: scoring.draft) {
      try ReleaseGate(folder: folder, isDraft: scoring.draft)
        .pass(result, of: audit, hash: files.resultHash, returning: years.returning) {
          stage = .write
          answer = try put(files, figures, task.id)
        }
    }
    return answer
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
