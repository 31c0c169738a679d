import Diagnostics
import Glibc

/// The status a command ends with (DESIGN.md 5).
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Done, and what was asked to hold does not.
  case doesNotHold = 1
  case usage = 64
  case wrongData = 65
  case missingInput = 66
  case missingProgram = 69
  case ourFault = 70
  case cannotWrite = 73
  case incomplete = 75
  case hungUp = 129
  case interrupted = 130
  case terminated = 143

  /// That of a program which a signal asked to stop.
  init(stoppedBy signal: Int32) {
    self =
      switch signal {
      case SIGHUP: .hungUp
      case SIGTERM: .terminated
      default: .interrupted
      }
  }
}

/// Why a command cannot go on; the command layer prints it once, on stderr.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String?
  let help: [String]
  let diagnostics: [Diagnostic]
  /// What else stands in the way, each said after this one.
  private(set) var others: [CommandFailure] = []

  init(_ status: ExitStatus, _ message: String? = nil, help: [String] = []) {
    self.status = status
    self.message = message
    self.help = help
    diagnostics = []
  }

  /// Wrong data, with everything that is wrong about it.
  init(_ diagnostics: [Diagnostic], status: ExitStatus = .wrongData) {
    self.status = status
    message = nil
    help = []
    self.diagnostics = diagnostics
  }

  /// Everything that stands in the way of one command; missing input before all else, as `check` has it.
  ///
  /// - Parameter failures: One or more, in the order in which they are said.
  init(all failures: [CommandFailure]) {
    precondition(!failures.isEmpty, "a failure has a reason")
    let isMissing = failures.contains { $0.status == .missingInput }
    status = isMissing ? .missingInput : failures[0].status
    (message, help, diagnostics) = (failures[0].message, failures[0].help, failures[0].diagnostics)
    others = failures[0].others + failures.dropFirst()
  }

  /// A file that cannot be read is missing input; one that cannot be written, a full disk.
  init(_ fault: FileFault) {
    self.init(fault.deed == .read ? .missingInput : .cannotWrite, fault.message)
  }
}
