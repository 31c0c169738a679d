import ArgumentParser
import Diagnostics

/// `powershare batch status`.
struct BatchStatus: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says how each client of a batch stood after its last run.")

  @Argument(help: "The folder that a batch wrote into.", transform: outputPath)
  var output: String

  func perform() throws -> ExitStatus {
    let out = BatchFolder(output)
    let (states, gone) = try out.statesOfClients()
    let statuses: [ClientState.Status] = [.made, .held, .failed]
    let counts = statuses.map { status in
      (states.count { $0.status == status }, status.rawValue)
    }
    let notYet = (BatchClients(in: out)?.ids.count ?? states.count) - states.count
    let others = states.filter { $0.status != .made }.map { "\($0.status.rawValue): \($0.id)" }
    let warned = states.filter { $0.status != .failed && !$0.warnings.isEmpty }
    let warnings = warned.flatMap { state in
      state.warnings.map { "warning: \(state.id): \($0.message)" }
    }
    let lines =
      [ClientCounts.line(counts + [(notYet, "not yet")], warned: warned.count)] + others + warnings
      + out.words(of: gone)
    try Console.result(lines.map { "\($0.safeForTerminal)\n" }.joined())
    return states.contains { $0.status == .failed } ? .doesNotHold : .done
  }
}

extension BatchFolder {
  /// What is remembered of clients, and of those that the last run's list does not name.
  fileprivate func statesOfClients() throws(CommandFailure) -> (
    clients: [ClientState], gone: [ClientState]
  ) {
    let states = try states()
    guard let list = BatchClients(in: self) else { return (states, []) }
    let ids = Set(list.ids)
    return (states.filter { ids.contains($0.id) }, states.filter { !ids.contains($0.id) })
  }

  /// Packs that nobody makes again; nothing takes them away unasked.
  fileprivate func words(of gone: [ClientState]) -> [String] {
    gone.filter { Folder.isThere(packPath($0.id)) }
      .map { "no longer a client: \($0.id); its pack stays in \(packPath($0.id))" }
  }
}

/// `powershare batch clean`.
struct BatchClean: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Takes away what a batch left unfinished; packs and what waits beside them stay.")

  @Argument(help: "The folder that a batch wrote into.", transform: outputPath)
  var output: String

  func perform() throws -> ExitStatus {
    let out = BatchFolder(output)
    let states = try out.states()
    let lock = try out.lock()
    return try withExtendedLifetime(lock) {
      Folder.removeOwn(out.asidePath)
      // A client whose pack is gone was taken away; one that failed never had any.
      for state in states
      where state.status != .failed && !Folder.exists(out.packPath(state.id)) {
        try Folder.remove(out.statePath(state.id))
      }
      let lines = out.words(of: try out.statesOfClients().gone)
      try Console.result(lines.map { "\($0.safeForTerminal)\n" }.joined())
      return .done
    }
  }
}
