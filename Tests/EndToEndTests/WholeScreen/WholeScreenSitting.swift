import Foundation
import Glibc
import TestSupport
import Testing

/// `powershare take` on the whole screen, in a shell that notes how it leaves the terminal.
final class WholeScreenSitting {
  let terminal: PseudoTerminal
  private let folder: TemporaryFolder

  /// Starts it.
  ///
  /// - Parameters:
  ///   - folder: Where `audit` lies; what the shell notes goes into `notes`.
  ///   - options: Of `take`, with a blank between words.
  ///   - audit: The audit's name.
  ///   - environment: Beside that of all tests.
  ///   - columns: Of the terminal.
  ///   - rows: Of the terminal.
  ///   - before: Shell commands that change the program's surroundings.
  ///   - after: Shell commands for when it has ended.
  ///   - isMounting: Mounts are this sitting's own; see ``mayMount`` and ``run(_:)``.
  /// - Throws: When it cannot be started.
  init(
    _ folder: TemporaryFolder, _ options: String, audit: String = "audit",
    environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24,
    before: String = ":", after: String = ":", isMounting: Bool = false
  ) throws {
    self.folder = folder
    try folder.makeFolder("notes")
    for note in ["pid", "status"] where folder.exists("notes/\(note)") {
      try folder.remove("notes/\(note)")
    }
    try folder.write("echo $$ > notes/pid; exec \"$@\"\n", to: "notes/inner.sh")
    try folder.write(Self.shell(before: before, after: after), to: "notes/outer.sh")
    let words =
      (isMounting ? ["/usr/bin/unshare", "--map-root-user", "--mount"] : []) + [
        "/bin/sh", "notes/outer.sh", Program.built.path, "take", audit,
      ] + options.split(separator: " ").map { String($0) }
    terminal = try PseudoTerminal(
      Program(words[0]), Array(words.dropFirst()), environment: environment, in: folder.path,
      columns: columns, rows: rows)
  }

  private static func shell(before: String, after: String) -> String {
    """
    \(before)
    while [ ! -e notes/status ]; do
      if [ -e notes/wish ]; then sh notes/wish; rm notes/wish; fi
      sleep 0.02
    done < /dev/null > notes/helper 2>&1 &
    stty -g > notes/before
    trap : INT
    sh notes/inner.sh "$@"
    echo $? > notes/status
    stty -g > notes/after
    \(after)
    wait

    """
  }

  /// Whether the system lets a program mount something that it alone sees.
  static let mayMount: Bool = {
    let run = try? Program("/usr/bin/unshare").run(["--map-root-user", "--mount", "true"])
    return run?.status == 0
  }()

  /// Runs shell commands in the program's surroundings while it is running.
  func run(_ commands: String) throws {
    try folder.write(commands + "\n", to: "notes/half-a-wish")
    try folder.move("notes/half-a-wish", to: "notes/wish")
    try wait(for: "the shell to run: \(commands)") { !folder.exists("notes/wish") }
  }

  private func wait(for wanted: String, until isThere: () -> Bool) throws {
    let end = Date().addingTimeInterval(30)
    while !isThere() {
      guard Date() < end else { throw ProgramFailure.tooSlow(seconds: 30, output: wanted) }
      terminal.readMore(milliseconds: 10)
    }
  }

  /// No file may become larger than so many bytes from now on.
  func limitFiles(to bytes: String) throws {
    let limit = ["--pid", "\(try identifier())", "--fsize=\(bytes):"]
    expectStatus(0, try Program("/usr/bin/prlimit").run(limit))
  }

  /// Presses keys written as ``keyStrokes(_:)`` reads them.
  func press(_ keys: String) { terminal.send(keyStrokes(keys)) }

  /// Waits until all of the texts stand on the screen.
  func see(_ wanted: String...) throws { try terminal.waitToSee(all: wanted) }

  /// Waits until every key that was pressed has been heard, though none of them shows.
  func settle() throws {
    let taken = "\u{1B}[?1049h"
    let count = terminal.text.ranges(of: taken).count
    press("<c-l>")
    try wait(for: "the screen to be drawn anew") {
      let found = terminal.text.ranges(of: taken)
      guard found.count > count, let last = found.last else { return false }
      return terminal.text[last.upperBound...].contains("\u{1B}[?2026l")
    }
  }

  /// Goes past the first page, which may say how many are answered as well.
  func begin() throws {
    try see("Press Enter")
    press("<enter>")
    try terminal.waitToSee("the first question") { screen in
      screen.isWhole && screen.shows("answered") && !screen.shows("Press Enter")
    }
  }

  var lines: [String] { terminal.screen.lines }

  /// To the program alone, not to the shell around it.
  func signal(_ number: Int32) throws {
    kill(try identifier(), number)
  }

  private func identifier() throws -> pid_t {
    try #require(pid_t(try folder.text(of: "notes/pid").split(separator: "\n").joined()))
  }

  /// Waits until the program has ended.
  ///
  /// - Returns: What it and the shell said after giving the screen back.
  @discardableResult
  func expectEnd(_ status: Int32, location: SourceLocation = #_sourceLocation) throws -> String {
    _ = try terminal.wait()
    let noted = try folder.text(of: "notes/status")
    #expect(noted == "\(status)\n", "\(afterwards)", sourceLocation: location)
    let before = try folder.text(of: "notes/before")
    #expect(try folder.text(of: "notes/after") == before, sourceLocation: location)
    let screen = terminal.screen
    let modes = ["?1049": false, "?2004": false, "?25": true, "?7": true]
    #expect(screen.modes == modes && !screen.isHeldBack, sourceLocation: location)
    #expect(screen.unknown.isEmpty, sourceLocation: location)
    return afterwards
  }

  /// What came since the screen was given back.
  private var afterwards: String {
    let text = terminal.text
    guard let start = text.ranges(of: "\u{1B}[?1049l").last?.upperBound else { return text }
    return String(text[start...])
  }
}
