import Scoring

/// A page about a whole batch, written with a template of the pack.
package enum BatchPage: String, Sendable, CaseIterable {
  /// What is there, a link for each client.
  case index
  /// All clients together.
  case portfolio

  /// The pictures that a portfolio can have.
  package static let chartIDs = ["distribution-chart", "funnel-chart"]

  /// What its template may refer to: the same names in both.
  static let vocabulary = ReportVocabulary(
    schema: PortfolioValues.schema, blocks: PortfolioBlocks.names + [ReportTree.contents],
    files: [
      "*/*", "*.new/*", "index.html", "portfolio.html", "portfolio.md", "portfolio.json",
      "failures.md",
    ])
}

/// The figures that the pages of a batch may show, by the words of their fences.
struct PortfolioBlocks {
  private let subject: PortfolioSubject

  init(_ subject: PortfolioSubject) { self.subject = subject }

  /// The words; `*` stands for the number of a questionnaire.
  static let names = [
    "table run", "chart distribution", "chart funnel", "table levers", "table unusual",
    "table versions", "table answers *",
  ]

  func block(_ name: String) -> ReportBlock? {
    let comparison = subject.portfolio.comparison
    switch name {
    case "table run": return .table(subject.runTable)
    case "table versions": return .table(subject.versions)
    case "chart distribution":
      return figure(comparison.flatMap { DistributionChart(subject, $0)?.figure })
    case "chart funnel": return figure(comparison.flatMap { FunnelChart(subject, $0)?.figure })
    case "table levers": return comparison.map { .table(subject.levers(of: $0)) } ?? .nothing
    case "table unusual":
      guard subject.namesClients else { return .nothing }
      return comparison.map { .table(subject.unusual(in: $0)) } ?? .nothing
    default: return answers(name)
    }
  }

  private func figure(_ figure: ChartFigure?) -> ReportBlock {
    figure.map { .chart($0) } ?? .nothing
  }

  private func answers(_ name: String) -> ReportBlock? {
    let words = name.split(separator: " ")
    guard words.count == 3, name.hasPrefix("table answers "), let number = Int(words[2]),
      subject.answered.indices.contains(number - 1)
    else { return nil }
    return .table(subject.answers(to: subject.answered[number - 1], number: number))
  }
}

/// A page of a batch in both of its forms.
package struct WrittenBatchPage: Sendable {
  package let html: [UInt8]
  package let markdown: [UInt8]
  package let charts: [ChartFigure]
}

/// Writes the pages of a batch with one pack.
package struct BatchPageWriter {
  private let subject: PortfolioSubject
  private let pack: TemplatePack
  private let toolVersion: String

  package init(_ subject: PortfolioSubject, in pack: TemplatePack, toolVersion: String) {
    self.subject = subject
    self.pack = pack
    self.toolVersion = toolVersion
  }

  /// - Returns: `nil` where the pack has no template for the page.
  package func page(_ page: BatchPage) throws(RenderFault) -> WrittenBatchPage? {
    guard let template = pack.batchPages[page.rawValue] else { return nil }
    let document = try template.render(
      PortfolioValues(subject).values, blocks: PortfolioBlocks(subject).block)
    return WrittenBatchPage(
      html: HTMLPage.write(parts(of: document, page)), markdown: document.markdown,
      charts: document.charts)
  }

  private func parts(of document: RenderedDocument, _ page: BatchPage) -> PageParts {
    let clients = ScoreText.clients(subject.portfolio.clients.count)
    return PageParts(
      language: pack.language,
      title: page == .index ? "Reports of \(clients)" : "Portfolio of \(clients)",
      kind: "batch-\(page.rawValue)",
      banner: subject.isDraft ? ["Draft. Not to be passed on."] : [], logo: pack.brand.logo,
      document: document,
      footer: [
        "Made by powershare \(toolVersion) with the template pack \(pack.name) \(pack.version)."
      ], style: pack.style)
  }
}
