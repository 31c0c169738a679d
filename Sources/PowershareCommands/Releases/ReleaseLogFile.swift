import Diagnostics
import Documents
import Glibc
import Survey
import Synchronization

/// `releases.jsonl` of an audit, held by one process at a time.
final class ReleaseLogFile {
  private let path: String
  private let bytes: [UInt8]
  private let lock: Int32
  let reading: ReleaseLogReading

  /// Reads the log, or starts one in memory where there is none yet.
  ///
  /// - Parameter folder: The audit; its `audit.yaml` carries the lock, so that even a folder that
  ///   cannot be written has one.
  /// - Throws: 65 with the place of damage, 73 when something else stands in the log's place, 75
  ///   when another process keeps the log for long.
  init(of folder: AuditFolder) throws(CommandFailure) {
    path = folder.releasesPath
    lock = try Self.lock(folder)
    do {
      (bytes, reading) = try Self.read(path)
    } catch {
      let name = Self.name(of: lock)
      Self.held.withLock { _ = $0.remove(name) }
      close(lock)
      throw error
    }
  }

  deinit {
    Self.held.withLock { _ = $0.remove(Self.name(of: lock)) }
    close(lock)
  }

  /// Files whose locks this process has: it would wait for itself.
  private static let held = Mutex<Set<String>>([])

  private static func name(of descriptor: Int32) -> String {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? "\(status.st_dev) \(status.st_ino)" : ""
  }

  /// What the log says at the moment, without holding it; `nil` where there is none, and where it
  /// cannot be read, which whoever goes on to hold it is told.
  static func glance(at folder: AuditFolder) -> ReleaseLogReading? {
    guard Folder.exists(folder.releasesPath) else { return nil }
    return try? read(folder.releasesPath).reading
  }

  /// Waits while another report is made, which takes a moment, and not for one whose reader stopped.
  private static func lock(_ folder: AuditFolder) throws(CommandFailure) -> Int32 {
    let descriptor = open(folder.planPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(FileFault(.lock, folder.planPath)) }
    guard held.withLock({ $0.insert(name(of: descriptor)).inserted }) else {
      close(descriptor)
      throw CommandFailure(
        .wrongData, of: folder.path, "has the audit.yaml of another year of this report",
        help: ["give each year an audit.yaml of its own: one is a link to the other"])
    }
    for _ in 0..<100 {
      // A file system without locks has nobody to wait for.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return descriptor }
      usleep(50_000)
    }
    held.withLock { _ = $0.remove(name(of: descriptor)) }
    close(descriptor)
    throw CommandFailure(
      .incomplete, of: folder.path, "is being reported by another process",
      help: ["wait for it or end it; nothing was written here"])
  }

  private static func read(
    _ path: String
  ) throws(CommandFailure) -> (bytes: [UInt8], reading: ReleaseLogReading) {
    guard Folder.exists(path) else { return ([], ReleaseLogReading()) }
    guard Folder.size(of: path) != nil else {
      let code = Folder.isFolder(path) ? EISDIR : ESPIPE
      throw CommandFailure(FileFault(.write, path, code: code))
    }
    let file = try SourceFile.load(path, family: .audit, limits: .journal, mayBePipe: false)
    let reading = ReleaseLog.read(file)
    guard !reading.diagnostics.contains(where: \.isError) else {
      throw CommandFailure(reading.diagnostics)
    }
    return (file.bytes, reading)
  }

  /// The log's own, or a new one at random.
  lazy var salt: ReleaseSalt =
    reading.salt ?? ReleaseSalt((0..<16).map { _ in UInt8.random(in: .min ... .max) })

  private var aside: String { "\(path).\(getpid()).tmp" }

  /// Takes away what others wrote aside and were killed: whoever has the lock is alone.
  private func clearAside() {
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return }
    let start = "\(Folder.lastName(of: path))."
    let folder = Folder.parentFolder(of: path)
    for name in (try? Folder.names(in: folder)) ?? [] where name.hasPrefix(start) {
      let parts = name.dropFirst(start.count).split(separator: ".")
      guard parts.last == "tmp", parts.allSatisfy({ $0 == "tmp" || Int($0) != nil }) else {
        continue
      }
      unlink("\(folder)/\(name)")
    }
  }

  /// Puts the log with one more release on disk, beside its place.
  ///
  /// - Throws: 73 when it cannot be written; then nothing has changed.
  func prepare(_ release: Release) throws(CommandFailure) {
    let whole =
      reading.salt == nil
      ? ReleaseLog.bytes(salt, [release])
      : Array(bytes[..<reading.wholeLength])
        + ReleaseLog.line(for: release, after: reading.sum).bytes + [UInt8(ascii: "\n")]
    clearAside()
    do {
      try Folder.write(whole, to: aside)
    } catch {
      throw CommandFailure(
        FileFault(.write, path, code: error.code),
        help: [
          "a release that is not noted could give people away later, so nothing was written",
          "to look at the result without passing it on: --draft",
        ])
    }
  }

  /// Puts the prepared log in its place.
  func commit() throws(FileFault) {
    try Folder.move(aside, to: path)
    Folder.syncFolder(Folder.parentFolder(of: path))
  }

  func abandon() { unlink(aside) }
}
