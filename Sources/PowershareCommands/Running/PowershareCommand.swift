import ArgumentParser
import Documents
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
  do {
    try refuseArgumentsThatAreNoText()
    var command = try Powershare.parseAsRoot()
    try command.run()
    exit(ExitStatus.done.rawValue)
  } catch {
    exit(end(with: error))
  }
}

/// Says what ended the program: help that was asked for is a result like any other.
///
/// - Returns: The exit status.
private func end(with error: any Error) -> Int32 {
  if let failure = error as? CommandFailure {
    Console.say(failure)
    return failure.status.rawValue
  }
  let code = Powershare.exitCode(for: error)
  let text = Powershare.fullMessage(for: error, columns: nil)
  guard !text.isEmpty else { return code.rawValue }
  guard code.isSuccess else {
    Console.say(text)
    return code.rawValue
  }
  do {
    try Console.result("\(text)\n")
  } catch {
    Console.say(error)
    return error.status.rawValue
  }
  return code.rawValue
}

/// Names and words become text, and the bytes of others would be replaced: a file of such a name
/// could not be found, or be made under another one.
///
/// - Throws: Wrong usage.
private func refuseArgumentsThatAreNoText() throws(CommandFailure) {
  for place in 1..<max(1, Int(CommandLine.argc)) {
    guard let argument = CommandLine.unsafeArgv[place] else { continue }
    let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
    guard firstInvalidUTF8(in: Array(bytes)) != nil else { continue }
    let shown = String(decoding: bytes, as: UTF8.self)
    throw CommandFailure(
      .usage, "argument \(place) is not UTF-8: '\(shown)'",
      help: ["rename the file or folder, or write the name in UTF-8"])
  }
}
