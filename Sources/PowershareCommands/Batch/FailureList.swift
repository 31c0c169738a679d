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
  func write(to path: String) throws(FileFault) {
    let bytes = Array(text.utf8)
    let before = Folder.exists(path) ? try Folder.read(path) : nil
    if failures.isEmpty {
      guard let before, before.starts(with: Self.title.utf8) else { return }
      try Folder.remove(path)
    } else if before != bytes {
      try Folder.write(bytes, to: path)
    }
  }

  private var text: String {
    ([Self.title] + groups.map(part)).joined(separator: "\n\n") + "\n"
  }

  private typealias Group = (cause: String, entries: [(client: String, failure: ClientFailure)])

  /// By cause, the most frequent first; clients sorted.
  private var groups: [Group] {
    var causes: [String: [(client: String, failure: ClientFailure)]] = [:]
    for entry in failures { causes[cause(entry.failure), default: []].append(entry) }
    return causes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { cause in
      (
        cause.key,
        cause.value.sorted { $0.client.utf8.lexicographicallyPrecedes($1.client.utf8) }
      )
    }
  }

  private func cause(_ failure: ClientFailure) -> String {
    let fault = failure.faults[0]
    return fault.message + (fault.code.map { " (\($0))" } ?? "")
  }

  /// The same for the portfolio.
  var causes: [PortfolioSubject.Cause] {
    groups.map { group in
      let fault = group.entries[0].failure.faults[0]
      return PortfolioSubject.Cause(
        words: fault.message, code: fault.code, fix: fault.hint,
        clients: group.entries.map(\.client))
    }
  }

  private func part(_ group: Group) -> String {
    let (cause, entries) = group
    let clients = entries.count == 1 ? "1 client" : "\(entries.count) clients"
    let code = entries[0].failure.faults[0].code
    var lines = ["## \(clients): \(Self.plain(cause))", ""]
    let hint = entries[0].failure.faults[0].hint
    if let hint { lines += ["What to do: \(Self.plain(hint))", ""] }
    if let code { lines += ["More: `powershare explain \(code)`", ""] }
    lines += entries.map { "- \(Self.plain($0.client))\(Self.place($0.failure))" }
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
