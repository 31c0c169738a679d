import Diagnostics
import Glibc
import Interview
import Reporting

/// How far a batch is, on standard error.
struct BatchProgress {
  enum Form: String, CaseIterable {
    /// A line at a terminal, lines elsewhere.
    case auto
    /// One line that is written over.
    case line
    /// A line every five seconds or tenth of the clients.
    case plain
    /// The lines of the journal.
    case json
    case none
  }

  private let form: Form
  private let total: Int
  private var lastTold = monotonicMilliseconds()
  private var lastTenth = 0
  /// What stands on the line at the terminal; empty while none is open.
  private var shown = ""

  init(_ form: Form, total: Int) {
    self.total = total
    self.form =
      form == .auto
      ? TerminalChoice.isTerminal(STDERR_FILENO) ? .line : .plain
      : form
  }

  /// Says where we are, if it is time.
  mutating func tell(done: Int, failed: Int, held: Int, last: String?) {
    let counts = [failed > 0 ? "\(failed) failed" : nil, held > 0 ? "\(held) held" : nil]
      .compactMap(\.self).joined(separator: ", ")
    var text = "[\(done)/\(total)]"
    if !counts.isEmpty { text += " \(counts)" }
    if let last { text += "  \(last.safeForTerminal)" }
    switch form {
    case .line:
      let line = Self.cut(text, to: Self.width - 1)
      guard line != shown else { return }
      say("\r\u{1B}[2K\(line)")
      shown = line
    case .plain:
      let (now, tenth) = (monotonicMilliseconds(), total == 0 ? 0 : done * 10 / total)
      guard now - lastTold >= 5_000 || tenth > lastTenth else { return }
      (lastTold, lastTenth) = (now, tenth)
      say("\(text)\n")
    case .auto, .json, .none: break
    }
  }

  /// Clears the line, for what is said after it.
  mutating func end() {
    if !shown.isEmpty { say("\r\u{1B}[2K") }
    shown = ""
  }

  private func say(_ text: String) {
    try? Folder.writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }

  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// Wide signs count as two.
  private static func cut(_ text: String, to width: Int) -> String {
    var (cut, left) = ("", width)
    for character in text {
      left -= displayWidth(of: String(character))
      guard left >= 0 else { break }
      cut.append(character)
    }
    return cut
  }
}
