import Foundation
import Glibc

/// An executable, and how tests run it: with nothing from their own surroundings.
package struct Program: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// The program under test, beside the test bundle, or else where a debug build puts it.
  package static let built = Program(builtPath("powershare"))

  /// Another executable of this package.
  package static func built(_ name: String) -> Program { Program(builtPath(name)) }

  private static func builtPath(_ name: String, from here: String = #filePath) -> String {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
    var repository = URL(fileURLWithPath: here)
    for _ in 0..<3 { repository.deleteLastPathComponent() }
    let candidates = [
      bundle.deletingLastPathComponent().appendingPathComponent(name).path,
      repository.appendingPathComponent(".build/debug/\(name)").path,
    ]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? candidates[1]
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - input: The bytes of standard input; a pipe, never a terminal.
  ///   - environment: In place of or beside ``ChildProcess/environment``.
  ///   - folder: The working folder; that of the tests without it.
  ///   - limit: In seconds; a program that takes longer is killed.
  /// - Returns: Its status and all that it said.
  /// - Throws: ``ProgramFailure`` when it cannot be started or takes too long.
  package func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: String? = nil, limit: Double = 60
  ) throws -> ProgramRun {
    let child = try ChildProcess(
      path, arguments, environment: environment, folder: folder, terminal: nil)
    return try child.finish(input: input, limit: limit)
  }

  /// Runs what stands on a line, with a blank between words.
  package func run(line: String, in folder: String) throws -> ProgramRun {
    try run(line.split(separator: " ").map { String($0) }, in: folder)
  }
}

/// What came of running a program.
package struct ProgramRun: Sendable, CustomStringConvertible {
  /// As a shell gives it: 128 and the signal's number when a signal ended it.
  package let status: Int32
  package let stdout: [UInt8]
  package let stderr: [UInt8]

  package var output: String { String(decoding: stdout, as: UTF8.self) }
  package var errors: String { String(decoding: stderr, as: UTF8.self) }

  /// The codes of all diagnostics on stderr, in their order.
  package var codes: [String] {
    errors.split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "error[") ?? line.firstRange(of: "warning["),
        let end = line[start.upperBound...].firstIndex(of: "]")
      else { return nil }
      return String(line[start.upperBound..<end])
    }
  }

  package var description: String {
    "status \(status), stdout \(output.suffix(200).debugDescription), "
      + "stderr \(errors.suffix(200).debugDescription)"
  }

  /// Ended by a trap, an abort, a bad access or the like.
  package var isCrash: Bool { (132...139).contains(status) && status != 137 }
}

package enum ProgramFailure: Error, CustomStringConvertible {
  case cannotStart(String, Int32)
  case tooSlow(seconds: Double, output: String)
  /// What was waited for did not come up on the screen.
  case unseen(String, screen: String, output: String)

  package var description: String {
    switch self {
    case .cannotStart(let path, let code):
      "cannot start \(path): \(String(cString: strerror(code)))"
    case .tooSlow(let seconds, let output):
      "still running after \(seconds) s, and was killed; it had said: \(output.suffix(400))"
    case .unseen(let wanted, let screen, let output):
      "no '\(wanted)' on this screen:\n\(screen)\nlast came: "
        + output.suffix(300).debugDescription
    }
  }
}
