import Glibc

/// One process at a time on one thing, such as a sheet.
///
/// The lock goes with the process, however it ends; the file it stands in stays and says who held
/// it last.
final class ProcessLock {
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: Of the lock's own file.
  ///   - isShared: Others may share it; those who want it alone wait for all of them.
  ///   - busy: What is said before the name of the process that holds it.
  ///   - help: What can be done then.
  /// - Throws: 75 when another process holds it, naming that process; 73 when it cannot be made.
  init(
    _ path: String, isShared: Bool = false, busy: String, help: String
  ) throws(CommandFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CommandFailure(FileFault(.lock, path)) }
    guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      let code = errno
      let holder = Self.read(descriptor)
      close(descriptor)
      guard code == EWOULDBLOCK else {
        throw CommandFailure(FileFault(.lock, path, code: code))
      }
      throw CommandFailure(
        .incomplete, "\(busy) \(holder.isEmpty ? "another process" : holder)", help: [help])
    }
    ftruncate(descriptor, 0)
    let holder = "process \(getpid()) on host \(Self.hostName) since \(timestamp())"
    try? Folder.writeAll(Array(holder.utf8), to: descriptor, named: path)
  }

  deinit { close(descriptor) }

  private static func read(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
