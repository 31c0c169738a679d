import Findings
import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

@Suite struct ReportTests {
  private let small = SmallReport()
  private var oneLeverMissing: SmallReport {
    var report = SmallReport()
    report.lived?.now[1] = nil
    report.leaders?.now[1] = nil
    return report
  }

  // MARK: - Whole reports

  @Test(arguments: Edition.ofOneYear)
  func anEditionInMarkdown(_ edition: Edition) throws {
    compare(try edition.report(of: small).markdown, with: "\(edition.fileName).md")
  }

  /// Without the head, whose style sheet is a file of its own.
  @Test(arguments: Edition.ofOneYear)
  func anEditionInHTML(_ edition: Edition) throws {
    let html = String(decoding: try edition.report(of: small).html, as: UTF8.self)
    let body = html.split(separator: "</head>\n", maxSplits: 1).last ?? ""
    compare(Array(body.utf8), with: "\(edition.fileName)-body.html")
  }

  @Test func aReportWithoutALever() throws {
    compare(try oneLeverMissing.report().markdown, with: "lever-missing.md")
  }

  @Test func aReportForOneself() throws {
    var own = SmallReport(audience: .own)
    (own.lived, own.staff) = (nil, nil)
    own.leaders?.people = 1
    compare(try own.report().markdown, with: "self.md")
  }

  @Test func theSameBytesComeTwice() throws {
    let (first, second) = (try small.report(), try SmallReport().report())
    #expect(first.html == second.html && first.markdown == second.markdown)
    #expect(first.charts == second.charts && !first.charts.isEmpty)
  }

  // MARK: - Words of other people inside ours

  @Test func blanksAroundWordsDoNotShowInsideASentence() throws {
    var report = small
    report.organisation = " North\n\n Trust "
    report.people = "  those we\u{202E} serve\u{A0}"
    #expect(try report.html().contains("<title>North Trust: power-sharing audit 2026</title>"))
    #expect(report.subject.fill("\t{People}\n\n(all) ") == "those we serve (all)")
  }

  // MARK: - Links and ids

  @Test func everyLinkInAPageLeadsSomewhereAndEveryIDStandsOnce() throws {
    for report in [small, oneLeverMissing, SmallReport(lived: nil), SmallReport(leaders: nil)] {
      let page = Markup(try report.html())
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count)
      let links = page.values(of: "href").filter { $0.hasPrefix("#") }
      #expect(links.count > 10)
      for link in links { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
      let labels = ["aria-labelledby", "aria-describedby"].flatMap { page.values(of: $0) }
      for label in labels { #expect(ids.contains(label), "\(label)") }
    }
  }

  @Test func everyPictureThatMarkdownShowsIsWritten() throws {
    let report = try small.report()
    let text = String(decoding: report.markdown, as: UTF8.self)
    for chart in report.charts { #expect(text.contains("](charts/\(chart.id).svg)")) }
  }

  // MARK: - Figures

  @Test(arguments: 0..<7)
  func theSumEndsInThePrintedHeadline(_ higher: Int) throws {
    var report = SmallReport(higher: higher)
    report.lived?.now[2] = 1
    let headline = report.subject.findings.first { $0.id == "headline" }
    guard case .headline(let tenths, let showsTenth)? = headline?.values["points"] else {
      Issue.record("no headline")
      return
    }
    let printed = ScoreText.headline(tenths, showsTenth: showsTenth)
    let text = try report.markdown()
    #expect(text.contains("Power sits at \(printed) out of 100"))
    let total = report.result.levers.compactMap(\.now.tenths).reduce(0, +)
    let sign = total % 5 == 0 ? "=" : "≈"
    let end =
      showsTenth
      ? "÷ 5 \(sign) \(printed). Anyone"
      : "÷ 5 \(sign) \(ScoreText.points(tenths)), printed as \(printed). Anyone"
    #expect(text.contains(end), "\(end)")
  }

  /// 49.6 points: a whole number would stand in the band above.
  @Test func nextToABorderTheSumAndTheHeadlineShowTheTenth() throws {
    var report = SmallReport(staff: nil, leaders: nil, higher: 12)
    report.lived = .init(people: 25, now: [2, 2, 2, 2, 2, 2])
    let text = try report.markdown()
    #expect(text.contains("Power sits at 49.6 out of 100: Asked."))
    #expect(text.contains("= 248.0; 248.0 ÷ 5 = 49.6. Anyone"))
  }

  @Test func whatPeopleAreCalledIsFilledInEverywhere() throws {
    for text in [try small.html(), try small.markdown()] {
      #expect(!text.contains("{people}") && !text.contains("{People}"))
      #expect(text.contains("Where are residents?"))
    }
  }

  // MARK: - What is hidden

  @Test func howManyAreInAHiddenVoiceCannotBeWorkedOut() throws {
    let text = try small.markdown()
    #expect(text.contains("Staff: fewer than 5 people answered"))
    let others = try SmallReport(staff: nil).markdown()
    for report in [text, others] { #expect(!report.lowercased().contains("sheets counted")) }
  }

  @Test func hostileNamesStayWords() throws {
    let names = [
      "</title><script>alert(1)</script>", "a\" onload=\"x", "{{headline}}", "# A\n\n- b",
    ]
    for name in names {
      let html = try SmallReport(organisation: name, people: name).html()
      #expect(!html.contains("<script") && !html.contains(" onload=\"x\""))
    }
  }
}

extension Edition {
  /// As one of a whole pack, so that it may link to the others.
  fileprivate func report(of small: SmallReport) throws -> Report {
    try #require(try small.reports(Edition.ofOneYear).first { $0.edition == self })
  }
}
