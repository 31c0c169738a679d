import Diagnostics
import Glibc

extension BatchFolder {
  /// What is remembered of every client, sorted by id.
  ///
  /// - Throws: 66 when no batch has written here, or what it wrote cannot be read.
  func states() throws(CommandFailure) -> [ClientState] {
    try rememberedIDs().compactMap { ClientState.load($0, in: self) }
  }

  private func rememberedIDs() throws(CommandFailure) -> [String] {
    let names: [String]
    do throws(FileFault) {
      names = try Folder.names(in: statesPath)
    } catch {
      guard error.code == ENOENT || error.code == ENOTDIR else { throw CommandFailure(error) }
      throw CommandFailure(
        .missingInput, "no batch has written into \(path)",
        help: [
          "\("powershare batch CLIENTS -o \(path.quotedForShell)".asCommand) makes packs there"
        ])
    }
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }
  }

  /// Whether some of these clients failed when they were last tried.
  ///
  /// - Throws: 66 when no batch has written here, or what it wrote cannot be read.
  func hasFailures(among ids: [String]) throws(CommandFailure) -> Bool {
    let remembered = Set(try rememberedIDs())
    return ids.contains {
      remembered.contains($0) && ClientState.load($0, in: self)?.status == .failed
    }
  }

  /// The options of the runs in which clients failed, a line each, with how many failed in each.
  ///
  /// Those of versions that did not remember them are left out.
  func optionsOfFailures(among ids: [String]) -> [String: Int] {
    var runs: [String: Int] = [:]
    for id in ids {
      guard let state = ClientState.load(id, in: self), state.status == .failed,
        let options = state.options
      else { continue }
      runs[options.joined(separator: "\n"), default: 0] += 1
    }
    return runs
  }

  /// Forgets that clients failed who are no longer among those of the batch.
  ///
  /// A pack of such a client stands as it was made; without one there is nothing to remember.
  ///
  /// - Parameter ids: Of all clients, also those of other shards.
  /// - Throws: 73 when it cannot be written.
  func forgetFailures(ofOthersThan ids: Set<String>) throws {
    for id in try rememberedIDs() where !ids.contains(id) {
      guard var state = ClientState.load(id, in: self), state.status == .failed else { continue }
      if Folder.exists(packPath(id)) {
        (state.status, state.failure, state.options, state.pack) = (.made, nil, nil, nil)
        try state.save(in: self)
      } else {
        try? Folder.remove(statePath(id))
      }
    }
  }

  /// - Throws: 73 when no folder can be there.
  func checkPlace() throws(CommandFailure) {
    guard !Folder.isFolder(path), let kind = try? Folder.kind(of: path) else { return }
    let what = if case .link = kind { "is a link that leads to no folder" } else { "is no folder" }
    throw CommandFailure(
      .cannotWrite, of: path, what, help: ["name a folder for the packs, or take that away"])
  }
}
