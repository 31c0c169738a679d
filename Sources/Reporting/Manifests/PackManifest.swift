import Digests
import Documents
package import Scoring
import Survey

/// `MANIFEST.json`: what stands in a folder of reports and how it was made, `powershare-manifest/1`.
package struct PackManifest: Sendable {
  package static let fileName = "MANIFEST.json"
  package static let format = "powershare-manifest/1"

  /// What was asked for, in the words of the command line.
  package struct Options: Sendable, Equatable {
    package var audience: String
    /// Nobody said whom the figures are for.
    package var audienceIsAssumed = false
    package var editions: [String]
    package var formats: [String]
    package var includesIncomplete = false
    package var isDraft = false
    package var mdTables = MarkdownOptions.TableForm.pipes.rawValue
    package var hasAssets = true
    /// `nil` where the audit's own was taken.
    package var date: String?

    package init(audience: String, editions: [String], formats: [String]) {
      (self.audience, self.editions, self.formats) = (audience, editions, formats)
    }
  }

  /// A template pack, known by what is in it.
  package struct Template: Sendable, Equatable {
    package let name: String
    package let version: String
    /// SHA-256 over the names and contents of the files that it uses, 64 hex digits.
    package let digest: String
  }

  package var toolVersion: String
  package var result: AuditResult
  package var resultHash: String
  package var template: Template
  package var options: Options

  package init(
    toolVersion: String, result: AuditResult, resultHash: String, pack: TemplatePack,
    options: Options
  ) {
    self.toolVersion = toolVersion
    self.result = result
    self.resultHash = resultHash
    template = Template(name: pack.name, version: pack.version.description, digest: pack.digest)
    self.options = options
  }

  /// What a manifest says of some files.
  ///
  /// - Parameter files: Path inside the folder and content, the manifest itself not among them.
  /// - Returns: By path, with their size in bytes and their SHA-256.
  package func entries(of files: [(path: String, bytes: [UInt8])]) -> [Entry] {
    files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { Entry(path: $0.path, digest: sum(of: $0), size: $0.bytes.count) }
  }

  /// The manifest of some files, as canonical JSON.
  package func jsonBytes(of entries: [Entry]) -> [UInt8] {
    JSONValue.object([
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
      "options": options.json,
      "result_sha256": .string(resultHash),
      "files": .array(
        entries.map { entry in
          .object([
            "path": .string(entry.path), "bytes": entry.size.map { .integer($0) },
            "sha256": .string(entry.digest),
          ])
        }),
    ]).canonicalBytes()
  }

  /// The largest file by far has its sum already.
  private func sum(of file: (path: String, bytes: [UInt8])) -> String {
    file.path == "result.json" ? resultHash : SHA256.hex(of: file.bytes)
  }
}

extension PackManifest.Options {
  /// What is as usual is left out.
  fileprivate var json: JSONValue {
    .object([
      "audience": .string(audience), "audience_assumed": audienceIsAssumed ? true : nil,
      "editions": .strings(editions), "formats": .strings(formats),
      "md_tables": mdTables == MarkdownOptions.TableForm.pipes.rawValue ? nil : .string(mdTables),
      "no_assets": hasAssets ? nil : true,
      "date": date.map { .string($0) },
      "includes_incomplete": includesIncomplete ? true : nil,
      "draft": isDraft ? true : nil,
    ])
  }
}
