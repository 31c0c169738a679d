import Diagnostics
import Documents

/// The clients of the last run's list, `.powershare/list.json`: those that no run has come to have
/// no other trace, and those that have gone have only their packs.
struct BatchClients {
  private static let format = "powershare-clients/1"

  /// Sorted, those of other shards too.
  let ids: [String]
  /// Ids of clients that lead to one audit, sorted, where these are more than one.
  let sharing: [[String]]

  init(_ ids: [String], sharing: [[String]] = []) { (self.ids, self.sharing) = (ids, sharing) }

  /// - Parameter clients: All of the batch, sorted by id.
  init(_ clients: [Client]) {
    var paths = ResolvedPaths()
    var known: [String: [String]] = [:]
    for client in clients {
      guard case .success(let audit) = client.audit else { continue }
      known[paths.resolve(audit), default: []].append(client.id)
    }
    let shared = known.values.filter { $0.count > 1 }
    self.init(clients.map(\.id), sharing: shared.sorted { $0[0] < $1[0] })
  }

  /// By client that shares its audit with others, the same text for all of them.
  var placeOfAudit: [String: String] {
    let pairs = sharing.flatMap { ids in ids.map { ($0, "with \(ids[0])") } }
    return Dictionary(pairs) { first, _ in first }
  }

  /// - Returns: `nil` where an older version worked last, or it cannot be read.
  init?(in out: BatchFolder) {
    guard let bytes = try? Folder.read(out.listPath, mayBePipe: false) else { return nil }
    var reader = DocumentReader(
      SourceFile(name: out.listPath, bytes: bytes), family: .clients, limits: .shard)
    guard let list = reader.batchClients(Self.format) else { return nil }
    self = list
  }

  /// Puts it on disk, unless it is there already.
  func save(in out: BatchFolder) throws(FileFault) {
    let bytes = JSONValue.object([
      "format": .string(Self.format), "clients": .strings(ids),
      "sharing": sharing.isEmpty ? nil : .array(sharing.map { .strings($0) }),
    ]).canonicalBytes()
    guard (try? Folder.read(out.listPath, mayBePipe: false)) != bytes else { return }
    try out.write(bytes, to: out.listPath)
  }
}

extension DocumentReader {
  fileprivate mutating func batchClients(_ format: String) -> BatchClients? {
    guard let root = root(), let mapping = mapping(root, "a list", keys: nil),
      string("format", in: mapping) == format, let list = mapping["clients"]
    else { return nil }
    let ids = self.list(list, of: "clients").compactMap { string($0) }
    let sharing = mapping["sharing"].map { node in
      self.list(node, of: "clients").map { row in
        self.list(row, of: "clients").compactMap { string($0) }
      }
    }
    return problems.hasErrors
      ? nil : BatchClients(ids, sharing: (sharing ?? []).filter { !$0.isEmpty })
  }
}
