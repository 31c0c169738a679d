import Glibc

/// The one file that `-o FILE` names.
///
/// A regular file is replaced in one step. A link is followed: what it leads to is replaced, or made,
/// and the link stays. A device or a pipe is written into, as a shell would.
struct OutputFile {
  /// Where the bytes go, behind all links.
  let path: String
  /// A device, a pipe or the like, which nothing replaces.
  let isStream: Bool

  /// - Parameters:
  ///   - given: As the user named it, not empty (``outputPath(_:)``).
  ///   - usual: A name for such a file, for the help.
  ///   - inputs: Files, audits and template packs that are read for it.
  /// - Throws: 73 when it names a folder, one that is there or one that is not, or one of the
  ///   inputs or a file of theirs.
  init(
    _ given: String, such usual: String, sparing inputs: [String] = []
  ) throws(CommandFailure) {
    guard !Folder.isFolder(given), !Self.endsInFolder(given) else {
      throw CommandFailure(
        .cannotWrite, "\(given) names a folder, and this is one file",
        help: ["name the file in it: -o \(given.hasSuffix("/") ? given : given + "/")\(usual)"])
    }
    isStream = Folder.exists(given) && Folder.size(of: given) == nil
    do {
      path = isStream ? given : try Folder.behindLinks(given)
    } catch {
      throw CommandFailure(error)
    }
    guard let input = inputs.first(where: { Folder.isPart(path, ofInput: $0) }) else { return }
    throw CommandFailure(
      .cannotWrite, "\(given) belongs to what is read: \(input)",
      help: ["choose another file with -o; nothing was written"])
  }

  /// `changes/`, `..` and the like name folders, whether or not they are there.
  private static func endsInFolder(_ path: String) -> Bool {
    ["", ".", ".."].contains(path.split(separator: "/", omittingEmptySubsequences: false).last)
  }

  var name: String { Folder.lastName(of: path) }
  var folder: String { Folder.parentFolder(of: path) }

  /// Writes the file, and in one go what belongs beside it.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - others: Paths in its folder, and what stands there; none beside a stream.
  /// - Throws: When it cannot be written; a file then holds what it did.
  func write(
    _ bytes: [UInt8], beside others: [(path: String, bytes: [UInt8])] = []
  ) throws(FileFault) {
    if isStream {
      try Folder.writeInto(path, bytes)
    } else if others.isEmpty {
      try Folder.write(bytes, to: path)
    } else {
      try FolderWriter(files: [(name, bytes)] + others).write(to: folder)
    }
  }
}

extension Folder {
  /// Whether a path is an input, or a place in it that is not for what is made of it.
  ///
  /// - Parameters:
  ///   - path: Need not lead anywhere.
  ///   - input: A file, an audit or a template pack.
  /// - Returns: `false` for what lies in an audit beside its own files, such as its reports.
  static func isPart(_ path: String, ofInput input: String) -> Bool {
    var resolved = ResolvedPaths()
    let (place, input) = (resolved.resolve(path), resolved.resolve(input))
    if place == input { return true }
    guard place.hasPrefix("\(input)/") else { return false }
    if exists("\(input)/pack.yaml") { return true }
    let top = place.dropFirst(input.count + 1).prefix { $0 != "/" }
    return exists("\(input)/audit.yaml") && AuditFolder.ownNames.contains(String(top))
  }

  /// As many links as Linux follows.
  private static let mostLinks = 40

  /// Where a path leads when every link at its end is followed, whether or not something is there.
  fileprivate static func behindLinks(_ path: String) throws(FileFault) -> String {
    var place = path
    for _ in 0..<mostLinks {
      guard case .link? = try? kind(of: place) else { return place }
      let target = try target(ofLink: place)
      place = target.hasPrefix("/") ? target : "\(parentFolder(of: place))/\(target)"
    }
    throw FileFault(.write, path, code: ELOOP)
  }

  private static func target(ofLink path: String) throws(FileFault) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { throw FileFault(.read, path) }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes into what is there and stays there.
  fileprivate static func writeInto(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, named: path)
  }
}
