import Scoring
import Survey

/// Words and marks that several charts share.
extension ReportSubject {
  /// A figure, or why there is none, to stand in a sentence.
  func text(of figure: Figure) -> String {
    switch figure {
    case .points(let points): ScoreText.points(points.tenths)
    case .absent(let absence): words(for: absence)
    }
  }

  /// The mark of the voice at a place in the result, with its letter: a filled circle for lived
  /// experience, a ring for leaders, other shapes for others.
  func mark(ofVoice place: Int) -> LetterMark {
    let others = result.voices.prefix(place).count { $0.role == nil }
    let shapes = ChartShape.allCases.filter { $0 != .circle }
    let letter = ChartText.letter(place)
    return switch result.voices[place].role {
    case .lived:
      LetterMark(letter: letter, shape: .circle, paint: palette.nowPaint, ink: .onMark)
    case .leads:
      LetterMark(letter: letter, shape: .circle, paint: palette.openPaint, ink: .plain)
    case nil:
      LetterMark(
        letter: letter, shape: shapes[others % shapes.count], paint: .plain, ink: .plain)
    }
  }

  /// Every question with its section, in the order of the questionnaire.
  var questions: [QuestionResult] { result.sections.flatMap(\.questions) }
}
