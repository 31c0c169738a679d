import Foundation
import Glibc

/// A program at a terminal of its own.
package final class PseudoTerminal {
  private let master: Int32
  private let child: ChildProcess
  /// Of the program, or of the shell that started it.
  package var identifier: Int32 { child.identifier }
  /// All that came so far.
  package private(set) var heard: [UInt8] = []
  /// What it looks like by now, for a program that takes the whole screen.
  package private(set) var screen: ScreenModel
  /// Called for every frame that is shown whole, and never between.
  package var whenShown: ((ScreenModel) -> Void)?

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
    screen = ScreenModel(columns: Int(columns), rows: Int(rows), isWhole: false)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
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

  package func send(_ text: String) { send(Array(text.utf8)) }

  /// Types as fast as the program reads, and listens meanwhile, so that neither waits for the other.
  package func send(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EAGAIN || !readMore() {
        return
      }
    }
  }

  package func setSize(columns: UInt16, rows: UInt16) {
    screen.resize(columns: Int(columns), rows: Int(rows))
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

  /// Reads what there is, waiting for a moment where there is nothing.
  ///
  /// - Returns: Whether there may be more.
  @discardableResult
  package func readMore(milliseconds: Int32 = 50) -> Bool {
    var watched = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
    guard poll(&watched, 1, milliseconds) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    if count < 0, errno == EAGAIN || errno == EINTR { return true }
    // EIO says that the program has closed its end.
    guard count > 0 else { return false }
    heard += chunk[..<count]
    draw(chunk[..<count])
    return true
  }
}

// MARK: - What it looks like

extension PseudoTerminal {
  /// The end of a frame: the terminal shows what it held back.
  private static let shown = Array("\u{1B}[?2026l".utf8)

  private func draw(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let end = rest.firstRange(of: Self.shown)?.upperBound {
      screen.take(rest[..<end])
      whenShown?(screen)
      rest = rest[end...]
    }
    screen.take(rest)
  }

  /// Reads until the screen looks so.
  ///
  /// - Parameters:
  ///   - wanted: What is waited for, in words.
  ///   - limit: In seconds.
  ///   - isThere: Whether a screen that is shown whole is the one.
  /// - Throws: ``ProgramFailure/tooSlow(seconds:output:)`` with what stands there instead.
  package func waitToSee(
    _ wanted: String, limit: Double = 30, where isThere: (ScreenModel) -> Bool
  ) throws {
    let end = Date().addingTimeInterval(limit)
    while screen.isHeldBack || !isThere(screen) {
      guard Date() < end, readMore() else {
        throw ProgramFailure.unseen(wanted, screen: screen.text, output: text)
      }
    }
  }

  /// Reads until all of the texts stand on the whole screen.
  package func waitToSee(_ wanted: String...) throws { try waitToSee(all: wanted) }

  package func waitToSee(all wanted: [String]) throws {
    try waitToSee(wanted.joined(separator: "', '")) { screen in
      screen.isWhole && wanted.allSatisfy(screen.shows)
    }
  }
}
