import Diagnostics
import Documents
import Scoring

/// One run of a batch: makes what the plan says, and remembers and tells what came of it.
final class BatchRun {
  private let out: BatchFolder
  private let plan: BatchPlan
  private let pool: WorkerPool
  private let journal: BatchJournal
  private let limit: Int?
  private var progress: BatchProgress
  private var failures = FailureList()
  /// Clients whose remembered key is that of their files.
  private var settled: Set<String> = []
  private var known: [String: BatchPlan.Known]
  private var words = SharedWords()
  private let pages: BatchPages
  private var beside: FilesBeside
  private var (made, unchanged) = (0, 0)
  private var held: [(id: String, why: PackStanding.Kind)] = []
  private var last: String?

  /// - Parameters:
  ///   - plan: Made under the lock of the folder.
  ///   - out: Where packs go.
  ///   - pool: Makes them.
  ///   - progress: How it is told.
  ///   - limit: It stops when so many clients have failed.
  ///   - pages: Are written in the end, or what they need of a shard.
  ///   - beside: What stands in their places.
  init(
    _ plan: BatchPlan, in out: BatchFolder, pool: WorkerPool, progress: BatchProgress.Form,
    limit: Int?, pages: BatchPages, beside: FilesBeside
  ) {
    self.beside = beside
    self.out = out
    self.plan = plan
    self.pool = pool
    self.pages = pages
    let clients =
      plan.entries.map { ($0.client.id, $0.known) } + plan.others.map { ($0.id, $0.known) }
    known = Dictionary(clients) { first, _ in first }
    self.limit = limit
    self.progress = BatchProgress(progress, total: plan.entries.count)
    journal = BatchJournal(out.journalPath, isShown: progress == .json)
  }

  private var isStopping: Bool { limit.map { failures.count >= $0 } ?? false }

  /// Does the work.
  ///
  /// - Returns: The status of the command; never the number of failures.
  /// - Throws: 73 when the run itself cannot be noted.
  func run() throws -> ExitStatus {
    let tasks = try begin()
    let places = Dictionary(
      zip(plan.entries.map(\.client.id), plan.entries.indices),
      uniquingKeysWith: { first, _ in first })
    var ending = WorkerPool.Ending.done
    if isStopping {
      ending = .stopped
    } else if !tasks.isEmpty {
      ending = try pool.run(tasks) { news in
        if case .answer(let task, let answer, let took) = news, let place = places[task.id] {
          try self.take(answer, of: self.plan.entries[place], milliseconds: took)
        }
        self.tellProgress()
        return !self.isStopping
      }
    }
    progress.end()
    try failures.write(in: out, &beside)
    let hadWork = !tasks.isEmpty || failures.count > 0
    try pages.write(BatchRecord(known, failures: failures), hadWork: hadWork, &beside)
    plan.times.save(where: settled.contains)
    return try end(ending, hadWork: hadWork)
  }

  private func begin() throws -> [WorkerTask] {
    var tasks: [WorkerTask] = []
    var refused: [(BatchPlan.Entry, CommandFailure)] = []
    for entry in plan.entries {
      switch (entry.decision, entry.client.audit) {
      case (.unchanged, _):
        unchanged += 1
        settled.insert(entry.client.id)
      case (.held(let why, _), _):
        held.append((entry.client.id, why))
        settled.insert(entry.client.id)
      case (.fail(let failure), _), (.make, .failure(let failure)): refused.append((entry, failure))
      case (.make, .success(let audit)):
        tasks.append(
          WorkerTask(id: entry.client.id, audit: audit, choice: entry.client.choice))
      }
    }
    guard !tasks.isEmpty || !refused.isEmpty else { return [] }
    try journal.note(
      "planned",
      [.init("clients", .integer(plan.entries.count)), .init("make", .integer(tasks.count))])
    for (entry, failure) in refused {
      try fail(entry, ClientFailure(failure, stage: .plan), milliseconds: 0)
    }
    return tasks
  }

  private func take(
    _ answer: WorkerAnswer, of entry: BatchPlan.Entry, milliseconds: Int
  ) throws {
    let id = entry.client.id
    last = id
    do {
      switch answer {
      case .made(let outputs, let figures):
        let state = ClientState(
          id: id, status: .made, key: entry.key, outputs: outputs, figures: figures)
        try state.save(in: out)
        know(state, as: .made)
        made += 1
        try journal.note("made", client: id, [reasons(entry), .init("ms", .integer(milliseconds))])
      case .held(let why, let figures):
        let before = ClientState.load(id, in: out)?.outputs ?? [:]
        let state = ClientState(
          id: id, status: .held, key: entry.key, outputs: before, figures: figures)
        try state.save(in: out)
        know(state, as: .held)
        held.append((id, why))
        try journal.note(
          "held", client: id,
          [
            reasons(entry), .init("pack", .string(why.rawValue)),
            .init("ms", .integer(milliseconds)),
          ])
      case .failed(let failure): try fail(entry, failure, milliseconds: milliseconds)
      }
    } catch let fault as FileFault where fault.path == out.statePath(id) {
      try fail(
        entry, ClientFailure(CommandFailure(fault), stage: .write), milliseconds: milliseconds)
    }
  }

  private func know(_ state: ClientState, as status: PortfolioClient.Status) {
    var client = BatchPlan.Known(state, sharing: &words)
    client.status = status
    known[state.id] = client
    if status != .failed { settled.insert(state.id) }
  }

  private func reasons(_ entry: BatchPlan.Entry) -> JSONValue.Member {
    guard case .make(let reasons) = entry.decision else { return .init("why", .array([])) }
    return .init("why", .strings(reasons))
  }

  private func fail(
    _ entry: BatchPlan.Entry, _ failure: ClientFailure, milliseconds: Int
  ) throws {
    let id = entry.client.id
    failures.add(id, failure)
    try journal.note(failure, of: id, milliseconds: milliseconds)
    // The pack before stays, and so does what is known of it.
    var state = ClientState.load(id, in: out) ?? ClientState(id: id, status: .failed)
    state.status = .failed
    try? state.save(in: out)
    know(state, as: .failed)
  }

  private func tellProgress() {
    progress.tell(
      done: made + unchanged + held.count + failures.count, failed: failures.count,
      held: held.count, last: last)
  }

  private func end(_ ending: WorkerPool.Ending, hadWork: Bool) throws -> ExitStatus {
    let left = plan.entries.count - made - unchanged - held.count - failures.count
    if hadWork {
      try journal.note(
        ending == .done ? "ended" : "stopped",
        [
          .init("made", .integer(made)), .init("unchanged", .integer(unchanged)),
          .init("held", .integer(held.count)), .init("failed", .integer(failures.count)),
          .init("left", .integer(left)),
        ])
    }
    try Console.result(summary(left: left))
    if case .signal(let signal) = ending {
      return ExitStatus(rawValue: 128 + signal) ?? .interrupted
    }
    return failures.count > 0 ? .doesNotHold : .done
  }

  private func summary(left: Int) -> String {
    let counts = [
      (made, "made"), (unchanged, "unchanged"), (held.count, "held"), (failures.count, "failed"),
      (left, "left for the next run"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let total = plan.entries.count == 1 ? "1 client" : "\(plan.entries.count) clients"
    var lines = ["\(total): \(words)"]
    for (id, why) in held.sorted(by: { $0.id < $1.id }) {
      lines.append("held: \(id) \(why.words); the new pack waits in \(out.waitingPath(id))")
    }
    lines += beside.notes
    if isStopping, left > 0 { lines.append("stopped: too many clients failed") }
    if failures.count > 0 { lines.append("\(out.failuresPath) says what failed and why") }
    return lines.map { "\($0.safeForTerminal)\n" }.joined()
  }
}
