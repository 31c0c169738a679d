import ArgumentParser
import Diagnostics
import Glibc
import Reporting

/// What `batch` and `batch retry` can be told.
struct BatchOptions: ParsableArguments {
  @Argument(
    help: """
      A folder with a folder for each client, a list of them as CSV or YAML, or - for a list on \
      standard input.
      """)
  var clients: String

  @Option(
    name: [.short, .customLong("output")], help: "The folder to write packs into.",
    transform: outputPath)
  var output: String

  @OptionGroup var report: ReportOptions
  @OptionGroup var scoring: ScoringOptions

  @Option(
    help: ArgumentHelp(
      """
      For the edition of change: a folder with what was before of each client, by its id, such as \
      last year's packs; what a list names for a client goes first.
      """,
      valueName: "folder"))
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "How many packs are made at the same time; as many as there are processors without it.",
      valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Only clients whose id fits, such as 'north-*'.", valueName: "glob"))
  var only: String?

  @Option(
    help: ArgumentHelp(
      "Only the I-th of N parts of the clients; 'powershare batch merge' puts them together.",
      valueName: "I/N"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "How clients fall to shards: hash, by their ids, or slice, in turn, for very many shards.",
      valueName: "way"))
  var shardBy = Shard.Division.hash

  @Flag(help: "Names clients in the portfolio.")
  var withNames = false

  @Flag(help: "Makes every pack, changed or not.")
  var force = false

  @Flag(
    help: """
      Replaces reports and pages edited by hand; reports with files of your own among them stay \
      until you move those away.
      """)
  var overwriteEdited = false

  @Flag(
    help: """
      Says what would be made, why, and what cannot, by reading and scoring it; writes nothing.
      """)
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Stops when so many clients have failed, or such a share of them.", valueName: "N|N%"))
  var maxFailures: String?

  @Flag(help: "Stops at the first client that fails.")
  var failFast = false

  @Option(
    help: ArgumentHelp(
      "How progress is told on stderr: auto, line, plain, json or none.", valueName: "form"))
  var progress = "auto"

  @Option(
    help: ArgumentHelp(
      "How many seconds one client may take, such as 60 or 60s. (default: 60)", valueName: "seconds"
    ),
    transform: { text in
      let number = Int(text.hasSuffix("s") ? String(text.dropLast()) : text)
      guard let number, (1...86_400).contains(number) else {
        throw ValidationError(
          "--timeout is a number of seconds from 1 to 86400, such as 60 or 60s")
      }
      return number
    })
  var timeout = 60

  mutating func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to 1024")
    }
    guard BatchProgress.Form(rawValue: progress) != nil else {
      throw ValidationError("'\(progress)' is no form of progress: auto, line, plain, json or none")
    }
    guard maxFailures == nil || failureLimit(of: 1) != nil else {
      throw ValidationError("--max-failures is a number such as 10, or a share such as 5%")
    }
    guard !withNames || scoring.audience != "public" else {
      throw ValidationError("--with-names names clients, which nobody may do in public")
    }
    guard !Folder.isSame(clients, output) else {
      throw ValidationError("packs would be written among the clients: give another folder")
    }
    if let previous, Folder.isSame(previous, output) {
      throw ValidationError(
        "packs would be written over those of the year before: give another folder")
    }
  }

  /// So many failures stop a run of `count` clients; `nil` for none.
  func failureLimit(of count: Int) -> Int? {
    if failFast { return 1 }
    guard let text = maxFailures else { return nil }
    guard text.hasSuffix("%") else { return Int(text).flatMap { $0 > 0 ? $0 : nil } }
    guard let share = Int(text.dropLast()), (1...100).contains(share) else { return nil }
    return max(1, (count * share + 99) / 100)
  }

  func perform(retriesFailed: Bool) throws -> ExitStatus {
    let out = BatchFolder(output, shard: shard)
    try out.checkPlace()
    var found = try ClientList(clients, output: out.path)
    let pattern = only.map { NamePattern($0) }
    if let only, let pattern, !found.clients.contains(where: { pattern.fits($0.id) }) {
      throw CommandFailure(.missingInput, "no client is called like '\(only)'")
    }
    func part(_ all: [Client]) -> [Client] { shard.map { $0.part(of: all, by: shardBy) } ?? all }
    let meant = part(found.clients).map(\.id)
      .filter { id in pattern?.fits(id) ?? true }
    guard try !retriesFailed || out.hasFailures(among: meant) else {
      try Console.result("nothing to retry: none of these clients failed when last tried\n")
      return .done
    }
    let options = retriesFailed ? try asWhenFailed(meant, in: out) : self
    if let previous = options.previous {
      try options.refuseIdlePrevious(among: found.clients)
      let without = try found.lookBack(to: previous, output: out.path)
      Self.tell(without.filter(Set(meant).contains), haveNothingIn: previous)
    }
    return try options.make(
      part(found.clients), of: found.clients, in: out, retriesFailed: retriesFailed)
  }

  /// One in its first year is no fault, and neither is it to be passed over in silence.
  private static func tell(_ clients: [String], haveNothingIn previous: String) {
    guard !clients.isEmpty else { return }
    let which = clients.count == 1 ? "1 client has" : "\(clients.count) clients have"
    Console.say(
      note: "\(which) no earlier year in \(previous): \(clients.listed(first: 10))",
      help: "what their own folder or audit.yaml has of an earlier year counts, if anything")
  }

  /// - Throws: 64 when no pack would show the year before.
  private func refuseIdlePrevious(among clients: [Client]) throws(CommandFailure) {
    let edition = Edition.change.rawValue
    guard !report.asksForChange,
      !clients.contains(where: { $0.choice.editions?.wordsBetweenCommas.contains(edition) ?? false }
      )
    else { return }
    throw CommandFailure(
      .usage, "--previous is for the edition of change, which is not asked for",
      help: ["add --edition board,full,easy-read,change"])
  }

  private func make(
    _ list: [Client], of all: [Client], in out: BatchFolder, retriesFailed: Bool
  ) throws -> ExitStatus {
    _ = try report.pdfMaker()
    let pack = try TemplatePack.load(report.template)
    let keys = ContentKeyReader(
      keyWishes, templates: try templates(of: all, beside: pack),
      countsIncomplete: scoring.includeIncomplete)
    var rules = BatchPlan.Rules(
      isForced: force, overwritesEdited: overwriteEdited, retriesFailed: retriesFailed)
    rules.foresees = dryRun
    if let only { rules.only = NamePattern(only).fits }
    let clients = BatchClients(all)
    Self.tell(ofSharedAudits: clients)
    if dryRun {
      return try rehearse(BatchPlan(list, in: out, keys: keys, rules: rules), packs: out)
    }
    let pages = BatchPages(
      out: out, pack: pack,
      choice: BatchPages.Choice(
        audience: scoring.audience, isDraft: scoring.draft, namesClients: withNames,
        includesIncomplete: scoring.includeIncomplete),
      plan: shard.map { ShardPlan($0, by: shardBy, of: all, keys: keys) })
    let lock = try out.lock()
    return try withExtendedLifetime(lock) {
      try out.clear()
      defer { out.removeAside() }
      try out.forgetFailures(ofOthersThan: Set(all.map(\.id)))
      try clients.save(in: out)
      let plan = BatchPlan(list, in: out, keys: keys, rules: rules)
      return try BatchRun(
        plan, of: clients, in: out, pool: pool(for: out),
        progress: BatchProgress.Form(rawValue: progress) ?? .none,
        limit: failureLimit(of: plan.entries.count), options: packArguments, pages: pages,
        beside: FilesBeside(out, overwritesEdited: overwriteEdited)
      ).run()
    }
  }

  /// That is no fault, as a client may want its reports twice; but its figures count once.
  private static func tell(ofSharedAudits clients: BatchClients) {
    guard !clients.sharing.isEmpty else { return }
    let audits = clients.sharing.map { $0.listed(first: 5) }.prefix(5).joined(separator: "; ")
    let more = clients.sharing.count - 5
    Console.say(
      note: "one audit under several ids: \(audits)" + (more > 0 ? "; and \(more) more" : ""),
      help: "each has its pack, and the portfolio counts the audit once")
  }

  /// Says what a plan would make; nothing is written among the packs.
  private func rehearse(_ plan: BatchPlan, packs: BatchFolder) throws -> ExitStatus {
    RehearsalFolder.removeStale()
    let scratch = try ScratchFolder(RehearsalFolder.name, orIn: RehearsalFolder.otherParent)
    defer { scratch.remove() }
    let out = BatchFolder(scratch.path)
    try out.make()
    // Without it nobody takes the folder for one that is left over either.
    let lock = try? out.lock()
    defer { withExtendedLifetime(lock) {} }
    try out.clear()
    let pool = pool(for: out, ["--dry-run", "--packs=\(packs.path)"])
    let rehearsal = try BatchRehearsal(
      of: plan, pool: pool, progress: BatchProgress.Form(rawValue: progress) ?? .none)
    try rehearsal.ending.refuseWithoutWorkers()
    if case .signal(let signal) = rehearsal.ending { return ExitStatus(stoppedBy: signal) }
    try Console.result(rehearsal.text)
    return rehearsal.plan.failures.isEmpty ? .done : .doesNotHold
  }

  /// Every pack that a client wants; a fault in one of them stops everything.
  private func templates(
    of list: [Client], beside pack: TemplatePack
  ) throws(CommandFailure) -> [String: TemplateFacts] {
    var facts = ["": TemplateFacts(of: pack)]
    for path in list.compactMap(\.choice.template) where facts[path] == nil {
      facts[path] = TemplateFacts(of: try TemplatePack.load(path))
    }
    return facts
  }

  private func pool(for out: BatchFolder, _ more: [String] = []) -> WorkerPool {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var paths = ResolvedPaths()
    return WorkerPool(
      arguments: workerArguments(out) + more, log: out.logPath,
      scratch: paths.resolve(out.scratchPath),
      size: jobs ?? processors, seconds: timeout)
  }

  private func workerArguments(_ out: BatchFolder) -> [String] {
    var arguments = ["batch-worker", "--output=\(out.path)"]
    if let shard = out.shard { arguments.append("--shard=\(shard.argument)") }
    if overwriteEdited { arguments.append("--overwrite-edited") }
    return arguments + report.arguments + scoring.arguments
  }

  /// The options that can show in a pack.
  private var keyWishes: ContentKeyReader.Wishes {
    let others =
      report.otherKeyArguments + scoring.argumentsBesidesAudience
      + (previous == nil ? [] : ["--previous"])
    return ContentKeyReader.Wishes(
      editions: report.editionsInOrder, audience: scoring.audience,
      others: others.joined(separator: "\n"))
  }
}
