import Glibc
import Interview
import TestSupport
import Testing

/// One after the other: a process has one terminal at a time, and signals are its own.
@Suite(.serialized) struct TerminalDeviceTests {
  private let pair: TerminalPair
  private let terminal: TerminalDevice

  init() throws {
    pair = try TerminalPair()
    terminal = try #require(
      TerminalDevice(input: pair.program, output: pair.program, colours: .none))
  }

  private func frame(_ text: String) -> Frame {
    Frame(lines: [FrameLine(text)], cursor: Frame.Position(row: 0, column: 0))
  }

  @Test func settingsAreTheSameBeforeAndAfter() {
    let before = pair.settings()
    terminal.enter()
    let during = pair.settings()
    #expect(during != before)
    terminal.enter()
    #expect(pair.settings() == during)
    terminal.leave()
    #expect(pair.settings() == before)
    terminal.leave()
    terminal.enter()
    #expect(pair.settings() == during)
    terminal.leave()
    #expect(pair.settings() == before)
  }

  @Test func theScreenIsTakenAndGivenBack() {
    terminal.show(frame("too early"))
    #expect(pair.heard().isEmpty)
    terminal.enter()
    terminal.show(frame("hello"))
    let taken = pair.heard()
    #expect(taken.hasPrefix("\u{1B}[?1049h") && taken.contains("\u{1B}[?2004h"))
    #expect(taken.contains("hello") && !taken.contains("\u{1B}[?25l"))
    terminal.leave()
    let left = pair.heard()
    #expect(left.contains("\u{1B}[?2004l") && left.hasSuffix("\u{1B}[?1049l"))
    terminal.enter()
    terminal.show(frame("hello"))
    #expect(pair.heard().contains("hello"))
  }

  @Test func thereIsOneAtATime() {
    #expect(TerminalDevice(input: pair.program, output: pair.program, colours: .none) == nil)
  }

  @Test func keysComeOneByOne() {
    terminal.enter()
    pair.send("é\u{1B}[A\u{03}\u{1B}[200~a\rb\u{1B}[201~\u{13}\u{1B}")
    #expect(terminal.next() == .key(.character("é")))
    #expect(terminal.next() == .key(.up))
    #expect(terminal.next() == .key(.control("c")))
    #expect(terminal.next() == .key(.paste("a\nb")))
    #expect(terminal.next() == .key(.control("s")))
    #expect(terminal.next() == .key(.escape))
  }

  /// They were meant for what was shown, not for the shell or an editor.
  @Test func keysThatNobodyAskedForAreDropped() {
    terminal.enter()
    pair.send("abc")
    #expect(terminal.next() == .key(.character("a")))
    pair.send("rm -r *\r")
    terminal.leave()
    terminal.enter()
    pair.send("z")
    #expect(terminal.next() == .key(.character("z")))
  }

  @Test func theSizeIsTheTerminalsOrTheUsual() {
    #expect(terminal.size == TerminalSize(columns: 80, rows: 24))
    pair.setSize(columns: 100, rows: 30)
    #expect(terminal.size == TerminalSize(columns: 100, rows: 30))
    pair.setSize(columns: 0, rows: 30)
    #expect(terminal.size == TerminalSize(columns: 80, rows: 24))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func signalsThatStopAreReadings(_ signal: Int32) {
    terminal.enter()
    pthread_kill(pthread_self(), signal)
    #expect(terminal.next() == .signal(signal))
  }

  @Test(arguments: [SIGWINCH, SIGCONT])
  func othersShowEverythingAnew(_ signal: Int32) {
    terminal.enter()
    terminal.show(frame("hello"))
    _ = pair.heard()
    pthread_kill(pthread_self(), signal)
    #expect(terminal.next() == .redraw)
    terminal.show(frame("hello"))
    #expect(pair.heard().contains("hello"))
  }

  @Test func aTerminalThatHasGoneIsTheEnd() {
    terminal.enter()
    pair.send("a")
    #expect(terminal.next() == .key(.character("a")))
    pair.hangUp()
    #expect(terminal.next() == .end)
    terminal.show(frame("nobody sees it"))
    terminal.leave()
    #expect(terminal.next() == .end)
  }

  /// Nothing is read at the other end, so the terminal fills up.
  @Test func aConnectionThatStallsDoesNotMakeItDeaf() {
    terminal.enter()
    pthread_kill(pthread_self(), SIGTERM)
    let line = String(repeating: "flood", count: 4_000)
    for count in 0..<40 { terminal.show(frame("\(count) \(line)")) }
    #expect(terminal.next() == .signal(SIGTERM))
    #expect(pair.heard().contains("flood"))
  }

  @Test func aPipeIsNoScreen() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let other = TerminalDevice(input: ends[0], output: ends[1], colours: .none)
    #expect(other == nil)
  }
}
