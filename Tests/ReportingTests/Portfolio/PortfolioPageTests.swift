import Diagnostics
import Documents
import Scoring
import Testing

@testable import Reporting

/// The pages over all clients of a batch.
@Suite struct PortfolioPageTests {
  private static let cause = PortfolioSubject.Cause(
    words: "the folder is empty", code: "PSS-014", fix: "make an <audit>", clients: ["a", "b"])

  @Test func thePortfolioIsAsBefore() throws {
    let page = try #require(try PortfolioReport(causes: [Self.cause]).page(.portfolio))
    compare(page.markdown, with: "portfolio.md")
    #expect(page.charts.map(\.id) == BatchPage.chartIDs)
  }

  @Test func soIsTheIndex() throws {
    let page = try #require(try PortfolioReport(count: 12).page(.index))
    compare(page.markdown, with: "batch-index.md")
  }

  @Test func theDataIsAsBefore() {
    let subject = PortfolioReport(causes: [Self.cause]).subject
    compare(subject.jsonBytes(toolVersion: "1.2.3"), with: "portfolio.json")
  }

  @Test func oneClientLiesAndIs() {
    let headlines = (1...60).compactMap { PortfolioReport(count: $0).figures.last?.headline }
    #expect(headlines.contains { $0.contains(" 1 is unusual") })
    for headline in headlines {
      #expect(!headline.contains(" 1 lie ") && !headline.contains(" 1 are "), "\(headline)")
    }
  }

  @Test func clientsAreNamedOnlyWhereThatIsAskedFor() throws {
    let plain = try #require(try PortfolioReport(causes: [Self.cause]).page(.portfolio))
    let plainData = PortfolioReport(causes: [Self.cause]).subject.jsonBytes(toolVersion: "1")
    for bytes in [plain.html, plain.markdown, plainData] {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("client-"))
    }
    let named = try #require(
      try PortfolioReport(namesClients: true, causes: [Self.cause]).page(.portfolio))
    let text = String(decoding: named.markdown, as: UTF8.self)
    #expect(
      text.contains("client-7 ") && text.contains("client-31 ") && text.contains("Who: a and b"))
    #expect(!text.contains("client-1 "), "only those outside the limits")
  }

  @Test func inPublicNothingIsToldOfFewClients() throws {
    let report = PortfolioReport(isPublic: true)
    let page = try #require(try report.page(.portfolio))
    let text = String(decoding: page.markdown, as: UTF8.self)
    #expect(page.charts.isEmpty && !text.contains("funnel") && !text.contains("Very unusual"))
    #expect(text.contains("fewer than 5, or hidden with another"))
    let data = String(decoding: report.subject.jsonBytes(toolVersion: "1"), as: UTF8.self)
    #expect(!data.contains("headlines") && !data.contains("\"funnel\""))
    #expect(data.contains("\"clients\": null"))
  }

  @Test func tooFewClientsAreNotComparedAndThePageSaysWhy() throws {
    let page = try #require(try PortfolioReport(count: 10).page(.portfolio))
    let text = String(decoding: page.markdown, as: UTF8.self)
    #expect(text.contains("Clients are not compared.") && text.contains("Here it is 10 clients."))
    #expect(!text.contains("lie between") && page.charts.isEmpty)
  }

  @Test func anOlderComparisonSaysSo() throws {
    let page = try #require(try PortfolioReport(isOlder: true).page(.portfolio))
    let text = String(decoding: page.markdown, as: UTF8.self)
    #expect(
      text.contains("comparison of an earlier run") && text.contains("59 clients are compared"))
  }

  /// Names of clients are anybody's words.
  @Test(arguments: HostileChartTests.names)
  func namesStayInTheirPlaces(_ name: String) throws {
    let report = PortfolioReport(count: 12, namesClients: true, name: name)
    for page in BatchPage.allCases {
      let written = try #require(try report.page(page))
      let plain = try #require(try PortfolioReport(count: 12, namesClients: true).page(page))
      let html = String(decoding: written.html, as: UTF8.self)
      #expect(!html.contains("<script") && !html.contains("<svg onload"))
      #expect(Self.tags(written.html) == Self.tags(plain.html))
    }
  }

  private static func tags(_ html: [UInt8]) -> Int { html.count { $0 == UInt8(ascii: "<") } }

  @Test func figuresAreReadAsTheyAreWritten() throws {
    for client in PortfolioReport(count: 15).clients {
      let figures = try #require(client.figures)
      var reader = DocumentReader(
        SourceFile(name: "figures.json", bytes: figures.json.canonicalBytes()), family: .clients,
        limits: .sheet)
      let read = reader.root().flatMap { reader.clientFigures($0) }
      #expect(read == figures)
      #expect(reader.diagnostics.isEmpty)
    }
  }
}
