import Diagnostics
import Digests
import Documents

/// The files of a batch that stand beside the packs, such as `index.html`, with the sums of what the
/// program wrote there: whatever else stands in their places is somebody's own and stays.
struct FilesBeside {
  private static let format = "powershare-beside/1"

  private let out: BatchFolder
  private let overwritesEdited: Bool
  /// By path in the folder; two where a run may have ended before the second was written.
  private var sums: [String: Set<String>] = [:]
  /// Whether an older version wrote here, which remembered no sums.
  private let isOlder: Bool
  /// What stays, and where the new ones wait, a line each.
  private(set) var notes: [String] = []

  /// - Parameters:
  ///   - out: The folder of a batch; its shards keep sums apart.
  ///   - overwritesEdited: Whether what was changed by hand may go.
  init(_ out: BatchFolder, overwritesEdited: Bool) {
    self.out = out
    self.overwritesEdited = overwritesEdited
    let path = out.besidePath
    isOlder = !Folder.isThere(path) && Folder.isThere(out.pagesSumPath)
    if let bytes = try? Folder.read(path, mayBePipe: false) {
      var reader = DocumentReader(
        SourceFile(name: path, bytes: bytes), family: .clients, limits: .sheet)
      sums = reader.sums(format: Self.format)
    }
  }

  /// Whether a new file waits beside one that had to stay.
  var hasWaiting: Bool {
    sums.keys.contains { $0.hasSuffix(Self.waiting) && Folder.isThere("\(out.path)/\($0)") }
  }

  private static let waiting = ".new"

  /// Writes files where they differ from what stands there, or beside what has to stay.
  ///
  /// - Parameter files: Paths in the folder with their bytes.
  /// - Throws: When they cannot be written.
  mutating func put(_ files: [(path: String, bytes: [UInt8])]) throws(FileFault) {
    var changed: [(path: String, bytes: [UInt8])] = []
    var taken: [String] = []
    for file in files {
      let obstacle = obstacle(at: file.path, below: SHA256.hex(of: file.bytes))
      if let obstacle, !(overwritesEdited && obstacle.mayGo) {
        let words = words(of: file.path, obstacle)
        if let place = waitingPlace(of: file.path) { add(file.bytes, at: place, to: &changed) }
        notes.append("held: \(out.path)/\(file.path) \(words)")
      } else {
        if obstacle == .unknown { try keep(file.path) }
        taken.append(file.path + Self.waiting)
        add(file.bytes, at: file.path, to: &changed)
      }
    }
    try save()
    if !changed.isEmpty {
      try FolderWriter(files: changed).write(to: out.path, aside: out.asidePath(".pages"))
    }
    for path in taken { try takeAway(path) }
  }

  /// Removes a file, if it is as the program wrote it.
  mutating func takeAway(_ path: String) throws(FileFault) {
    guard Folder.isThere("\(out.path)/\(path)"), isOwn(path) else { return }
    try Folder.remove("\(out.path)/\(path)")
    sums[path] = nil
    try save()
  }

  /// Removes a file that has nothing to say any more, with the one that waits beside it.
  ///
  /// - Parameters:
  ///   - path: In the folder.
  ///   - reason: What is said of one that was edited or is not known, and stays; without it nothing is.
  /// - Throws: When it cannot be taken away.
  mutating func takeAwayAll(of path: String, andTell reason: String?) throws(FileFault) {
    try takeAway(path)
    try takeAway(path + Self.waiting)
    guard let reason, let obstacle = obstacle(at: path, below: nil), obstacle.mayGo else { return }
    if overwritesEdited {
      if obstacle == .unknown { try keep(path) } else { try Folder.remove("\(out.path)/\(path)") }
      sums[path] = nil
      try save()
    } else {
      notes.append(
        "held: \(out.path)/\(path) \(obstacle.words), and \(reason); take it away when you are done with it"
      )
    }
  }

  /// Where the last file of this path was put: in its place, or beside what had to stay.
  func place(of path: String) -> String? {
    [path, path + Self.waiting].first { Folder.isThere("\(out.path)/\($0)") && isOwn($0) }
      .map { "\(out.path)/\($0)" }
  }

  /// Why a file stays.
  private enum Obstacle {
    case edited
    /// Somebody's own, or the program's, whose sums were lost; a copy of the folder has none.
    case unknown
    case noFile

    var mayGo: Bool { self != .noFile }

    var words: String {
      switch self {
      case .edited: "was edited by hand"
      case .unknown: "is not known as one that a batch made here"
      case .noFile: "is no file that a batch made"
      }
    }
  }

  /// Why a file stays; `nil` where it may be replaced by one of this sum, as nothing of it would be
  /// lost.
  private func obstacle(at path: String, below sum: String?) -> Obstacle? {
    guard Folder.isThere("\(out.path)/\(path)"), !isOwn(path), digest(path) != sum else {
      return nil
    }
    guard case .file? = try? Folder.kind(of: "\(out.path)/\(path)") else { return .noFile }
    return sums[path] == nil ? .unknown : .edited
  }

  /// Whether one of these files is to go now, as it was edited or is not known.
  func replacesSome(of paths: [String]) -> Bool {
    overwritesEdited
      && paths.contains { path in
        guard !isOwn(path), case .file? = try? Folder.kind(of: "\(out.path)/\(path)") else {
          return false
        }
        return true
      }
  }

  /// Moves away what may be somebody's own.
  private mutating func keep(_ path: String) throws(FileFault) {
    let place = try Folder.keepAside("\(out.path)/\(path)")
    notes.append("kept: what stood in \(out.path)/\(path) is now \(place)")
  }

  private func isOwn(_ path: String) -> Bool {
    guard case .file? = try? Folder.kind(of: "\(out.path)/\(path)") else { return false }
    if isOlder, !path.hasSuffix(Self.waiting) { return true }
    // One that waited and was taken is ours too.
    let known = (sums[path] ?? []).union(sums[path + Self.waiting] ?? [])
    return digest(path).map(known.contains) ?? false
  }

  private func digest(_ path: String) -> String? { WrittenPack.digest(of: "\(out.path)/\(path)") }

  /// Where a new file may wait; `nil` if something of somebody's stands there.
  private func waitingPlace(of path: String) -> String? {
    let place = path + Self.waiting
    return !Folder.isThere("\(out.path)/\(place)") || isOwn(place) ? place : nil
  }

  private func words(of path: String, _ obstacle: Obstacle) -> String {
    let place = "\(out.path)/\(path)\(Self.waiting)"
    let wait =
      waitingPlace(of: path) == nil
      ? "so does \(place), and there is no place for the new one" : "the new one waits in \(place)"
    let way =
      obstacle.mayGo ? "; --overwrite-edited puts it in its place" : "; move that away to get it"
    return "\(obstacle.words); \(wait)\(way)"
  }

  /// Remembers both what stands there and what will.
  private mutating func add(
    _ bytes: [UInt8], at path: String, to changed: inout [(path: String, bytes: [UInt8])]
  ) {
    let (sum, found) = (SHA256.hex(of: bytes), digest(path))
    if found != sum { changed.append((path, bytes)) }
    sums[path] = Set([sum, found].compactMap(\.self))
  }

  private func save() throws(FileFault) {
    guard !sums.isEmpty || Folder.isThere(out.besidePath) else { return }
    let members = sums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { JSONValue.Member($0.key, .strings($0.value.sorted())) }
    let bytes = JSONValue.object(["format": .string(Self.format), "files": .object(members)])
      .canonicalBytes()
    guard (try? Folder.read(out.besidePath, mayBePipe: false)) != bytes else { return }
    try out.write(bytes, to: out.besidePath)
  }
}

extension DocumentReader {
  fileprivate mutating func sums(format: String) -> [String: Set<String>] {
    guard let root = root(), let mapping = mapping(root, "files", keys: nil),
      string("format", in: mapping) == format, let node = mapping["files"],
      let files = self.mapping(node, "files", keys: nil)
    else { return [:] }
    var sums: [String: Set<String>] = [:]
    for entry in files.entries {
      sums[entry.key] = Set(list(entry.value, of: entry.key).compactMap { string($0) })
    }
    return sums
  }
}
