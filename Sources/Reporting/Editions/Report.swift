import Scoring
import Survey

/// One edition of a report in both of its forms.
package struct Report: Sendable {
  package let edition: Edition
  /// A whole page: no script, no request.
  package let html: [UInt8]
  /// A document in its own right, with its charts in `charts/ID.svg`.
  package let markdown: [UInt8]
  /// In reading order.
  package let charts: [ChartFigure]
  /// Where links from other editions may lead.
  let anchors: [String: String]
}

/// Writes the editions of one result with one pack.
package struct ReportWriter {
  private let subject: ReportSubject
  private let pack: TemplatePack
  private let toolVersion: String
  private let options: MarkdownOptions
  private let blocks: ReportBlocks
  private let values: TemplateValue

  /// - Parameters:
  ///   - subject: What the reports are about.
  ///   - pack: Templates, sentences and style.
  ///   - toolVersion: For the foot of each page.
  ///   - contents: What stands beside the reports in their folder.
  ///   - options: How Markdown shows tables and charts.
  package init(
    _ subject: ReportSubject, in pack: TemplatePack, toolVersion: String,
    contents: PackContents = PackContents(), options: MarkdownOptions = MarkdownOptions()
  ) {
    self.subject = subject
    self.pack = pack
    self.toolVersion = toolVersion
    self.options = options
    blocks = ReportBlocks(subject, pictures: pack.pictures)
    values = ReportValues(subject, bank: pack.sentences, contents: contents).values
  }

  /// The editions in the order asked for; links to figures lead to the full report where it is one
  /// of them.
  package func reports(_ editions: [Edition]) throws(RenderFault) -> [Report] {
    let full = editions.contains(.full) ? try report(.full, other: nil) : nil
    let other = full.map {
      OtherDocument(
        htmlFile: "\(Edition.full.fileName).html", markdownFile: "\(Edition.full.fileName).md",
        anchors: $0.anchors)
    }
    var reports: [Report] = []
    for edition in editions {
      if edition == .full, let full {
        reports.append(full)
      } else {
        reports.append(try report(edition, other: other))
      }
    }
    return reports
  }

  private func report(_ edition: Edition, other: OtherDocument?) throws(RenderFault) -> Report {
    try pack.report(edition, frame) { template throws(RenderFault) in
      try template.render(values, blocks: blocks.block, options: options, other: other)
    }
  }

  private var frame: PageFrame {
    let about = subject.result.subject
    return PageFrame(
      language: subject.questionnaire.language, organisation: about.organisation,
      wave: about.wave, isDraft: subject.isDraft, isInvented: about.isInvented,
      toolVersion: toolVersion,
      source: "from \(subject.questionnaire.reference). Result \(subject.resultHash.prefix(16)).")
  }
}

/// What stands around a report in its page.
struct PageFrame {
  let language: String
  let organisation: String
  let wave: String
  let isDraft: Bool
  let isInvented: Bool
  let toolVersion: String
  /// What the report was made from, to end a sentence.
  let source: String
}

extension TemplatePack {
  /// An edition with its page.
  ///
  /// - Parameters:
  ///   - edition: One that the pack has.
  ///   - frame: What stands around it.
  ///   - render: Fills its template.
  /// - Returns: Both of its forms.
  /// - Throws: ``RenderFault/missingEdition(_:)``, and what `render` throws.
  func report(
    _ edition: Edition, _ frame: PageFrame,
    _ render: (ReportTemplate) throws(RenderFault) -> RenderedDocument
  ) throws(RenderFault) -> Report {
    guard let template = templates[edition.rawValue] else {
      throw .missingEdition(edition.rawValue)
    }
    let document = try render(template)
    return Report(
      edition: edition, html: HTMLPage.write(parts(of: document, edition, frame)),
      markdown: document.markdown, charts: document.charts, anchors: document.anchors)
  }

  private func parts(
    of document: RenderedDocument, _ edition: Edition, _ frame: PageFrame
  ) -> PageParts {
    let organisation = PlainText.words(frame.organisation)
    let name = "\(organisation): power-sharing audit \(PlainText.words(frame.wave))"
    var banner: [String] = []
    if frame.isDraft { banner.append("Draft. Not to be passed on.") }
    if frame.isInvented { banner.append("Invented example. No such organisation exists.") }
    return PageParts(
      language: frame.language, title: name, kind: edition.rawValue,
      banner: banner, logo: brand.logo, document: document,
      footer: [
        "Made by powershare \(frame.toolVersion) with the template pack \(self.name) \(version) "
          + frame.source,
        "A self-assessment by those named, not a certificate.",
      ], style: style)
  }
}
