import Diagnostics
import Documents

/// The clients of the last run's list, `.powershare/list.json`: those that no run has come to have
/// no other trace, and those that have gone have only their packs.
struct BatchClients {
  private static let format = "powershare-clients/1"

  /// Sorted, those of other shards too.
  let ids: [String]

  init(_ ids: [String]) { self.ids = ids }

  /// - Returns: `nil` where an older version worked last, or it cannot be read.
  init?(in out: BatchFolder) {
    guard let bytes = try? Folder.read(out.listPath, mayBePipe: false) else { return nil }
    var reader = DocumentReader(
      SourceFile(name: out.listPath, bytes: bytes), family: .clients, limits: .shard)
    guard let ids = reader.clientIDs(Self.format) else { return nil }
    self.ids = ids
  }

  /// Puts it on disk, unless it is there already.
  func save(in out: BatchFolder) throws(FileFault) {
    let bytes = JSONValue.object(["format": .string(Self.format), "clients": .strings(ids)])
      .canonicalBytes()
    guard (try? Folder.read(out.listPath, mayBePipe: false)) != bytes else { return }
    try out.write(bytes, to: out.listPath)
  }
}

extension DocumentReader {
  fileprivate mutating func clientIDs(_ format: String) -> [String]? {
    guard let root = root(), let mapping = mapping(root, "a list", keys: nil),
      string("format", in: mapping) == format, let list = mapping["clients"]
    else { return nil }
    let ids = self.list(list, of: "clients").compactMap { string($0) }
    return problems.hasErrors ? nil : ids
  }
}
