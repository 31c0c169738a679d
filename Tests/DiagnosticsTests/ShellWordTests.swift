import Diagnostics
import TestSupport
import Testing

/// A path in a command that is printed to be typed: the shell hands on what the path is.
@Suite struct ShellWordTests {
  @Test(arguments: [
    "north-trust-2026", "an audit", "", "it's", "''", "a$b`c`", "back\\slash", "é", "two\nlines",
    "-o", "*", "~", "a;b&c|d", "\"q\"",
  ])
  func aShellTakesItForOneWord(_ text: String) throws {
    let run = try Program("/bin/sh").run(["-c", "printf '<%s>' \(text.quotedForShell)"])
    #expect(run.output == "<\(text)>")
  }

  @Test func plainPathsStayAsTheyAre() {
    #expect("audits/north_trust-2026.v1".quotedForShell == "audits/north_trust-2026.v1")
  }
}
