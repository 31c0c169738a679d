import Diagnostics
import Digests
import Documents
import Glibc

/// How the files of each audit stood on disk when their sums were taken, so that a run need not read
/// again what nobody has touched.
///
/// A guess that may only save work: a file whose number, size or times differ is read, and its sum
/// decides. Two changes within the clock's step could look alike, so what is younger than two seconds
/// is not trusted. Copies and check-outs have other numbers and times, and are read once.
struct FileTimes {
  private static let format = "powershare-times/1"

  private let out: BatchFolder
  private var known: [String: String] = [:]
  private var current: [String: String] = [:]
  private let now: Int

  /// - Parameter out: The folder of a batch; its shards keep them apart.
  init(of out: BatchFolder) {
    self.out = out
    let path = out.timesPath
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    now = time.tv_sec
    guard let bytes = try? Folder.read(path, mayBePipe: false) else { return }
    var reader = DocumentReader(
      SourceFile(name: path, bytes: bytes), family: .clients, limits: .shard)
    guard let root = reader.root(), let mapping = reader.mapping(root, "times", keys: nil),
      mapping["format"].flatMap({ reader.string($0) }) == Self.format
    else { return }
    known = reader.texts("audits", in: mapping)
  }

  /// Whether an audit stands as it did when its sums were last taken.
  ///
  /// Ask before its files are read.
  ///
  /// - Parameters:
  ///   - client: The client's id.
  ///   - folder: Its audit.
  /// - Returns: `false` too where the files are too young to tell.
  mutating func areAsBefore(of client: String, in folder: AuditFolder) -> Bool {
    guard let stamp = stamp(of: folder) else { return false }
    current[client] = stamp
    return known[client] == stamp
  }

  /// Puts them on disk; where that fails, the next run reads more.
  ///
  /// - Parameter settled: Whether the sums that are remembered of a client are those of its files.
  func save(where settled: (String) -> Bool) {
    var next = known
    for (client, stamp) in current { next[client] = settled(client) ? stamp : nil }
    guard next != known else { return }
    let bytes = JSONValue.object([
      "format": .string(Self.format), "audits": .object(next.jsonMembers),
    ]).canonicalBytes()
    try? out.write(bytes, to: out.timesPath)
  }

  private func stamp(of folder: AuditFolder) -> String? {
    var bytes = Array("\(folder.path) ".utf8)
    guard add(folder.planPath, to: &bytes) else { return nil }
    for part in ["\(folder.path)/questionnaire", folder.sheetsPath] {
      for name in (try? Folder.names(in: part)) ?? [] {
        bytes += "\(name) ".utf8
        guard add("\(part)/\(name)", to: &bytes) else { return nil }
      }
    }
    return String(fnv1a64(bytes), radix: 16)
  }

  private func add(_ path: String, to bytes: inout [UInt8]) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      max(status.st_mtim.tv_sec, status.st_ctim.tv_sec) < now - 2
    else { return false }
    let numbers = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
      status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
    numbers.withUnsafeBytes { bytes += $0 }
    return true
  }
}
