/// The folder that a batch writes into.
struct BatchFolder {
  /// As the user gave it, without a slash at the end.
  let path: String

  init(_ path: String) { self.path = AuditFolder(path).path }

  /// What a client cannot be called.
  static let ownNames: Set<String> = ["batch.jsonl", "failures.md", "index.html"]

  var journalPath: String { "\(path)/batch.jsonl" }
  var failuresPath: String { "\(path)/failures.md" }
  var asidePath: String { "\(path)/.tmp" }
  private var ownPath: String { "\(path)/.powershare" }
  var statesPath: String { "\(ownPath)/clients" }
  var lockPath: String { "\(ownPath)/lock" }
  /// Held by workers together, for as long as any of them may still write.
  var workersLockPath: String { "\(ownPath)/workers.lock" }

  func packPath(_ id: String) -> String { "\(path)/\(id)" }
  /// Where a pack waits while the one before it holds changes by hand.
  func waitingPath(_ id: String) -> String { "\(path)/\(id).new" }
  func asidePath(_ id: String) -> String { "\(asidePath)/\(id)" }
  func statePath(_ id: String) -> String { "\(statesPath)/\(id).json" }

  func make() throws(FileFault) {
    try Folder.make(statesPath)
    try Folder.make(asidePath)
  }
}
