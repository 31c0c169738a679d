import Comparison
import Scoring
import Survey

/// Writes the edition of change of some comparisons with one pack.
package struct ChangeReportWriter {
  private let subject: ChangeSubject
  private let pack: TemplatePack
  private let markdown: MarkdownOptions

  /// - Parameters:
  ///   - subject: The years.
  ///   - pack: Templates, sentences and style.
  ///   - markdown: How Markdown shows tables and charts.
  package init(
    _ subject: ChangeSubject, in pack: TemplatePack, markdown: MarkdownOptions = MarkdownOptions()
  ) {
    (self.subject, self.pack, self.markdown) = (subject, pack, markdown)
  }

  /// The page, the Markdown and the charts.
  ///
  /// - Throws: ``RenderFault/missingEdition(_:)`` where the pack has no template for it.
  package func report() throws(RenderFault) -> Report {
    try pack.report(.change, frame) { template throws(RenderFault) in
      let blocks = ChangeBlocks(subject, bank: pack.sentences, palette: pack.chartPalette)
      return try template.render(
        ChangeValues(subject, bank: pack.sentences).values, blocks: blocks.block,
        options: markdown)
    }
  }

  private var frame: PageFrame {
    let about = subject.later.subject
    let waves = subject.parts.map(\.then) + [about.wave]
    return PageFrame(
      language: subject.language ?? pack.language, organisation: about.organisation,
      wave: ScoreText.list(waves), isDraft: subject.options.isDraft, isInvented: about.isInvented,
      toolVersion: subject.options.toolVersion,
      source: "from \(waves.count) audits. Comparison \(subject.hash.prefix(16)).")
  }
}
