import Foundation
import Glibc

/// A program at a terminal of its own.
package final class PseudoTerminal {
  private let master: Int32
  private let child: ChildProcess
  /// All that came so far.
  package private(set) var heard: [UInt8] = []

  /// Starts a program as the leader of a session whose controlling terminal this is.
  package init(
    _ program: Program, _ arguments: [String], environment: [String: String] = [:],
    in folder: String? = nil, columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    let slave: Int32
    (master, slave) = try Self.open()
    var name = [CChar](repeating: 0, count: 128)
    guard ttyname_r(slave, &name, name.count) == 0
    else { throw ProgramFailure.cannotStart("a pseudo-terminal", errno) }
    let terminal = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    Self.setSize(of: master, columns: columns, rows: rows)
    child = try ChildProcess(
      program.path, arguments, environment: environment, folder: folder, terminal: terminal)
    close(slave)
  }

  private static func open() throws -> (master: Int32, slave: Int32) {
    ChildProcess.starting.lock()
    defer { ChildProcess.starting.unlock() }
    var (master, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&master, &slave, nil, nil, nil) == 0 else {
      throw ProgramFailure.cannotStart("a pseudo-terminal", errno)
    }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return (master, slave)
  }

  deinit {
    close(master)
    child.kill(SIGKILL)
    _ = child.wait()
  }

  package var text: String { String(decoding: heard, as: UTF8.self) }

  /// Reads until the text is on the terminal, counted from the last text waited for.
  ///
  /// - Throws: ``ProgramFailure/tooSlow(seconds:output:)`` when it does not come.
  package func waitFor(_ wanted: String, limit: Double = 30) throws {
    let end = Date().addingTimeInterval(limit)
    while true {
      let rest = heard[waitedTo...]
      if let found = rest.firstRange(of: Array(wanted.utf8)) {
        waitedTo = found.upperBound
        return
      }
      guard Date() < end, readMore() else {
        throw ProgramFailure.tooSlow(
          seconds: limit, output: "no '\(wanted)' in: \(String(decoding: rest, as: UTF8.self))")
      }
    }
  }
  private var waitedTo = 0

  package func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func setSize(columns: UInt16, rows: UInt16) {
    Self.setSize(of: master, columns: columns, rows: rows)
  }

  private static func setSize(of descriptor: Int32, columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Only to the program itself, as another process would.
  package func kill(_ signal: Int32) { child.kill(signal) }

  /// Takes the terminal away, as a lost connection does.
  ///
  /// - Returns: The status the program ends with.
  package func hangUp(limit: Double = 30) throws -> Int32 {
    // The number stays taken, so that nothing else of this process comes to have it.
    let nothing = Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nothing, master)
    close(nothing)
    return try child.wait(limit: limit)
  }

  /// Reads to the end of what the program says.
  ///
  /// - Returns: The status as a shell gives it.
  package func wait(limit: Double = 30) throws -> Int32 {
    let end = Date().addingTimeInterval(limit)
    while Date() < end, readMore() {}
    return try child.wait(limit: max(0.5, end.timeIntervalSinceNow))
  }

  /// - Returns: Whether there may be more.
  private func readMore() -> Bool {
    var watched = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
    guard poll(&watched, 1, 50) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    // EIO says that the program has closed its end.
    guard count > 0 else { return false }
    heard += chunk[..<count]
    return true
  }
}
