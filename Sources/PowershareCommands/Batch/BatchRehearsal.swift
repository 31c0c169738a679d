import Diagnostics

/// What a run would come to: every audit that it would make reports of, read and scored, and nothing
/// written.
struct BatchRehearsal {
  private(set) var plan: BatchPlan
  /// How it ended; what was not looked at by then stands as planned.
  private(set) var ending = WorkerPool.Ending.done
  private var warnings: [(client: String, words: [String])] = []

  /// - Parameters:
  ///   - plan: What is to be made.
  ///   - pool: Workers that make nothing.
  ///   - progress: How it is told.
  /// - Throws: When workers cannot be heard.
  init(of plan: BatchPlan, pool: WorkerPool, progress: BatchProgress.Form) throws {
    self.plan = plan
    let tasks = plan.entries.compactMap(\.task)
    guard !tasks.isEmpty else { return }
    let places = plan.places
    var progress = BatchProgress(progress, total: tasks.count)
    var (done, failed) = (0, 0)
    progress.start(done: 0)
    ending = try pool.run(tasks) { news in
      if case .answer(let task, let answer, _) = news {
        done += 1
        if case .failed(let failure) = answer, let place = places[task.id] {
          failed += 1
          self.plan.fail(at: place, failure)
        }
        if case .sound(let warnings) = answer, !warnings.isEmpty {
          self.warnings.append((task.id, warnings.map(\.message)))
        }
        progress.tell(done: done, failed: failed, held: 0, last: task.id)
      }
      return true
    }
    progress.end()
  }

  /// The plan's, with what readers of a pack should know.
  var text: String {
    let lines = warnings.sorted { $0.client < $1.client }
      .flatMap { client, words in words.map { "\(client): warning: \($0)".safeForTerminal + "\n" } }
    return plan.text + lines.joined()
  }
}
