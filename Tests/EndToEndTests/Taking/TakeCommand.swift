import TestSupport

/// `powershare take` on the audit of a test.
struct TakeCommand {
  let folder: TemporaryFolder
  var options: [String] = []

  /// Takes the options as one text, with a blank between words.
  init(_ folder: TemporaryFolder, _ options: String) {
    self.folder = folder
    self.options = options.split(separator: " ").map { String($0) }
  }

  func script(_ lines: [String]) throws -> ProgramRun {
    try Program.built.run(
      ["take", "audit"] + options + ["--script", "-"],
      input: Array(lines.map { $0 + "\n" }.joined().utf8), in: folder.path)
  }

  func script(_ lines: String...) throws -> ProgramRun { try script(lines) }

  func terminal(environment: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      .built, ["take", "audit", "--plain"] + options, environment: environment, in: folder.path)
  }
}
