import Findings
import Scoring
import Survey

/// What the charts of a report name again for each lever: voices with their marks, and rungs.
///
/// Made once a report, as the small pictures of keys are the same in every chart.
struct ChartLegend: Sendable {
  /// A voice by its name, with its mark and that as a small picture.
  struct VoiceEntry: Sendable {
    let name: String
    let mark: LetterMark
    let symbol: [UInt8]
  }

  /// In the order of the result.
  let voices: [VoiceEntry]
  /// The names of the rungs, the lowest first.
  let rungs: [String]
  /// Each rung, then don't know and skipped, as parts of a bar.
  let answers: [ChartFigure.KeyEntry]

  init(_ context: FindingContext, _ palette: ChartPalette) {
    func fill(_ text: String) -> String { ReportSubject.fill(text, context.terms) }
    let voices = context.result.voices
    self.voices = voices.indices.map { place in
      let mark = Self.mark(ofVoice: place, among: voices, palette)
      return VoiceEntry(name: fill(voices[place].name), mark: mark, symbol: mark.symbol)
    }
    rungs = (context.questionnaire.ladder?.rungs ?? []).map { fill($0.name) }
    let topLevel = rungs.count - 1
    answers = (rungs + ["Don't know", "Skipped"]).enumerated().map { place, words in
      let segment = BarSegment(place: place, topLevel: topLevel)
      let symbol = SVGText.symbol { segment.draw(at: (20, 20), size: (200, 200), in: &$0) }
      return ChartFigure.KeyEntry(symbol: symbol, words: words)
    }
  }

  /// The mark of a voice, with its letter: a filled circle for lived experience, a ring for leaders,
  /// other shapes for others.
  private static func mark(
    ofVoice place: Int, among voices: [VoiceStanding], _ palette: ChartPalette
  ) -> LetterMark {
    let others = voices.prefix(place).count { $0.role == nil }
    let shapes = ChartShape.allCases.filter { $0 != .circle }
    let letter = ChartText.letter(place)
    return switch voices[place].role {
    case .lived:
      LetterMark(letter: letter, shape: .circle, paint: palette.nowPaint, ink: .onMark)
    case .leads:
      LetterMark(letter: letter, shape: .circle, paint: palette.openPaint, ink: .plain)
    case nil:
      LetterMark(
        letter: letter, shape: shapes[others % shapes.count], paint: .plain, ink: .plain)
    }
  }
}
