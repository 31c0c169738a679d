import ArgumentParser
import Diagnostics
import Reporting

/// `powershare verify`: a folder of reports against its manifest.
struct Verify: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tells whether reports are still as they were made.",
    discussion: """
      Examples:
        powershare verify north-trust-2026/reports

      Compares the files of a folder with the sums in its MANIFEST.json: what was changed by hand,
      what is missing, and what stands there besides. Exits with 1 when a file was changed or is
      missing, or when a report stands there that the manifest does not name.
      """)

  @Argument(help: "A folder that 'powershare report' wrote.")
  var pack: String

  func perform() throws -> ExitStatus {
    guard let written = try WrittenPack(pack) else {
      throw CommandFailure(.missingInput, "there is no \(PackManifest.fileName) in \(pack)")
    }
    let (missing, changed) = (written.missing(), written.changed())
    let lines = written.entries.map(\.path).compactMap { path in
      missing.contains(path)
        ? "missing   \(path)" : changed.contains(path) ? "changed   \(path)" : nil
    }
    let besides = try written.besides()
    let unlisted = besides.filter(Self.isNamedLikeOurs)
    let others = besides.filter { !unlisted.contains($0) }
    let all = lines + unlisted.map { "unlisted  \($0)" } + others.map { "besides   \($0)" }
    try Console.result(all.map { "\($0.safeForTerminal)\n" }.joined())
    guard lines.isEmpty, unlisted.isEmpty else { return .doesNotHold }
    try Console.result(
      "\(pack.safeForTerminal): \(written.entries.count) files are as they were made\n")
    return .done
  }

  /// What would be taken for a page of the pack; `diff` may have put a page of change there.
  private static func isNamedLikeOurs(_ name: String) -> Bool {
    let names = Edition.ofOneYear.map(\.fileName)
    return name == "result.json" || name == "figures.csv"
      || names.contains { ["\($0).html", "\($0).md", "\($0).pdf"].contains(name) }
  }
}
