import Diagnostics
import Digests
import Documents

/// `OUT/.powershare/sums-I-of-N.json`: a sum of what was remembered of each client when its shard had
/// run, so that `batch merge` sees whether another run was there since.
///
/// Apart from the shard's own file, as what is remembered rests on figures, which a sum lets guess.
struct ShardSums {
  private static let format = "powershare-sums/1"

  /// By client; one of which nothing is remembered has none.
  private let sums: [String: String]
  private let plan: ShardPlan

  /// - Parameters:
  ///   - plan: How the batch is divided.
  ///   - clients: Ids of those of the shard.
  ///   - out: Where they are remembered now.
  init(_ plan: ShardPlan, of clients: [String], in out: BatchFolder) {
    self.plan = plan
    let pairs = clients.compactMap { id in Self.sum(of: id, in: out).map { (id, $0) } }
    sums = Dictionary(pairs) { first, _ in first }
  }

  /// Those that a run of the shard noted; none where they are not there, or of another plan.
  init(notedBy plan: ShardPlan, in out: BatchFolder) {
    self.plan = plan
    let path = out.sumsPath(of: plan.shard)
    guard let bytes = try? Folder.read(path, mayBePipe: false) else {
      sums = [:]
      return
    }
    var reader = DocumentReader(
      SourceFile(name: path, bytes: bytes), family: .clients, limits: .shard)
    guard let root = reader.root(), let mapping = reader.mapping(root, "sums", keys: nil),
      reader.string("format", in: mapping) == Self.format,
      reader.string("plan", in: mapping) == plan.digest
    else {
      sums = [:]
      return
    }
    sums = reader.texts("clients", in: mapping)
  }

  /// Whether a client is remembered as it was.
  func vouch(for id: String, in out: BatchFolder) -> Bool {
    sums[id].map { $0 == Self.sum(of: id, in: out) } ?? false
  }

  /// Puts them on disk, unless they are there already.
  func save(in out: BatchFolder) throws(FileFault) {
    let bytes = JSONValue.object([
      "format": .string(Self.format), "plan": .string(plan.digest),
      "clients": .object(sums.jsonMembers),
    ]).canonicalBytes()
    let path = out.sumsPath(of: plan.shard)
    guard (try? Folder.read(path, mayBePipe: false)) != bytes else { return }
    try out.write(bytes, to: path)
  }

  /// The first 16 hex digits of SHA-256 over what is remembered of a client.
  private static func sum(of id: String, in out: BatchFolder) -> String? {
    let bytes = try? Folder.read(out.statePath(id), mayBePipe: false)
    return bytes.map { String(SHA256.hex(of: $0).prefix(16)) }
  }
}
