import CFiles
import Glibc

/// Writes a set of files aside and puts them into their folder when all of them are on disk.
struct FolderWriter {
  /// Path inside the folder, `/` between its parts, and content.
  var files: [(path: String, bytes: [UInt8])] = []

  /// Replaces the files of these names in `folder`, and leaves its other files alone.
  ///
  /// Each file is renamed into place after all of them are written and synced, so that a full disk
  /// or a crash before that changes nothing.
  ///
  /// - Parameters:
  ///   - folder: Where they go; made when it is not there.
  ///   - aside: A path on the same disk that nothing else uses; a name inside `folder` without it.
  /// - Throws: When they cannot be written.
  func write(to folder: String, aside: String? = nil) throws(FileFault) {
    try Folder.make(folder)
    let aside = aside ?? "\(folder)/.powershare-\(getpid())"
    Folder.removeOwn(aside)
    do {
      try writeAside(aside)
      try putInPlace(from: aside, to: folder)
    } catch {
      Folder.removeOwn(aside)
      throw error
    }
    Folder.removeOwn(aside)
    Folder.syncFolder(folder)
  }

  private func writeAside(_ aside: String) throws(FileFault) {
    for file in files {
      let path = "\(aside)/\(file.path)"
      try Folder.make(Folder.parentFolder(of: path))
      try Folder.write(file.bytes, to: path)
    }
  }

  /// Puts these files in the place of others, in a folder in which other things stand as well.
  ///
  /// All are written and synced first. Then the old ones go, then `first` comes, which says what
  /// belongs together, then the rest: old and new ones never stand side by side.
  ///
  /// - Parameters:
  ///   - old: Paths inside the folder.
  ///   - folder: It is there.
  ///   - aside: A path on the same disk that nothing else uses.
  ///   - first: The path of one of these files; an old one stays until it is replaced.
  /// - Throws: When they cannot be written; then nothing has changed.
  func replaceFiles(
    _ old: [String], in folder: String, aside: String, first: String
  ) throws(FileFault) {
    Folder.removeOwn(aside)
    do {
      try writeAside(aside)
      Folder.remove(old.filter { $0 != first }, in: folder)
      let ordered = files.filter { $0.path == first } + files.filter { $0.path != first }
      try FolderWriter(files: ordered).putInPlace(from: aside, to: folder)
    } catch {
      Folder.removeOwn(aside)
      throw error
    }
    Folder.removeOwn(aside)
    Folder.syncFolder(folder)
  }

  private func putInPlace(from aside: String, to folder: String) throws(FileFault) {
    for file in files {
      let target = "\(folder)/\(file.path)"
      try Folder.make(Folder.parentFolder(of: target))
      if Folder.isFolder(target) { throw FileFault(.write, target, code: EISDIR) }
    }
    for file in files {
      let target = "\(folder)/\(file.path)"
      try Folder.move("\(aside)/\(file.path)", to: target)
    }
  }
}

extension FolderWriter {
  /// Puts a folder of these files, and no others, in the place of another one.
  ///
  /// The other one stays whole until all files are on disk, and goes in one step. If something
  /// came into it meanwhile, that is kept beside it, in a folder that ends in `.kept`.
  ///
  /// - Parameters:
  ///   - folder: What is replaced, or not there yet; the one above it must be there.
  ///   - old: The files in it that may go, paths inside it.
  ///   - aside: A path on the same disk that nothing else uses.
  /// - Throws: When it cannot be written; then nothing has changed.
  func replace(_ folder: String, of old: [String], aside: String) throws(FileFault) {
    Folder.removeOwn(aside)
    do {
      try writeWhole(aside)
      Folder.copyAccess(of: folder, to: aside)
      try Folder.exchange(aside, with: folder)
    } catch {
      Folder.removeOwn(aside)
      throw error
    }
    Folder.remove(old, in: aside)
    if Folder.isThere(aside) { try Folder.move(aside, to: Folder.freePath("\(folder).kept")) }
    Folder.syncFolder(Folder.parentFolder(of: folder))
  }

  private func writeWhole(_ folder: String) throws(FileFault) {
    var folders: Set<String> = []
    for file in files {
      let path = "\(folder)/\(file.path)"
      let parent = Folder.parentFolder(of: path)
      if folders.insert(parent).inserted { try Folder.make(parent) }
      try Folder.writeNew(file.bytes, to: path, named: path)
    }
    for folder in folders.sorted() { Folder.syncFolder(folder) }
    Folder.syncFolder(folder)
  }
}

extension Folder {
  /// Lets the same people into a folder as into another one, where that is there.
  fileprivate static func copyAccess(of path: String, to target: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    // Who may not give a folder away keeps it.
    _ = chown(target, status.st_uid, status.st_gid)
    chmod(target, status.st_mode & 0o7777)
  }

  /// Puts a folder in the place of another, which comes to stand where the first one was.
  fileprivate static func exchange(
    _ path: String, with target: String
  ) throws(FileFault) {
    if rename(path, target) == 0 { return }
    guard [EEXIST, ENOTEMPTY].contains(errno) else { throw FileFault(.write, target) }
    if cfiles_exchange(path, target) == 0 { return }
    // A file system that cannot do it in one step; a crash between the two leaves a gap that the
    // next run fills, and the old one beside it.
    let old = freePath("\(target).old")
    try move(target, to: old)
    do {
      try move(path, to: target)
    } catch {
      try move(old, to: target)
      throw error
    }
    try move(old, to: path)
  }
}
