import Diagnostics
import Glibc

/// The two streams of the program: results on stdout, everything else on stderr.
enum Console {
  static func result(_ text: String) throws(CommandFailure) { try result(Array(text.utf8)) }

  /// Prints a result; a reader that went away (`powershare score AUDIT | head`) is no fault of ours.
  ///
  /// - Parameter bytes: What is printed, as it is.
  /// - Throws: 73 when it cannot be written, as on a full disk.
  static func result(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try Folder.writeAll(bytes, to: STDOUT_FILENO, named: "standard output")
    } catch  where error.code != EPIPE {
      throw CommandFailure(error)
    } catch {}
  }

  /// Hears warnings in the place of standard error.
  @TaskLocal static var listener: ConsoleListener?

  static func say(_ text: String) { say(Array("\(text)\n".utf8)) }

  static func say(_ diagnostics: [Diagnostic]) {
    say(Array(diagnostics.map { $0.text() }.joined(separator: "\n").utf8))
  }

  /// Says what there is to say of a file that could be read.
  static func say(warnings: [Diagnostic]) {
    guard !warnings.isEmpty else { return }
    if let listener { listener.hear(warnings) } else { say(warnings) }
  }

  /// Says notes in their order, each of them once.
  static func say(notes: [(text: String, help: String?)]) {
    var said: Set<String> = []
    for note in notes where said.insert("\(note.text)\n\(note.help ?? "")").inserted {
      say(note: note.text, help: note.help)
    }
  }

  /// Says what whoever reads the result should know.
  ///
  /// - Parameters:
  ///   - note: Without "note: ".
  ///   - help: What to do about it.
  ///   - isUsual: It is as it was asked for, so that nobody needs to be warned of it.
  static func say(note: String, help: String? = nil, isUsual: Bool = false) {
    if let listener {
      if !isUsual { listener.hear(note, help: help) }
      return
    }
    say("note: \(note.safeForTerminal)")
    if let help { say("help: \(help.safeForTerminal)") }
  }

  static func say(_ failure: CommandFailure) {
    if !failure.diagnostics.isEmpty { say(failure.diagnostics) }
    if let message = failure.message { say("powershare: \(message.safeForTerminal)") }
    for line in failure.help { say("help: \(line.safeForTerminal)") }
    for other in failure.others { say(other) }
  }

  /// Where nobody can be told, there is nothing more to do.
  private static func say(_ bytes: [UInt8]) {
    try? Folder.writeAll(bytes, to: STDERR_FILENO, named: "standard error")
  }
}
