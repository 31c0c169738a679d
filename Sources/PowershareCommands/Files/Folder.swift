import Glibc

/// Reading and writing of whole files.
///
/// Nothing is ever left half-written.
enum Folder {
  /// The bytes of a file, at most `limit + 1` of them, so that a larger one shows.
  ///
  /// - Parameters:
  ///   - path: Of the file.
  ///   - limit: In bytes.
  ///   - mayBePipe: Whether it may be a pipe, which is waited for; what merely lies in a folder may
  ///     not.
  /// - Returns: Its bytes.
  /// - Throws: When it cannot be read.
  static func read(
    _ path: String, limit: Int = 256_000_000, mayBePipe: Bool = true
  ) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (mayBePipe ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw FileFault(.read, path) }
    defer { close(descriptor) }
    if !mayBePipe { try refuseOtherThanFile(descriptor, named: path) }
    return try readAll(from: descriptor, named: path, limit: limit)
  }

  private static func refuseOtherThanFile(
    _ descriptor: Int32, named path: String
  ) throws(FileFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFault(.read, path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFault(.read, path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ESPIPE)
    }
  }

  /// The same of a file that is open, or of a pipe until it is closed.
  static func readAll(
    from descriptor: Int32, named path: String, limit: Int
  ) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: roomToRead(descriptor))
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw FileFault(.read, path)
      }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// A byte more than a small file has, so that one more reading shows its end.
  private static func roomToRead(_ descriptor: Int32) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return 65_536
    }
    return max(512, min(Int(status.st_size) + 1, 65_536))
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What stands at a path.
  enum Kind {
    case folder, link, other
    case file(size: Int)
  }

  /// What stands at a path, without following it if it is a link.
  static func kind(of path: String) throws(FileFault) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileFault(.read, path) }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The size of a regular file in bytes; `nil` for anything else.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// When a file was last written; `nil` where it is not there.
  static func lastChange(of path: String) -> time_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
  }

  /// The names in a folder, sorted by their bytes, without those that start with a dot.
  static func names(in path: String) throws(FileFault) -> [String] {
    try allNames(in: path).filter { !$0.hasPrefix(".") }
  }

  /// Names of folders, or of what may be one, that are not UTF-8: no path made of text leads there.
  ///
  /// - Parameters:
  ///   - path: Of the folder that they are in.
  ///   - names: What ``names(in:)`` found there; it is opened again where one of them may be meant.
  /// - Returns: As far as they can be shown, sorted.
  static func foldersNotText(in path: String, among names: [String]) -> [String] {
    guard names.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }),
      let folder = opendir(path)
    else { return [] }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      guard [DT_DIR, DT_LNK, DT_UNKNOWN].contains(Int(entry.pointee.d_type)) else { continue }
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        guard name.first != UInt8(ascii: "."), String(validating: name, as: UTF8.self) == nil
        else { return }
        found.append(String(decoding: name, as: UTF8.self))
      }
    }
    return found.sorted()
  }

  /// The same with those that start with a dot.
  static func allNames(in path: String) throws(FileFault) -> [String] {
    guard let folder = opendir(path) else { throw FileFault(.read, path) }
    return names(closing: folder)
  }

  private static func names(closing folder: OpaquePointer) -> [String] {
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it.
  static func make(_ path: String) throws(FileFault) {
    if isFolder(path) { return }
    let parent = parentFolder(of: path)
    if parent != path { try make(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && isFolder(path) else {
      throw FileFault(.makeFolder, path)
    }
  }

  /// Writes a file aside, syncs it, and renames it into its place; then syncs the folder.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - path: Its place.
  ///   - aside: Where it is written, on the same disk; beside its place without it.
  /// - Throws: When it cannot be written; its place then holds what it did.
  static func write(_ bytes: [UInt8], to path: String, aside: String? = nil) throws(FileFault) {
    let aside = aside ?? "\(path).\(getpid()).tmp"
    do {
      try writeNew(bytes, to: aside, named: path)
    } catch {
      unlink(aside)
      throw error
    }
    guard rename(aside, path) == 0 else {
      let fault = FileFault(.write, path)
      unlink(aside)
      throw fault
    }
    syncFolder(parentFolder(of: path))
  }

  /// Writes a file and syncs it.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - aside: Where it is written.
  ///   - path: What a fault calls it.
  /// - Throws: When it cannot be written; part of it may stand there then.
  static func writeNew(
    _ bytes: [UInt8], to aside: String, named path: String
  ) throws(FileFault) {
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, named: path)
    guard fsync(descriptor) == 0 else { throw FileFault(.write, path) }
  }

  /// Writes every byte to an open file.
  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, named path: String
  ) throws(FileFault) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFault(.write, path) }
      start += count
    }
  }

  static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func move(_ path: String, to target: String) throws(FileFault) {
    guard rename(path, target) == 0 else { throw FileFault(.move, path) }
  }

  /// Removes a file that this program made and whose content is kept elsewhere.
  static func remove(_ path: String) throws(FileFault) {
    guard unlink(path) == 0 else { throw FileFault(.move, path) }
  }

  static func parentFolder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func lastName(of path: String) -> String {
    let trimmed = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    return trimmed.split(separator: "/").last.map { String($0) } ?? trimmed
  }

  /// Removes a folder in which nothing stands.
  static func removeIfEmpty(_ path: String) { rmdir(path) }

  /// Removes a folder that this program made under a name of its own.
  ///
  /// Links in it go, what they lead to stays; so does a link in its place.
  static func removeOwn(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    for name in names(closing: folder) {
      let inner = "\(path)/\(name)"
      if case .folder? = try? kind(of: inner) { removeOwn(inner) } else { unlink(inner) }
    }
    rmdir(path)
  }

  /// Removes files of a folder, and the folders that are empty then; whatever else is there stays.
  ///
  /// - Parameters:
  ///   - files: Paths inside the folder; those that lead through a link are left alone.
  ///   - path: The folder.
  static func remove(_ files: [String], in path: String) {
    var folders: Set<String> = [path]
    for file in files {
      var parent = parentFolder(of: "\(path)/\(file)")
      let above = sequence(first: parent) { parentFolder(of: $0) }.prefix { $0.count > path.count }
      guard ([path] + above).allSatisfy({ isOwnFolder($0) }) else { continue }
      unlink("\(path)/\(file)")
      while parent.count > path.count, folders.insert(parent).inserted {
        parent = parentFolder(of: parent)
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(folder) }
  }

  /// Whether a folder itself stands there, not a link to one.
  private static func isOwnFolder(_ path: String) -> Bool {
    if case .folder? = try? kind(of: path) { true } else { false }
  }

  /// A path that nothing stands at: this one, or the same with a number.
  static func freePath(_ path: String) -> String {
    guard isThere(path) else { return path }
    var number = 2
    while isThere("\(path).\(number)") { number += 1 }
    return "\(path).\(number)"
  }

  /// Moves away what may be somebody's own: to the same path with "kept" behind it, or the next free one.
  ///
  /// - Returns: Where it is now.
  @discardableResult
  static func keepAside(_ path: String) throws(FileFault) -> String {
    let place = freePath("\(path).kept")
    try move(path, to: place)
    return place
  }

  /// Whether anything stands at a path, a link that leads nowhere too.
  static func isThere(_ path: String) -> Bool { (try? kind(of: path)) != nil }
}
