import Digests
import Reporting

/// Whether somebody has worked on a pack since it was made.
enum PackEdits {
  /// Says how a waiting pack is taken; it is no part of it.
  static let noteName = "NOTE.txt"

  /// Whether a folder holds anything that the program did not write.
  ///
  /// As made is what agrees with its own manifest: a run that was ended between putting a pack
  /// in place and remembering it leaves one that is newer than the sums recorded. What is missing
  /// is no work of anyone.
  ///
  /// - Parameters:
  ///   - path: The folder; it need not be there.
  ///   - recorded: The sums of its files when they were made.
  /// - Returns: Whether it must not be replaced.
  static func isEdited(_ path: String, recorded: [String: String]) -> Bool {
    guard Folder.exists(path) else { return false }
    do {
      if let pack = try WrittenPack(path) {
        return try !pack.changed().isEmpty || pack.besides().contains { $0 != noteName }
      }
      return try WrittenPack.names(in: path).contains { name in
        try name != noteName && WrittenPack.digest(of: "\(path)/\(name)") != recorded[name]
      }
    } catch {
      // What cannot be read is not ours to replace.
      return true
    }
  }
}
