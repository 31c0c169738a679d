import Diagnostics
import Documents
import Reporting
import Scoring

/// The comparisons that the portfolios of a folder have told, so that no later one gives a single
/// client away: `.powershare/reference.json`.
///
/// Whole is the last one by each set of rules; of those before it marks are kept.
struct ToldComparisons {
  private static let format = "powershare-reference/3"
  /// Without those whose place a later one took; and one alone, without its rules.
  private static let olderFormats = ["powershare-reference/2", "powershare-reference/1"]

  private let out: BatchFolder
  /// The last one told comes last.
  let references: [PortfolioReference]

  /// - Parameter out: The folder of a batch; what cannot be read there is none.
  init(_ out: BatchFolder) {
    self.out = out
    guard let bytes = try? Folder.read(out.referencePath, mayBePipe: false) else {
      references = []
      return
    }
    var reader = DocumentReader(
      SourceFile(name: out.referencePath, bytes: bytes), family: .clients, limits: .shard)
    references = reader.references([Self.format] + Self.olderFormats) ?? []
  }

  /// Keeps one that is told now; it takes the place of the one before by the same rules, of which
  /// the marks are left.
  func save(adding reference: PortfolioReference) throws(FileFault) {
    guard references.last != reference else { return }
    let others = references.filter {
      !(reference.replaces($0) && reference.marks == $0.marks)
    }
    let kept = others.map { reference.replaces($0) ? $0.marksAlone : $0 } + [reference]
    let bytes = JSONValue.object([
      "format": .string(Self.format), "comparisons": .array(kept.map(Self.json)),
    ]).canonicalBytes()
    try out.write(bytes, to: out.referencePath)
  }

  private static func json(_ reference: PortfolioReference) -> JSONValue {
    .object([
      "audience": reference.rules.map { .string($0.audience) },
      "incomplete": reference.rules?.includesIncomplete ?? false ? true : nil,
      "questionnaire": reference.questionnaire.map { .string($0) },
      "clients": .array(
        reference.clients.isEmpty
          ? reference.marks.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { .object(["id": .string($0.key), "mark": .string($0.value)]) }
          : reference.clients.map {
            .object(["id": .string($0.id), "figures": $0.figures?.json])
          }),
    ])
  }
}

extension DocumentReader {
  /// - Parameter formats: Those that are known, the newest first; the last holds one comparison.
  /// - Returns: In the order in which they were told; `nil` for a file of another format or with a fault.
  fileprivate mutating func references(_ formats: [String]) -> [PortfolioReference]? {
    guard let root = root(), let mapping = mapping(root, "a reference", keys: nil) else {
      return nil
    }
    guard let format = string("format", in: mapping), formats.contains(format)
    else { return nil }
    let references: [PortfolioReference]
    if format == formats.last {
      references = [reference(mapping)].compactMap(\.self)
    } else {
      guard let list = required("comparisons", in: mapping) else { return nil }
      references = self.list(list, of: "comparisons").compactMap { node in
        self.mapping(node, "a comparison", keys: nil).flatMap { reference($0) }
      }
    }
    return problems.hasErrors ? nil : references
  }

  private mutating func reference(_ mapping: DocumentMapping) -> PortfolioReference? {
    guard let list = required("clients", in: mapping) else { return nil }
    var (clients, marks): ([PortfolioClient], [String: String]) = ([], [:])
    for node in self.list(list, of: "clients") {
      guard let mapping = self.mapping(node, "a client", keys: nil),
        let id = required("id", in: mapping).flatMap({ string($0) })
      else { continue }
      if let mark = string("mark", in: mapping) {
        marks[id] = mark
      } else if let figures = required("figures", in: mapping).flatMap({ clientFigures($0) }) {
        clients.append(PortfolioClient(id: id, status: .made, figures: figures))
      }
    }
    let rules = string("audience", in: mapping).map {
      PortfolioReference.Rules(audience: $0, includesIncomplete: mapping["incomplete"] != nil)
    }
    guard marks.isEmpty else {
      return PortfolioReference(
        marks: marks, of: string("questionnaire", in: mapping), by: rules)
    }
    return PortfolioReference(clients, by: rules)
  }
}
