import Diagnostics
import Digests
import Glibc
import Reporting

/// The folder that a pack of reports is put into, in place of the one that stands there.
///
/// What may go is what the folder's own manifest names, as it was made. All else is somebody's: what
/// is in the way refuses the new pack, and the rest stays where it is.
struct ReportFolder {
  typealias File = (path: String, bytes: [UInt8])

  /// As the user named it, or behind the link that they named.
  private let path: String

  /// - Parameter given: Need not be there.
  init(_ given: String) {
    var path = given
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var resolved = ResolvedPaths()
    let isLink = if case .link? = try? Folder.kind(of: path) { true } else { false }
    let isPlain = !isLink && ![".", ".."].contains(Folder.lastName(of: path))
    self.path = isPlain ? path : resolved.resolve(path)
  }

  /// Puts a pack in the place of the one before it.
  ///
  /// A folder that holds nothing else is exchanged in one step. Where other things stand in it, it
  /// stays, and the files of the old pack go before the first of the new one comes. Whenever the
  /// run is ended, no files of two packs stand side by side.
  ///
  /// - Parameters:
  ///   - files: The manifest last.
  ///   - overwritesEdited: Whether what was edited by hand may go; `nil` where nobody is asked.
  /// - Returns: What the pack before had and this one does not, now gone.
  /// - Throws: 73 when something is in the way or it cannot be written; then nothing has changed.
  func put(
    _ files: [File], overwritesEdited: Bool? = nil
  ) throws(CommandFailure) -> [String] {
    removeLitter()
    var standing = Standing()
    if Folder.isThere(path) {
      guard Folder.isFolder(path) else {
        throw CommandFailure(FileFault(.makeFolder, path, code: EEXIST))
      }
      standing = Standing(in: path, under: files)
      try standing.check(path, overwritesEdited: overwritesEdited)
    }
    do {
      try put(FolderWriter(files: files), inPlaceOf: standing.own + standing.edited)
    } catch {
      throw CommandFailure(error)
    }
    let new = Set(files.map(\.path))
    return (standing.own + standing.edited).filter { !new.contains($0) }.sorted()
  }

  private func put(_ writer: FolderWriter, inPlaceOf old: [String]) throws(FileFault) {
    if !Folder.isThere(path) {
      try Folder.make(Folder.parentFolder(of: path))
      return try writer.replace(path, of: [], aside: asidePath)
    }
    if canBeExchanged(old) {
      do {
        return try writer.replace(path, of: old, aside: asidePath)
      } catch  where [EBUSY, EXDEV, EACCES, EPERM, EINVAL, EROFS].contains(error.code) {
        // A disk of its own, or one in whose folder nothing else may be made.
      }
    }
    try writer.replaceFiles(
      old, in: path, aside: "\(path)/\(Self.mark)\(getpid())", first: PackManifest.fileName)
  }

  /// Whether nothing else stands in it, it may be written to, and nobody's shell stands in it.
  private func canBeExchanged(_ old: [String]) -> Bool {
    let tops = Set(old.map { path in path.prefix { $0 != "/" } })
    guard access(path, W_OK) == 0, let names = try? Folder.allNames(in: path),
      names.allSatisfy({ tops.contains($0[...]) }),
      let all = try? WrittenPack.names(in: path), Set(old).isSuperset(of: all)
    else { return false }
    var resolved = ResolvedPaths()
    let place = resolved.resolve(path)
    return !ResolvedPaths.upward(from: resolved.resolve(".")).contains(place)
  }

  // MARK: - What is written aside

  private static let mark = ".powershare-"
  private var parent: String { Folder.parentFolder(of: path) }
  private var asideStart: String { ".\(Folder.lastName(of: path))\(Self.mark)" }
  private var asidePath: String { "\(parent)/\(asideStart)\(getpid())" }

  /// Takes away what runs that were killed had written aside, or had exchanged and not yet removed.
  private func removeLitter() {
    for litter in Litter.paths(startingWith: Self.mark, in: path) { Folder.removeOwn(litter) }
    for litter in Litter.paths(startingWith: asideStart, in: parent) {
      guard let pack = try? WrittenPack(litter) else {
        Folder.removeOwn(litter)
        continue
      }
      // A whole pack: the old one, in which somebody may have put something in the last moment.
      Folder.remove(pack.entries.map(\.path) + [PackManifest.fileName], in: litter)
      if Folder.isThere(litter) { try? Folder.move(litter, to: Folder.freePath("\(path).kept")) }
    }
  }
}

/// What stands where a pack is put.
private struct Standing {
  /// Files that powershare wrote and nobody has changed, paths inside the folder.
  var own: [String] = []
  /// Files that it wrote and somebody has edited.
  var edited: [String] = []
  /// What it did not write, in the place of a file of the old pack or of the new one.
  var others: [String] = []

  init() {}

  init(in folder: String, under files: [ReportFolder.File]) {
    // One that cannot be read vouches for nothing.
    let pack = try? WrittenPack(folder)
    let sums = Dictionary((pack?.entries ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
    let new = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    for name in Set(sums.keys).union(new.keys).sorted() {
      switch Self.kind(of: name, in: folder) {
      case nil: break
      case .file?:
        let bytes = try? Folder.read("\(folder)/\(name)", mayBePipe: false)
        if bytes != nil && bytes == new[name] || name == PackManifest.fileName && pack != nil {
          own.append(name)
        } else if let sum = sums[name] {
          if let bytes, SHA256.hex(of: bytes) == sum {
            own.append(name)
          } else {
            edited.append(name)
          }
        } else {
          others.append(name)
        }
      default: others.append(name)
      }
    }
  }

  /// What stands at a path inside a folder, or in the place of a folder above it.
  private static func kind(of name: String, in folder: String) -> Folder.Kind? {
    var path = folder
    let parts = name.split(separator: "/")
    for part in parts.dropLast() {
      path += "/\(part)"
      guard let kind = try? Folder.kind(of: path) else { return nil }
      guard case .folder = kind else { return .other }
    }
    return try? Folder.kind(of: "\(folder)/\(name)")
  }

  /// - Throws: 73 with the names when something may not go.
  func check(_ folder: String, overwritesEdited: Bool?) throws(CommandFailure) {
    let away = "move them away, or choose another folder with -o"
    if !others.isEmpty {
      throw CommandFailure(
        .cannotWrite, of: folder,
        "holds what stands in the way and no manifest names: \(Self.listed(others))",
        help: [away])
    }
    guard !edited.isEmpty, overwritesEdited != true else { return }
    throw CommandFailure(
      .cannotWrite, of: folder, "holds reports that were edited by hand: \(Self.listed(edited))",
      help: [away] + (overwritesEdited == nil ? [] : ["--overwrite-edited replaces them"]))
  }

  private static func listed(_ names: [String]) -> String {
    names.listed(first: names.count <= 6 ? 6 : 5)
  }
}
