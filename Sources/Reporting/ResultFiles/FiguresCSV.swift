import Documents
import Measures
package import Scoring
import Survey

extension AuditResult {
  /// `figures.csv`: every figure as a row, for a spreadsheet; ids, whole numbers and reasons only.
  ///
  /// Tenths are whole numbers of tenths of a point; `low` and `high` are points. A row without a
  /// figure says why. No free text is in it, so no cell can start a formula.
  ///
  /// - Parameter isDraft: It is not to be passed on, and each row says so, as rows are copied from
  ///   table to table.
  /// - Returns: The heading, and a row for each figure.
  package func csvBytes(isDraft: Bool = false) -> [UInt8] {
    var table = FigureTable(isDraft: isDraft)
    table.add(headline, of: voices)
    for section in sections { table.add(section) }
    for lens in lenses { table.add(lens) }
    return table.bytes
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

  private(set) var bytes = Array(
    "section,question,voice,group,measure,tenths,low,high,answered,eligible,dont_know,why,draft\n"
      .utf8)
  private let isDraft: Bool

  init(isDraft: Bool) {
    self.isDraft = isDraft
  }

  /// The first six columns.
  private mutating func startRow(at place: Place, _ measure: String, tenths: Int?) {
    bytes.append(plain: place.section)
    addCell(place.question)
    addCell(place.voice)
    addCell(place.group)
    addCell(measure)
    addCell(tenths)
  }

  /// The last column.
  private mutating func endRow() {
    bytes.append(constant: isDraft ? ",yes\n" : ",\n")
  }

  private mutating func addCell(_ text: String) {
    bytes.append(UInt8(ascii: ","))
    bytes.append(plain: text)
  }

  private mutating func addCell(_ number: Int?) {
    bytes.append(UInt8(ascii: ","))
    if let number { bytes.append(decimal: number) }
  }

  mutating func add(
    _ measure: String, _ figure: Figure, at place: Place, range: ScoreRange = .none(.noFigure),
    coverage: Coverage? = nil
  ) {
    let bounds = figure.tenths == nil ? nil : range.range
    startRow(at: place, measure, tenths: figure.tenths)
    addCell(bounds?.lowerBound.description ?? "")
    addCell(bounds?.upperBound.description ?? "")
    addCell(coverage?.answered)
    addCell(coverage?.eligible)
    addCell(coverage?.dontKnow)
    addCell(figure.absence?.rawValue ?? "")
    endRow()
  }

  /// A difference has neither range nor counts, and is not in the table where it is not there.
  mutating func add(_ difference: String, _ tenths: Int, at place: Place) {
    startRow(at: place, difference, tenths: tenths)
    bytes.append(constant: ",,,,,,")
    endRow()
  }

  mutating func add(_ scores: BySlot<Score>, at place: Place, coverage: Coverage? = nil) {
    for slot in Slot.allCases where slot == .now || scores[slot].isAsked {
      add(
        slot.rawValue, scores[slot].figure, at: place, range: scores[slot].range,
        coverage: slot == .now ? coverage : nil)
    }
  }

  mutating func add(_ differences: Differences, at place: Place) {
    for (id, tenths) in differences.all { add(id.rawValue, tenths, at: place) }
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
