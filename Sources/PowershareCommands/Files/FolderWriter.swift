import Glibc

/// Writes a set of files aside and puts them into their folder when all of them are on disk.
struct FolderWriter {
  /// Path inside the folder, `/` between its parts, and content.
  var files: [(path: String, bytes: [UInt8])] = []

  /// Replaces the files of these names in `folder`, and leaves its other files alone.
  ///
  /// Each file is renamed into place after all of them are written and synced, so that a full disk
  /// or a crash before that changes nothing.
  func write(to folder: String) throws(FileFault) {
    try Folder.make(folder)
    let aside = "\(folder)/.powershare-\(getpid())"
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
