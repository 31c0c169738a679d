import Diagnostics
import Digests
import Reporting

/// What has become of a pack since it was made, as it stands on disk.
struct PackStanding {
  enum Kind: String {
    /// As the program made it; or nothing is there.
    case asMade = "as-made"
    /// Files of it were changed by hand.
    case edited
    /// Something stands in it that is no part of it.
    case others
    /// What stands there never was a pack.
    case foreign

    /// Whether it stays, and a new pack waits beside it.
    ///
    /// - Parameter overwritesEdited: Whether what was changed by hand may go. Only files that the
    ///   program wrote may, never others.
    /// - Returns: `true` where the program must not replace it.
    func stays(overwritesEdited: Bool) -> Bool {
      switch self {
      case .asMade: false
      case .edited: !overwritesEdited
      case .others, .foreign: true
      }
    }

    /// What is to be said of it after its name.
    var words: String {
      switch self {
      case .asMade: "is as it was made"
      case .edited: "was edited by hand"
      case .others: "has other files in it"
      case .foreign: "never was a pack"
      }
    }
  }

  let kind: Kind
  /// The files that the program wrote there, changed or not, and ``FileLitter``, paths inside it;
  /// nothing else may go.
  private(set) var files: [String] = []

  /// Looks at a folder.
  ///
  /// As made is what agrees with its own manifest, or with what was recorded: a run that was ended
  /// between putting a pack in place and remembering it leaves one that is newer than the sums
  /// recorded. What is missing is no work of anyone.
  ///
  /// - Parameters:
  ///   - path: The folder; it need not be there.
  ///   - recorded: The sums of its files when they were made, by path.
  ///   - manifest: That of the pack which is to take its place, if that is known.
  init(of path: String, recorded: [String: String], next manifest: [UInt8]? = nil) {
    guard Folder.isThere(path) else {
      kind = .asMade
      return
    }
    guard case .folder? = try? Folder.kind(of: path) else {
      kind = .foreign
      return
    }
    let pack = try? WrittenPack(path)
    guard let names = try? WrittenPack.names(in: path) else {
      // What cannot be read is not ours to replace.
      kind = pack == nil && recorded.isEmpty ? .foreign : .others
      return
    }
    let isEmpty = names.allSatisfy { FileLitter.includes("\(path)/\($0)") }
    guard !isEmpty, pack != nil || !recorded.isEmpty else {
      kind = isEmpty ? .asMade : .foreign
      files = isEmpty ? names : []
      return
    }
    let known = KnownFiles(path, pack, recorded: recorded, next: manifest)
    let kinds = names.map(known.kind)
    files = names
    kind = kinds.contains(.others) ? .others : kinds.contains(.edited) ? .edited : .asMade
  }
}

extension PackStanding {
  /// Whether a pack is another one than was made, as its manifest and the sizes of its files show.
  ///
  /// A change that keeps the size of a file is left to who makes a pack.
  ///
  /// - Parameters:
  ///   - path: Of the pack.
  ///   - recorded: The sums of its files when they were made, by path.
  /// - Returns: `nil` where no sum of the manifest was recorded, so that nobody can tell.
  static func differsAtAGlance(_ path: String, from recorded: [String: String]) -> Bool? {
    guard let sum = recorded[PackManifest.fileName] else { return nil }
    let place = "\(path)/\(PackManifest.fileName)"
    guard let bytes = try? Folder.read(place, mayBePipe: false), SHA256.hex(of: bytes) == sum,
      let entries = PackManifest.entries(of: SourceFile(name: place, bytes: bytes)).entries
    else { return true }
    return entries.contains { entry in
      guard case .file(let size)? = try? Folder.kind(of: "\(path)/\(entry.path)") else {
        return true
      }
      return entry.size.map { $0 != size } ?? false
    }
  }
}

/// The files of one pack with the sums that they had when they were made.
private struct KnownFiles {
  private let path: String
  /// By path: those that the folder's own manifest says, and those that were recorded.
  private var sums: [String: Set<String>] = [:]
  private let notes: [[UInt8]]

  init(
    _ path: String, _ pack: WrittenPack?, recorded: [String: String], next manifest: [UInt8]?
  ) {
    self.path = path
    notes = PackNote.all(ofPackAt: path)
    for (name, sum) in recorded { sums[name, default: []].insert(sum) }
    guard let pack else { return }
    for entry in pack.entries { sums[entry.path, default: []].insert(entry.digest) }
    sums[PackManifest.fileName, default: []].formUnion(
      Self.manifestSums(pack, recorded: recorded, next: manifest))
  }

  /// The sums of a manifest that nobody has edited.
  ///
  /// One of other files than those recorded is that of a newer pack. One that differs by itself was
  /// edited, unless it is the one that would be written now.
  private static func manifestSums(
    _ pack: WrittenPack, recorded: [String: String], next manifest: [UInt8]?
  ) -> Set<String> {
    var own = Dictionary(pack.entries.map { ($0.path, $0.digest) }) { first, _ in first }
    own[PackManifest.fileName] = recorded[PackManifest.fileName]
    let isNewer = own != recorded || recorded.isEmpty
    let next = manifest.map { SHA256.hex(of: $0) }
    let found = WrittenPack.digest(of: "\(pack.path)/\(PackManifest.fileName)")
    return Set([next, isNewer ? found : nil].compactMap(\.self))
  }

  func kind(of name: String) -> PackStanding.Kind {
    // A folder in which nothing stands is no work of anyone.
    if name.hasSuffix("/") { return .asMade }
    let file = "\(path)/\(name)"
    if FileLitter.includes(file) { return .asMade }
    guard case .file? = try? Folder.kind(of: file) else { return .others }
    if name == PackNote.fileName, let bytes = try? Folder.read(file, mayBePipe: false) {
      return notes.contains(bytes) ? .asMade : .others
    }
    guard let sums = sums[name] else { return .others }
    return WrittenPack.digest(of: file).map { sums.contains($0) } ?? false ? .asMade : .edited
  }
}
