import TestSupport
import Testing

/// The status is the one wanted, and in no case that of a trap.
func expectStatus(
  _ wanted: Int32, _ run: ProgramRun, location: SourceLocation = #_sourceLocation
) {
  #expect(!run.isCrash, "a trap: \(run.errors)", sourceLocation: location)
  #expect(
    run.status == wanted, "\(run.errors.suffix(600)) \(run.output.suffix(300))",
    sourceLocation: location)
}

extension TemporaryFolder {
  /// What is in the folder beside the locks, which stay and hold no answers.
  func listingWithoutLocks() -> [String: [UInt8]] {
    listing().filter { !$0.key.hasSuffix(".lock") }
  }
}

extension ProgramRun {
  /// How many answers the screen says are kept.
  var savedCount: Int { savedLines.count }

  var savedLines: [Substring] {
    output.split(separator: "\n").filter { $0.hasPrefix("Saved: ") }
  }

  /// Nothing of what a terminal takes as a command is in either stream.
  var isCleanForTerminal: Bool { isClean(stdout) && isClean(stderr) }

  private func isClean(_ bytes: [UInt8]) -> Bool {
    !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
    }
  }
}
