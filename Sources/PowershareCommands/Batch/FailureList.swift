import Diagnostics
import Reporting

/// `failures.md`: what failed in the last run, by cause, with what to do.
struct FailureList {
  private(set) var failures: [(client: String, failure: ClientFailure)] = []
  private static let title = "# Clients that could not be made"

  var count: Int { failures.count }

  mutating func add(_ client: String, _ failure: ClientFailure) {
    failures.append((client, failure))
  }

  /// Writes the file, or takes away that of an earlier run when nothing failed.
  func write(in out: BatchFolder, _ beside: inout FilesBeside) throws(FileFault) {
    let name = String(out.failuresPath.dropFirst(out.path.count + 1))
    if failures.isEmpty {
      let limit = Self.title.utf8.count
      let start = try? Folder.read(out.failuresPath, limit: limit, mayBePipe: false)
      if start?.starts(with: Self.title.utf8) ?? false { try beside.takeAway(name) }
    } else {
      try beside.put([(name, Array(text.utf8))])
    }
  }

  private var text: String {
    ([Self.title] + groups.map(part)).joined(separator: "\n\n") + "\n"
  }

  /// What stops some clients: told as it is of one, and without their ids of several.
  private struct Group {
    let words: String
    let code: String?
    let hint: String?
    let entries: [(client: String, failure: ClientFailure)]

    /// - Parameter entries: With one cause; at least one, sorted by client.
    init(_ entries: [(client: String, failure: ClientFailure)]) {
      let (client, fault) = (entries[0].client, entries[0].failure.faults[0])
      let isAlone = entries.count == 1
      words = isAlone ? fault.message : fault.message.hiding(client: client)
      hint = isAlone ? fault.hint : fault.hint?.hiding(client: client)
      code = fault.code
      self.entries = entries
    }
  }

  /// By cause, the most frequent first; clients sorted.
  private var groups: [Group] {
    var causes: [String: [(client: String, failure: ClientFailure)]] = [:]
    for entry in failures { causes[Self.cause(of: entry), default: []].append(entry) }
    return causes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { cause in
      Group(cause.value.sorted { $0.client.utf8.lexicographicallyPrecedes($1.client.utf8) })
    }
  }

  private static func cause(of entry: (client: String, failure: ClientFailure)) -> String {
    let fault = entry.failure.faults[0]
    return fault.message.hiding(client: entry.client) + (fault.code.map { " (\($0))" } ?? "")
  }

  /// The same for the portfolio.
  var causes: [PortfolioSubject.Cause] {
    groups.map { group in
      PortfolioSubject.Cause(
        words: group.words, code: group.code, fix: group.hint, clients: group.entries.map(\.client))
    }
  }

  private func part(_ group: Group) -> String {
    let count = group.entries.count
    let words = group.words + (group.code.map { " (\($0))" } ?? "")
    var lines = ["## \(count == 1 ? "1 client" : "\(count) clients"): \(Self.plain(words))", ""]
    if let hint = group.hint { lines += ["What to do: \(Self.plain(hint))", ""] }
    if let code = group.code { lines += ["More: `powershare explain \(code)`", ""] }
    lines += group.entries.map { "- \(Self.plain($0.client))\(Self.place($0.failure))" }
    return lines.joined(separator: "\n")
  }

  private static func place(_ failure: ClientFailure) -> String {
    let fault = failure.faults[0]
    let line = fault.line.map { ":\($0)" } ?? ""
    let more = failure.faults.count > 1 ? ", and \(failure.faults.count - 1) more" : ""
    return (fault.file.map { ": \(plain($0))\(line)" } ?? "") + more
  }

  /// Words from files, without what Markdown would make something of.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.safeForTerminal {
      if "\\`*_[]<>&#".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return plain
  }
}
