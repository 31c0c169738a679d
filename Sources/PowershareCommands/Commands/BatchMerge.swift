import ArgumentParser
import Diagnostics
import Reporting
import Scoring

/// `powershare batch merge`.
struct BatchMerge: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Makes the pages over all clients from the shards of a batch.",
    discussion: """
      Examples:
        powershare batch clients -o packs --shard 1/2
        powershare batch clients -o packs --shard 2/2
        powershare batch merge packs

      Writes index.html, failures.md and the portfolio, as a run without shards
      does. All shards must be there, with the same clients and options, run to
      their end, and nothing may have been made since by another run, 'retry'
      without --shard too. Exits with 65 otherwise, and with 1 when a client failed
      in one of them.
      """)

  @Argument(help: "The folder that the shards wrote into.", transform: outputPath)
  var output: String

  @Option(
    help: ArgumentHelp("The template pack that the shards had.", valueName: "folder"))
  var template: String?

  @Flag(help: "Names clients in the portfolio.")
  var withNames = false

  @Flag(help: "Replaces pages that were edited by hand.")
  var overwriteEdited = false

  func perform() throws -> ExitStatus {
    let out = BatchFolder(output)
    let paths = try shardPaths(in: out)
    let lock = try out.lock()
    return try withExtendedLifetime(lock) {
      try out.clear()
      defer { out.removeAside() }
      let set = try ShardSet(paths)
      let choice = set.choice(namesClients: withNames)
      guard !withNames || !choice.isPublic else {
        throw CommandFailure(
          .usage, "--with-names names clients, which nobody may do in public",
          help: ["the shards were made with --audience public"])
      }
      let pack = try TemplatePack.load(template)
      guard pack.digest == set.template else {
        throw CommandFailure(
          .wrongData, "the shards were made with another template pack",
          help: ["give the same one with --template"])
      }
      let record = try set.record(in: out)
      var beside = FilesBeside(out, overwritesEdited: overwriteEdited)
      try record.failures.write(in: out, &beside)
      try BatchPages(out: out, pack: pack, choice: choice).write(record, hadWork: true, &beside)
      let lines = [record.summary] + beside.notes
      try Console.result(lines.map { "\($0.safeForTerminal)\n" }.joined())
      return record.clients.contains { $0.status == .failed } ? .doesNotHold : .done
    }
  }

  private func shardPaths(in out: BatchFolder) throws -> [String] {
    let names = ((try? Folder.names(in: out.shardsPath)) ?? []).filter { $0.hasSuffix(".json") }
    guard !names.isEmpty else {
      // The first may be at work.
      if Folder.exists(out.lockPath) { _ = try out.lock() }
      throw CommandFailure(
        .missingInput, "no shard has written into \(out.path)",
        help: [
          "powershare batch CLIENTS -o \(out.path.quotedForShell) --shard 1/2 makes the first of two"
        ])
    }
    return names.map { "\(out.shardsPath)/\($0)" }
  }
}

/// Shards that fit together.
struct ShardSet {
  private let shards: [(path: String, file: ShardFile)]

  /// - Parameter paths: At least one.
  /// - Throws: 65 with everything that is wrong.
  init(_ paths: [String]) throws(CommandFailure) {
    var (shards, faults): ([(path: String, file: ShardFile)], [Diagnostic]) = ([], [])
    for path in paths {
      do {
        shards.append((path, try ShardFile(reading: path)))
      } catch {
        faults += error.diagnostics
      }
    }
    // Of a file and copies of it, the one with the shard's own name comes first.
    self.shards = shards.sorted {
      func place(_ shard: (path: String, file: ShardFile)) -> (Int, Int) {
        let name = shard.file.plan.shard.name
        return (shard.file.plan.shard.number, shard.path.hasSuffix("/\(name).json") ? 0 : 1)
      }
      return place($0) < place($1)
    }
    if faults.isEmpty { faults = self.faults }
    guard faults.isEmpty else { throw CommandFailure(faults) }
  }

  private var faults: [Diagnostic] {
    guard let first = shards.first else { return [] }
    let strays = shards.filter { $0.file.plan.digest != first.file.plan.digest }.map {
      Diagnostic(wholeFile: $0.path, ShardProblem.otherPlan(first: Folder.lastName(of: first.path)))
    }
    guard strays.isEmpty else { return strays }
    let copies = zip(shards.dropFirst(), shards).compactMap { shard, other in
      shard.file.plan.shard == other.file.plan.shard
        ? Diagnostic(
          wholeFile: shard.path, ShardProblem.sameShard(first: Folder.lastName(of: other.path)))
        : nil
    }
    guard copies.isEmpty else { return copies }
    let there = Set(shards.map(\.file.plan.shard.number))
    let missing = (1...first.file.plan.shard.count).filter { !there.contains($0) }
    guard missing.isEmpty else {
      let problem = ShardProblem.missing(shards: missing, of: first.file.plan.shard.count)
      return [Diagnostic(wholeFile: Folder.parentFolder(of: first.path), problem)]
    }
    return overlaps
  }

  private var overlaps: [Diagnostic] {
    var places: [String: String] = [:]
    var faults: [Diagnostic] = []
    for shard in shards {
      for client in shard.file.clients {
        guard let other = places.updateValue(shard.path, forKey: client.id) else { continue }
        faults.append(
          Diagnostic(
            wholeFile: shard.path,
            ShardProblem.sameClient(client.id, first: Folder.lastName(of: other))))
      }
    }
    return faults
  }

  var template: String { shards.first?.file.plan.template ?? "" }

  func choice(namesClients: Bool) -> BatchPages.Choice {
    var choice = shards.first?.file.choice ?? BatchPages.Choice()
    choice.namesClients = namesClients
    return choice
  }

  /// What all shards did, with the figures that their runs remembered.
  ///
  /// - Throws: 65 when what is remembered is not what the shards left: another run was there since.
  func record(in out: BatchFolder) throws(CommandFailure) -> BatchRecord {
    var known: [String: BatchPlan.Known] = [:]
    var words = SharedWords()
    var faults: [Diagnostic] = []
    for (path, shard) in shards {
      let causes = Dictionary(shard.failures.map { ($0.client, $0.failure) }) { first, _ in first }
      let noted = ShardSums(notedBy: shard.plan, in: out)
      var (own, others, waiting): ([PortfolioClient], [String], [String]) = ([], [], [])
      for client in shard.clients {
        var entry = BatchPlan.Known(ClientState.load(client.id, in: out), sharing: &words)
        let cause = client.status == .failed ? causes[client.id] ?? .ofUnknownCause : nil
        if client.status == .waiting {
          waiting.append(client.id)
        } else if entry.status != client.status.inEarlierRun || entry.failure != cause
          || !noted.vouch(for: client.id, in: out)
        {
          others.append(client.id)
        }
        entry.status = client.status
        own.append(PortfolioClient(id: client.id, status: entry.status, figures: entry.figures))
        known[client.id] = entry
      }
      if !waiting.isEmpty {
        faults.append(
          Diagnostic(wholeFile: path, ShardProblem.waiting(waiting, shard.plan.shard)))
      }
      if !others.isEmpty || ShardFile.histograms(of: own) != shard.histograms {
        faults.append(
          Diagnostic(wholeFile: path, ShardProblem.changed(others, shard.plan.shard)))
      }
      let missing = shard.clients.filter { out.lacksPack(of: $0.id, $0.status) }.map(\.id)
      if !missing.isEmpty {
        faults.append(Diagnostic(wholeFile: path, ShardProblem.missingPacks(missing)))
      }
    }
    let list = BatchClients(in: out) ?? BatchClients(Array(known.keys))
    let others = Set(known.keys).symmetricDifference(list.ids)
    if !others.isEmpty || known.count != shards.first?.file.plan.total {
      faults.append(
        Diagnostic(wholeFile: out.shardsPath, ShardProblem.changed(others.sorted(), nil)))
    }
    guard faults.isEmpty else { throw CommandFailure(faults) }
    return BatchRecord(known, of: list, in: out)
  }
}

extension PortfolioClient.Status {
  /// The same as a later run finds it.
  fileprivate var inEarlierRun: Self { self == .made ? .unchanged : self }
}

extension BatchFolder {
  /// Whether the pack that a client's status speaks of is not there.
  fileprivate func lacksPack(of id: String, _ status: PortfolioClient.Status) -> Bool {
    switch status {
    case .made, .unchanged: !Folder.exists("\(packPath(id))/\(PackManifest.fileName)")
    case .held: !Folder.exists(packPath(id))
    case .failed, .waiting: false
    }
  }
}

extension BatchRecord {
  /// How many clients ended how, in a line.
  fileprivate var summary: String {
    let words: [(PortfolioClient.Status, String)] = [
      (.made, "made"), (.unchanged, "unchanged"), (.held, "held"), (.failed, "failed"),
      (.waiting, "left for the next run"),
    ]
    let counts = words.map { status, word in (clients.count { $0.status == status }, word) }
    return ClientCounts.line(counts)
  }
}
