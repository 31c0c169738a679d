import Digests

/// Everything that can show in a client's pack, as sums by part, so that a change can be named.
struct ContentKey: Equatable {
  enum Part: String, CaseIterable {
    case tool, template, options, questionnaire, plan, answers

    /// Why a client is made again.
    var reason: String {
      switch self {
      case .tool: "tool version"
      case .template: "template changed"
      case .options: "options changed"
      case .questionnaire: "questionnaire changed"
      case .plan: "audit.yaml changed"
      case .answers: "answers changed"
      }
    }
  }

  var parts: [Part: String]

  /// The parts that another key has otherwise, in their order.
  func changes(since other: ContentKey) -> [Part] {
    Part.allCases.filter { parts[$0] != other.parts[$0] }
  }
}

/// Makes keys, and knows the sums of questionnaires that many clients share.
struct ContentKeyReader {
  /// What is the same for all clients.
  let options: String
  /// By path; the empty one is the pack that is used where a client names none.
  let templateDigests: [String: String]
  private var lastCopy: (bytes: [UInt8], digest: String) = ([], "")

  init(options: String, templateDigests: [String: String]) {
    self.options = options
    self.templateDigests = templateDigests
  }

  /// The key of an audit as it lies on disk.
  ///
  /// All sheets count, also those in progress: one that turns wrong must show.
  ///
  /// - Returns: `nil` when something of it cannot be read as a plain file; making it says what.
  mutating func key(of folder: AuditFolder, choice: ClientChoice) -> ContentKey? {
    guard let plan = bytes(of: folder.planPath),
      let copies = digest(ofFilesIn: "\(folder.path)/questionnaire", where: { _ in true }),
      let answers = digest(ofFilesIn: folder.sheetsPath, where: AuditFolder.isSheet)
    else { return nil }
    let content = ContentKey(parts: [
      .questionnaire: copies, .plan: SHA256.hex(of: plan), .answers: answers,
    ])
    return key(withContentOf: content, choice: choice)
  }

  /// The key of an audit of which nothing has changed since another one.
  func key(withContentOf other: ContentKey, choice: ClientChoice) -> ContentKey {
    let options = [options, choice.audience ?? "", choice.editions ?? ""]
    var parts = other.parts
    parts[.tool] = ToolVersion.text
    parts[.template] = templateDigests[choice.template ?? ""] ?? ""
    parts[.options] = SHA256.hex(of: Array(options.joined(separator: "\n").utf8))
    return ContentKey(parts: parts)
  }

  private func bytes(of path: String) -> [UInt8]? {
    guard Folder.size(of: path) != nil else { return nil }
    return try? Folder.read(path)
  }

  /// Names and lengths stand before the bytes, so that no two folders can be written out alike.
  private mutating func digest(
    ofFilesIn folder: String, where isMeant: (String) -> Bool
  ) -> String? {
    guard Folder.exists(folder) else { return SHA256.hex(of: []) }
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
