import Glibc

/// The folder that a batch writes into.
struct BatchFolder {
  /// As the user gave it, without a slash at the end.
  let path: String
  /// The part of the clients that this run makes; `nil` for all of them.
  let shard: Shard?

  init(_ path: String, shard: Shard? = nil) {
    self.path = AuditFolder(path).path
    self.shard = shard
  }

  /// What a client cannot be called.
  static let ownNames: Set<String> = [
    "batch.jsonl", "failures.md", "index.html", "portfolio.html", "portfolio.md", "portfolio.json",
    "charts", "shards",
  ]

  /// What happened in the last run, of this shard where there are some.
  var journalPath: String {
    shard.map { "\(shardsPath)/\($0.name).jsonl" } ?? "\(path)/batch.jsonl"
  }
  var failuresPath: String {
    shard.map { "\(shardsPath)/\($0.name).failures.md" } ?? "\(path)/failures.md"
  }
  var asidePath: String { shard.map { "\(allAsidePath)/\($0.name)" } ?? allAsidePath }
  private var allAsidePath: String { "\(ownPath)/tmp" }
  var shardsPath: String { "\(path)/shards" }
  var ownPath: String { "\(path)/.powershare" }
  var statesPath: String { "\(ownPath)/clients" }
  var locksPath: String { "\(ownPath)/shards" }
  /// How audits stood on disk; each shard's own.
  var timesPath: String { "\(ownPath)/times\(shard.map { "-\($0.name)" } ?? "").json" }
  /// Of what a run of a shard left of each of its clients.
  func sumsPath(of shard: Shard) -> String { "\(ownPath)/sums-\(shard.name).json" }
  /// The clients of the last run's list.
  var listPath: String { "\(ownPath)/list.json" }
  /// The clients that portfolios have compared.
  var referencePath: String { "\(ownPath)/reference.json" }
  /// What the pages over all clients were made from.
  var pagesSumPath: String { "\(ownPath)/pages.json" }
  /// The sums of what was written beside the packs; each shard's own.
  var besidePath: String { "\(ownPath)/beside\(shard.map { "-\($0.name)" } ?? "").json" }
  /// What workers say beside their answers; no client has such a name.
  var logPath: String { "\(asidePath)/.worker.log" }
  /// Where workers and the programs that they start keep what they are at, so that it goes with a run.
  var scratchPath: String { "\(asidePath)/.scratch" }
  /// Held by a batch over all clients alone, by shards together.
  var lockPath: String { "\(ownPath)/lock" }
  var shardLockPath: String? { shard.map { "\(locksPath)/\($0.name).lock" } }
  /// Held by workers together, for as long as any of them may still write.
  var workersLockPath: String {
    shard.map { "\(locksPath)/\($0.name)\(Self.workersEnding)" } ?? "\(ownPath)/workers.lock"
  }
  static let workersEnding = ".workers.lock"

  func packPath(_ id: String) -> String { "\(path)/\(id)" }
  /// Where a pack waits while the one before it holds changes by hand.
  func waitingPath(_ id: String) -> String { "\(path)/\(id).new" }
  func asidePath(_ id: String) -> String { "\(asidePath)/\(id)" }
  func statePath(_ id: String) -> String { "\(statesPath)/\(id).json" }

  func make() throws(FileFault) {
    for path in [ownPath, statesPath, allAsidePath, asidePath] { try Self.makeOwn(path) }
    guard shard != nil else { return }
    for path in [shardsPath, locksPath] { try Self.makeOwn(path) }
  }

  /// A link in its place would lead what is written and taken away there to somebody's own files.
  private static func makeOwn(_ path: String) throws(FileFault) {
    if case .link? = try? Folder.kind(of: path) {
      throw FileFault(.makeFolder, path, code: ELOOP)
    }
    try Folder.make(path)
  }

  /// Replaces one of its own files.
  ///
  /// What stands aside when a run is killed goes with the next one; no client has such a name.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - path: Its place, in this folder.
  /// - Throws: When it cannot be written; its place then holds what it did.
  func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try Folder.write(bytes, to: path, aside: asidePath(".file"))
  }

  /// Takes away what was written aside; what other shards write there stays.
  func removeAside() {
    Folder.removeOwn(asidePath)
    Folder.removeIfEmpty(allAsidePath)
  }
}
