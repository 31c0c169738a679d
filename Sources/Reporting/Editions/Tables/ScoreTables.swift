import Measures
import Scoring
import Survey

/// Tables of scores beyond the levers: by voice with their ranges, gaps, and by tag.
extension ReportSubject {
  /// Each voice's own headline, with where it would probably have landed.
  var voiceScores: ReportTable {
    ReportTable(
      id: "t-voice-scores", caption: "The levers together as each voice sees them, in points",
      columns: [
        ReportTable.Column("Voice"), ReportTable.Column("Now", .number),
        ReportTable.Column("Probable range", .number), ReportTable.Column("Asked for", .number),
      ],
      rows: [row("All voices", result.headline.scores, second: .absent(.notApplicable))]
        + zip(result.voices, result.headline.byVoice).map { standing, voice in
          row(fill(standing.name), voice.scores, second: second(of: voice.scores))
        })
  }

  private func second(of scores: BySlot<Score>) -> Figure {
    [scores.prepared.figure, scores.wanted.figure].first { $0.tenths != nil }
      ?? .absent(.notApplicable)
  }

  private func row(_ name: String, _ scores: BySlot<Score>, second: Figure) -> [ReportTable.Cell] {
    [
      .rowHeader(name), cell(scores.now.figure),
      ReportTable.Cell(words(for: scores.now)),
      second.tenths == nil ? "–" : cell(second),
    ]
  }

  /// "34 to 53", or why there is no range.
  func words(for score: Score) -> String {
    guard score.figure.tenths != nil else { return "–" }
    switch score.range {
    case .between(let range): return ScoreText.range(range)
    case .none(.tooFewPeople): return "too few people"
    case .none(.everybodyAnswered): return "everybody answered"
    case .none(.answeredTogether): return "answered together"
    case .none(.protectsRoom): return "kept back, a small room"
    case .none(.noFigure): return "–"
    }
  }

  /// Leaders beside people with lived experience, lever by lever.
  var gaps: ReportTable {
    ReportTable(
      id: "t-gaps", caption: "\(leadersName) minus \(livedName), over the questions both answered",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("Gap", .number),
        ReportTable.Column("Probable range", .number), ReportTable.Column("In words"),
      ],
      rows: result.sections.compactMap { section in
        section.gap.map { gap in
          [
            .rowHeader(fill(section.name)), ReportTable.Cell(ScoreText.difference(gap.tenths)),
            ReportTable.Cell(gap.range.range.map(ScoreText.range) ?? "–"),
            ReportTable.Cell(words(for: gap)),
          ]
        }
      })
  }

  private func words(for gap: Gap) -> String {
    let bands = questionnaire.perceptionGapBands
    return bands.first { $0.id == gap.band }.map { fill($0.name) } ?? "–"
  }

  /// The same answers gathered by tag; only words that have a figure or a reason to show.
  func table(of lens: LensResult) -> ReportTable {
    ReportTable(
      id: "t-lens-\(lens.id)", caption: fill(lens.title),
      columns: [
        ReportTable.Column("Tag"), ReportTable.Column("Score", .number),
        ReportTable.Column("Questions", .number),
      ],
      rows: lens.values.map { value in
        [.rowHeader(fill(value.name)), cell(value.now), ReportTable.Cell(String(value.questions))]
      })
  }
}
