package import Diagnostics
import Digests
import Documents
package import Survey

/// A template pack, read and checked once for any number of reports.
package struct TemplatePack: Sendable {
  /// The number of the names that this program offers to templates.
  package static let schemaNumber = 2

  package let name: String
  package let version: Version
  package let language: String
  package let style: PageStyle
  package let sentences: SentenceBank
  /// By the edition's name.
  package let templates: [String: ReportTemplate]
  /// Those for pages about a whole batch, by the page's name; a pack may have none.
  package let batchPages: [String: ReportTemplate]
  /// SHA-256 over the names and contents of the files that it uses, 64 hex digits.
  package let digest: String
  /// Colours and logo; those of the shipped style sheet where the pack chooses none.
  package let brand: Brand
  /// By the ids that `pack.yaml` gives them.
  package let pictures: [String: PackPicture]

  /// Reads a pack out of its files.
  ///
  /// - Parameters:
  ///   - name: Where the pack lies, for messages.
  ///   - files: Content by path inside the pack.
  /// - Returns: No pack when any of it has an error; every fault, file by file.
  package static func read(
    _ name: String, files: [String: [UInt8]]
  ) -> (pack: TemplatePack?, diagnostics: [Diagnostic]) {
    var reader = TemplatePackReader(name: name, files: files)
    let pack = reader.pack()
    return (reader.diagnostics.contains(where: \.isError) ? nil : pack, reader.diagnostics)
  }

  init(
    name: String, version: Version, language: String, style: PageStyle, sentences: SentenceBank,
    templates: [String: ReportTemplate], batchPages: [String: ReportTemplate] = [:],
    digest: String, brand: Brand = Brand(),
    pictures: [String: PackPicture] = [:]
  ) {
    self.name = name
    self.version = version
    self.language = language
    self.style = style
    self.sentences = sentences
    self.templates = templates
    self.batchPages = batchPages
    self.digest = digest
    self.brand = brand
    self.pictures = pictures
  }
}

extension TemplatePack {
  /// Whether it has the words for a comparison at a terminal, which a pack may leave out.
  package var tellsChangesAtTerminal: Bool { sentences.tellsChangesAtTerminal }
}

/// Reads `pack.yaml` and the files it names.
struct TemplatePackReader {
  let name: String
  let files: [String: [UInt8]]
  var document: DocumentReader
  private(set) var others: [Diagnostic] = []
  /// Those that show in pages: what merely lies beside them, such as a README, may change.
  private var used: Set<String> = ["pack.yaml"]

  init(name: String, files: [String: [UInt8]]) {
    self.name = name
    self.files = files
    let file = SourceFile(name: "\(name)/pack.yaml", bytes: files["pack.yaml"] ?? [])
    document = DocumentReader(file, family: .templatePack, limits: .questionnaire)
  }

  var diagnostics: [Diagnostic] { document.diagnostics + others }

  mutating func pack() -> TemplatePack? {
    let keys = [
      "format", "name", "version", "schema", "language", "style", "sentences", "editions",
      "batch", "brand", "pictures",
    ]
    guard let root = document.root(),
      let mapping = document.mapping(root, "a template pack", keys: keys)
    else { return nil }
    checkFormat(in: mapping)
    let name = string("name", in: mapping)
    let version = version(in: mapping)
    let language = string("language", in: mapping)
    let brand = brand(in: mapping)
    let pictures = pictures(in: mapping)
    let style = file("style", in: mapping).flatMap { self.style($0, brand: brand) }
    let sentences = file("sentences", in: mapping).flatMap {
      self.sentences($0, needsChanges: hasChanges(in: mapping))
    }
    let templates = document.required("editions", in: mapping).map {
      self.templates($0, "the editions", Edition.allCases.map(\.rawValue)) {
        Edition(rawValue: $0)?.vocabulary
      }
    }
    let batchPages = mapping["batch"].map {
      self.templates($0, "the batch", BatchPage.allCases.map(\.rawValue)) { _ in
        BatchPage.vocabulary
      }
    }
    guard let name, let version, let language, let style, let sentences else { return nil }
    return TemplatePack(
      name: name, version: version, language: language, style: style, sentences: sentences,
      templates: templates ?? [:], batchPages: batchPages ?? [:], digest: digest, brand: brand,
      pictures: pictures)
  }

  /// The length before each part, so that no two packs can be written out alike.
  private var digest: String {
    let shown = files.filter { used.contains($0.key) || isPartial($0.key) }
    return SHA256.hex(
      of: shown.sorted { $0.key < $1.key }.flatMap { path, bytes in
        Array("\(path.utf8.count) \(path) \(bytes.count) ".utf8) + bytes
      })
  }

  private mutating func checkFormat(in mapping: DocumentMapping) {
    if let node = document.required("format", in: mapping), let format = document.string(node),
      format != "powershare-templates/1"
    {
      document.problems.report(PackProblem.wrongFormat(format), at: node.span)
    }
    if let node = document.required("schema", in: mapping), let schema = document.string(node),
      schema != String(TemplatePack.schemaNumber)
    {
      document.problems.report(
        PackProblem.wrongSchema(found: schema, expected: TemplatePack.schemaNumber),
        at: node.span)
    }
  }

  private mutating func string(_ key: String, in mapping: DocumentMapping) -> String? {
    guard let node = document.required(key, in: mapping) else { return nil }
    return document.string(node)
  }

  private mutating func version(in mapping: DocumentMapping) -> Version? {
    guard let node = document.required("version", in: mapping), let text = document.string(node)
    else { return nil }
    guard let version = Version(text) else {
      document.problems.report(PackProblem.wrongVersion(text), at: node.span)
      return nil
    }
    return version
  }

  private mutating func file(_ key: String, in mapping: DocumentMapping) -> SourceFile? {
    guard let node = document.required(key, in: mapping) else { return nil }
    return file(node)
  }

  /// The file that a value of `pack.yaml` names.
  mutating func file(_ node: DocumentNode) -> SourceFile? {
    guard let path = document.string(node) else { return nil }
    guard let bytes = files[path] else {
      document.problems.report(
        PackProblem.missingFile(path, known: files.keys.sorted()), at: node.span)
      return nil
    }
    used.insert(path)
    return SourceFile(name: "\(name)/\(path)", bytes: bytes)
  }

  private mutating func style(_ file: SourceFile, brand: Brand) -> PageStyle? {
    var faults = DiagnosticCollector(file: file)
    if let bad = firstInvalidUTF8(in: file.bytes) {
      faults.report(TemplateProblem.notText, at: SourceSpan(offset: bad, length: 1))
    }
    if let sign = file.bytes.firstIndex(of: UInt8(ascii: "<")) {
      faults.report(PackProblem.unsafeStyle, at: SourceSpan(offset: sign, length: 1))
    }
    for found in OutsideReference.inStyle(file.bytes) {
      faults.report(PackProblem.addressInStyle(found.text), at: found.span)
    }
    others += faults.diagnostics()
    return faults.hasErrors ? nil : PageStyle(css: file.bytes + brand.css.utf8)
  }

  /// Whether the pack compares years, for which it needs more sentences.
  private func hasChanges(in mapping: DocumentMapping) -> Bool {
    guard case .mapping(let editions)? = mapping["editions"]?.value else { return false }
    return editions.contains { $0.key == Edition.change.rawValue }
  }

  private mutating func sentences(_ file: SourceFile, needsChanges: Bool) -> SentenceBank? {
    let (bank, found) = SentenceBank.read(file, needsChanges: needsChanges)
    others += found
    return bank
  }

  private mutating func templates(
    _ node: DocumentNode, _ name: String, _ known: [String],
    _ vocabulary: (String) -> ReportVocabulary?
  ) -> [String: ReportTemplate] {
    guard let mapping = document.mapping(node, name, keys: known) else { return [:] }
    var templates: [String: ReportTemplate] = [:]
    for entry in mapping.entries {
      guard let vocabulary = vocabulary(entry.key), let file = file(entry.value) else { continue }
      let (template, found) = ReportTemplate.read(
        file, partials: partials, vocabulary: vocabulary)
      others += found
      templates[entry.key] = template
    }
    return templates
  }

  /// Adds what is wrong inside another file of the pack.
  mutating func note(_ diagnostics: [Diagnostic]) { others += diagnostics }

  /// Every file that ends in `.mustache` and starts with an underscore, by the name between.
  private var partials: [String: SourceFile] {
    var partials: [String: SourceFile] = [:]
    for (path, bytes) in files where isPartial(path) {
      let partial = String(path.dropFirst().dropLast(".md.mustache".count))
      partials[partial] = SourceFile(name: "\(name)/\(path)", bytes: bytes)
    }
    return partials
  }

  private func isPartial(_ path: String) -> Bool {
    path.hasPrefix("_") && path.hasSuffix(".md.mustache")
  }
}
