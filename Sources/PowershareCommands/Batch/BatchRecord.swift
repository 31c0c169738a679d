import Scoring

/// How a run left each of its clients, and why some have no new reports.
struct BatchRecord {
  /// Sorted by id.
  var clients: [PortfolioClient]
  /// By client: the page that leads to its reports, inside its folder.
  var pages: [String: String]
  /// Of all clients that failed, in this run or an earlier one.
  var failures: FailureList

  init(_ known: [String: BatchPlan.Known]) {
    clients = known.map { PortfolioClient(id: $0, status: $1.status, figures: $1.figures) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    pages = known.compactMapValues(\.page)
    failures = FailureList(
      known.compactMap { id, client in client.failure.map { (id, $0) } })
  }
}
