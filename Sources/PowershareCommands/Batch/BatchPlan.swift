import Diagnostics

/// What a batch will do, and why, before it does anything.
struct BatchPlan {
  enum Decision {
    case unchanged
    /// The new pack waits beside one that holds changes by hand, as it did before.
    case held
    /// With every reason.
    case make([String])
    case fail(CommandFailure)
  }

  struct Entry {
    let client: Client
    /// `nil` when part of the audit cannot be read.
    let key: ContentKey?
    let decision: Decision
  }

  struct Rules {
    var isForced = false
    var overwritesEdited = false
    /// Only what failed in the run before.
    var retriesFailed = false
  }

  private(set) var entries: [Entry] = []

  /// Reads every client once.
  init(
    _ clients: [Client], in folder: BatchFolder, keys: ContentKeyReader, rules: Rules
  ) {
    var keys = keys
    for client in clients {
      let state = ClientState.load(client.id, in: folder)
      if rules.retriesFailed, state?.status != .failed { continue }
      switch client.audit {
      case .failure(let failure):
        entries.append(Entry(client: client, key: nil, decision: .fail(failure)))
      case .success(let path):
        let key = keys.key(of: AuditFolder(path), choice: client.choice)
        let decision = Self.decision(client.id, key, state, folder, rules)
        entries.append(Entry(client: client, key: key, decision: decision))
      }
    }
  }

  private static func decision(
    _ id: String, _ key: ContentKey?, _ state: ClientState?, _ folder: BatchFolder, _ rules: Rules
  ) -> Decision {
    guard let state else { return .make(["new"]) }
    var reasons: [String] = rules.isForced ? ["forced"] : []
    if state.status == .failed { reasons.append("failed before") }
    if let key {
      let changes = state.key.map { key.changes(since: $0).map(\.reason) } ?? []
      reasons += changes
      if state.key == nil, reasons.isEmpty { reasons.append("new") }
    } else {
      reasons.append("cannot be read")
    }
    if state.status == .held, !Folder.exists(folder.waitingPath(id)) { reasons.append("was held") }
    if rules.overwritesEdited, state.status != .failed,
      PackEdits.isEdited(folder.packPath(id), recorded: state.outputs)
    {
      reasons.append("edited by hand")
    }
    let missing = state.outputs.keys.contains { !Folder.exists("\(folder.packPath(id))/\($0)") }
    if missing, state.status != .failed { reasons.append("files missing") }
    if reasons.isEmpty { return state.status == .held ? .held : .unchanged }
    return .make(reasons)
  }
}

extension BatchPlan {
  /// How many clients each decision and reason has, and then each client that is not unchanged.
  var text: String {
    var counts: [String: Int] = [:]
    for entry in entries { counts[entry.decision.words, default: 0] += 1 }
    let sorted = counts.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    let summary = sorted.map { "\($0.value) \($0.key)" }.joined(separator: "\n  ")
    let lines = entries.compactMap { entry -> String? in
      if case .unchanged = entry.decision { return nil }
      return "\(entry.client.id): \(entry.decision.words)"
    }
    let clients = entries.count == 1 ? "1 client" : "\(entries.count) clients"
    return (["\(clients)\n  \(summary)"] + lines).map { "\($0)\n" }.joined()
  }
}

extension BatchPlan.Decision {
  /// In a few words, the same for all clients of a kind.
  var words: String {
    switch self {
    case .unchanged: "unchanged"
    case .held: "held: edited by hand"
    case .make(let reasons): "to make: \(reasons.joined(separator: ", "))"
    case .fail(let failure): "cannot be made: \(failure.firstWords)"
    }
  }
}

extension CommandFailure {
  /// The first thing it says.
  var firstWords: String {
    message ?? diagnostics.first(where: \.isError)?.message ?? "it ended with \(status.rawValue)"
  }
}
