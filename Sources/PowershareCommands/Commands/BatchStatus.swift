import ArgumentParser
import Diagnostics

/// `powershare batch status`.
struct BatchStatus: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says how each client of a batch stood after its last run.")

  @Argument(help: "The folder that a batch wrote into.", transform: outputPath)
  var output: String

  func perform() throws -> ExitStatus {
    let states = try BatchFolder(output).states()
    let statuses: [ClientState.Status] = [.made, .held, .failed]
    let counts = statuses.compactMap { status -> String? in
      let count = states.count { $0.status == status }
      return count > 0 ? "\(count) \(status.rawValue)" : nil
    }
    let clients = states.count == 1 ? "1 client" : "\(states.count) clients"
    let others = states.filter { $0.status != .made }.map { "\($0.status.rawValue): \($0.id)" }
    let lines = ["\(clients): \(counts.joined(separator: ", "))"] + others
    try Console.result(lines.map { "\($0.safeForTerminal)\n" }.joined())
    return states.contains { $0.status == .failed } ? .doesNotHold : .done
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
      // A client without a folder is one that was taken away.
      for state in states where !Folder.exists(out.packPath(state.id)) {
        try Folder.remove(out.statePath(state.id))
      }
      return .done
    }
  }
}

extension BatchFolder {
  /// Sorted by id.
  ///
  /// - Throws: 66 when no batch has written here.
  fileprivate func states() throws(CommandFailure) -> [ClientState] {
    guard let names = try? Folder.names(in: statesPath) else {
      throw CommandFailure(.missingInput, "no batch has written into \(path)")
    }
    return names.filter { $0.hasSuffix(".json") }
      .compactMap { ClientState.load(String($0.dropLast(".json".count)), in: self) }
  }
}
