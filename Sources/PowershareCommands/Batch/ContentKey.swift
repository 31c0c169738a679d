import Digests
import Reporting
import Survey

/// Everything that can show in a client's pack, as sums by part, so that a change can be named.
struct ContentKey: Equatable {
  enum Part: String, CaseIterable {
    case tool, template, options, questionnaire, plan, answers, previous

    /// Why a client is made again.
    var reason: String {
      switch self {
      case .tool: "tool version"
      case .template: "template changed"
      case .options: "options changed"
      case .questionnaire: "questionnaire changed"
      case .plan: "audit.yaml changed"
      case .answers: "answers changed"
      case .previous: "the year before changed"
      }
    }
  }

  var parts: [Part: String]

  /// Short for the parts that are sums of the audit's own files.
  var contentMark: UInt64 {
    let sums = [Part.questionnaire, .plan, .answers].map { parts[$0] ?? "" }
    return fnv1a64(Array(sums.joined(separator: " ").utf8))
  }

  /// The parts that another key has otherwise, in their order.
  ///
  /// A year before that begins or ceases to count has not changed: what makes it so is named alone.
  func changes(since other: ContentKey) -> [Part] {
    let changes = Part.allCases.filter { parts[$0] != other.parts[$0] }
    guard !comparesYears || !other.comparesYears,
      changes.contains(where: { $0 == .options || $0 == .plan })
    else { return changes }
    return changes.filter { $0 != .previous }
  }

  private var comparesYears: Bool { !(parts[.previous] ?? "").isEmpty }
}

/// What is known of a template pack before any client is made with it.
struct TemplateFacts {
  /// Over its content.
  let digest: String
  /// What is made with it where no editions are asked for, as they are written on the command line.
  let editions: String

  init(of pack: TemplatePack) {
    digest = pack.digest
    editions = ReportOptions.inOrder(Edition.readable.filter(pack.has).map(\.rawValue))
  }
}

/// Makes keys, and knows the sums of questionnaires that many clients share.
struct ContentKeyReader {
  /// What a run asks of all clients, where they want nothing else themselves.
  struct Wishes {
    /// `nil` for those that the template pack has.
    var editions: String?
    /// `nil` for each audit's own.
    var audience: String?
    /// All other options that can show in a pack.
    var others: String

    /// Whether the year before is wanted.
    var comparesYears: Bool {
      editions?.wordsBetweenCommas.contains(Edition.change.rawValue) ?? false
    }
  }

  let wishes: Wishes
  /// By path; the empty one is the pack that is used where a client names none.
  let templates: [String: TemplateFacts]
  /// Whether sheets in progress count with what their journals hold.
  let countsIncomplete: Bool
  private var lastCopy: (bytes: [UInt8], digest: String) = ([], "")
  private var last: ContentKey?

  init(_ wishes: Wishes, templates: [String: TemplateFacts], countsIncomplete: Bool = false) {
    self.wishes = wishes
    self.templates = templates
    self.countsIncomplete = countsIncomplete
  }

  /// What a client's pack is made from.
  func inputs(of folder: AuditFolder, _ choice: ClientChoice) -> PackInputs {
    PackInputs(
      of: folder, choice, comparesYears: wishes.comparesYears, countsIncomplete: countsIncomplete)
  }

  /// The digest of the template pack that a client wants.
  func template(for choice: ClientChoice) -> String {
    templates[choice.template ?? ""]?.digest ?? ""
  }

  /// The editions that are made of a client, whether it, the run or its template pack says so.
  func editions(for choice: ClientChoice) -> String {
    choice.editions ?? wishes.editions ?? templates[choice.template ?? ""]?.editions ?? ""
  }

  /// Whom a client's figures are for, where that is not what its own audit says.
  private func audience(for choice: ClientChoice, of folder: AuditFolder) -> String {
    guard let asked = choice.audience ?? wishes.audience else { return "" }
    let own = (try? folder.planFile()).flatMap { AuditPlan.read($0).plan?.audience }
    return asked == own?.rawValue ? "" : asked
  }

  /// The key of an audit as it lies on disk.
  ///
  /// All sheets count, also those in progress: one that turns wrong must show. Their journals count
  /// where their answers do.
  ///
  /// - Returns: `nil` when something of it cannot be read as a plain file; making it says what.
  mutating func key(of inputs: PackInputs, choice: ClientChoice) -> ContentKey? {
    guard let content = content(of: inputs.audit, among: inputs) else { return nil }
    return key(of: inputs, withContentOf: content, choice: choice)
  }

  private mutating func content(of folder: AuditFolder, among inputs: PackInputs) -> ContentKey? {
    guard let plan = bytes(of: folder.planPath),
      let copies = digest(ofFilesIn: folder.questionnairesPath, where: { _ in true }),
      let answers = digest(ofFilesIn: folder.sheetsPath, where: inputs.isRead)
    else { return nil }
    return ContentKey(parts: [
      .questionnaire: copies, .plan: SHA256.hex(of: plan), .answers: answers,
    ])
  }

  /// The year before as it lies on disk; empty where none is wanted or there is none.
  private mutating func previous(of inputs: PackInputs) -> String {
    guard let path = inputs.previous else { return "" }
    if let file = YearSource.resultFile(path) {
      return bytes(of: file).map { SHA256.hex(of: $0) } ?? ""
    }
    let parts = content(of: YearSource.auditFolder(path), among: inputs)?.parts ?? [:]
    let text = ContentKey.Part.allCases.map { parts[$0] ?? "" }.joined(separator: "\n")
    return SHA256.hex(of: Array(text.utf8))
  }

  /// The key of an audit of which nothing has changed since another one; the year before is read.
  mutating func key(
    of inputs: PackInputs, withContentOf other: ContentKey, choice: ClientChoice
  ) -> ContentKey {
    let options = [
      wishes.others, audience(for: choice, of: inputs.audit), editions(for: choice),
    ]
    var parts = other.parts
    parts[.tool] = ToolVersion.text
    parts[.template] = template(for: choice)
    parts[.previous] = previous(of: inputs)
    parts[.options] = SHA256.hex(of: Array(options.joined(separator: "\n").utf8))
    return shared(ContentKey(parts: parts))
  }

  /// The same key; of sums that the client before has too there is one copy.
  private mutating func shared(_ key: ContentKey) -> ContentKey {
    var key = key
    if let last {
      for (part, sum) in last.parts where key.parts[part] == sum { key.parts[part] = sum }
    }
    last = key
    return key
  }

  private func bytes(of path: String) -> [UInt8]? {
    try? Folder.read(path, mayBePipe: false)
  }

  /// Names and lengths stand before the bytes, so that no two folders can be written out alike.
  private mutating func digest(
    ofFilesIn folder: String, where isMeant: (String) -> Bool
  ) -> String? {
    // A link that leads nowhere has lost what was behind it, which is not nothing.
    guard Folder.isThere(folder) else { return SHA256.hex(of: []) }
    guard let names = try? Folder.names(in: folder).filter(isMeant) else { return nil }
    var hash = SHA256()
    for name in names {
      guard let bytes = bytes(of: "\(folder)/\(name)") else { return nil }
      hash.update(Array("\(name.utf8.count) \(name) \(bytes.count) ".utf8))
      hash.update(names.count == 1 ? Array(digest(ofCopy: bytes).utf8) : bytes)
    }
    return SHA256.hex(of: hash.finalize())
  }

  /// A questionnaire's copy stands alone in its folder, and is the same for most clients.
  private mutating func digest(ofCopy bytes: [UInt8]) -> String {
    if lastCopy.bytes != bytes { lastCopy = (bytes, SHA256.hex(of: bytes)) }
    return lastCopy.digest
  }
}
