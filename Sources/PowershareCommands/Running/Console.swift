import Diagnostics
import Glibc

/// The two streams of the program: results on stdout, everything else on stderr.
enum Console {
  static func result(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
  static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
  static func say(_ text: String) { write(Array("\(text)\n".utf8), to: STDERR_FILENO) }

  static func say(_ diagnostics: [Diagnostic]) {
    write(Array(diagnostics.map { $0.text() }.joined(separator: "\n").utf8), to: STDERR_FILENO)
  }

  static func say(_ failure: CommandFailure) {
    if !failure.diagnostics.isEmpty { say(failure.diagnostics) }
    if let message = failure.message { say("powershare: \(message.safeForTerminal)") }
    for line in failure.help { say("help: \(line.safeForTerminal)") }
  }

  /// A reader that went away (`powershare score AUDIT | head`) is no fault of ours.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    try? Folder.writeAll(bytes, to: descriptor, named: "standard output")
  }
}
