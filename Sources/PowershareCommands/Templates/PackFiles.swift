import Diagnostics
import Reporting

extension TemplatePack {
  /// The pack in a folder, or the one that travels with the program.
  ///
  /// - Throws: 65 with every fault of the pack, 66 when there is none.
  static func load(_ folder: String?) throws(CommandFailure) -> TemplatePack {
    let (pack, diagnostics) =
      if let folder { try read(folder: folder) } else {
        TemplatePack.read("Templates/default", files: ShippedPacks.files(of: "default") ?? [:])
      }
    Console.say(warnings: diagnostics.filter { !$0.isError })
    guard let pack else { throw CommandFailure(diagnostics.filter(\.isError)) }
    return pack
  }

  /// The pack in a folder, with every fault of it.
  ///
  /// - Throws: 66 when there is none, or when a file of it cannot be read.
  static func read(
    folder: String
  ) throws(CommandFailure) -> (pack: TemplatePack?, diagnostics: [Diagnostic]) {
    guard Folder.exists("\(folder)/pack.yaml") else {
      throw CommandFailure(
        .missingInput, "\(folder) is not a template pack: there is no pack.yaml in it",
        help: [
          "powershare template eject default \(folder.quotedForShell)".asCommand
            + " writes one to start from"
        ])
    }
    var reader = PackFolderReader(folder: folder)
    try reader.read()
    let (pack, found) = TemplatePack.read(folder, files: reader.files)
    return (reader.diagnostics.isEmpty ? pack : nil, reader.diagnostics + found)
  }
}

/// Reads the plain files of a pack's folder, and nothing outside it.
private struct PackFolderReader {
  private static let fileLimit = 200
  private static let sizeLimit = 2_000_000
  private static let depthLimit = 2

  let folder: String
  /// Content by path inside the pack.
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(folder: String) { self.folder = folder }

  mutating func read() throws(CommandFailure) {
    do throws(FileFault) {
      try read(under: "", depth: 0)
    } catch {
      throw CommandFailure(error)
    }
  }

  private mutating func read(under prefix: String, depth: Int) throws(FileFault) {
    for name in try Folder.names(in: "\(folder)/\(prefix)") {
      let path = prefix + name
      switch try Folder.kind(of: "\(folder)/\(path)") {
      case .folder where depth < Self.depthLimit: try read(under: "\(path)/", depth: depth + 1)
      case .folder: report(.deepFolder(limit: Self.depthLimit), path)
      case .file(let size): try readFile(path, size: size)
      case .link: report(.notAFile("a symbolic link"), path)
      case .other: report(.notAFile("neither a file nor a folder"), path)
      }
      guard files.count <= Self.fileLimit else { return }
    }
  }

  private mutating func readFile(_ path: String, size: Int) throws(FileFault) {
    guard size <= Self.sizeLimit else {
      report(.largeFile(bytes: size, limit: Self.sizeLimit), path)
      return
    }
    files[path] = try Folder.read("\(folder)/\(path)", limit: Self.sizeLimit)
    guard files.count == Self.fileLimit + 1 else { return }
    report(.tooManyFiles(limit: Self.fileLimit), nil)
  }

  private mutating func report(_ problem: PackProblem, _ path: String?) {
    diagnostics.append(
      Diagnostic(wholeFile: path.map { "\(folder)/\($0)" } ?? folder, problem))
  }
}
