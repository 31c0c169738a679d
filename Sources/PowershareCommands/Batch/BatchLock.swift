import Glibc

extension BatchFolder {
  /// Makes the folder this process's own until the lock goes.
  ///
  /// Workers of a batch that was killed end the client they are at; that is waited for.
  ///
  /// - Throws: 75 when another batch works there, 73 when nothing can be written there.
  func lock() throws -> ProcessLock {
    try make()
    let lock = try ProcessLock(
      lockPath, busy: "another batch writes into \(path):",
      help: "wait for it, or end that process; what it has made is whole")
    let workers = open(workersLockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard workers >= 0 else { throw FileFault(.lock, workersLockPath) }
    defer { close(workers) }
    for _ in 0..<600 {
      // A file system without locks has nobody to wait for.
      if flock(workers, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return lock }
      usleep(50_000)
    }
    throw CommandFailure(
      .incomplete, "workers of an earlier batch still write into \(path)",
      help: ["end the processes called 'powershare batch-worker'"])
  }

  /// Takes away what an earlier run was writing when it ended.
  func clear() throws(FileFault) {
    Folder.removeOwn(asidePath)
    try Folder.make(asidePath)
  }
}
