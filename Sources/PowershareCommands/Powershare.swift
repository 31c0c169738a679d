package import ArgumentParser

/// The program: its subcommands and what `powershare --help` says of it.
package struct Powershare: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "powershare",
    abstract: "Shows where power sits and how much of it leaders are prepared to share.",
    discussion: """
      Try it:            powershare demo
      Start an audit:    powershare new north-trust-2026 --organisation "North Trust"
      Answer it:         powershare take north-trust-2026
      Make the report:   powershare report north-trust-2026

      Results go to standard output, everything else to standard error. Nothing
      leaves this machine.
      """,
    version: ToolVersion.text,
    subcommands: [
      Demo.self, New.self, Take.self, Enter.self, Reopen.self, Upgrade.self, Report.self,
      Batch.self, Score.self, Diff.self, Power.self, Check.self, Freeze.self, Translate.self,
      Verify.self, Why.self, Template.self, Explain.self, Schema.self,
      BatchWorker.self,
    ])

  package init() {}
}

/// The version of the program, which results and reports carry.
enum ToolVersion {
  static let text = "0.1.0"
}
