import Foundation
import TestSupport
import Testing

/// What a real terminal shows: tmux, driven from outside.
@Suite struct TmuxTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
    try AuditFixture.small.write(to: folder, as: "other")
  }

  /// The keys, and a text that says that their frame has come.
  private static let walk = [
    ("Enter", "<enter>", "Say 1 of 2, 0 of 6 answered"), ("2", "2", ">     2  Asked"),
    ("Enter", "<enter>", "How far would you go?"), ("5", "5", "5  Led"),
    ("Enter", "<enter>", "Say 2 of 2, 1 of 6 answered"), ("e", "e", "evidence"),
    ("Minutes", "'Minutes'", "> Minutes"), ("Enter", "<enter>", "How strong is it?"),
    ("1", "1", ">     1"), ("Enter", "<enter>", "Say 2, note"), ("Escape", "<esc>", "How strong"),
    ("Escape", "<esc>", "> Minutes"), ("Escape", "<esc>", "Say 2 of 2"),
    ("d", "d", "d  I don't know"),
    ("Enter", "<enter>", "How far would you go?"), ("g", "g", "Contents"),
    ("Down", "<down>", ">   2"),
    ("r", "r", "Review, 2 of 6 answered"), ("?", "?", "Up Down read on"),
  ]

  @Test func aRealTerminalShowsWhatTheFramesSay() throws {
    let tmux = try Tmux(in: folder, columns: 80, rows: 24)
    defer { tmux.end() }
    let sitting = try WholeScreenSitting(
      folder, "--sheet L1 --group leaders", audit: "other")
    try tmux.start("\(Program.built.path) take audit --sheet L1 --group leaders")
    try sitting.see("Press Enter")
    try tmux.waitToSee("Press Enter")
    for (key, stroke, sign) in Self.walk {
      try tmux.press(key)
      sitting.press(stroke)
      try sitting.see(sign)
      try tmux.waitToSee(sign)
      try tmux.wait(for: "the same screen after \(key)") { lines in
        sitting.terminal.readMore(milliseconds: 5)
        return masked(lines) == masked(sitting.lines)
      }
    }
    sitting.press("<c-c>")
    try sitting.expectEnd(130)
    try tmux.press("C-c")
    try tmux.waitToSee("Go on with:")
    try tmux.waitToSee("status 130.")
    let left = try tmux.lines().joined(separator: "\n")
    #expect(left.contains("before") && !left.contains("Review, 2 of 6"))
  }

  /// Without the time at which something was saved.
  private func masked(_ lines: [String]) -> [String] {
    lines.map { $0.replacing(/saved \d\d:\d\d/, with: "saved") }
  }

  @Test func anotherSizeIsDrawnAnew() throws {
    let tmux = try Tmux(in: folder, columns: 80, rows: 24)
    defer { tmux.end() }
    try tmux.start("\(Program.built.path) take audit --sheet L1 --group leaders")
    try tmux.waitToSee("Press Enter")
    try tmux.press("Enter")
    try tmux.waitToSee("Say 1 of 2")
    try tmux.resize(columns: 50, rows: 10)
    try tmux.waitToSee("Too small for this view (50 x 10)")
    try tmux.resize(columns: 100, rows: 30)
    try tmux.waitToSee("Say 1 of 2")
    try tmux.press("q")
    try tmux.waitToSee("status 75.")
  }
}

/// A tmux of its own, without anybody's settings.
private struct Tmux {
  private static let program = Program("/usr/bin/tmux")
  private let folder: TemporaryFolder

  init(in folder: TemporaryFolder, columns: Int, rows: Int) throws {
    self.folder = folder
    let run = try run(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "sh --norc -i 2> /dev/null || sh")
    expectStatus(0, run)
  }

  private func run(_ words: String...) throws -> ProgramRun {
    try Self.program.run(
      ["-S", folder("tmux"), "-f", "/dev/null"] + words, environment: ["PS1": "$ "],
      in: folder.path)
  }

  /// Types the command at a shell that says how it ended.
  func start(_ command: String) throws {
    try type("echo before; \(command); echo status $?.")
    try press("Enter")
  }

  private func type(_ text: String) throws {
    expectStatus(0, try run("send-keys", "-l", text))
  }

  func press(_ key: String) throws { expectStatus(0, try run("send-keys", key)) }

  func resize(columns: Int, rows: Int) throws {
    expectStatus(0, try run("resize-window", "-x", "\(columns)", "-y", "\(rows)"))
  }

  func lines() throws -> [String] {
    try run("capture-pane", "-p").output.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { String($0) }
  }

  func waitToSee(_ wanted: String) throws {
    try wait(for: wanted) { $0.joined(separator: "\n").contains(wanted) }
  }

  func wait(for wanted: String, isThere: ([String]) -> Bool) throws {
    let end = Date().addingTimeInterval(30)
    var shown: [String] = []
    while Date() < end {
      shown = try lines()
      if isThere(shown) { return }
      usleep(20_000)
    }
    throw ProgramFailure.unseen(wanted, screen: shown.joined(separator: "\n"), output: "")
  }

  func end() { _ = try? run("kill-server") }
}
