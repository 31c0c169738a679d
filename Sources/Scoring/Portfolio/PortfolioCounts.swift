package import Measures
package import Survey

/// Clients that were asked one questionnaire, as counts that add up in any order.
///
/// So a run that is split over machines gives the figures of one that is not. MEASUREMENT.md, 7.
package struct PortfolioCounts: Sendable, Equatable {
  /// One lever, or what is scored apart.
  package struct Part: Sendable, Equatable {
    package let id: Section.ID
    package let name: String
    package let isSeparate: Bool
    /// Clients in each band, lowest first.
    package fileprivate(set) var bands: [Int]
    /// Clients without a score on it.
    package fileprivate(set) var withoutScore = 0
    /// Clients of which a voice has no score, as fewer than half of those who could answered.
    package fileprivate(set) var halfAnswered = 0
    /// Answers and don't knows of all of them.
    package fileprivate(set) var coverage = Coverage(answered: 0, eligible: 0, dontKnow: 0)
  }

  package let questionnaire: String
  package private(set) var clients = 0
  /// Headlines in tenths of a point, 1,001 bins.
  package private(set) var headlines = Histogram(counts: [Int](repeating: 0, count: 1_001))
  /// The headline of clients in each band, lowest first.
  package private(set) var bands: [Int]
  package private(set) var withoutHeadline = 0
  package private(set) var parts: [Part]
  package let bandNames: [ClientFigures.BandName]

  /// The counts of some clients.
  ///
  /// - Parameters:
  ///   - clients: All of one questionnaire.
  ///   - words: One of them, whose questionnaire gives names and order.
  package init(of clients: [ClientFigures], wordsOf words: ClientFigures) {
    questionnaire = words.questionnaire
    bandNames = words.bands
    bands = [Int](repeating: 0, count: words.bands.count)
    parts = words.parts.map { part in
      Part(
        id: part.id, name: part.name, isSeparate: part.isSeparate,
        bands: [Int](repeating: 0, count: words.bands.count))
    }
    for client in clients { add(client) }
  }

  /// Counts clients with figures of their run.
  ///
  /// - Parameter clients: Each counts, also those that are one audit.
  /// - Returns: The counts of each questionnaire, by its name.
  package static func all(of clients: [PortfolioClient]) -> [PortfolioCounts] {
    let current = clients.compactMap(\.current)
    return Set(current.map(\.questionnaire)).sorted().compactMap { name in
      let own = current.filter { $0.questionnaire == name }
      return own.first.map { PortfolioCounts(of: own, wordsOf: $0) }
    }
  }

  private mutating func add(_ client: ClientFigures) {
    clients += 1
    if let tenths = client.headline, headlines.counts.indices.contains(tenths) {
      headlines.add(tenths)
      if let band = place(of: client.band) { bands[band] += 1 }
    } else {
      withoutHeadline += 1
    }
    for place in parts.indices {
      guard let part = client.parts.first(where: { $0.id == parts[place].id }) else {
        parts[place].withoutScore += 1
        continue
      }
      if part.tenths != nil, let band = self.place(of: part.band) {
        parts[place].bands[band] += 1
      } else {
        parts[place].withoutScore += 1
      }
      if part.isHalfAnswered { parts[place].halfAnswered += 1 }
      if let coverage = part.coverage { parts[place].coverage = parts[place].coverage + coverage }
    }
  }

  private func place(of band: Band.ID?) -> Int? {
    bandNames.firstIndex { $0.id == band }
  }

  package var levers: [Part] { parts.filter { !$0.isSeparate } }
}
