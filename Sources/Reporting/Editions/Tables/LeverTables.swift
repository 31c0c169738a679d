import Findings
import Scoring
import Survey

/// Tables with a row for each lever, and of the questions of one.
extension ReportSubject {
  /// Each lever with its score, below the headline.
  var scores: ReportTable {
    ReportTable(
      id: "t-scores", caption: "Each lever, all voices together, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("Score", .number),
        ReportTable.Column("Band"),
      ],
      rows: (result.levers + result.separate).map { section in
        let name = fill(section.name) + (section.isSeparate ? ", apart" : "")
        let band = questionnaire.bands.first { $0.id == section.band }.map { fill($0.name) }
        return [.rowHeader(name), cell(section.now), ReportTable.Cell(band ?? "–")]
      })
  }

  /// What lies between now, prepared and wanted.
  var differencesOfLevers: ReportTable {
    differenceTable(
      id: "t-differences", caption: "What lies between now, prepared and wanted, in points",
      columns: [
        ("Leaders above people", \.perceptionGap), ("Promise", \.promise), ("Wish", \.wish),
        ("Unmet", \.unmet),
      ])
  }

  /// How far leaders would move.
  var headroomOfLevers: ReportTable {
    differenceTable(
      id: "t-headroom", caption: "How far leaders are prepared to move, in points",
      columns: [
        ("Beyond now", \.headroom), ("Own step", \.ownStep), ("Agreed step", \.agreedStep),
      ])
  }

  private func differenceTable(
    id: String, caption: String, columns: [(name: String, value: KeyPath<Differences, Int?>)]
  ) -> ReportTable {
    let levers = result.sections.map { section in
      (fill(section.name) + (section.isSeparate ? ", apart" : ""), section.differences)
    }
    return ReportTable(
      id: id, caption: caption,
      columns: [ReportTable.Column("Lever")]
        + columns.map { ReportTable.Column($0.name, .number) },
      rows: (levers + [("The levers together", result.headline.differences)]).map { row in
        [.rowHeader(row.0)] + columns.map { differenceCell(row.1[keyPath: $0.value]) }
      })
  }

  /// The questions of a section as people and leaders see them.
  func questions(of section: SectionResult) -> ReportTable {
    let lived = result.voice(.lived)?.id
    let leaders = result.voice(.leads)?.id
    return ReportTable(
      id: "t-questions-\(section.id)",
      caption: "\(fill(section.name)): each question, in points, the widest gap first",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("All voices", .number),
        ReportTable.Column(livedName, .number), ReportTable.Column(leadersName, .number),
        ReportTable.Column("Prepared", .number),
      ],
      rows: section.questionsByGap.map { question in
        [
          .rowHeader(text(of: question.id)), cell(question.now),
          cell(question.figure(of: lived)), cell(question.figure(of: leaders)),
          cell(question.prepared),
        ]
      })
  }

  /// Every figure of a section's questions that may be shown.
  func allFigures(of section: SectionResult) -> ReportTable {
    let voices = result.voices.enumerated().filter(\.element.isShown)
    return ReportTable(
      id: "t-figures-\(section.id)",
      caption: "\(fill(section.name)): every figure, in points",
      columns: [ReportTable.Column("Question"), ReportTable.Column("All", .number)]
        + voices.map { ReportTable.Column(fill($0.element.name), .number) }
        + [
          ReportTable.Column("Prepared", .number), ReportTable.Column("Wanted", .number),
          ReportTable.Column("Don't know"),
        ],
      rows: section.questions.map { question in
        let figures = figures(of: question.id)
        return [.rowHeader(text(of: question.id)), cell(question.now)]
          + voices.map { cell(figures[$0.offset]) }
          + [
            cell(question.prepared), cell(question.wanted),
            ReportTable.Cell(dontKnow(of: question)),
          ]
      })
  }

  /// "Lived experience 3 of 17": those whose counts may be shown.
  private func dontKnow(of question: QuestionResult) -> String {
    let parts = question.voices.compactMap { voice -> String? in
      guard let coverage = voice.coverage, coverage.dontKnow > 0,
        let name = result.voices.first(where: { $0.id == voice.voice })?.name
      else { return nil }
      return "\(fill(name)) \(coverage.dontKnow) of \(coverage.answered + coverage.dontKnow)"
    }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }
}

extension SectionResult {
  /// Those with a gap first, the widest of them first, in either direction.
  var questionsByGap: [QuestionResult] {
    questions.largestFirst { $0.differences.perceptionGap.map(abs) ?? -1 }
  }
}
