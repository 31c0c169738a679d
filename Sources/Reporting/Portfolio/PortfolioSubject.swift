package import Scoring

/// Everything that the pages of a batch are made from.
package struct PortfolioSubject: Sendable {
  /// Why some clients have no new reports, and what to do; neither names a client.
  package struct Cause: Sendable, Equatable {
    package var words: String
    package var code: String?
    package var fix: String?
    /// Sorted.
    package var clients: [String]

    package init(words: String, code: String?, fix: String?, clients: [String]) {
      self.words = words
      self.code = code
      self.fix = fix
      self.clients = clients
    }
  }

  /// New reports that wait beside what had to stay.
  package struct Waiting: Sendable, Equatable {
    /// Why, after a name and a colon.
    package var why: String
    /// The page that leads to them, inside the folder that ends in `.new`; `nil` without one.
    package var page: String?

    package init(why: String, page: String?) {
      self.why = why
      self.page = page
    }
  }

  package let portfolio: Portfolio
  /// The one that most clients have comes first.
  package let causes: [Cause]
  /// It leaves the circle of those who run the batch, so small counts are hidden.
  package let isPublic: Bool
  /// For those who hold the reports; not to be passed on.
  package let isDraft: Bool
  /// Clients are named in the portfolio.
  package let namesClients: Bool
  /// By client: the page that leads to its reports, inside its folder.
  package let pages: [String: String]
  /// By client that is held.
  package let waiting: [String: Waiting]
  package let palette: ChartPalette

  package init(
    _ portfolio: Portfolio, causes: [Cause] = [], isPublic: Bool = false, isDraft: Bool = false,
    namesClients: Bool = false, pages: [String: String] = [:], waiting: [String: Waiting] = [:],
    palette: ChartPalette = .standard
  ) {
    self.portfolio = portfolio
    self.causes = causes
    self.isPublic = isPublic
    self.isDraft = isDraft
    self.namesClients = namesClients
    self.pages = pages
    self.waiting = waiting
    self.palette = palette
  }

  /// Counts of clients that add up to a known sum, for cells; those that are hidden in words.
  func cells(_ counts: [Int]) -> [ReportTable.Cell] {
    counts.disclosed(isPublic: isPublic).map { count in
      count.map { ReportTable.Cell(String($0)) }
        ?? .hidden("fewer than \(PortfolioReference.fewestNew), or hidden with another")
    }
  }
}

extension ScoreText {
  /// "1 client", "12 clients".
  static func clients(_ count: Int) -> String { count == 1 ? "1 client" : "\(count) clients" }
}
