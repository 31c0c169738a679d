import Glibc

/// A folder of a batch as long as it is this process's own.
final class BatchLock {
  private let whole: ProcessLock
  /// The shard's own, where the whole is shared with others.
  private let part: ProcessLock?

  fileprivate init(_ whole: ProcessLock, _ part: ProcessLock?) {
    self.whole = whole
    self.part = part
  }
}

extension BatchFolder {
  /// Makes the folder this process's own until the lock goes; a shard shares it with other shards.
  ///
  /// Workers of a batch that was killed end the client they are at; that is waited for.
  ///
  /// - Throws: 75 when another batch works there, 73 when nothing can be written there.
  func lock() throws -> BatchLock {
    try make()
    let help = "wait for it, or end that process; what it has made is whole"
    let whole = try ProcessLock(
      lockPath, isShared: shard != nil, busy: "another batch writes into \(path):", help: help)
    let part = try shardLockPath.map {
      try ProcessLock(
        $0, busy: "another run of the shard \(shard?.name ?? "") writes into \(path):", help: help)
    }
    for path in workersLockPaths { try waitForWorkers(path) }
    return BatchLock(whole, part)
  }

  /// A shard waits for its own workers, a batch over all clients for those of shards too.
  private var workersLockPaths: [String] {
    guard shard == nil else { return [workersLockPath] }
    let names = (try? Folder.names(in: locksPath)) ?? []
    return [workersLockPath]
      + names.filter { $0.hasSuffix(Self.workersEnding) }.map { "\(locksPath)/\($0)" }
  }

  private func waitForWorkers(_ lock: String) throws {
    let workers = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard workers >= 0 else { throw FileFault(.lock, lock) }
    defer { close(workers) }
    for _ in 0..<600 {
      // A file system without locks has nobody to wait for.
      if flock(workers, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(50_000)
    }
    throw CommandFailure(
      .incomplete, "workers of an earlier batch still write into \(path)",
      help: ["end the processes called 'powershare batch-worker'"])
  }

  /// Takes away what an earlier run was writing when it ended.
  func clear() throws(FileFault) {
    removeAside()
    try Folder.make(scratchPath)
  }
}
