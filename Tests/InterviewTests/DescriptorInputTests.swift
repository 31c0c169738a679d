import Glibc
import Interview
import Testing

/// One after the other: signals are the process's own.
@Suite(.serialized) struct DescriptorInputTests {
  @Test func readsLinesFromAPipe() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let bytes = Array("one\ntwo\r\n\nlast".utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let input = DescriptorInput(descriptor: ends[0])
    #expect(input.next() == .line("one", number: 1))
    #expect(input.next() == .line("two", number: 2))
    #expect(input.next() == .line("", number: 3))
    #expect(input.next() == .line("last", number: 4))
    #expect(input.next() == .end)
    close(ends[0])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func hearsTheSignalsThatStop(_ signal: Int32) {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let input = DescriptorInput(descriptor: ends[0])
    pthread_kill(pthread_self(), SIGWINCH)
    pthread_kill(pthread_self(), signal)
    #expect(input.next() == .signal(signal))
    close(ends[0])
    close(ends[1])
  }

  /// 4 is Ctrl-D, which a terminal in its own line mode makes the end.
  @Test func endsAtATerminalWithControlD() throws {
    let (terminal, line) = try #require(openTerminal())
    #expect(TerminalChoice.isTerminal(line))
    let bytes = Array("wo\u{7F}hat\n\u{4}".utf8)
    #expect(write(terminal, bytes, bytes.count) == bytes.count)
    let input = DescriptorInput(descriptor: line)
    #expect(input.next() == .line("what", number: 1))
    #expect(input.next() == .end)
    close(line)
    close(terminal)
  }

  @Test func outputIsWrittenWhole() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var output = DescriptorOutput(descriptor: ends[1])
    output.write("Ask them.\n")
    close(ends[1])
    let input = DescriptorInput(descriptor: ends[0])
    #expect(input.next() == .line("Ask them.", number: 1))
    close(ends[0])
  }

  @Test(
    arguments: [
      (false, nil, "xterm", false), (true, nil, "xterm", true), (false, "1", nil, true),
      (false, "0", nil, false), (false, "false", nil, false), (false, nil, "dumb", true),
    ] as [(Bool, String?, String?, Bool)])
  func plainModeIsChosen(_ flag: Bool, _ accessible: String?, _ term: String?, _ plain: Bool) {
    #expect(TerminalChoice.isPlain(flag: flag, accessible: accessible, term: term) == plain)
  }

  @Test func aPipeIsNoTerminal() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(!TerminalChoice.isTerminal(ends[0]))
    close(ends[0])
    close(ends[1])
  }

  /// Both ends of a new terminal; the numbers are TIOCSPTLCK and TIOCGPTN, which are not imported.
  private func openTerminal() -> (Int32, Int32)? {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    guard terminal >= 0, ioctl(terminal, 0x4004_5431, &unlocked) == 0,
      ioctl(terminal, 0x8004_5430, &number) == 0
    else { return nil }
    let line = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    return line < 0 ? nil : (terminal, line)
  }
}
