import Scoring
import Survey

/// Words that several charts share.
extension ReportSubject {
  /// A figure, or why there is none, to stand in a sentence.
  func text(of figure: Figure) -> String {
    switch figure {
    case .points(let points): ScoreText.points(points.tenths)
    case .absent(let absence): words(for: absence)
    }
  }
}
