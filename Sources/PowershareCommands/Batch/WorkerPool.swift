import CTerminal
import Glibc

/// A number of workers that make packs at the same time.
///
/// What a worker does to itself costs the client it works on, and no other.
struct WorkerPool {
  let arguments: [String]
  let log: String
  /// A whole path.
  let scratch: String
  let size: Int
  /// A client may take so many.
  let seconds: Int

  /// How the whole work ended.
  enum Ending: Equatable {
    case done
    case stopped
    /// None could be started, or started again, with the system's reason.
    case withoutWorkers(String)
    case signal(Int32)

    /// - Throws: 75 when no worker could be started.
    func refuseWithoutWorkers() throws(CommandFailure) {
      guard case .withoutWorkers(let reason) = self else { return }
      throw CommandFailure(
        .incomplete, "no process that makes packs can be started: \(reason)",
        help: ["raise the limits on open files and processes (ulimit -n, ulimit -u); run it again"])
    }
  }

  /// What the pool's owner is told.
  enum News {
    /// With the milliseconds it took.
    case answer(WorkerTask, WorkerAnswer, Int)
    /// So many workers are all there will be, and why.
    case fewer(Int, String)
    /// Some time has passed.
    case tick
  }

  private struct Work {
    var waiting: ArraySlice<WorkerTask>
    /// How many workers there may be.
    var size: Int
    var workers: [WorkerProcess] = []
    var ending = Ending.done
    /// When those who still work are ended; `nil` while nothing hurries.
    var limit: Int?

    var isOpen: Bool { workers.contains { $0.task != nil } || !waiting.isEmpty && limit == nil }
  }

  /// Works through the tasks in their order.
  ///
  /// While it does, the signals that end us let running clients be finished, for five seconds.
  ///
  /// - Parameters:
  ///   - tasks: What is to be made.
  ///   - tell: Is told what comes of each, and says whether to go on; those who work are finished.
  /// - Returns: How it ended.
  /// - Throws: What `tell` throws.
  func run(_ tasks: [WorkerTask], tell: (News) throws -> Bool) throws -> Ending {
    let signals = cterminal_signal_descriptor()
    defer {
      close(signals)
      cterminal_unblock_signals()
    }
    var work = Work(waiting: tasks[...], size: min(size, tasks.count))
    defer { Self.end(work.workers) }
    try makeRoom(for: &work, tell)
    while work.isOpen {
      try employ(&work, tell)
      let ready = wait(for: work, signals)
      if let signal = Self.endingSignal(signals) {
        work.ending = .signal(signal)
        work.limit = work.limit ?? monotonicMilliseconds() + 5_000
      }
      for worker in work.workers where ready.contains(worker.output) {
        try hear(worker, &work, tell)
      }
      try endLate(&work, tell)
      if try !tell(.tick) { stop(&work) }
    }
    for worker in work.workers { worker.dismiss() }
    work.workers = []
    return work.ending
  }

  private func stop(_ work: inout Work) {
    guard work.limit == nil else { return }
    work.ending = .stopped
    work.limit = monotonicMilliseconds() + seconds * 1_000
  }

  /// Leaves open files for what is written besides: workers that took all of them would stop us.
  private func makeRoom(for work: inout Work, _ tell: (News) throws -> Bool) throws {
    let files = OpenFiles.room(for: work.size * WorkerProcess.openFiles, besides: 16)
    let most = max(1, files / WorkerProcess.openFiles)
    guard most < work.size else { return }
    work.size = most
    _ = try tell(.fewer(work.size, "only \(OpenFiles.limit) files may be open (ulimit -n)"))
  }

  /// Gives every worker something to do, and starts as many as there is work for.
  private func employ(_ work: inout Work, _ tell: (News) throws -> Bool) throws {
    while work.limit == nil, let task = work.waiting.first {
      if let idle = work.workers.first(where: { $0.task == nil }) {
        idle.give(task)
      } else if work.workers.count < work.size {
        do throws(WorkerProcess.StartFault) {
          let worker = try WorkerProcess(arguments, log: log, scratch: scratch)
          worker.give(task)
          work.workers.append(worker)
        } catch {
          return try goOn(&work, without: error.reason, tell)
        }
      } else {
        return
      }
      work.waiting = work.waiting.dropFirst()
    }
  }

  /// Those who work go on; the work ends where there are none.
  private func goOn(
    _ work: inout Work, without reason: String, _ tell: (News) throws -> Bool
  ) throws {
    work.size = work.workers.count
    guard work.size > 0 else {
      work.ending = .withoutWorkers(reason)
      work.limit = monotonicMilliseconds()
      return
    }
    if try !tell(.fewer(work.size, "no more can be started: \(reason)")) { stop(&work) }
  }

  /// Waits until something is to be heard, at most a quarter of a second.
  private func wait(for work: Work, _ signals: Int32) -> Set<Int32> {
    var watched = work.workers.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    watched.append(pollfd(fd: signals, events: Int16(POLLIN), revents: 0))
    guard poll(&watched, nfds_t(watched.count), 250) > 0 else { return [] }
    return Set(watched.filter { $0.revents != 0 }.map(\.fd))
  }

  private static func endingSignal(_ signals: Int32) -> Int32? {
    while true {
      let signal = cterminal_next_signal(signals)
      if signal == 0 { return nil }
      if signal != SIGWINCH { return signal }
    }
  }

  private func hear(
    _ worker: WorkerProcess, _ work: inout Work, _ tell: (News) throws -> Bool
  ) throws {
    guard let task = worker.task else {
      if case .ended = worker.listen() { lose(worker, &work) }
      return
    }
    let took = monotonicMilliseconds() - worker.started
    switch worker.listen() {
    case .nothing: return
    case .answer(let line):
      let answer =
        WorkerAnswer(line: line)
        ?? .failed(ClientFailure(WorkerProblem.noAnswer))
      if try !tell(.answer(task, answer, took)) { stop(&work) }
    case .ended:
      let how = worker.reap()
      work.workers.removeAll { $0 === worker }
      let failure = ClientFailure(WorkerProblem.ended(how))
      if try !tell(.answer(task, .failed(failure), took)) { stop(&work) }
    }
  }

  private func lose(_ worker: WorkerProcess, _ work: inout Work) {
    _ = worker.reap()
    work.workers.removeAll { $0 === worker }
  }

  /// Asks all of them before it waits for any.
  private static func end(_ workers: [WorkerProcess]) {
    for worker in workers { worker.askToEnd() }
    for worker in workers { worker.end() }
  }

  /// Ends those who take too long, and everyone when we were told to end.
  private func endLate(_ work: inout Work, _ tell: (News) throws -> Bool) throws {
    let now = monotonicMilliseconds()
    let isInterrupted = work.limit.map { now > $0 } ?? false
    let late = work.workers.filter { worker in
      worker.task != nil && (isInterrupted || now - worker.started > seconds * 1_000)
    }
    Self.end(late)
    for worker in late {
      guard let task = worker.task else { continue }
      let took = now - worker.started
      work.workers.removeAll { $0 === worker }
      // It is no fault of the client's that we are told to end: it stays as it was.
      if isInterrupted { continue }
      let failure = ClientFailure(WorkerProblem.tooSlow(seconds: seconds))
      if try !tell(.answer(task, .failed(failure), took)) { stop(&work) }
    }
  }
}
