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
        powershare verify north-trust-2026/reports north-trust-2026

      Compares the files of a folder with the sums in its MANIFEST.json: what was
      changed by hand, what is missing, and what stands there besides. Exits with 1
      when a file was changed or is missing, or when a report stands there that the
      manifest does not name.

      With the audit, its reports are made again in memory, as the manifest says, and
      held against the sums too: 'otherwise' is what the answers would not give
      today. Whoever has both can tell that nobody wrote other figures under the
      answers. PDFs are not made again.
      """)

  @Argument(help: "A folder that 'powershare report' or 'powershare batch' wrote.")
  var pack: String

  @Argument(help: "The audit that it was made of.")
  var audit: String?

  @Option(help: ArgumentHelp("The template pack that it was made with.", valueName: "folder"))
  var template: String?

  @OptionGroup var year: PreviousYear

  mutating func validate() throws {
    guard audit == nil, template != nil || year.previous != nil else { return }
    throw ValidationError("--template and --previous are for making reports again: name the audit")
  }

  func perform() throws -> ExitStatus {
    guard let written = try WrittenPack(pack) else {
      throw CommandFailure(.missingInput, "there is no \(PackManifest.fileName) in \(pack)")
    }
    let (missing, changed) = (written.missing(), written.changed())
    let again = try audit.map { try MadeAgain(written, of: $0, self) }
    for note in again?.notes ?? [] { Console.say(note: note) }
    let otherwise = again?.otherwise ?? []
    let words = [(missing, "missing  "), (changed, "changed  "), (otherwise, "otherwise")]
    let lines = (written.entries.map(\.path) + [PackManifest.fileName]).compactMap { path in
      words.first { $0.0.contains(path) }.map { "\($0.1) \(path)" }
    }
    let besides = try written.besides()
    let unlisted = besides.filter {
      Self.isNamedLikeOurs($0) || again?.names.contains($0) ?? false
    }
    let others = besides.filter { !unlisted.contains($0) }
    let all = lines + unlisted.map { "unlisted  \($0)" } + others.map { "besides   \($0)" }
    try Console.result(all.map { "\($0.safeForTerminal)\n" }.joined())
    guard lines.isEmpty, unlisted.isEmpty else { return .doesNotHold }
    let count = written.entries.count
    let files = count == 1 ? "1 file is as it was made" : "\(count) files are as they were made"
    let same = again.map { made in
      ", and the answers give "
        + (made.pdfs == 0 ? "the same again" : "\(count - made.pdfs) of them again, all but PDFs")
    }
    try Console.result("\(pack.safeForTerminal): \(files)\(same ?? "")\n")
    return .done
  }

  /// What would be taken for a page of the pack; `diff` may have put a page of change there.
  private static func isNamedLikeOurs(_ name: String) -> Bool {
    let names = Edition.ofOneYear.map(\.fileName)
    return name == "result.json" || name == "figures.csv"
      || names.contains { ["\($0).html", "\($0).md", "\($0).pdf"].contains(name) }
  }
}

/// The reports of a pack, made again from the answers.
private struct MadeAgain {
  /// The files that the answers would not give today; the manifest itself where it says something
  /// else of them.
  private(set) var otherwise: Set<String>
  /// All that they give.
  let names: Set<String>
  /// PDFs, which are not made again.
  let pdfs: Int
  /// What may lie behind it that they are not the same.
  private(set) var notes: [String] = []

  init(_ written: WrittenPack, of audit: String, _ command: Verify) throws {
    let making = try written.making()
    let folder = AuditFolder(audit)
    let files = try MadeReports(
      again: making, of: folder, template: command.template, previous: command.year.previous
    ).files
    names = Set(files.sums.keys)
    let entries = written.entries.filter { !$0.path.hasSuffix(".pdf") }
    pdfs = written.entries.count - entries.count
    otherwise = Set(entries.filter { files.sums[$0.path] != $0.digest }.map(\.path))
    if making.toolVersion != ToolVersion.text {
      notes.append(
        "made by powershare \(making.toolVersion), and made again by \(ToolVersion.text)")
    } else if otherwise.isEmpty, Self.says(written.manifest, otherThan: files.files.last?.bytes) {
      otherwise = [PackManifest.fileName]
    }
    if making.resultHash != files.resultHash {
      notes.append(
        "\(folder.path) gives other figures today: its sheets, audit.yaml, questionnaire or "
          + "earlier releases are not as they were")
    } else if !otherwise.isEmpty {
      notes.append(
        "the figures are the same; the manifest, or what else stands in the audit, is not as it "
          + "was")
    }
  }

  /// Whether two manifests differ in anything but PDFs.
  private static func says(_ manifest: [UInt8], otherThan other: [UInt8]?) -> Bool {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }.filter { !$0.contains(".pdf\", \"bytes\"") }
    }
    return other.map { lines($0) != lines(manifest) } ?? true
  }
}
