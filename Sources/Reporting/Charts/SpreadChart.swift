import Documents
import Measures
import Scoring
import Survey

/// C8: how the answers of each voice fall on the rungs, over the questions of a lever.
struct SpreadChart {
  private let subject: ReportSubject
  private let section: SectionResult
  private var rungs: [String] { subject.legend.rungs }
  private let voices: [VoiceSpread]

  private var id: String { "spread-chart-\(section.id)" }

  /// `nil` where no answers may be shown.
  init?(_ subject: ReportSubject, _ section: SectionResult) {
    self.subject = subject
    self.section = section
    let standings = subject.result.voices
    let answers = section.questions.map { subject.voices(on: $0.id) }
    voices = standings.indices.compactMap { place in
      VoiceSpread(of: standings[place], answers.compactMap { $0[place]?.cells.now }, subject)
    }
    guard voices.contains(where: { $0.total > 0 }) else { return nil }
  }

  private var classes: [ChartFigure.KeyEntry] { subject.legend.answers }

  var figure: ChartFigure {
    let headline = headline
    return ChartFigure(
      id: id, headline: headline,
      measure: "Answers now on \(name), over the questions that can be shown, in per cent of each "
        + "voice's answers. Very small parts have no figure in the picture; the table has them.",
      svg: svg(headline), altText: headline,
      key: classes, table: table)
  }

  private var name: String { subject.fill(section.name) }

  /// The most frequent rung of each main voice, or of the first two that can be shown.
  private var headline: String {
    let shown = voices.filter { $0.answered > 0 }
    let main = shown.filter { $0.role != nil }
    let named = (main.isEmpty ? shown : main).prefix(2)
    guard !named.isEmpty else { return "On \(name) nobody whose answers are shown chose a rung" }
    let parts = named.map { voice in
      let most = voice.counts.prefix(rungs.count).max() ?? 0
      let tops = rungs.indices.filter { voice.counts[$0] == most }.map { rungs[$0] }
      let percent = ScoreText.percent(Fraction(most, over: voice.total))
      let each = tops.count > 1 ? " each" : ""
      return "\(voice.name) \(ScoreText.list(tops)) (\(percent)\(each))"
    }
    return "The most frequent answers on \(name): \(parts.joined(separator: ", "))"
  }

  /// A row for each class and a column for each voice.
  private var table: ReportTable {
    ReportTable(
      id: "t-spread-\(section.id)", caption: "\(name): how answers fall on the rungs, in answers",
      columns: [ReportTable.Column("Answer")]
        + voices.map { ReportTable.Column($0.name, .number) },
      rows: classes.enumerated().map { place, entry in
        [.rowHeader(entry.words)]
          + voices.map { voice in
            voice.total > 0
              ? ReportTable.Cell(String(voice.counts[place]))
              : ReportTable.Cell(voice.reason, isHidden: voice.isHidden)
          }
      })
  }

  private func svg(_ headline: String) -> [UInt8] {
    let values = voices.map { voice in
      guard voice.total > 0 else { return "\(voice.name) \(voice.reason)" }
      var words = Array(voice.name.utf8)
      words.reserveCapacity(256)
      for (place, count) in voice.counts.enumerated() {
        words.append(constant: place == 0 ? ": " : ", ")
        words.append(plain: classes[place].words)
        words.append(constant: " ")
        words.append(plain: String(count))
      }
      return String(decoding: words, as: UTF8.self)
    }
    let bars = voices.map { SpreadBar($0, topLevel: rungs.count - 1) }
    var picture = SVGText(
      id: id, height: bars.reduce(0) { $0 + $1.height } + 20, title: headline,
      description: ChartFigure.description(
        "Stacked bars of 100 per cent, a bar for each voice", headline, values))
    var top = 0
    for bar in bars {
      bar.draw(at: top, in: &picture)
      top += bar.height
    }
    return picture.closed()
  }
}

/// What the answers of one voice come to, over the questions of a lever that can be shown.
struct VoiceSpread {
  let name: String
  let role: Voice.Role?
  /// The rungs from the lowest, then don't know and skipped; all 0 where nothing can be shown.
  let counts: [Int]
  /// Of how many questions, and how many there are.
  let questions: (shown: Int, all: Int)
  /// Why nothing can be shown.
  let reason: String
  let isHidden: Bool

  var total: Int { counts.reduce(0, +) }
  var answered: Int { counts.dropLast(2).reduce(0, +) }

  /// `nil` for a voice that was asked none of the questions.
  ///
  /// - Parameters:
  ///   - voice: Whose answers.
  ///   - cells: What it says to each question of the lever.
  ///   - subject: The words of the audit.
  init?(of voice: VoiceStanding, _ cells: [CellResult], _ subject: ReportSubject) {
    let cells = cells.filter { $0.figure.absence != .notApplicable }
    guard let first = cells.first else { return nil }
    name = subject.fill(voice.name)
    role = voice.role
    let shown = cells.compactMap(\.counts).filter { $0.eligible > 0 }
    var sum = Cell(rungCount: subject.questionnaire.ladder?.rungs.count ?? 0)
    for cell in shown { sum.add(cell) }
    counts = sum.rungs + [sum.dontKnow, sum.skipped]
    questions = (shown.count, cells.count)
    let absence = cells.compactMap(\.figure.absence).first { $0.isHidden } ?? first.figure.absence
    reason = absence.map { subject.words(for: $0) } ?? "–"
    isHidden = absence?.isHidden ?? false
  }
}
