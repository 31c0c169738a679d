import Diagnostics
import Documents
import Glibc

/// How the files of each audit stood on disk when their sums were taken, so that a run need not read
/// again what nobody has touched.
///
/// A guess that may only save work: a file whose number, size or times differ is read, and its sum
/// decides. Two changes within the clock's step could look alike, so what is younger than two seconds
/// is not trusted. Copies and check-outs have other numbers and times, and are read once.
///
/// Each stamp names the sums it vouches for. What is remembered of a client lies elsewhere and may be
/// of other files: a run was killed between writing the two, or another shard has made the client
/// since.
struct FileTimes {
  private static let format = "powershare-times/2"

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
      reader.string("format", in: mapping) == Self.format
    else { return }
    known = reader.texts("audits", in: mapping)
  }

  /// Whether an audit stands as it did when some sums of it were taken.
  ///
  /// - Parameters:
  ///   - client: The client's id.
  ///   - stamp: Of its audit's files, from before they are read.
  ///   - key: The sums; `nil` when none are remembered.
  /// - Returns: `false` too where the files are too young to tell.
  mutating func areAsBefore(
    of client: String, _ stamp: FileStamp, since key: ContentKey?
  ) -> Bool {
    guard let latest = stamp.latest, latest < now - 2 else { return false }
    let stamp = [stamp.changes, stamp.numbers].map { String($0, radix: 16) }.joined(separator: "-")
    current[client] = stamp
    guard let key else { return false }
    return known[client] == Self.entry(stamp, vouchingFor: key.contentMark)
  }

  /// Puts them on disk; where that fails, the next run reads more.
  ///
  /// - Parameter marks: By client: the ``ContentKey/contentMark`` of the sums that are remembered of
  ///   it, where those are the sums of its files.
  func save(vouchingFor marks: [String: UInt64]) {
    var next = known
    for (client, stamp) in current {
      next[client] = marks[client].map { Self.entry(stamp, vouchingFor: $0) }
    }
    guard next != known else { return }
    let bytes = JSONValue.object([
      "format": .string(Self.format), "audits": .object(next.jsonMembers),
    ]).canonicalBytes()
    try? out.write(bytes, to: out.timesPath)
  }

  private static func entry(_ stamp: String, vouchingFor mark: UInt64) -> String {
    "\(stamp) \(String(mark, radix: 16))"
  }
}
