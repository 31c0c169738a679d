import Diagnostics
import Reporting
import Scoring

/// What a batch will do, and why, before it does anything.
struct BatchPlan {
  enum Decision {
    case unchanged
    /// The new pack waits beside one that has to stay; with every reason to make it, none where it
    /// waits already.
    case held(PackStanding.Kind, because: [String])
    /// With every reason.
    case make([String])
    case fail(ClientFailure)
  }

  struct Entry {
    let client: Client
    /// `nil` when part of the audit cannot be read, or nothing is to be made.
    let key: ContentKey?
    /// Short for what its files hold; `nil` when part of the audit cannot be read.
    let mark: UInt64?
    /// What it rests on.
    let basis: PackBasis?
    fileprivate(set) var decision: Decision
    let known: Known

    /// What a worker is to do; `nil` where nothing is to be made.
    var task: WorkerTask? {
      guard decision.isToMake, case .success(let audit) = client.audit else { return nil }
      return WorkerTask(id: client.id, audit: audit, choice: client.choice)
    }
  }

  /// What is known of a client from earlier runs, for the pages over all clients.
  struct Known {
    var status = PortfolioClient.Status.waiting
    var figures: ClientFigures?
    /// The sum of the answers that they are of, where it is known.
    var answers: String?
    /// The page that leads to its reports, inside its folder.
    var page: String?
    /// Why it has no new reports; only of one that failed.
    var failure: ClientFailure?
    /// Whether there is something to know of its reports.
    var hasWarnings = false
    /// Why its new reports wait; only of one that is held.
    var held: PackStanding.Kind?

    /// Of a state; it may have words of the clients before it too.
    init(_ state: ClientState?, sharing words: inout SharedWords) {
      guard let state else { return }
      status = state.portfolioStatus
      figures = state.figures.map { words.share(with: $0) }
      answers = state.key?.parts[.answers]
      page = state.page
      hasWarnings = state.status != .failed && !state.warnings.isEmpty
      failure = state.status == .failed ? state.failure ?? .ofUnknownCause : nil
      held = state.status == .held ? state.pack : nil
    }
  }

  struct Rules {
    var isForced = false
    var overwritesEdited = false
    /// Nothing will be made, so that what stands in the way must be seen now.
    var foresees = false
    /// Only what failed in the run before.
    var retriesFailed = false
    /// Which clients are meant; `nil` for all.
    var only: ((String) -> Bool)?
  }

  private(set) var entries: [Entry] = []
  /// Clients that this run does not look at, as earlier ones left them.
  private(set) var others: [(id: String, known: Known)] = []
  /// How the audits of this run stand on disk.
  private(set) var times: FileTimes
  private var words = SharedWords()

  /// Reads every client once.
  init(
    _ clients: [Client], in folder: BatchFolder, keys: ContentKeyReader, rules: Rules
  ) {
    var keys = keys
    times = FileTimes(of: folder)
    for client in clients {
      let state = ClientState.load(client.id, in: folder)
      let isMeant = rules.only?(client.id) ?? true
      guard isMeant, !rules.retriesFailed || state?.status == .failed else {
        others.append((client.id, Known(state, sharing: &words)))
        continue
      }
      switch client.audit {
      case .failure(let failure):
        add(client, state, key: nil, .fail(ClientFailure(failure, stage: .plan)))
      case .success(let path):
        let inputs = keys.inputs(of: AuditFolder(path), client.choice)
        // Before anything is read, so that no later change goes unseen.
        let stamp = inputs.stamp()
        let isAsBefore = times.areAsBefore(of: client.id, stamp.audit, since: state?.key)
        let key =
          if isAsBefore, let known = state?.key {
            keys.key(of: inputs, withContentOf: known, choice: client.choice)
          } else {
            keys.key(of: inputs, choice: client.choice)
          }
        add(
          client, state, key: key, Self.decision(client.id, key, state, folder, rules),
          basis: PackBasis(files: stamp.changes, template: keys.template(for: client.choice)))
      }
    }
  }

  private mutating func add(
    _ client: Client, _ state: ClientState?, key: ContentKey?, _ decision: Decision,
    basis: PackBasis? = nil
  ) {
    var known = Known(state, sharing: &words)
    if case .held(let pack, _) = decision { known.held = pack }
    entries.append(
      Entry(
        client: client, key: decision.isToMake ? key : nil, mark: key?.contentMark,
        basis: decision.isToMake ? basis : nil, decision: decision, known: known))
  }

  /// A pack that may have to stay is looked at only where that decides something: who makes a pack
  /// looks again.
  private static func decision(
    _ id: String, _ key: ContentKey?, _ state: ClientState?, _ folder: BatchFolder, _ rules: Rules
  ) -> Decision {
    let reasons = reasons(id, key, state, folder, rules)
    let isHeld = state?.status == .held
    guard reasons.isEmpty ? isHeld : rules.foresees && key != nil else {
      return reasons.isEmpty ? .unchanged : .make(reasons)
    }
    let pack = PackStanding(of: folder.packPath(id), recorded: state?.outputs ?? [:]).kind
    guard pack.stays(overwritesEdited: rules.overwritesEdited) else {
      return .make(reasons.isEmpty ? ["nothing to hold any more"] : reasons)
    }
    return .held(pack, because: reasons)
  }

  private static func reasons(
    _ id: String, _ key: ContentKey?, _ state: ClientState?, _ folder: BatchFolder, _ rules: Rules
  ) -> [String] {
    guard let state else { return ["new"] }
    var reasons: [String] = rules.isForced ? ["forced"] : []
    if state.status == .failed { reasons.append("failed before") }
    if let key {
      if let known = state.key {
        reasons += key.changes(since: known).map(\.reason)
      } else if reasons.isEmpty {
        reasons.append(state.figures == nil ? "new" : "changed while it was made")
      }
    } else {
      reasons.append("cannot be read")
    }
    if state.figures == nil, state.status != .failed, reasons.isEmpty {
      reasons.append("made by an older version")
    }
    if state.status == .held, !Folder.exists(folder.waitingPath(id)) { reasons.append("was held") }
    if rules.overwritesEdited, state.status != .failed,
      PackStanding(of: folder.packPath(id), recorded: state.outputs).kind == .edited
    {
      reasons.append("edited by hand")
    }
    // What is held is looked at as a whole.
    guard state.status == .made else { return reasons }
    let pack = folder.packPath(id)
    let differs = PackStanding.differsAtAGlance(pack, from: state.outputs)
    if differs == false { return reasons }
    if state.outputs.keys.contains(where: { !Folder.exists("\(pack)/\($0)") }) {
      reasons.append("files missing")
    } else if differs == true, reasons.isEmpty {
      reasons.append("files changed")
    }
    return reasons
  }
}

extension BatchPlan {
  /// Where each client stands among ``entries``, by id.
  var places: [String: Int] {
    Dictionary(
      zip(entries.map(\.client.id), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Notes of a client that its pack cannot be made.
  mutating func fail(at place: Int, _ failure: ClientFailure) {
    entries[place].decision = .fail(failure)
  }

  /// The clients whose packs cannot be made.
  var failures: [FailureList.Entry] {
    entries.compactMap { entry in
      guard case .fail(let failure) = entry.decision else { return nil }
      return (entry.client.id, failure)
    }
  }

  /// How many clients each decision and reason has, and then each client that is not unchanged.
  ///
  /// A client that cannot be made counts once, by what should be looked at first.
  var text: String {
    var counts: [String: Int] = [:]
    for entry in entries {
      if case .fail = entry.decision { continue }
      counts[entry.decision.words, default: 0] += 1
    }
    let first = failures.map { (client: $0.client, failure: $0.failure.first) }
    for cause in FailureList(first).causes {
      counts["cannot be made: \(cause.words)", default: 0] += cause.clients.count
    }
    let sorted = counts.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    let summary = sorted.map { "  \($0.value) \($0.key)" }
    let lines = entries.compactMap { entry -> String? in
      if case .unchanged = entry.decision { return nil }
      return "\(entry.client.id): \(entry.decision.words)"
    }
    return ([ClientCounts.clients(entries.count)] + summary + lines)
      .map { "\($0.safeForTerminal)\n" }.joined()
  }
}

extension BatchPlan.Decision {
  fileprivate var isToMake: Bool {
    if case .make = self { true } else { false }
  }

  /// In a few words, the same for all clients of a kind.
  var words: String {
    switch self {
    case .unchanged: "unchanged"
    case .held(let pack, let reasons) where reasons.isEmpty: "held, as it \(pack.words)"
    case .held(let pack, let reasons):
      "to hold, as it \(pack.words): \(reasons.joined(separator: ", "))"
    case .make(let reasons): "to make: \(reasons.joined(separator: ", "))"
    case .fail(let failure): "cannot be made: \(failure.firstWords)"
    }
  }
}

extension ClientState {
  /// As a run that does not look at the client finds it.
  fileprivate var portfolioStatus: PortfolioClient.Status {
    switch status {
    case .made: .unchanged
    case .held: .held
    case .failed: .failed
    }
  }
}
