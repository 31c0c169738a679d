import Scoring
import Survey

@testable import Reporting

/// Invented clients, and their portfolio.
struct PortfolioReport {
  var count = 60
  var isPublic = false
  var namesClients = false
  var causes: [PortfolioSubject.Cause] = []
  var isOlder = false
  /// What clients, levers and bands are called.
  var name = ""

  var clients: [PortfolioClient] {
    (0..<count).map { number in
      // Around 45 points, with two far away.
      let tenths = [7, 31].contains(number) ? 900 - number : 330 + number * 53 % 240
      let variance = 4 + Double(number * 29 % 60)
      return PortfolioClient(
        id: "client-\(number)\(name)", status: .made,
        figures: ClientFigures(
          questionnaire: "q@1.0.0", headline: tenths, band: band(tenths),
          standardErrorTenths: Int((10 * variance.squareRoot()).rounded()),
          reachesPublicMinimum: true, hidesVoices: number % 10 == 0, parts: parts(number),
          bands: ["held", "asked", "led"].map {
            ClientFigures.BandName(id: Band.ID($0), name: $0.capitalisedWord + name)
          }))
    }
  }

  private func band(_ tenths: Int) -> Band.ID {
    tenths < 350 ? "held" : tenths < 600 ? "asked" : "led"
  }

  private func parts(_ number: Int) -> [ClientFigures.Part] {
    ["people", "money"].enumerated().map { place, id in
      let tenths = 300 + (number + place) * 41 % 400
      return ClientFigures.Part(
        id: Section.ID(id), name: id.capitalisedWord + name, tenths: tenths, band: band(tenths),
        isHalfAnswered: place == 1 && number < 6,
        coverage: Coverage(answered: 90 + number, eligible: 120 + number, dontKnow: 10))
    }
  }

  var subject: PortfolioSubject {
    let told = isOlder ? [PortfolioReference(Array(clients.dropLast()))] : []
    return PortfolioSubject(
      Portfolio(of: clients, after: told), causes: causes, isPublic: isPublic,
      namesClients: namesClients,
      pages: Dictionary(uniqueKeysWithValues: clients.map { ($0.id, "index.html") }))
  }

  /// The charts of the portfolio, where there are any.
  var figures: [ChartFigure] {
    guard let comparison = subject.portfolio.comparison else { return [] }
    return [
      DistributionChart(subject, comparison)?.figure, FunnelChart(subject, comparison)?.figure,
    ].compactMap { $0 }
  }

  func page(_ page: BatchPage) throws -> WrittenBatchPage? {
    guard let pack = SmallReport.pack else { return nil }
    return try BatchPageWriter(subject, in: pack, toolVersion: "1.2.3").page(page)
  }
}

extension String {
  fileprivate var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
