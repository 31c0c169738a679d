import Diagnostics
import Digests
import Documents
import Reporting

/// A folder of reports on disk, with what its manifest says of it.
struct WrittenPack {
  let path: String
  /// The files that its manifest names.
  let entries: [PackManifest.Entry]
  private let file: SourceFile
  /// Of the manifest.
  var manifest: [UInt8] { file.bytes }

  /// Reads the manifest of a folder.
  ///
  /// - Returns: `nil` where there is none.
  /// - Throws: 65 when it is no manifest.
  init?(_ path: String) throws(CommandFailure) {
    let manifest = "\(path)/\(PackManifest.fileName)"
    guard Folder.exists(manifest) else { return nil }
    let file = try SourceFile.load(
      manifest, family: .manifest, limits: .questionnaire, mayBePipe: false)
    let (entries, diagnostics) = PackManifest.entries(of: file)
    guard let entries else { throw CommandFailure(diagnostics) }
    self.path = path
    self.file = file
    self.entries = entries
  }

  /// How it was made.
  ///
  /// - Throws: 65 where its manifest does not say.
  func making() throws(CommandFailure) -> PackManifest.Making {
    let (making, diagnostics) = PackManifest.making(of: file)
    guard let making else { throw CommandFailure(diagnostics) }
    return making
  }

  /// The files that are gone.
  func missing() -> Set<String> {
    Set(entries.map(\.path).filter { !Folder.exists("\(path)/\($0)") })
  }

  /// The files that are there and are not as they were made, or cannot be read.
  func changed() -> Set<String> {
    let there = entries.filter { Folder.exists("\(path)/\($0.path)") }
    return Set(there.filter { Self.digest(of: "\(path)/\($0.path)") != $0.digest }.map(\.path))
  }

  /// What stands there that the manifest does not name, in the order of names.
  func besides() throws(CommandFailure) -> [String] {
    let known = Set(entries.map(\.path) + [PackManifest.fileName])
    do {
      return try Self.names(in: path).filter { !known.contains($0) }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The sum of a file, 64 hex digits; `nil` for what cannot be read or is no file.
  static func digest(of path: String) -> String? {
    (try? Folder.read(path, mayBePipe: false)).map { SHA256.hex(of: $0) }
  }

  /// Everything in a folder at any depth, hidden or not, as paths inside it.
  ///
  /// Links are not followed. A folder in which nothing stands is named with a slash at its end.
  static func names(in folder: String) throws(FileFault) -> [String] {
    var names: [String] = []
    for name in try Folder.allNames(in: folder) {
      guard case .folder = try Folder.kind(of: "\(folder)/\(name)") else {
        names.append(name)
        continue
      }
      let inner = try Self.names(in: "\(folder)/\(name)")
      names += inner.isEmpty ? ["\(name)/"] : inner.map { "\(name)/\($0)" }
    }
    return names
  }
}
