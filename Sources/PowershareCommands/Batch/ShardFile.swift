import Diagnostics
import Digests
import Documents
import Reporting
import Scoring

/// How a batch is divided: the same for all of its shards, or they cannot be merged.
struct ShardPlan: Equatable {
  let shard: Shard
  let division: Shard.Division
  /// SHA-256 over all clients and whatever decides what is made of them, 64 hex digits.
  let digest: String
  /// How many clients all shards have together.
  let total: Int
  /// Of the template pack that pages are made with, 64 hex digits.
  let template: String

  /// - Parameters:
  ///   - shard: The part that is made.
  ///   - division: How clients fall to shards.
  ///   - clients: All of the batch, sorted by id; where they lie may differ between machines.
  ///   - keys: What is the same for all clients.
  init(
    _ shard: Shard, by division: Shard.Division, of clients: [Client], keys: ContentKeyReader
  ) {
    self.shard = shard
    self.division = division
    total = clients.count
    template = keys.template(for: ClientChoice())
    let start = [
      ToolVersion.text, keys.wishes.others, keys.wishes.audience ?? "", template,
      "\(shard.count)", division.rawValue,
    ]
    let rows = clients.flatMap { client in
      [
        client.id, client.choice.audience ?? "", keys.editions(for: client.choice),
        keys.template(for: client.choice),
      ]
    }
    digest = SHA256.hex(
      of: (start + rows).flatMap { Array("\($0.utf8.count) \($0) ".utf8) })
  }

  fileprivate init(
    shard: Shard, division: Shard.Division, digest: String, total: Int, template: String
  ) {
    self.shard = shard
    self.division = division
    self.digest = digest
    self.total = total
    self.template = template
  }
}

/// `OUT/shards/I-of-N.json`: what a run of one shard did, for `batch merge`, `powershare-shard/2`.
///
/// It holds no client's figures and nothing that lets them be guessed one by one: those stay in
/// `.powershare`.
struct ShardFile {
  static let format = "powershare-shard/2"

  let plan: ShardPlan
  let choice: BatchPages.Choice
  /// In the order of ids.
  private(set) var clients: [(id: String, status: PortfolioClient.Status)]
  /// Counts that add up over shards, by questionnaire.
  let histograms: JSONValue
  let failures: [(client: String, failure: ClientFailure)]

  /// - Parameters:
  ///   - plan: How the batch is divided.
  ///   - choice: What the pages go by.
  ///   - record: What the run did.
  ///   - left: Clients that it did not come to, whatever earlier runs made of them.
  init(
    _ plan: ShardPlan, choice: BatchPages.Choice, _ record: BatchRecord, left: Set<String>
  ) {
    self.plan = plan
    self.choice = choice
    let known = record.clients.map { client in
      left.contains(client.id)
        ? PortfolioClient(id: client.id, status: .waiting, figures: nil) : client
    }
    clients = known.map { ($0.id, $0.status) }
    histograms = Self.histograms(of: known)
    failures = record.failures.failures
  }

  /// The exact counts of some clients, under however many ids one audit is among them.
  static func histograms(of clients: [PortfolioClient]) -> JSONValue {
    .array(PortfolioCounts.all(of: clients).map(\.json))
  }

  /// Writes it; after a run that made nothing only if it says something else of a client.
  func write(in out: BatchFolder, hadWork: Bool) throws {
    let path = Self.path(of: plan, in: out)
    try ShardSums(plan, of: clients.map(\.id), in: out).save(in: out)
    if !hadWork, var before = try? ShardFile(reading: path) {
      before.forgetWhatWasMade()
      var now = self
      now.forgetWhatWasMade()
      if before.bytes == now.bytes { return }
    }
    try Self.keepForeign(at: path)
    try out.write(bytes, to: path)
  }

  /// Takes away what an earlier run of a shard wrote.
  static func withdraw(_ plan: ShardPlan, in out: BatchFolder) throws(FileFault) {
    let path = path(of: plan, in: out)
    if isOwn(path) { try Folder.remove(path) }
  }

  private static func path(of plan: ShardPlan, in out: BatchFolder) -> String {
    "\(out.shardsPath)/\(plan.shard.name).json"
  }

  /// Moves away what no shard wrote.
  private static func keepForeign(at path: String) throws(FileFault) {
    if Folder.isThere(path), !isOwn(path) { try Folder.keepAside(path) }
  }

  /// Whether a shard wrote a file.
  private static func isOwn(_ path: String) -> Bool {
    guard case .file? = try? Folder.kind(of: path),
      let start = try? Folder.read(path, limit: 64, mayBePipe: false)
    else { return false }
    return String(decoding: start, as: UTF8.self).contains("\"powershare-shard/")
  }

  private mutating func forgetWhatWasMade() {
    for place in clients.indices where clients[place].status == .made {
      clients[place].status = .unchanged
    }
  }

  var bytes: [UInt8] {
    JSONValue.object([
      "format": .string(Self.format), "plan": .string(plan.digest),
      "shard": .integer(plan.shard.number), "of": .integer(plan.shard.count),
      "by": .string(plan.division.rawValue), "total": .integer(plan.total),
      "template": .string(plan.template),
      "audience": choice.audience.map { .string($0) }, "draft": choice.isDraft ? true : nil,
      "incomplete": choice.includesIncomplete ? true : nil,
      "clients": .array(
        clients.map { client in
          .object([
            "id": .string(client.id), "status": .string(client.status.rawValue),
          ])
        }),
      "histograms": histograms,
      "failures": .array(
        failures.map { entry in
          .object(
            [JSONValue.Member("client", .string(entry.client))] + entry.failure.jsonMembers)
        }),
    ]).canonicalBytes()
  }
}

// MARK: - Reading

extension ShardFile {
  /// - Throws: 66 when it cannot be read, 65 when it is not what a shard writes.
  init(reading path: String) throws(CommandFailure) {
    let file = try SourceFile.load(
      path, family: .clients, limits: .shard, mayBePipe: false)
    var reader = DocumentReader(file, family: .clients, limits: .shard)
    guard let shard = reader.shardFile(), !reader.problems.hasErrors else {
      throw CommandFailure(reader.diagnostics)
    }
    self = shard
  }

  fileprivate init(
    plan: ShardPlan, choice: BatchPages.Choice,
    clients: [(id: String, status: PortfolioClient.Status)], histograms: JSONValue,
    failures: [(client: String, failure: ClientFailure)]
  ) {
    self.plan = plan
    self.choice = choice
    self.clients = clients
    self.histograms = histograms
    self.failures = failures
  }
}

extension DocumentReader {
  fileprivate mutating func shardFile() -> ShardFile? {
    guard let root = root(), let mapping = mapping(root, "a shard", keys: nil),
      let format = required("format", in: mapping), let name = string(format)
    else { return nil }
    guard name == ShardFile.format else {
      problems.report(ShardProblem.wrongFormat(name), at: format.span)
      return nil
    }
    guard let plan = shardPlan(in: mapping), let clients = required("clients", in: mapping),
      let histograms = required("histograms", in: mapping),
      let failures = required("failures", in: mapping)
    else { return nil }
    return ShardFile(
      plan: plan,
      choice: BatchPages.Choice(
        audience: string("audience", in: mapping), isDraft: mapping["draft"] != nil,
        includesIncomplete: mapping["incomplete"] != nil),
      clients: list(clients, of: "clients").compactMap { shardClient($0) },
      histograms: json(histograms),
      failures: list(failures, of: "failures").compactMap { shardFailure($0) })
  }

  private mutating func shardPlan(in mapping: DocumentMapping) -> ShardPlan? {
    guard let digest = required("plan", in: mapping).flatMap({ string($0) }),
      let number = required("shard", in: mapping).flatMap({ integer($0, in: 1...Shard.most) }),
      let count = required("of", in: mapping).flatMap({ integer($0, in: number...Shard.most) }),
      let by = required("by", in: mapping).flatMap({ string($0) }),
      let division = Shard.Division(rawValue: by),
      let total = required("total", in: mapping).flatMap({ integer($0, in: 0...Int.max) }),
      let template = required("template", in: mapping).flatMap({ string($0) })
    else { return nil }
    return ShardPlan(
      shard: Shard(number: number, count: count), division: division, digest: digest,
      total: total, template: template)
  }

  private mutating func shardClient(
    _ node: DocumentNode
  ) -> (id: String, status: PortfolioClient.Status)? {
    guard let mapping = mapping(node, "a client", keys: nil),
      let id = required("id", in: mapping).flatMap({ string($0) }),
      let word = required("status", in: mapping).flatMap({ string($0) }),
      let status = PortfolioClient.Status(rawValue: word)
    else { return nil }
    return (id, status)
  }

  private mutating func shardFailure(
    _ node: DocumentNode
  ) -> (client: String, failure: ClientFailure)? {
    guard let mapping = mapping(node, "a failure", keys: nil),
      let client = required("client", in: mapping).flatMap({ string($0) }),
      let failure = clientFailure(in: mapping)
    else { return nil }
    return (client, failure)
  }

  /// What was read as it would be written again.
  private func json(_ node: DocumentNode) -> JSONValue {
    switch node.value {
    case .list(let items): .array(items.map(json))
    case .mapping(let entries): .object(entries.map { JSONValue.Member($0.key, json($0.value)) })
    case .scalar(let scalar):
      scalar.style == .number
        ? Int(scalar.text).map { .integer($0) } ?? .null : .string(scalar.text)
    }
  }
}
