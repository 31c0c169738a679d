import Diagnostics
import Digests
import Documents
import Reporting
import Scoring

/// Writes what stands beside the packs: `index.html` and the portfolio, or of a shard what
/// `batch merge` makes them from.
struct BatchPages {
  /// What decides what the pages say, beside the clients.
  struct Choice: Equatable {
    var audience: String?
    var isDraft = false
    var namesClients = false

    var isPublic: Bool { audience == "public" }
  }

  let out: BatchFolder
  let pack: TemplatePack
  let choice: Choice
  /// Of a shard: how the whole batch is divided.
  var plan: ShardPlan?

  /// Writes them where they differ from what stands there.
  ///
  /// After a run that made nothing they stay as they are, as long as they say the same of each
  /// client: what was made then is told until something is made again.
  func write(_ record: BatchRecord, hadWork: Bool, _ beside: inout FilesBeside) throws {
    if let plan {
      try ShardFile(plan, choice: choice, record).write(in: out, hadWork: hadWork)
      return
    }
    let sum = sum(of: record)
    let isAsBefore = !hadWork && areThere && !beside.hasWaiting
    if isAsBefore, (try? Folder.read(out.pagesSumPath, mayBePipe: false)) == sum { return }
    let reference = PortfolioReference.load(out)
    let portfolio = Portfolio(of: record.clients, after: choice.isDraft ? nil : reference)
    let subject = PortfolioSubject(
      portfolio, causes: record.failures.causes, isPublic: choice.isPublic,
      isDraft: choice.isDraft, namesClients: choice.namesClients, pages: record.pages,
      palette: pack.chartPalette)
    try write(try files(of: subject), &beside)
    if let comparison = portfolio.comparison, !choice.isDraft {
      try PortfolioReference(comparison.clients).save(out)
    }
    try out.write(sum, to: out.pagesSumPath)
  }

  private var names: [String] {
    (pack.batchPages["index"] == nil ? [] : ["index.html"])
      + (pack.batchPages["portfolio"] == nil ? [] : ["portfolio.html", "portfolio.md"])
      + ["portfolio.json"]
  }

  private var areThere: Bool { names.allSatisfy { Folder.exists("\(out.path)/\($0)") } }

  private func files(
    of subject: PortfolioSubject
  ) throws(CommandFailure) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    do {
      let writer = BatchPageWriter(subject, in: pack, toolVersion: ToolVersion.text)
      if let page = try writer.page(.portfolio) {
        files += [("portfolio.html", page.html), ("portfolio.md", page.markdown)]
        files += page.charts.map { ("charts/\($0.id).svg", $0.svg + [UInt8(ascii: "\n")]) }
      }
      if let page = try writer.page(.index) { files.append(("index.html", page.html)) }
    } catch {
      throw CommandFailure(error)
    }
    return files + [("portfolio.json", subject.jsonBytes(toolVersion: ToolVersion.text))]
  }

  private func write(
    _ files: [(path: String, bytes: [UInt8])], _ beside: inout FilesBeside
  ) throws(FileFault) {
    try beside.put(files)
    for id in BatchPage.chartIDs where !files.contains(where: { $0.path == "charts/\(id).svg" }) {
      try beside.takeAway("charts/\(id).svg")
    }
    Folder.removeIfEmpty("\(out.path)/charts")
  }

  /// Of all that the pages say, made and unchanged taken as one.
  private func sum(of record: BatchRecord) -> [UInt8] {
    var hash = SHA256()
    let start = [
      ToolVersion.text, pack.digest, choice.audience ?? "", "\(choice.isDraft)",
      "\(choice.namesClients)",
    ]
    hash.update(Array(start.joined(separator: "\n").utf8))
    for client in record.clients {
      let status = client.status == .made ? PortfolioClient.Status.unchanged : client.status
      hash.update(
        JSONValue.object([
          "id": .string(client.id), "status": .string(status.rawValue),
          "page": record.pages[client.id].map { .string($0) }, "figures": client.figures?.json,
        ]).lineBytes())
    }
    return JSONValue.object(["pages": .string(SHA256.hex(of: hash.finalize()))]).canonicalBytes()
  }
}

extension PortfolioReference {
  static let format = "powershare-reference/1"

  /// The clients that the last portfolio of a folder compared; `nil` without one that can be read.
  static func load(_ out: BatchFolder) -> PortfolioReference? {
    guard let bytes = try? Folder.read(out.referencePath, mayBePipe: false) else { return nil }
    var reader = DocumentReader(
      SourceFile(name: out.referencePath, bytes: bytes), family: .clients, limits: .shard)
    return reader.reference()
  }

  func save(_ out: BatchFolder) throws(FileFault) {
    let bytes = JSONValue.object([
      "format": .string(Self.format),
      "clients": .array(
        clients.map { .object(["id": .string($0.id), "figures": $0.figures?.json]) }),
    ]).canonicalBytes()
    guard (try? Folder.read(out.referencePath, mayBePipe: false)) != bytes else { return }
    try out.write(bytes, to: out.referencePath)
  }
}

extension DocumentReader {
  fileprivate mutating func reference() -> PortfolioReference? {
    guard let root = root(), let mapping = mapping(root, "a reference", keys: nil),
      mapping["format"].flatMap({ string($0) }) == PortfolioReference.format,
      let list = required("clients", in: mapping)
    else { return nil }
    let clients = self.list(list, of: "clients").compactMap { node -> PortfolioClient? in
      guard let mapping = self.mapping(node, "a client", keys: nil),
        let id = required("id", in: mapping).flatMap({ string($0) }),
        let figures = required("figures", in: mapping).flatMap({ clientFigures($0) })
      else { return nil }
      return PortfolioClient(id: id, status: .made, figures: figures)
    }
    return problems.hasErrors ? nil : PortfolioReference(clients)
  }
}
