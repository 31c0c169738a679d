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
    var includesIncomplete = false

    var isPublic: Bool { audience == "public" }
    var rules: PortfolioReference.Rules {
      PortfolioReference.Rules(audience: audience ?? "", includesIncomplete: includesIncomplete)
    }
  }

  let out: BatchFolder
  let pack: TemplatePack
  let choice: Choice
  /// Of a shard: how the whole batch is divided.
  var plan: ShardPlan?

  /// Takes away what an earlier run of the shard noted, before anything is made: a run that is killed
  /// leaves none, and nothing can be merged.
  func withdrawShard() throws(FileFault) {
    if let plan { try ShardFile.withdraw(plan, in: out) }
  }

  /// Writes them where they differ from what stands there.
  ///
  /// After a run that made nothing they stay as they are, as long as they say the same of each
  /// client: what was made then is told until something is made again.
  ///
  /// - Parameters:
  ///   - record: What the run did.
  ///   - left: Clients that a stopped run was to make and did not come to.
  ///   - hadWork: Whether it made anything or failed at it.
  ///   - beside: Keeps what others have changed.
  /// - Throws: 73 when they cannot be written, 65 or 70 when the template pack does not fit.
  func write(
    _ record: BatchRecord, left: Set<String> = [], hadWork: Bool, _ beside: inout FilesBeside
  ) throws {
    if let plan {
      try ShardFile(plan, choice: choice, record, left: left).write(in: out, hadWork: hadWork)
      return
    }
    let sum = sum(of: record)
    let isAsBefore = !hadWork && areThere && !beside.hasWaiting && !beside.replacesSome(of: names)
    if isAsBefore, (try? Folder.read(out.pagesSumPath, mayBePipe: false)) == sum { return }
    let told = ToldComparisons(out)
    let portfolio = Portfolio(
      of: record.clients, after: choice.isDraft ? [] : told.references, by: choice.rules)
    let subject = PortfolioSubject(
      portfolio, causes: record.failures.namelessCauses, isPublic: choice.isPublic,
      isDraft: choice.isDraft, namesClients: choice.namesClients, pages: record.pages,
      waiting: record.held,
      palette: pack.chartPalette)
    try write(try files(of: subject), &beside)
    if let comparison = portfolio.comparison, !choice.isDraft {
      try told.save(adding: PortfolioReference(comparison.clients, by: choice.rules))
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
          "page": record.pages[client.id].map { .string($0) },
          "held": record.held[client.id].map { .string($0.why) },
          "new": record.held[client.id]?.page.map { .string($0) }, "figures": client.figures?.json,
          "signs": .strings(client.signs),
        ]).lineBytes())
    }
    return JSONValue.object(["pages": .string(SHA256.hex(of: hash.finalize()))]).canonicalBytes()
  }
}
