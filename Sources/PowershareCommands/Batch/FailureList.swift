import Diagnostics
import Glibc
import Reporting

/// `failures.md`: the clients that failed when they were last tried, by cause, with what to do.
///
/// One that has several causes stands under each of them: who mends one would else find the next in
/// another run.
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
  ///
  /// - Returns: Where it stands, in its place or waiting beside what had to stay; `nil` where it does not.
  @discardableResult
  func write(in out: BatchFolder, _ beside: inout FilesBeside) throws(FileFault) -> String? {
    let name = String(out.failuresPath.dropFirst(out.path.count + 1))
    if Folder.exists(out.failuresPath), Folder.size(of: out.failuresPath) == nil {
      throw FileFault(
        .write, out.failuresPath, code: Folder.isFolder(out.failuresPath) ? EISDIR : ESPIPE)
    }
    if failures.isEmpty {
      let limit = Self.title.utf8.count
      let start = try? Folder.read(out.failuresPath, limit: limit, mayBePipe: false)
      let isList = start?.starts(with: Self.title.utf8) ?? false
      try beside.takeAwayAll(of: name, andTell: isList ? "no client fails any more" : nil)
      return nil
    }
    try beside.put([(name, Array(text.utf8))])
    return beside.place(of: name)
  }

  private var text: String {
    let groups = groups
    let standsTwice = groups.map(\.cases.count).reduce(0, +) > failures.count
    let note = standsTwice ? ["A client that several things stop stands under each of them."] : []
    return ([Self.title] + note + groups.map(part)).joined(separator: "\n\n") + "\n"
  }

  /// One client with one thing that stops it.
  private struct Case {
    let client: String
    let stage: ClientFailure.Stage
    let fault: ClientFailure.Fault
  }

  /// What stops some clients, without paths: these stand beside each client.
  private struct Group {
    /// What is wrong, in words that fit all of them.
    let words: String
    let code: String?
    /// What to do that fits all of them, a line each.
    let fix: String?
    let cases: [Case]

    init(_ cases: [Case]) {
      let first = cases[0].fault
      let page = first.code.flatMap {
        ExplanationCatalogue.explanation(of: DiagnosticCode(rawValue: $0))
      }
      let isOneMessage = cases.allSatisfy { $0.fault.message == first.message }
      let isOneHint = cases.allSatisfy { $0.fault.hint == first.hint }
      code = first.code
      words = isOneMessage ? first.message : page?.title ?? first.message
      fix =
        (isOneHint ? first.hint : nil) ?? page.map { FailureList.withoutFullStop($0.remedy) }
        ?? (isOneHint ? cases[0].stage.usualFix : nil)
      self.cases = cases
    }
  }

  /// By cause, the most frequent first; clients sorted, each under everything that stops it.
  private var groups: [Group] {
    let cases = failures.flatMap { client, failure in
      failure.inShort.faults.map { Case(client: client, stage: failure.stage, fault: $0) }
    }
    return Dictionary(grouping: cases, by: \.fault.cause)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { Group($0.value) }
  }

  /// Why clients failed, without who and where, in words that may name files and what is in them.
  var causes: [PortfolioSubject.Cause] {
    groups.map { group in
      PortfolioSubject.Cause(
        words: group.words, code: group.code,
        fix: group.fix.map { Self.alternatives($0.split(separator: "\n").map { String($0) }) },
        clients: group.cases.map(\.client))
    }
  }

  /// The same for a portfolio, which names no client: by code alone, in words that hold nothing of an
  /// audit, as files, waves and what is written in them are often called after the client.
  var namelessCauses: [PortfolioSubject.Cause] {
    let cases = failures.flatMap { client, failure in
      failure.faults.map { fault in
        (cause: fault.code ?? failure.stage.words, stage: failure.stage, client: client)
      }
    }
    return Dictionary(grouping: cases, by: \.cause).map { cause, cases in
      let code = DiagnosticCode(rawValue: cause)
      let page = ExplanationCatalogue.explanation(of: code)
      return PortfolioSubject.Cause(
        words: page?.title ?? cases[0].stage.words, code: page == nil ? nil : cause,
        fix: page.map { Self.withoutFullStop($0.remedy) } ?? cases[0].stage.usualFix,
        clients: Set(cases.map(\.client)).sorted())
    }.sorted { ($1.clients.count, $0.words) < ($0.clients.count, $1.words) }
  }

  private static func withoutFullStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func part(_ group: Group) -> String {
    let code = group.code.map { " (\($0))" } ?? ""
    let words = Self.plain(group.words) + code
    var lines = ["## \(ClientCounts.clients(group.cases.count)): \(words)", ""]
    let ways = group.fix.map { $0.split(separator: "\n").map { Self.plain(String($0)) } } ?? []
    lines += Self.lines(of: ways)
    if let code = group.code { lines += ["More: `powershare explain \(code)`", ""] }
    // Two lists in a row would be one.
    if ways.count > 1 { lines += ["Who:", ""] }
    lines += group.cases.map { "- \(Self.plain($0.client))\(Self.own($0.fault, in: group))" }
    return lines.joined(separator: "\n")
  }

  private static func lines(of ways: [String]) -> [String] {
    if ways.isEmpty { return [] }
    guard ways.count > 1 else { return ["What to do: \(ways[0])", ""] }
    return ["What to do:", ""] + ways.map { "- \($0)" } + [""]
  }

  /// The place of one client's fault, and its words where the group has others.
  private static func own(_ fault: ClientFailure.Fault, in group: Group) -> String {
    let more = fault.more > 0 ? ", and \(fault.more) more" : ""
    let place = (fault.place.map { ": \(plain($0))" } ?? "") + more
    let words = fault.message == group.words ? "" : ": \(plain(fault.message))"
    guard let hint = fault.hint, hint != group.fix else { return place + words }
    let ways = alternatives(hint.split(separator: "\n").map { plain(String($0)) })
    return "\(place)\(words)\n  (what to do: \(ways))"
  }

  /// Several ways out on one line; in a list of their own the later ones may begin with "or".
  private static func alternatives(_ ways: [String]) -> String {
    ways.map { $0.hasPrefix("or ") ? String($0.dropFirst("or ".count)) : $0 }
      .joined(separator: "; or ")
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

extension ClientFailure.Stage {
  /// What could not be done, of any client.
  fileprivate var words: String {
    switch self {
    case .plan: "which audit is meant cannot be told"
    case .read: "the audit cannot be read"
    case .template: "the template pack cannot be used"
    case .report: "the reports cannot be made"
    case .release: "the figures may not be handed out"
    case .write: "the pack cannot be written"
    case .worker: "the work on it ended before its time"
    }
  }

  /// What to do where nothing more is known.
  fileprivate var usualFix: String {
    switch self {
    case .plan, .read: "look at the audit with 'powershare check', and correct what it names"
    case .template: "look at the template pack with 'powershare template check'"
    case .report, .release: "make this report alone with 'powershare report', which may say more"
    case .write:
      "see that packs can be written there, then run 'powershare batch retry'"
    case .worker: "run 'powershare batch retry'"
    }
  }
}
