import Digests
import Documents
package import Scoring
import Survey

/// `MANIFEST.json`: what stands in a folder of reports and how it was made, `powershare-manifest/1`.
package struct PackManifest: Sendable {
  package static let fileName = "MANIFEST.json"
  package static let format = "powershare-manifest/1"

  package var toolVersion: String
  package var result: AuditResult
  package var resultHash: String
  package var template: (name: String, version: String, digest: String)
  package var editions: [Edition]
  package var formats: [String]
  package var isDraft: Bool

  package init(
    toolVersion: String, result: AuditResult, resultHash: String, pack: TemplatePack,
    editions: [Edition], formats: [String], isDraft: Bool
  ) {
    self.toolVersion = toolVersion
    self.result = result
    self.resultHash = resultHash
    template = (pack.name, pack.version.description, pack.digest)
    self.editions = editions
    self.formats = formats
    self.isDraft = isDraft
  }

  /// The manifest of some files.
  ///
  /// - Parameter files: Path inside the folder and content, the manifest itself not among them.
  /// - Returns: Canonical JSON: the files by path with their size in bytes and their SHA-256.
  package func jsonBytes(of files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return JSONValue.object([
      "format": .string(Self.format),
      "tool": .object(["name": "powershare", "version": .string(toolVersion)]),
      "organisation": .string(result.subject.organisation),
      "wave": .string(result.subject.wave),
      "date": .string(result.subject.date.description),
      "questionnaire": .string(
        "\(result.subject.questionnaire.id)@\(result.subject.questionnaire.version)"),
      "template": .object([
        "name": .string(template.name), "version": .string(template.version),
        "sha256": .string(template.digest),
      ]),
      "options": .object([
        "audience": .string(result.rules.audience.rawValue),
        "editions": .strings(editions.map(\.rawValue)), "formats": .strings(formats),
        "includes_incomplete": result.rules.includesIncomplete ? true : nil,
        "draft": isDraft ? true : nil,
      ]),
      "result_sha256": .string(resultHash),
      "files": .array(
        sorted.map { file in
          .object([
            "path": .string(file.path), "bytes": .integer(file.bytes.count),
            "sha256": .string(sum(of: file)),
          ])
        }),
    ]).canonicalBytes()
  }

  /// The largest file by far has its sum already.
  private func sum(of file: (path: String, bytes: [UInt8])) -> String {
    file.path == "result.json" ? resultHash : SHA256.hex(of: file.bytes)
  }
}
