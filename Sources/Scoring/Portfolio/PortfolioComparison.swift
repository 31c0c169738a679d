package import Measures

/// Clients with one questionnaire beside each other: where headlines lie, and which are unusual.
package struct PortfolioComparison: Sendable, Equatable {
  /// One client in the funnel.
  package struct Place: Sendable, Equatable {
    package let id: String
    /// The headline in tenths of a point.
    package let tenths: Int
    /// Of the headline, in points².
    package let variance: Double
    package let position: Funnel.Position
  }

  /// What the funnel is drawn around.
  package struct Centre: Sendable, Equatable {
    /// The precision-weighted mean of all clients, in points.
    package let mean: Double
    /// The variance between clients beyond chance, in points²; 0 for none.
    package let varianceBetween: Double

    /// The limits of a client whose headline has a variance.
    package func funnel(variance: Double) -> Funnel {
      Funnel(mean: mean, ownVariance: variance, varianceBetween: varianceBetween)
    }
  }

  package let counts: PortfolioCounts
  /// The clients compared, sorted by id.
  package let clients: [PortfolioClient]
  /// `nil` where fewer than two headlines have a range.
  package let centre: Centre?
  /// Of those whose headline has a range, sorted by id.
  package let places: [Place]
  /// It is the comparison of an earlier run, as too few clients are new since.
  package let isOlder: Bool

  /// Compares some clients; `nil` unless every one of them has ten others.
  ///
  /// - Parameters:
  ///   - reference: The clients.
  ///   - isOlder: Whether they are those of an earlier run.
  init?(_ reference: PortfolioReference, isOlder: Bool) {
    let clients = reference.clients
    guard clients.count > fewestOtherClients, let words = clients.first?.figures else { return nil }
    self.clients = clients
    self.isOlder = isOlder
    counts = PortfolioCounts(of: clients.compactMap(\.figures), wordsOf: words)
    let centre = Self.centre(of: clients)
    self.centre = centre
    places = clients.compactMap { client in
      guard let centre, let tenths = client.figures?.headline, let variance = client.variance
      else { return nil }
      return Place(
        id: client.id, tenths: tenths, variance: variance,
        position: centre.funnel(variance: variance).position(of: Double(tenths) / 10))
    }
  }

  /// Sorted by score before anything is added up, so that no order of clients shows in the last bit.
  private static func centre(of clients: [PortfolioClient]) -> Centre? {
    let known = clients.compactMap { client -> (score: Int, variance: Double)? in
      guard let score = client.figures?.headline, let variance = client.variance else { return nil }
      return (score, variance)
    }.sorted { $0 < $1 }
    let shrinkage = try? Shrinkage(
      scores: known.map { Double($0.score) / 10 }, variances: known.map(\.variance))
    guard let shrinkage else { return nil }
    return Centre(mean: shrinkage.mean, varianceBetween: shrinkage.variance)
  }

  package func count(of position: Funnel.Position) -> Int {
    places.count { $0.position == position }
  }

  /// Where a client lies among the others; the quarter, never a rank.
  package func quarter(of client: PortfolioClient) -> PortfolioQuarter? {
    guard let tenths = client.figures?.headline else { return nil }
    let below = counts.headlines.counts[..<tenths].reduce(0, +)
    let equal = counts.headlines.counts[tenths] - 1
    return midRankPercentile(below: below, equal: equal, others: clients.count - 1)
      .map { PortfolioQuarter(percentile: $0) }
  }
}

extension PortfolioClient {
  /// Of the headline, in points², above 0.
  fileprivate var variance: Double? {
    figures?.standardErrorTenths.map { Double($0 * $0) / 100 }
  }
}
