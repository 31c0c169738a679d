import ArgumentParser
import Glibc

/// `powershare batch-worker`: what `batch` starts to make packs, so that a trap costs one client.
///
/// Reads a ``WorkerTask`` a line, says a ``WorkerAnswer`` a line, and ends with its input.
struct BatchWorker: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch-worker", abstract: "Makes packs for 'powershare batch'.",
    shouldDisplay: false)

  @Option var output: String
  /// Where packs stand that it looks at, and writes none, when it makes nothing.
  @Option var packs: String?
  @Option var shard: Shard?
  @Flag var overwriteEdited = false
  /// Makes and notes nothing.
  @Flag var dryRun = false
  @OptionGroup var report: ReportOptions
  @OptionGroup var options: ScoringOptions

  func perform() throws -> ExitStatus {
    let out = BatchFolder(output, shard: shard)
    // Goes with the process: a batch that comes later waits for those who may still write.
    let lock = open(out.workersLockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0, flock(lock, LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      return .incomplete
    }
    let maker = ClientMaker(
      out: packs.map { BatchFolder($0) } ?? out, report: report, scoring: options,
      overwritesEdited: overwriteEdited, isRehearsing: dryRun)
    while let line = readLine() {
      guard let task = WorkerTask(line: line) else { return .ourFault }
      try Folder.writeAll(try maker.make(task).line, to: STDOUT_FILENO, named: "standard output")
    }
    return .done
  }
}
