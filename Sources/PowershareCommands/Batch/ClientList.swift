import Diagnostics
import Documents
import Glibc
import Survey

/// The clients of a batch, from a folder or a manifest, sorted by id.
struct ClientList {
  /// A cell of a list, with what makes its faults.
  typealias ListPlace = (list: DiagnosticMaker, span: SourceSpan)

  var clients: [Client]
  /// The list, or the folder.
  private let file: SourceFile

  /// - Parameters:
  ///   - path: A folder `ID/WAVE/` or `ID/` of audits, or a manifest, or `-` for one on standard
  ///     input.
  ///   - output: Where packs go; it is no client if it stands in the folder.
  /// - Throws: 65 with everything that is wrong with a manifest or the ids, 66 when there is no
  ///   client.
  init(_ path: String, output: String) throws(CommandFailure) {
    var isTree = false
    let isInput = path == ClientManifest.standardInput
    guard isInput || Folder.exists(path) else {
      throw CommandFailure(.missingInput, FileFault(.read, path, code: ENOENT).message)
    }
    if !isInput, Folder.isFolder(path) {
      file = SourceFile(name: AuditFolder(path).path, bytes: [])
      clients = try Self.clients(in: file, output: output)
    } else {
      let manifest = try ClientManifest(path)
      file = manifest.file
      isTree = manifest.isTree
      clients = try manifest.clients()
    }
    clients.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    try refuse(output)
    guard clients.isEmpty else { return }
    throw CommandFailure(
      .missingInput, "there is no client in \(isInput ? SourceFile.standardInputName : path)",
      help: [
        isInput || !Folder.isFolder(path)
          ? isTree
            ? "the list names none: \(ClientManifest.shape)"
            : "the list names none: each has a line of its own, such as 'north,clients/north'"
          : Folder.exists(AuditFolder(path).planPath)
            ? "this is an audit itself: powershare report \(path.quotedForShell)"
            : "each client is a folder there, with an audit or with one audit for each wave"
      ])
  }

  /// - Throws: 65 where packs would stand in an audit, or an audit where packs are put.
  func refuse(_ output: String) throws(CommandFailure) {
    var places = PackPlaces(output, of: clients)
    var problems = DiagnosticCollector(file: file)
    for client in clients {
      if let problem = places.problem(of: client) { problems.report(problem, at: client.span) }
    }
    guard !problems.hasErrors else { throw CommandFailure(problems.diagnostics()) }
  }

  private static func clients(
    in file: SourceFile, output: String
  ) throws(CommandFailure) -> [Client] {
    let path = file.name
    guard !Folder.exists(AuditFolder(path).planPath) else { return [] }
    var names: [String] = []
    do throws(FileFault) {
      names = try Folder.names(in: path)
    } catch {
      throw CommandFailure(error)
    }
    let notText = Folder.foldersNotText(in: path, among: names)
    names = names.filter { name in
      let folder = "\(path)/\(name)"
      guard isClient(folder) else { return false }
      // Packs may stand beside the clients, but not in the folder of one.
      let isForPacks =
        Folder.isSame(folder, output) || Folder.isFolder(BatchFolder(folder).statesPath)
      return !isForPacks || !audits(in: folder).isEmpty
    }
    var (ids, problems) = (ClientIDs(), DiagnosticCollector(file: file))
    for name in names + notText { ids.add(name, at: nil, &problems) }
    guard !problems.hasErrors else { throw CommandFailure(problems.diagnostics()) }
    return names.map { Client(id: $0, in: "\(path)/\($0)") }
  }

  /// The audits of a client's folder: the folder itself, or one for each wave.
  static func audits(in path: String) -> [String] {
    let folder = YearSource.auditFolder(path)
    if Folder.exists(folder.planPath) { return [folder.path] }
    let names = (try? Folder.names(in: path)) ?? []
    return names.map { "\(path)/\($0)" }.filter { Folder.exists(AuditFolder($0).planPath) }
  }

  /// A link that leads nowhere is a client too: somebody meant it, and its reports will be missed.
  private static func isClient(_ path: String) -> Bool {
    if Folder.isFolder(path) { return true }
    guard case .link? = try? Folder.kind(of: path) else { return false }
    return !Folder.exists(path)
  }

  /// The audit of a client's folder: the folder itself, or its newest wave by date.
  ///
  /// - Parameters:
  ///   - path: Of the folder.
  ///   - place: Where a list names it; the folder itself without a list.
  /// - Returns: The audits to look at, or why there are none.
  static func waves(
    in path: String, named place: ListPlace? = nil
  ) -> Result<ClientWaves, CommandFailure> {
    if Folder.exists(AuditFolder(path).planPath) { return .success(ClientWaves(newest: path)) }
    do throws(CommandFailure) {
      return .success(try newest(of: try waveFolders(in: path, named: place)))
    } catch {
      return .failure(error)
    }
  }

  private static func waveFolders(
    in path: String, named place: ListPlace?
  ) throws(CommandFailure) -> [String] {
    do throws(ClientProblem) {
      return try waveFolders(in: path)
    } catch {
      throw CommandFailure([diagnostic(error, path, place)], status: .missingInput)
    }
  }

  private static func diagnostic(
    _ problem: ClientProblem, _ path: String, _ place: ListPlace?
  ) -> Diagnostic {
    place.map { $0.list.diagnostic(problem, at: $0.span) } ?? Diagnostic(wholeFile: path, problem)
  }

  /// - Throws: When there is none, or it cannot be told.
  private static func waveFolders(in path: String) throws(ClientProblem) -> [String] {
    var names: [String] = []
    do throws(FileFault) {
      names = try Folder.names(in: path)
    } catch {
      switch error.code {
      case ENOENT:
        throw .folder(.missing(startsWithTilde: path.split(separator: "/").contains("~")))
      case ENOTDIR where Folder.exists(path): throw .folder(.noFolder)
      case ENOTDIR: throw .folder(.missing(startsWithTilde: false))
      default: throw .folder(.unreadable(error.reason))
      }
    }
    var waves: [String] = []
    if let name = Folder.foldersNotText(in: path, among: names).first {
      throw .folder(.waveNotText(name))
    }
    for name in names {
      let wave = "\(path)/\(name)"
      switch Folder.obstacle(to: AuditFolder(wave).planPath) {
      case 0: waves.append(wave)
      case ENOENT: try refuseLost(wave, name)
      case ENOTDIR: break
      // It may be the newest.
      case let code: throw .folder(.unreadableWave(name, FileFault(.read, wave, code: code).reason))
      }
    }
    guard !waves.isEmpty else { throw .noAudit(isEmpty: names.isEmpty) }
    return waves
  }

  /// What has been an audit may be the newest wave; other folders are no concern of ours.
  private static func refuseLost(_ wave: String, _ name: String) throws(ClientProblem) {
    guard Folder.exists(wave) else { throw .folder(.lostWave(name)) }
    let signs = [
      "audit.yaml", "audit.yml", "sheets", "questionnaire", "entering", "releases.jsonl",
    ]
    guard !signs.contains(where: { Folder.isThere("\(wave)/\($0)") }) else {
      throw .folder(.lostPlan(name))
    }
  }

  /// A wave whose date cannot be read may be the newest, so it is not passed over.
  private static func newest(of waves: [String]) throws(CommandFailure) -> ClientWaves {
    guard waves.count != 1 else { return ClientWaves(newest: waves[0]) }
    var dated: [(date: CalendarDate, path: String)] = []
    for wave in waves {
      let reading = AuditPlan.read(try AuditFolder(wave).planFile())
      guard let plan = reading.plan else { throw CommandFailure(reading.diagnostics) }
      dated.append((plan.date, wave))
    }
    guard let last = dated.max(by: { $0.date < $1.date }) else { preconditionFailure("no wave") }
    let same = dated.filter { $0.date == last.date }
    guard same.count == 1 else {
      let names = same.map { Folder.lastName(of: $0.path) }.joined(separator: ", ")
      throw CommandFailure([
        Diagnostic(
          wholeFile: Folder.parentFolder(of: last.path), ClientProblem.sameDate(last.date, names))
      ])
    }
    let before = dated.filter { $0.date < last.date }.max { $0.date < $1.date }
    return ClientWaves(newest: last.path, before: before?.path)
  }
}

/// The audits of one client's folder that a batch looks at.
struct ClientWaves {
  let newest: String
  /// The wave before it by date, if there is one.
  var before: String?
}

extension Client {
  /// - Parameters:
  ///   - id: Names its pack.
  ///   - path: The folder of its audit, or of one audit a wave.
  ///   - choice: What it wants otherwise than the rest.
  ///   - place: Where a list names the folder.
  init(
    id: String, in path: String, choice: ClientChoice = ClientChoice(),
    named place: ClientList.ListPlace? = nil
  ) {
    let audits = ClientList.audits(in: path)
    let waves = ClientList.waves(in: path, named: place)
    let named = choice.previous.map { ClientList.audits(in: $0) } ?? []
    let namesYearBefore = choice.previous != nil
    var choice = choice
    if case .success(let waves) = waves, !namesYearBefore { choice.previous = waves.before }
    self.init(
      id: id, path: path, audits: audits + named, audit: waves.map(\.newest), choice: choice,
      namesYearBefore: namesYearBefore, span: place?.span)
  }
}

/// The ids so far.
struct ClientIDs {
  /// By what a disk that does not tell capitals apart makes of them.
  private var known: [String: String] = [:]

  /// Reports an id that cannot name a client, or that another has.
  mutating func add(_ id: String, at span: SourceSpan?, _ problems: inout DiagnosticCollector) {
    if let why = ClientID.fault(of: id) {
      problems.report(ClientProblem.wrongID(id, why: why), at: span)
    } else if let other = known.updateValue(id, forKey: id.lowercased()) {
      problems.report(ClientProblem.sameID(id, other: other), at: span)
    }
  }
}

extension Folder {
  /// Why a path leads to nothing, as an `errno` value; 0 when something stands there.
  fileprivate static func obstacle(to path: String) -> Int32 {
    access(path, F_OK) == 0 ? 0 : errno
  }

  /// Whether two paths lead to one folder.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_ino == two.st_ino
      && one.st_dev == two.st_dev
  }
}
