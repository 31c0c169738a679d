import Diagnostics
import Digests
import Documents
import Reporting

/// A folder of reports on disk, with what its manifest says of it.
struct WrittenPack {
  let path: String
  /// The files that its manifest names.
  let entries: [PackManifest.Entry]

  /// Reads the manifest of a folder.
  ///
  /// - Returns: `nil` where there is none.
  /// - Throws: 65 when it is no manifest.
  init?(_ path: String) throws(CommandFailure) {
    let manifest = "\(path)/\(PackManifest.fileName)"
    guard Folder.exists(manifest) else { return nil }
    let file = try SourceFile.load(manifest, family: .manifest, limits: .questionnaire)
    let (entries, diagnostics) = PackManifest.entries(of: file)
    guard let entries else { throw CommandFailure(diagnostics) }
    self.path = path
    self.entries = entries
  }

  /// The files that are gone.
  func missing() throws(CommandFailure) -> Set<String> {
    Set(entries.map(\.path).filter { !Folder.exists("\(path)/\($0)") })
  }

  /// The files that are there and are not as they were made.
  func changed() throws(CommandFailure) -> Set<String> {
    var changed: Set<String> = []
    for entry in entries where Folder.exists("\(path)/\(entry.path)") {
      if try Self.digest(of: "\(path)/\(entry.path)") != entry.digest { changed.insert(entry.path) }
    }
    return changed
  }

  /// What stands there that the manifest does not name, in the order of names.
  func besides() throws(CommandFailure) -> [String] {
    let known = Set(entries.map(\.path) + [PackManifest.fileName])
    return try Self.names(in: path).filter { !known.contains($0) }
  }

  static func digest(of path: String) throws(CommandFailure) -> String {
    do {
      return SHA256.hex(of: try Folder.read(path))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The files of a folder and those one level below.
  static func names(in folder: String, below prefix: String = "") throws(CommandFailure) -> [String]
  {
    do throws(FileFault) {
      var names: [String] = []
      for name in try Folder.names(in: "\(folder)/\(prefix)") {
        guard Folder.isFolder("\(folder)/\(prefix)\(name)") else {
          names.append("\(prefix)\(name)")
          continue
        }
        guard prefix.isEmpty else { continue }
        for inner in try Folder.names(in: "\(folder)/\(name)")
        where !Folder.isFolder("\(folder)/\(name)/\(inner)") {
          names.append("\(name)/\(inner)")
        }
      }
      return names
    } catch {
      throw CommandFailure(error)
    }
  }
}
