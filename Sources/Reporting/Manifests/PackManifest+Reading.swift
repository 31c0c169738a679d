package import Diagnostics
import Documents

extension PackManifest {
  /// One file that a manifest names.
  package struct Entry: Sendable, Equatable {
    /// Inside the folder, of plain names with `/` between them.
    package let path: String
    /// 64 lower-case hex digits.
    package let digest: String
    /// In bytes; `nil` where the manifest does not say.
    package var size: Int?
  }

  /// Reads the files that a `MANIFEST.json` names.
  ///
  /// - Parameter file: Its text, from wherever it came.
  /// - Returns: No entries if a diagnostic is an error.
  package static func entries(
    of file: SourceFile
  ) -> (entries: [Entry]?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(file, family: .manifest, limits: .questionnaire)
    let entries = reader.manifestEntries()
    return (reader.problems.hasErrors ? nil : entries, reader.diagnostics)
  }

  /// Whether a path stays inside the folder and names another file than the manifest.
  static func staysInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path != fileName && !path.contains("\0")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension DocumentReader {
  fileprivate mutating func manifestEntries() -> [PackManifest.Entry] {
    guard let root = root(), let mapping = mapping(root, "a manifest", keys: nil) else { return [] }
    if let node = required("format", in: mapping), let format = string(node),
      format != PackManifest.format
    {
      problems.report(ManifestProblem.wrongFormat(format), at: node.span)
    }
    guard let files = required("files", in: mapping) else { return [] }
    return list(files, of: "files").compactMap { entry($0) }
  }

  private mutating func entry(_ node: DocumentNode) -> PackManifest.Entry? {
    guard let mapping = mapping(node, "a file", keys: ["path", "bytes", "sha256"]),
      let pathNode = required("path", in: mapping), let path = string(pathNode),
      let digestNode = required("sha256", in: mapping), let digest = string(digestNode)
    else { return nil }
    guard PackManifest.staysInside(path) else {
      problems.report(ManifestProblem.strayPath(path), at: pathNode.span)
      return nil
    }
    let size = mapping["bytes"].flatMap { integer($0, in: 0...Int.max) }
    return PackManifest.Entry(path: path, digest: digest, size: size)
  }
}
