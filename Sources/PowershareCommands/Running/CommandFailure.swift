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

  /// Whether a signal asked the program to stop.
  var isOfSignal: Bool { rawValue > 128 }

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
  /// The file or folder that the message names, and the message without it, for those who put the
  /// same message on several together; `nil` where it names none.
  let subject: (path: String, words: String)?

  init(_ status: ExitStatus, _ message: String? = nil, help: [String] = []) {
    self.status = status
    self.message = message
    self.help = help
    diagnostics = []
    subject = nil
  }

  /// What is wrong with a file or folder.
  ///
  /// - Parameters:
  ///   - status: What the command ends with.
  ///   - path: The message starts with it.
  ///   - words: Go on, such as "is not an audit".
  ///   - help: What to do; does not name the path.
  init(_ status: ExitStatus, of path: String, _ words: String, help: [String]) {
    self.status = status
    message = "\(path) \(words)"
    self.help = help
    diagnostics = []
    subject = (path, "it \(words)")
  }

  /// Wrong data, with everything that is wrong about it.
  init(_ diagnostics: [Diagnostic], status: ExitStatus = .wrongData) {
    self.status = status
    message = nil
    help = []
    self.diagnostics = diagnostics
    subject = nil
  }

  /// Everything that stands in the way of one command; missing input before all else, as `check` has it.
  ///
  /// - Parameter failures: One or more, in the order in which they are said.
  init(all failures: [CommandFailure]) {
    precondition(!failures.isEmpty, "a failure has a reason")
    let isMissing = failures.contains { $0.status == .missingInput }
    status = isMissing ? .missingInput : failures[0].status
    (message, help, diagnostics) = (failures[0].message, failures[0].help, failures[0].diagnostics)
    subject = failures[0].subject
    others = failures[0].others + failures.dropFirst()
  }

  /// A file that cannot be read is missing input; one that cannot be written, a full disk.
  ///
  /// - Parameters:
  ///   - fault: What the system says.
  ///   - help: What to do, where more is known than what stops the system.
  init(_ fault: FileFault, help: [String]? = nil) {
    status = fault.deed == .read ? .missingInput : .cannotWrite
    message = fault.message
    self.help = help ?? [fault.remedy].compactMap(\.self)
    diagnostics = []
    subject = (fault.path, fault.words)
  }
}
