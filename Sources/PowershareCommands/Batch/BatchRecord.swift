import Reporting
import Scoring

/// How a run left each of its clients, and why some have no new reports.
struct BatchRecord {
  /// Sorted by id.
  var clients: [PortfolioClient]
  /// By client: the page that leads to its reports, inside its folder.
  var pages: [String: String]
  /// By client: why its new reports wait, and the page that leads to them.
  var held: [String: PortfolioSubject.Waiting]
  /// Of all clients that failed, in this run or an earlier one.
  var failures: FailureList

  /// - Parameters:
  ///   - known: By client.
  ///   - list: Of the batch; it knows which clients lead to one audit.
  ///   - out: Where the packs are. What was not made in the last run is looked for there.
  init(_ known: [String: BatchPlan.Known], of list: BatchClients, in out: BatchFolder) {
    let places = list.placeOfAudit
    clients = known.map { id, client in
      PortfolioClient(
        id: id, status: client.status, figures: client.figures,
        signs: [places[id], client.answers].compactMap(\.self))
    }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    pages = [:]
    held = [:]
    for (id, client) in known {
      switch client.status {
      case .held:
        held[id] = PortfolioSubject.Waiting(
          why: (client.held ?? .edited).wordsOnPages, page: out.page(in: out.waitingPath(id)))
        pages[id] = client.held == .foreign ? nil : out.page(in: out.packPath(id))
      case .failed: pages[id] = out.page(in: out.packPath(id), of: client.page)
      case .made, .unchanged, .waiting: pages[id] = client.page
      }
    }
    failures = FailureList(
      known.compactMap { id, client in client.failure.map { (id, $0) } })
  }
}

extension BatchFolder {
  /// The page that leads to the reports in a folder, as they stand there.
  fileprivate func page(in folder: String) -> String? {
    ClientState.page(among: (try? Folder.names(in: folder)) ?? [])
  }

  /// A page, if it is there.
  fileprivate func page(in folder: String, of page: String?) -> String? {
    page.flatMap { Folder.exists("\(folder)/\($0)") ? $0 : nil }
  }
}

extension PackStanding.Kind {
  /// Why new reports wait, after a name and a colon.
  fileprivate var wordsOnPages: String {
    switch self {
    case .asMade, .edited: "edited by hand"
    case .others: "other files among the reports"
    case .foreign: "what stands there was not made by a batch"
    }
  }
}
