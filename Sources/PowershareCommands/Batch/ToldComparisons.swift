import Diagnostics
import Documents
import Reporting
import Scoring

/// The comparisons that the portfolios of a folder have told, the last one by each set of rules, so
/// that no later one gives a single client away: `.powershare/reference.json`.
struct ToldComparisons {
  private static let format = "powershare-reference/2"
  /// One comparison, without the rules that it was made by.
  private static let olderFormat = "powershare-reference/1"

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
    references = reader.references(Self.format, older: Self.olderFormat) ?? []
  }

  /// Keeps one that is told now; it takes the place of the one before by the same rules.
  func save(adding reference: PortfolioReference) throws(FileFault) {
    guard references.last != reference else { return }
    let kept = references.filter { !reference.replaces($0) } + [reference]
    let bytes = JSONValue.object([
      "format": .string(Self.format), "comparisons": .array(kept.map(Self.json)),
    ]).canonicalBytes()
    try out.write(bytes, to: out.referencePath)
  }

  private static func json(_ reference: PortfolioReference) -> JSONValue {
    .object([
      "audience": reference.rules.map { .string($0.audience) },
      "incomplete": reference.rules?.includesIncomplete ?? false ? true : nil,
      "clients": .array(
        reference.clients.map { .object(["id": .string($0.id), "figures": $0.figures?.json]) }),
    ])
  }
}

extension DocumentReader {
  fileprivate mutating func references(
    _ format: String, older: String
  ) -> [PortfolioReference]? {
    guard let root = root(), let mapping = mapping(root, "a reference", keys: nil) else {
      return nil
    }
    let references: [PortfolioReference]
    switch mapping["format"].flatMap({ string($0) }) {
    case format:
      guard let list = required("comparisons", in: mapping) else { return nil }
      references = self.list(list, of: "comparisons").compactMap { node in
        self.mapping(node, "a comparison", keys: nil).flatMap { reference($0) }
      }
    case older: references = [reference(mapping)].compactMap(\.self)
    default: return nil
    }
    return problems.hasErrors ? nil : references
  }

  private mutating func reference(_ mapping: DocumentMapping) -> PortfolioReference? {
    guard let list = required("clients", in: mapping) else { return nil }
    let clients = self.list(list, of: "clients").compactMap { node -> PortfolioClient? in
      guard let mapping = self.mapping(node, "a client", keys: nil),
        let id = required("id", in: mapping).flatMap({ string($0) }),
        let figures = required("figures", in: mapping).flatMap({ clientFigures($0) })
      else { return nil }
      return PortfolioClient(id: id, status: .made, figures: figures)
    }
    let rules = mapping["audience"].flatMap { string($0) }.map {
      PortfolioReference.Rules(audience: $0, includesIncomplete: mapping["incomplete"] != nil)
    }
    return PortfolioReference(clients, by: rules)
  }
}
