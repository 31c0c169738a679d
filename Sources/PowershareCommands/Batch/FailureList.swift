import Diagnostics
import Glibc
import Reporting

/// `failures.md`: the clients that failed when they were last tried, by cause, with what to do.
struct FailureList {
  typealias Entry = (client: String, failure: ClientFailure)

  /// Sorted by client.
  let failures: [Entry]
  private static let title = "# Clients that could not be made"

  var count: Int { failures.count }

  init(_ failures: [Entry]) {
    self.failures = failures.sorted {
      $0.client.utf8.lexicographicallyPrecedes($1.client.utf8)
    }
  }

  /// Writes the file, or takes away that of an earlier run when nothing failed.
  func write(in out: BatchFolder, _ beside: inout FilesBeside) throws(FileFault) {
    let name = String(out.failuresPath.dropFirst(out.path.count + 1))
    if Folder.exists(out.failuresPath), Folder.size(of: out.failuresPath) == nil {
      throw FileFault(
        .write, out.failuresPath, code: Folder.isFolder(out.failuresPath) ? EISDIR : EEXIST)
    }
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

  /// What stops some clients, without paths: these stand beside each client.
  private struct Group {
    let fault: ClientFailure.Fault
    let entries: [Entry]
  }

  /// By cause and what to do, the most frequent first; clients sorted.
  private var groups: [Group] {
    var causes: [String: [Entry]] = [:]
    for entry in failures {
      let hint = entry.failure.faults[0].hint ?? ""
      causes["\(Self.cause(of: entry))\n\(hint)", default: []].append(entry)
    }
    return causes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { Group(fault: $0.value[0].failure.faults[0], entries: $0.value) }
  }

  private static func cause(of entry: Entry) -> String {
    let fault = entry.failure.faults[0]
    return fault.message + (fault.code.map { " (\($0))" } ?? "")
  }

  /// The same for the portfolio.
  var causes: [PortfolioSubject.Cause] {
    groups.map { group in
      PortfolioSubject.Cause(
        words: group.fault.message, code: group.fault.code, fix: group.fault.hint,
        clients: group.entries.map(\.client))
    }
  }

  private func part(_ group: Group) -> String {
    let words = Self.plain(Self.cause(of: group.entries[0]))
    var lines = ["## \(ClientCounts.clients(group.entries.count)): \(words)", ""]
    if let hint = group.fault.hint { lines += ["What to do: \(Self.plain(hint))", ""] }
    if let code = group.fault.code { lines += ["More: `powershare explain \(code)`", ""] }
    lines += group.entries.map { "- \(Self.plain($0.client))\(Self.place($0.failure))" }
    return lines.joined(separator: "\n")
  }

  private static func place(_ failure: ClientFailure) -> String {
    let fault = failure.faults[0]
    let line = fault.line.map { ":\($0)" } ?? ""
    let others = failure.inShort.more
    let more = others > 0 ? ", and \(others) more" : ""
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
