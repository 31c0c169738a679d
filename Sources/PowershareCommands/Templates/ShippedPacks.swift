import Diagnostics

/// The template packs that travel inside the program.
enum ShippedPacks {
  private static let folder = "Templates/"

  /// In alphabetical order.
  static var names: [String] {
    let names = EmbeddedFiles.paths.filter { $0.hasPrefix(folder) }
      .compactMap { $0.dropFirst(folder.count).split(separator: "/").first.map { String($0) } }
    return Set(names).sorted()
  }

  /// Content by path inside the pack; `nil` when no pack has that name.
  static func files(of name: String) -> [String: [UInt8]]? {
    let prefix = "\(folder)\(name)/"
    var files: [String: [UInt8]] = [:]
    for path in EmbeddedFiles.paths where path.hasPrefix(prefix) {
      files[String(path.dropFirst(prefix.count))] = EmbeddedFiles.bytes(of: path)
    }
    return files.isEmpty ? nil : files
  }
}
