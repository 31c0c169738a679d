/// Where a batch writes, so that it is not among the answers of its clients.
struct PackPlaces {
  private var paths = ResolvedPaths()
  private let output: String
  /// Everything in the folder that a run may replace or take away.
  private var replaced: Set<String> = []

  /// - Parameters:
  ///   - output: The folder that packs go into; it need not be there.
  ///   - clients: All of the batch.
  init(_ output: String, of clients: [Client]) {
    let out = BatchFolder(output)
    self.output = paths.resolve(output)
    for path in out.ownFolders + clients.flatMap({ out.places(of: $0.id) }) {
      replaced.insert(paths.resolve(path))
    }
  }

  /// What is wrong with the place of a client's audits; `nil` when nothing is.
  mutating func problem(of client: Client) -> ClientProblem? {
    for audit in client.audits {
      let path = paths.resolve(audit)
      if ResolvedPaths.upward(from: path).contains(where: replaced.contains) {
        return .auditAmongPacks(client.id, audit: audit)
      }
      if ResolvedPaths.upward(from: output).contains(path) {
        return .packsInAudit(client.id, audit: audit)
      }
    }
    return !client.audits.isEmpty && paths.resolve(client.path) == output
      ? .packsInAudit(client.id, audit: client.path) : nil
  }
}

extension BatchFolder {
  /// Where it keeps what is its own, beside the packs.
  fileprivate var ownFolders: [String] { [ownPath, shardsPath, "\(path)/charts"] }

  /// Where the pack of a client may stand.
  fileprivate func places(of id: String) -> [String] { [packPath(id), waitingPath(id)] }
}
