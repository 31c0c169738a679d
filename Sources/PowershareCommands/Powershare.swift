package import ArgumentParser

package struct Powershare: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "powershare",
    abstract: "Shows where power sits and how much of it leaders are prepared to share.")
  package init() {}
}

/// Runs the program with the arguments of this process and ends it with the exit status.
package func runPowershare() -> Never {
  Powershare.main()
  Powershare.exit()
}
