import Glibc

/// Files that viewers and file managers leave where somebody has looked.
enum FileLitter {
  /// Patterns of names, as a shell has them.
  static let names = [
    // File managers: folders' looks, thumbnails, what a disk cannot hold of a file.
    ".DS_Store", "._*", ".directory", "desktop.ini", "Desktop.ini", "Thumbs.db", "ehthumbs.db",
    // Office programs and editors, while a file is open.
    ".~lock.*#", "~$*", ".*.swp", ".*.swo", ".*.swx",
    // Network disks: what was deleted while it was open.
    ".nfs[0-9a-f]*", ".fuse_hidden*",
  ]

  /// Whether a file is such a one.
  ///
  /// - Parameter path: In its folder or further away; a folder or link of such a name is none.
  /// - Returns: `false` for what is no regular file.
  static func includes(_ path: String) -> Bool {
    let name = Folder.lastName(of: path)
    guard names.contains(where: { fnmatch($0, name, 0) == 0 }) else { return false }
    if case .file? = try? Folder.kind(of: path) { return true }
    return false
  }
}
