import ArgumentParser
import Glibc

/// A subcommand whose work ends in a status or in a failure that says why.
///
/// Each gives its `commandName`: made from the type's name, it is a fifth of what a start costs.
protocol PowershareCommand: ParsableCommand {
  func perform() throws -> ExitStatus
}

extension PowershareCommand {
  mutating func run() throws {
    let status = try performNamingFailures()
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func performNamingFailures() throws -> ExitStatus {
    do {
      return try perform()
    } catch let failure as CommandFailure {
      Console.say(failure)
      return failure.status
    } catch let fault as FileFault {
      Console.say(CommandFailure(fault))
      return CommandFailure(fault).status
    }
  }
}

/// Runs the program with the arguments of this process and ends it with the exit status.
package func runPowershare() -> Never {
  fillClosedStreams()
  // A reader that goes away gives an error to `write`, not the end of the program.
  signal(SIGPIPE, SIG_IGN)
  // So does a limit on the size of files.
  signal(SIGXFSZ, SIG_IGN)
  Powershare.main()
  Powershare.exit()
}
