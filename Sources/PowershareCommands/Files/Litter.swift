import Glibc

/// What runs that were killed have left behind: names that end in the number of their process.
enum Litter {
  /// The names in a folder that no running process can be working on; its own number counts as
  /// free.
  ///
  /// - Parameters:
  ///   - start: What stands before the number.
  ///   - folder: Where they lie; one that cannot be read has none.
  /// - Returns: Their paths.
  static func paths(startingWith start: String, in folder: String) -> [String] {
    ((try? Folder.allNames(in: folder)) ?? []).filter { name in
      guard name.hasPrefix(start), let process = pid_t(name.dropFirst(start.count)), process > 0
      else { return false }
      return process == getpid() || kill(process, 0) != 0 && errno == ESRCH
    }.map { "\(folder)/\($0)" }
  }
}
