import Measures
package import Scoring
import Survey

extension AuditResult {
  /// `figures.csv`: every figure as a row, for a spreadsheet; ids, whole numbers and reasons only.
  ///
  /// Tenths are whole numbers of tenths of a point; `low` and `high` are points. A row without a
  /// figure says why. No free text is in it, so no cell can start a formula.
  package var csvBytes: [UInt8] {
    var table = FigureTable()
    table.add(headline, of: voices)
    for section in sections { table.add(section) }
    for lens in lenses { table.add(lens) }
    return Array(table.text.utf8)
  }
}

/// Rows of figures as lines of text.
private struct FigureTable {
  /// Where a figure stands.
  struct Place {
    var section = ""
    var question = ""
    var voice = ""
    var group = ""
  }

  private static let columns = [
    "section", "question", "voice", "group", "measure", "tenths", "low", "high", "answered",
    "eligible", "dont_know", "why",
  ]
  private(set) var text = columns.joined(separator: ",") + "\n"

  /// - Parameters:
  ///   - place: The first four columns.
  ///   - measure: The fifth.
  ///   - cells: Of the columns behind the measure; fewer leave the last ones empty.
  private mutating func addRow(at place: Place, _ measure: String, _ cells: [String]) {
    let row = [place.section, place.question, place.voice, place.group, measure] + cells
    let padding = [String](repeating: "", count: Self.columns.count - row.count)
    text += (row + padding).joined(separator: ",") + "\n"
  }

  mutating func add(
    _ measure: String, _ figure: Figure, at place: Place, range: ScoreRange = .none(.noFigure),
    coverage: Coverage? = nil
  ) {
    let bounds = figure.tenths == nil ? nil : range.range
    let numbers: [Int?] = [coverage?.answered, coverage?.eligible, coverage?.dontKnow]
    let ends: [Double?] = [bounds?.lowerBound, bounds?.upperBound]
    var cells = [figure.tenths.map { String($0) } ?? ""]
    cells += ends.map { end in end.map { String($0) } ?? "" }
    cells += numbers.map { number in number.map { String($0) } ?? "" }
    addRow(at: place, measure, cells + [figure.absence?.rawValue ?? ""])
  }

  mutating func add(_ difference: String, _ tenths: Int, at place: Place) {
    addRow(at: place, difference, [String(tenths)])
  }

  mutating func add(_ scores: BySlot<Score>, at place: Place, coverage: Coverage? = nil) {
    for slot in Slot.allCases where slot == .now || scores[slot].isAsked {
      add(
        slot.rawValue, scores[slot].figure, at: place, range: scores[slot].range,
        coverage: slot == .now ? coverage : nil)
    }
  }

  mutating func add(_ differences: Differences, at place: Place) {
    for id in Differences.ids.sorted() {
      if let tenths = differences.value(of: id) { add(id.rawValue, tenths, at: place) }
    }
  }
}

extension Score {
  fileprivate var isAsked: Bool { figure != .absent(.notApplicable) }
}

// MARK: - Parts of a result

extension FigureTable {
  mutating func add(_ headline: Headline, of voices: [VoiceStanding]) {
    let place = Place(section: "headline")
    add(headline.scores, at: place)
    add(headline.differences, at: place)
    for voice in headline.byVoice {
      add(voice.scores, at: Place(section: "headline", voice: voice.voice.rawValue))
    }
  }

  mutating func add(_ section: SectionResult) {
    let place = Place(section: section.id.rawValue)
    add(section.scores, at: place, coverage: section.coverage)
    add("upper-half", section.upperHalf, at: place)
    add(section.differences, at: place)
    for voice in section.voices {
      let own = Place(section: section.id.rawValue, voice: voice.voice.rawValue)
      add(voice.scores, at: own, coverage: voice.coverage)
    }
    for group in section.groups {
      add(
        "now", group.now,
        at: Place(
          section: section.id.rawValue, voice: group.voice.rawValue, group: group.group.rawValue))
    }
    for question in section.questions { add(question, in: section.id) }
  }

  private mutating func add(_ question: QuestionResult, in section: Section.ID) {
    var place = Place(section: section.rawValue, question: question.id.rawValue)
    for slot in Slot.allCases where question.scores[slot] != .absent(.notApplicable) {
      add(slot.rawValue, question.scores[slot], at: place)
    }
    add(question.differences, at: place)
    for voice in question.voices {
      place.voice = voice.voice.rawValue
      for slot in Slot.allCases where voice.cells[slot].figure != .absent(.notApplicable) {
        let cell = voice.cells[slot]
        add(slot.rawValue, cell.figure, at: place, range: cell.range, coverage: cell.coverage)
      }
    }
  }

  mutating func add(_ lens: LensResult) {
    for value in lens.values {
      let place = Place(section: "lens-\(lens.id)", question: value.word)
      add("now", value.now, at: place)
      for voice in value.voices {
        add(
          "now", voice.now,
          at: Place(
            section: place.section, question: value.word, voice: voice.voice.rawValue),
          coverage: voice.coverage)
      }
    }
  }
}
