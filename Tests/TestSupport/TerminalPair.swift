import Foundation
import Glibc

/// Both ends of a terminal within the process of the tests; it controls no session.
package final class TerminalPair {
  /// Where a person would sit.
  package let person: Int32
  /// Where a program would.
  package let program: Int32
  private var isGone = false

  package init() throws {
    ChildProcess.starting.lock()
    defer { ChildProcess.starting.unlock() }
    var (person, program): (Int32, Int32) = (-1, -1)
    guard openpty(&person, &program, nil, nil, nil) == 0 else {
      throw ProgramFailure.cannotStart("a pseudo-terminal", errno)
    }
    for descriptor in [person, program] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (self.person, self.program) = (person, program)
  }

  deinit {
    hangUp()
    close(program)
  }

  /// Takes the terminal away.
  package func hangUp() {
    if !isGone { close(person) }
    isGone = true
  }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(person, bytes, bytes.count)
  }

  /// All that the program wrote and nobody read yet.
  package func heard() -> String {
    var heard: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      var watched = [pollfd(fd: person, events: Int16(POLLIN), revents: 0)]
      guard poll(&watched, 1, 20) > 0 else { break }
      let count = read(person, &chunk, chunk.count)
      guard count > 0 else { break }
      heard += chunk[..<count]
    }
    return String(decoding: heard, as: UTF8.self)
  }

  package func setSize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  /// How the terminal is set: four words of flags, and the keys that do something.
  package func settings() -> [UInt32] {
    var settings = termios()
    guard tcgetattr(program, &settings) == 0 else { return [] }
    let keys = withUnsafeBytes(of: &settings.c_cc) { $0.map { UInt32($0) } }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag] + keys
  }
}
