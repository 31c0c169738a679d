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
  /// When work began, and how many were done then.
  private var start = (time: monotonicMilliseconds(), done: 0)
  /// Whether the terminal takes no more than plain text.
  private let isDumb = environmentValue("TERM") == "dumb"

  init(_ form: Form, total: Int) {
    self.total = total
    self.form =
      form == .auto
      ? TerminalChoice.isTerminal(STDERR_FILENO) && !isDumb ? .line : .plain
      : form
  }

  /// Work begins: rate and time left go by what is made from now on.
  ///
  /// - Parameter done: How many clients had nothing to do, or could not be begun.
  mutating func start(done: Int) { start = (monotonicMilliseconds(), done) }

  /// Says where we are, if it is time.
  mutating func tell(done: Int, failed: Int, held: Int, last: String?) {
    let counts = [failed > 0 ? "\(failed) failed" : nil, held > 0 ? "\(held) held" : nil]
    let words =
      counts.compactMap(\.self)
      + BatchPace(
        done: done - start.done, milliseconds: monotonicMilliseconds() - start.time,
        left: total - done
      ).words
    var text = "[\(done)/\(total)]"
    if !words.isEmpty { text += " \(words.joined(separator: ", "))" }
    if let last { text += "  \(last.safeForTerminal)" }
    switch form {
    case .line:
      let line = Self.cut(text, to: Self.width - 1)
      guard line != shown else { return }
      say("\(clearing)\(line)")
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
    if !shown.isEmpty { say(clearing) }
    shown = ""
  }

  /// Says a warning on a line of its own; under ``Form/json`` the journal has it.
  mutating func warn(_ text: String) {
    guard form != .json else { return }
    end()
    Console.say("powershare: warning: \(text.safeForTerminal)")
  }

  /// Empties the line at the terminal.
  private var clearing: String {
    guard isDumb else { return "\r\u{1B}[2K" }
    return "\r\(String(repeating: " ", count: displayWidth(of: shown)))\r"
  }

  private func say(_ text: String) {
    try? Folder.writeAll(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
  }

  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
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
