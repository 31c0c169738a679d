import Diagnostics

/// The folder of one wave of the example, with the files that belong into it.
struct DemoPlace {
  let folder: String
  /// From ``DemoFiles/files()``.
  let files: [(path: String, bytes: [UInt8])]

  /// Everything in the folder that is not, byte for byte, a file of the example: somebody's work.
  ///
  /// - Returns: Paths; none where the folder is not there or holds an untouched example.
  /// - Throws: When it cannot be read.
  func others() throws(FileFault) -> [String] {
    guard Folder.isFolder(folder) else { return [] }
    for litter in Litter.paths(startingWith: ".powershare-", in: folder) {
      Folder.removeOwn(litter)
    }
    let own = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    return try WrittenPack.names(in: folder).filter { name in
      // Folders in which nothing stands, and locks, in which nobody has written anything.
      if name.hasSuffix("/") || name.hasPrefix("sheets/.") && name.hasSuffix(".lock") {
        return false
      }
      let path = "\(folder)/\(name)"
      guard let bytes = own[name], case .file? = try? Folder.kind(of: path) else { return true }
      return (try? Folder.read(path, mayBePipe: false)) != bytes
    }.map { "\(folder)/\($0)" }
  }

  /// - Throws: 73 with the names when somebody's work stands in one of the folders.
  static func refuseOthers(in places: [DemoPlace], of output: String) throws {
    let others = try places.flatMap { place throws(FileFault) in try place.others() }
    guard !others.isEmpty else { return }
    throw CommandFailure(
      .cannotWrite,
      "nothing was written: these are not as a demo makes them: \(others.listed(first: 5))",
      help: ["choose another folder, such as: powershare demo -o \(Folder.freePath(output))"])
  }
}
