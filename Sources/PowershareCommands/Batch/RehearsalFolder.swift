import Glibc

/// The folders for temporary files in which workers of dry runs are.
///
/// One that is killed leaves its own, which holds nothing of an audit; the next one takes it away.
enum RehearsalFolder {
  static let name = "powershare-dry-run"
  /// Where it may be if there is no folder for temporary files.
  static let otherParent = "/tmp"
  /// In seconds, as whoever has just made one may not hold its lock yet.
  private static let youngest = 60

  /// Takes away this user's own that no process holds.
  static func removeStale() {
    let now = time(nil)
    for parent in Set([ScratchFolder.parent, otherParent]) {
      for name in (try? Folder.names(in: parent)) ?? [] where isOwnName(name) {
        let path = "\(parent)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
          status.st_uid == geteuid(), now - status.st_mtim.tv_sec > youngest
        else { continue }
        removeUnheld(path)
      }
    }
  }

  private static func isOwnName(_ text: String) -> Bool {
    text.hasPrefix("\(name)-") && text.utf8.count == name.utf8.count + 7
  }

  /// A process holds the folder's lock while it runs, and its workers hold theirs.
  private static func removeUnheld(_ path: String) {
    let out = BatchFolder(path)
    var held: [Int32] = []
    defer { for descriptor in held { close(descriptor) } }
    for lock in [out.lockPath, out.workersLockPath] {
      let descriptor = open(lock, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
      if descriptor < 0 {
        guard errno == ENOENT else { return }
        continue
      }
      held.append(descriptor)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    }
    Folder.removeOwn(path)
  }
}
