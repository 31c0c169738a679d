import Diagnostics
import Documents
import Scoring

/// One run of a batch: makes what the plan says, and remembers and tells what came of it.
final class BatchRun {
  private let out: BatchFolder
  private let plan: BatchPlan
  private let list: BatchClients
  private let pool: WorkerPool
  private let journal: BatchJournal
  private let limit: Int?
  private let options: [String]
  private var progress: BatchProgress
  /// By client whose remembered key is that of its files: the mark of it.
  private var settled: [String: UInt64] = [:]
  private var known: [String: BatchPlan.Known]
  private var words = SharedWords()
  private let pages: BatchPages
  private var beside: FilesBeside
  private var (made, unchanged, failed) = (0, 0, 0)
  private var held: [(id: String, why: PackStanding.Kind)] = []
  private var last: String?
  /// Failures that could not be remembered.
  private var unnoted: [ClientState] = []
  /// Why the last of them could not.
  private var whyUnnoted: FileFault?
  /// Where it stands what failed; `nil` where that could not be written.
  private var failuresPath: String?
  /// The first thing of the run itself that could not be written.
  private var fault: (any Error)?

  /// - Parameters:
  ///   - plan: Made under the lock of the folder.
  ///   - list: All clients, those of other shards too.
  ///   - out: Where packs go.
  ///   - pool: Makes them.
  ///   - progress: How it is told.
  ///   - limit: It stops when so many clients have failed.
  ///   - options: Are remembered of clients that fail.
  ///   - pages: Are written in the end, or what they need of a shard.
  ///   - beside: What stands in their places.
  init(
    _ plan: BatchPlan, of list: BatchClients, in out: BatchFolder, pool: WorkerPool,
    progress: BatchProgress.Form, limit: Int?, options: [String], pages: BatchPages,
    beside: FilesBeside
  ) {
    self.beside = beside
    self.options = options
    self.out = out
    self.plan = plan
    self.list = list
    self.pool = pool
    self.pages = pages
    let clients =
      plan.entries.map { ($0.client.id, $0.known) } + plan.others.map { ($0.id, $0.known) }
    known = Dictionary(clients) { first, _ in first }
    self.limit = limit
    self.progress = BatchProgress(progress, total: plan.entries.count)
    journal = BatchJournal(out.journalPath, isShown: progress == .json)
  }

  private var isStopping: Bool { limit.map { failed >= $0 } ?? false }

  /// Does the work.
  ///
  /// - Returns: The status of the command; never the number of failures.
  /// - Throws: 73 when the run itself cannot be noted.
  func run() throws -> ExitStatus {
    let tasks = begin()
    let places = plan.places
    var left = Set(tasks.map(\.id))
    var ending = WorkerPool.Ending.done
    if isStopping {
      ending = .stopped
    } else if !tasks.isEmpty {
      progress.start(done: done)
      ending = try pool.run(tasks) { news in
        switch news {
        case .answer(let task, let answer, let took):
          guard let place = places[task.id] else { break }
          left.remove(task.id)
          self.take(answer, of: self.plan.entries[place], milliseconds: took)
        case .fewer(let count, let why): self.tellFewer(count, why)
        case .tick: break
        }
        self.tellProgress()
        return !self.isStopping
      }
    }
    progress.end()
    noteFailuresAgain()
    let record = BatchRecord(known, of: list, in: out)
    let hadWork = !tasks.isEmpty || failed > 0
    do {
      failuresPath = try record.failures.write(in: out, &beside)
      try pages.write(record, left: left, hadWork: hadWork, &beside)
    } catch {
      fault = fault ?? error
    }
    plan.times.save(vouchingFor: settled)
    let status = try end(ending, hadWork: hadWork, failedBefore: record.failures.count - failed)
    try refuseToEndWell()
    try ending.refuseWithoutWorkers()
    return status
  }

  private var done: Int { made + unchanged + held.count + failed }

  private func begin() -> [WorkerTask] {
    var tasks: [WorkerTask] = []
    var refused: [(BatchPlan.Entry, ClientFailure)] = []
    for entry in plan.entries {
      switch entry.decision {
      case .unchanged:
        unchanged += 1
        settled[entry.client.id] = entry.mark
      case .held(let why, _):
        held.append((entry.client.id, why))
        settled[entry.client.id] = entry.mark
      case .fail(let failure): refused.append((entry, failure))
      case .make: if let task = entry.task { tasks.append(task) }
      }
    }
    guard !tasks.isEmpty || !refused.isEmpty else { return [] }
    do { try pages.withdrawShard() } catch { fault = fault ?? error }
    note {
      try $0.note(
        "planned",
        [.init("clients", .integer(plan.entries.count)), .init("make", .integer(tasks.count))])
    }
    for (entry, failure) in refused {
      fail(entry, failure, milliseconds: 0)
    }
    return tasks
  }

  private func take(
    _ answer: WorkerAnswer, of entry: BatchPlan.Entry, milliseconds: Int
  ) {
    let id = entry.client.id
    let took = JSONValue.Member("ms", .integer(milliseconds))
    last = id
    do {
      switch answer {
      case .made(let outputs, let pack):
        let (state, warnings) = remembered(of: entry, .made, outputs, pack)
        try keep(state, of: entry)
        made += 1
        note { try $0.note("made", client: id, [reasons(entry), took]) }
        note { try $0.note(warnings, of: id) }
      case .held(let why, let pack):
        let outputs = ClientState.load(id, in: out)?.outputs ?? [:]
        var (state, warnings) = remembered(of: entry, .held, outputs, pack)
        state.pack = why
        try keep(state, of: entry)
        held.append((id, why))
        let found = JSONValue.Member("pack", .string(why.rawValue))
        note { try $0.note("held", client: id, [reasons(entry), found, took]) }
        note { try $0.note(warnings, of: id) }
      case .failed(let failure): fail(entry, failure, milliseconds: milliseconds)
      case .sound: fail(entry, ClientFailure(WorkerProblem.noAnswer), milliseconds: milliseconds)
      }
    } catch {
      fail(
        entry, ClientFailure(CommandFailure(error), stage: .write), milliseconds: milliseconds)
    }
  }

  /// What is remembered of a pack, and all of its warnings; what was otherwise than planned comes first.
  ///
  /// A pack that was made from anything but what the plan found has no key.
  private func remembered(
    of entry: BatchPlan.Entry, _ status: ClientState.Status, _ outputs: [String: String],
    _ pack: MadePack
  ) -> (state: ClientState, warnings: [ClientFailure.Fault]) {
    let changes = entry.basis?.warnings(ofMakingFrom: pack.basis)
    let warnings = (changes ?? []) + pack.warnings
    let state = ClientState(
      id: entry.client.id, status: status, key: changes == [] ? entry.key : nil,
      outputs: outputs, figures: pack.figures, wave: pack.wave,
      warnings: Array(warnings.prefix(ClientState.mostWarnings)))
    return (state, warnings)
  }

  /// Remembers a client that was made.
  private func keep(_ state: ClientState, of entry: BatchPlan.Entry) throws(FileFault) {
    try state.save(in: out)
    know(state, as: state.status == .made ? .made : .held)
    settled[state.id] = state.key == nil ? nil : entry.mark
  }

  private func know(_ state: ClientState, as status: PortfolioClient.Status) {
    var client = BatchPlan.Known(state, sharing: &words)
    client.status = status
    known[state.id] = client
  }

  private func reasons(_ entry: BatchPlan.Entry) -> JSONValue.Member {
    guard case .make(let reasons) = entry.decision else { return .init("why", .array([])) }
    return .init("why", .strings(reasons))
  }

  private func fail(
    _ entry: BatchPlan.Entry, _ failure: ClientFailure, milliseconds: Int
  ) {
    let id = entry.client.id
    failed += 1
    note { try $0.note(failure, of: id, milliseconds: milliseconds) }
    // The pack before stays, and so does what is known of it.
    var state = ClientState.load(id, in: out) ?? ClientState(id: id, status: .failed)
    state.status = .failed
    (state.failure, state.options, state.pack) = (failure.inShort, options, nil)
    if (try? state.save(in: out)) == nil { unnoted.append(state) }
    know(state, as: .failed)
  }

  /// Tries once more to remember failures, now that what was written aside is gone.
  ///
  /// A client of which it cannot be remembered is forgotten, rather than called made.
  private func noteFailuresAgain() {
    unnoted = unnoted.filter { state in
      do throws(FileFault) {
        try state.save(in: out)
        return false
      } catch {
        whyUnnoted = error
        try? Folder.remove(out.statePath(state.id))
        return true
      }
    }
  }

  /// - Throws: 73 when something of the run could not be noted.
  private func refuseToEndWell() throws {
    guard let whyUnnoted, !unnoted.isEmpty else {
      if let fault { throw fault }
      return
    }
    let names = unnoted.map(\.id)
    throw CommandFailure(
      .cannotWrite,
      "\(whyUnnoted.message), so it cannot be noted in \(out.path) that "
        + "\(ClientCounts.clients(names.count)) failed: \(names.listed(first: 10))",
      help: [whyUnnoted.remedy ?? "put that right, then run it again"])
  }

  /// Adds a line to the journal; a run goes on without one.
  private func note(_ line: (BatchJournal) throws -> Void) {
    do { try line(journal) } catch { fault = fault ?? error }
  }

  private func tellProgress() {
    progress.tell(done: done, failed: failed, held: held.count, last: last)
  }

  private func tellFewer(_ count: Int, _ why: String) {
    note {
      try $0.note(
        "fewer-workers", [.init("workers", .integer(count)), .init("why", .string(why))])
    }
    progress.warn(
      "only \(count == 1 ? "1 pack is" : "\(count) packs are") made at the same time: \(why)")
  }

  private func end(
    _ ending: WorkerPool.Ending, hadWork: Bool, failedBefore: Int
  ) throws -> ExitStatus {
    let left = plan.entries.count - done
    if hadWork {
      note {
        try $0.note(
          ending == .done ? "ended" : "stopped",
          [
            .init("made", .integer(made)), .init("unchanged", .integer(unchanged)),
            .init("held", .integer(held.count)), .init("failed", .integer(failed)),
            .init("left", .integer(left)),
          ])
      }
    }
    try Console.result(summary(left: left, failedBefore: failedBefore))
    if case .signal(let signal) = ending { return ExitStatus(stoppedBy: signal) }
    return failed > 0 ? .doesNotHold : .done
  }

  private func summary(left: Int, failedBefore: Int) -> String {
    let warned = plan.entries.count { known[$0.client.id]?.hasWarnings ?? false }
    var lines = [
      ClientCounts.line(
        [
          (made, "made"), (unchanged, "unchanged"), (held.count, "held"), (failed, "failed"),
          (left, "left for the next run"),
        ], warned: warned)
    ]
    if warned > 0 {
      lines.append(
        "\("powershare batch status \(out.path.quotedForShell)".asCommand) says what they are")
    }
    for (id, why) in held.sorted(by: { $0.id < $1.id }) {
      lines.append("held: \(id) \(why.words); the new pack waits in \(out.waitingPath(id))")
    }
    lines += beside.notes
    if isStopping, left > 0 {
      lines.append(
        limit == 1 ? "stopped: a client failed" : "stopped: too many clients failed")
    }
    if failed > 0, let failuresPath { lines.append("\(failuresPath) says what failed and why") }
    if failedBefore > 0 {
      let clients = failedBefore == 1 ? "1 other client" : "\(failedBefore) other clients"
      let see = failuresPath.map { ": see \($0)" } ?? ""
      lines.append("\(clients) failed in an earlier run\(see)")
    }
    return lines.map { "\($0.safeForTerminal)\n" }.joined()
  }
}
