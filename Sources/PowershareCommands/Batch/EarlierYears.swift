/// A folder with what was before of each client, by id: last year's packs, or audits.
struct EarlierYears {
  private let path: String

  /// - Throws: 66 when it is no folder.
  init(_ path: String) throws(CommandFailure) {
    self.path = AuditFolder(path).path
    guard Folder.isFolder(self.path) else {
      throw CommandFailure(
        .missingInput, of: path, Folder.exists(path) ? "is no folder" : "is not there",
        help: ["name a folder with last year's packs, or with an audit for each client"])
    }
  }

  /// - Throws: 66 when nobody may look into it.
  fileprivate func refuseUnreadable() throws(CommandFailure) {
    do throws(FileFault) {
      _ = try Folder.names(in: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The audit or result of a client: of several waves the newest.
  ///
  /// - Returns: `nil` for a client of which nothing stands in it; what leads nowhere, or holds
  ///   nothing, stands for itself, so that making the pack says what it lacks.
  func year(of id: String) -> String? {
    let folder = "\(path)/\(id)"
    guard Folder.isThere(folder) else { return nil }
    guard YearSource.resultFile(folder) == nil,
      case .success(let waves) = ClientList.waves(in: folder)
    else { return folder }
    return waves.newest
  }
}

extension ClientList {
  /// Compares each client with what a folder has of it, unless a list names another year for it.
  ///
  /// - Parameters:
  ///   - earlier: The folder, as it was given.
  ///   - output: Where packs go.
  /// - Returns: The ids of clients of which nothing stands there.
  /// - Throws: 66 when it has nothing of any client, 65 where packs would stand in one of its audits.
  mutating func lookBack(to earlier: String, output: String) throws(CommandFailure) -> [String] {
    let years = try EarlierYears(earlier)
    let open = clients.indices.filter { !clients[$0].namesYearBefore }
    var without: [String] = []
    for place in open {
      guard let year = years.year(of: clients[place].id) else {
        without.append(clients[place].id)
        continue
      }
      clients[place].choice.previous = year
      clients[place].audits += ClientList.audits(in: year)
    }
    if without.count == open.count { try years.refuseUnreadable() }
    guard open.isEmpty || without.count < open.count else {
      throw CommandFailure(
        .missingInput, of: earlier, "has no folder that is called like one of these clients",
        help: ["each is called by the client's id, and holds an audit or last year's result.json"])
    }
    try refuse(output)
    return without
  }
}
