import Measures
import Scoring
import Survey

/// A lever as people with lived experience see it, as so many circles of ten: one figure for a page
/// of short sentences.
struct OutOfTenChart {
  private static let all = 10
  private static let radius = 130
  private static let pitch = 325

  private let subject: ReportSubject
  private let section: SectionResult
  private let filled: Int

  /// `nil` where the figure may not be shown.
  init?(_ subject: ReportSubject, _ section: SectionResult) {
    guard let tenths = section.figure(of: subject.result.voice(.lived)?.id).tenths else {
      return nil
    }
    self.subject = subject
    self.section = section
    filled = roundedHalfUp(tenths, over: 1_000 / Self.all)
  }

  private var id: String { "out-of-ten-chart-\(section.id)" }

  var figure: ChartFigure {
    let headline = "People give it \(filled) out of \(Self.all)"
    return ChartFigure(
      id: id, headline: headline, measure: "\(Self.all) means that people lead.",
      svg: svg(headline), altText: headline)
  }

  private func svg(_ headline: String) -> [UInt8] {
    var picture = SVGText(
      id: id, height: 2 * Self.radius + 80, title: headline,
      description: "A row of \(Self.all) circles. \(filled) of them are full.")
    for place in 0..<Self.all {
      let paint = place < filled ? subject.palette.nowPaint : subject.palette.openPaint
      picture.circle(
        at: (Self.radius + 40 + place * Self.pitch, Self.radius + 40), radius: Self.radius, paint)
    }
    return picture.closed()
  }
}
