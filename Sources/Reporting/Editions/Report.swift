import Scoring
import Survey

/// One report in all its forms, as bytes to be written.
package struct Report: Sendable {
  package let html: [UInt8]
  package let markdown: [UInt8]
  /// Content by path beside the report, such as `charts/levers-chart.svg`.
  package let pictures: [(path: String, bytes: [UInt8])]

  /// Renders an edition of a result.
  ///
  /// - Parameters:
  ///   - edition: Which one; the pack must hold it.
  ///   - subject: What it is about.
  ///   - pack: The words and looks.
  ///   - toolVersion: Of the program, for the footer.
  ///   - options: How report.md shows tables and charts.
  /// - Throws: ``RenderFault`` when the pack's template does not fit, or when report.md would not
  ///   read back as it was meant.
  package init(
    _ edition: Edition, of subject: ReportSubject, in pack: TemplatePack, toolVersion: String,
    options: MarkdownOptions = MarkdownOptions()
  ) throws(RenderFault) {
    guard let template = pack.templates[edition.rawValue] else {
      throw .missingBlock("edition \(edition.rawValue)")
    }
    let blocks = FullReportBlocks(subject).blocks
    let document = try template.render(
      FullReportValues(subject, bank: pack.sentences).values, blocks: blocks, options: options)
    markdown = document.markdown
    html = HTMLPage.write(
      Self.parts(of: document, subject: subject, pack: pack, toolVersion: toolVersion))
    pictures = blocks.values.compactMap { block in
      guard case .chart(let chart) = block else { return nil }
      return ("charts/\(chart.id).svg", Array((chart.svg + "\n").utf8))
    }.sorted { $0.path < $1.path }
  }

  private static func parts(
    of document: RenderedDocument, subject: ReportSubject, pack: TemplatePack, toolVersion: String
  ) -> PageParts {
    let result = subject.result
    let organisation = PlainText.words(result.subject.organisation)
    let name = "\(organisation): power-sharing audit \(PlainText.words(result.subject.wave))"
    var banner: [String] = []
    if subject.isDraft { banner.append("Draft. Not to be passed on.") }
    if result.subject.isInvented { banner.append("Invented example. No such organisation exists.") }
    return PageParts(
      language: subject.questionnaire.language, title: name, banner: banner, document: document,
      footer: [
        "Made by powershare \(toolVersion) with the template pack \(pack.name) \(pack.version) "
          + "from \(subject.questionnaire.reference). Result \(subject.resultHash.prefix(16)).",
        "A self-assessment by those named, not a certificate.",
      ], style: pack.style)
  }
}
