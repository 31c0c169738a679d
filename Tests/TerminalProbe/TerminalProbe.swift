import Glibc
import Interview

/// A program that has the whole screen and says what it hears, for tests of the terminal.
///
/// Some keys make it end in ways a program should not.
@main struct TerminalProbe {
  static func main() {
    guard let terminal = TerminalDevice(colours: .none) else {
      print("no terminal")
      exit(64)
    }
    terminal.enter()
    exit(Self(terminal: terminal).run())
  }

  let terminal: TerminalDevice

  func run() -> Int32 {
    var count = 0
    show("ready \(getpid())", 0)
    while true {
      let reading = terminal.next()
      count += 1
      if let status = obey(reading) { return status }
      let size = terminal.size
      show("\(reading) \(size.columns)x\(size.rows)", count)
    }
  }

  private func show(_ text: String, _ count: Int) {
    // The number makes every frame another one.
    terminal.show(
      Frame(
        lines: [FrameLine("\(count): \(text) |")], cursor: Frame.Position(row: 0, column: 0)))
  }

  /// - Returns: The status, when it ends.
  private func obey(_ reading: TerminalReading) -> Int32? {
    switch reading {
    case .key(.character("q")):
      terminal.leave()
      return 0
    case .key(.control("z")): terminal.suspend()
    case .key(.character("L")): terminal.leave()
    case .key(.character("E")): terminal.enter()
    case .key(.character("X")): exit(3)
    case .key(.character("T")): preconditionFailure("told to")
    case .key(.character("A")): abort()
    case .key(.character("S")): print(sink(0))
    case .key(.character("F")): flood()
    case .signal(let number):
      terminal.leave()
      print("signal \(number)")
      return 128 + number
    case .end: return 7
    default: break
    }
    return nil
  }

  /// Until there is no stack left.
  private func sink(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { room in
      room.initialize(repeating: depth)
      return sink(depth + 1) + room[depth % 512]
    }
  }

  /// More than any terminal takes unread.
  private func flood() {
    let line = FrameLine(String(repeating: "flood", count: 4_000))
    for count in 0..<40 {
      terminal.show(
        Frame(
          lines: [FrameLine("\(count)"), line, FrameLine("\(count)"), line],
          cursor: Frame.Position(row: count, column: 0)))
      terminal.show(Frame(lines: [], cursor: Frame.Position(row: 0, column: 0)))
    }
  }
}
