import ArgumentParser
import Diagnostics
import Digests
import Documents
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
      missing.
      """)

  @Argument(help: "A folder that 'powershare report' wrote.")
  var pack: String

  func perform() throws -> ExitStatus {
    let path = "\(pack)/\(PackManifest.fileName)"
    guard Folder.exists(path) else {
      throw CommandFailure(.missingInput, "there is no \(PackManifest.fileName) in \(pack)")
    }
    let file = try SourceFile.load(path, family: .manifest, limits: .questionnaire)
    let (entries, diagnostics) = PackManifest.entries(of: file)
    guard let entries else { throw CommandFailure(diagnostics) }
    let lines = try changes(in: entries) + (try besides(entries))
    try Console.result(lines.map { "\($0.safeForTerminal)\n" }.joined())
    let isWhole = !lines.contains { !$0.hasPrefix("besides") }
    if isWhole {
      try Console.result("\(pack.safeForTerminal): \(entries.count) files are as they were made\n")
    }
    return isWhole ? .done : .doesNotHold
  }

  private func changes(in entries: [PackManifest.Entry]) throws -> [String] {
    try entries.compactMap { entry -> String? in
      let path = "\(pack)/\(entry.path)"
      guard Folder.exists(path) else { return "missing   \(entry.path)" }
      let digest = SHA256.hex(of: try bytes(of: path))
      return digest == entry.digest ? nil : "changed   \(entry.path)"
    }
  }

  private func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try Folder.read(path)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func besides(_ entries: [PackManifest.Entry]) throws -> [String] {
    let known = Set(entries.map(\.path) + [PackManifest.fileName])
    return try names(in: "").filter { !known.contains($0) }.map { "besides   \($0)" }
  }

  /// The files of the folder and those one level below.
  private func names(in folder: String) throws -> [String] {
    do {
      return try Folder.names(in: "\(pack)/\(folder)").flatMap { name -> [String] in
        guard Folder.isFolder("\(pack)/\(folder)\(name)") else { return ["\(folder)\(name)"] }
        return folder.isEmpty ? try names(in: "\(name)/") : []
      }
    } catch let fault as FileFault {
      throw CommandFailure(fault)
    }
  }
}
