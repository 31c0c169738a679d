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

  /// How a pack was made, so that it can be made again.
  package struct Making: Sendable, Equatable {
    package let toolVersion: String
    package let template: Template
    /// SHA-256 of `result.json`, 64 hex digits.
    package let resultHash: String
    package let options: Options
  }

  /// Reads how the files of a `MANIFEST.json` were made.
  ///
  /// - Parameter file: Its text, from wherever it came.
  /// - Returns: Nothing if a diagnostic is an error; words of options as they stand there.
  package static func making(
    of file: SourceFile
  ) -> (making: Making?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(file, family: .manifest, limits: .questionnaire)
    let making = reader.making()
    return (reader.problems.hasErrors ? nil : making, reader.diagnostics)
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

  fileprivate mutating func making() -> PackManifest.Making? {
    guard let root = root(), let mapping = mapping(root, "a manifest", keys: nil),
      let tool = required("tool", in: mapping).flatMap({ self.mapping($0, "a tool", keys: nil) }),
      let toolVersion = text("version", in: tool),
      let pack = required("template", in: mapping)
        .flatMap({ self.mapping($0, "a template pack", keys: nil) }),
      let name = text("name", in: pack), let version = text("version", in: pack),
      let digest = text("sha256", in: pack), let resultHash = text("result_sha256", in: mapping),
      let options = required("options", in: mapping)
        .flatMap({ self.mapping($0, "options", keys: nil) })
    else { return nil }
    return PackManifest.Making(
      toolVersion: toolVersion,
      template: PackManifest.Template(name: name, version: version, digest: digest),
      resultHash: resultHash, options: self.options(options))
  }

  private mutating func options(_ mapping: DocumentMapping) -> PackManifest.Options {
    var options = PackManifest.Options(
      audience: text("audience", in: mapping) ?? "", editions: texts("editions", in: mapping),
      formats: texts("formats", in: mapping))
    options.audienceIsAssumed = mapping["audience_assumed"].flatMap { boolean($0) } ?? false
    options.includesIncomplete = mapping["includes_incomplete"].flatMap { boolean($0) } ?? false
    options.isDraft = mapping["draft"].flatMap { boolean($0) } ?? false
    options.date = string("date", in: mapping)
    options.hasAssets = !(mapping["no_assets"].flatMap { boolean($0) } ?? false)
    options.mdTables = string("md_tables", in: mapping) ?? options.mdTables
    return options
  }

  private mutating func text(_ key: String, in mapping: DocumentMapping) -> String? {
    required(key, in: mapping).flatMap { string($0) }
  }

  private mutating func texts(_ key: String, in mapping: DocumentMapping) -> [String] {
    required(key, in: mapping).map { list($0, of: key) }?.compactMap { string($0) } ?? []
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
