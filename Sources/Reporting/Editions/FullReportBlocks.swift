import Scoring
import Survey

/// The tables and charts of the full report, by the words that its template calls them.
struct FullReportBlocks {
  private let subject: ReportSubject

  init(_ subject: ReportSubject) { self.subject = subject }

  var blocks: [String: ReportBlock] {
    var blocks: [String: ReportBlock] = [
      "chart levers": .chart(LeversChart(subject).figure),
      "chart voices": .table(VoicesChart(subject).figure),
      "table levers": .table(levers),
      "table who-answered": .table(whoAnswered),
      "table groups": .table(groups),
      "table voice-scores": .table(subject.voiceScores),
      "table gaps": .table(subject.gaps),
      "table reasons": .table(subject.reasons),
      "table steps": .table(subject.agreedSteps),
      "table refusals": .table(subject.refusals),
      "table sensitivity": .table(subject.sensitivity),
      "quotes all": .quotes(subject.quotations),
    ]
    for lens in result.lenses {
      blocks["table lens \(lens.id)"] = .table(subject.table(of: lens))
    }
    blocks.merge(moduleBlocks) { first, _ in first }
    for section in subject.result.sections {
      blocks["table questions \(section.id)"] = .table(questions(of: section))
    }
    return blocks
  }

  private var result: AuditResult { subject.result }

  private var moduleBlocks: [String: ReportBlock] {
    let modules = result.modules
    var blocks: [String: ReportBlock] = [:]
    for (number, body) in modules.bodies.enumerated() {
      blocks["table votes \(number + 1)"] = .table(subject.votes(of: body, number: number + 1))
    }
    for rights in modules.decisionRights {
      blocks["table decisions \(rights.module)"] = .table(subject.decisions(of: rights))
    }
    for choice in modules.services {
      blocks["table services \(choice.module)"] = .table(subject.services(of: choice))
    }
    for items in modules.outcomes {
      blocks["table outcomes \(items.module)"] = .table(subject.outcomes(of: items))
    }
    return blocks
  }

  /// The figures whose average is the headline, with what is scored apart below them.
  private var levers: ReportTable {
    let bands = subject.questionnaire.bands
    return ReportTable(
      id: "t-scores", caption: "Each lever, all voices together, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("Score", .number),
        ReportTable.Column("Band"),
      ],
      rows: (result.levers + result.separate).map { section in
        let name = subject.fill(section.name) + (section.isSeparate ? ", apart" : "")
        let band = bands.first { $0.id == section.band }.map { subject.fill($0.name) } ?? "–"
        return [.rowHeader(name), subject.cell(section.now), ReportTable.Cell(band)]
      })
  }

  private var whoAnswered: ReportTable {
    let rows = result.voices.flatMap { voice in
      [voiceRow(voice)] + (voice.isBrokenDown ? voice.groups.map(groupRow) : [])
    }
    return ReportTable(
      id: "t-who-answered", caption: "Who answered, by voice",
      columns: [ReportTable.Column("Voice"), ReportTable.Column("People", .number)], rows: rows)
  }

  private func voiceRow(_ voice: VoiceStanding) -> [ReportTable.Cell] {
    let people: ReportTable.Cell =
      switch voice.standing {
      case .shown: ReportTable.Cell(String(voice.people ?? 0))
      case .hidden: .hidden("fewer than \(result.rules.minimum)")
      case .nobodyAnswered: "nobody"
      }
    return [.rowHeader(voice.name), people]
  }

  private func groupRow(_ group: GroupStanding) -> [ReportTable.Cell] {
    [
      .rowHeader("of these: \(subject.fill(group.name))"),
      ReportTable.Cell(group.people.map { String($0) } ?? ""),
    ]
  }

  /// Lever by group, for the voices that may be broken down.
  private var groups: ReportTable {
    let shown = result.voices.filter(\.isBrokenDown).flatMap(\.groups)
    return ReportTable(
      id: "t-groups",
      caption: "Where power is now, by group, in points; over questions that enough of each group "
        + "answered",
      columns: [ReportTable.Column("Group")]
        + [ReportTable.Column("Lever"), ReportTable.Column("Score", .number)],
      rows: shown.flatMap { group in result.sections.compactMap { row(group, in: $0) } })
  }

  private func row(_ group: GroupStanding, in section: SectionResult) -> [ReportTable.Cell]? {
    guard let found = section.groups.first(where: { $0.group == group.id }) else { return nil }
    return [
      .rowHeader(subject.fill(group.name)), ReportTable.Cell(subject.fill(section.name)),
      subject.cell(found.now),
    ]
  }

  private func questions(of section: SectionResult) -> ReportTable {
    let lived = result.voice(.lived)?.id
    let leaders = result.voice(.leads)?.id
    return ReportTable(
      id: "t-questions-\(section.id)",
      caption: "\(subject.fill(section.name)): each question, in points",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("All voices", .number),
        ReportTable.Column(subject.livedName, .number),
        ReportTable.Column(subject.leadersName, .number),
        ReportTable.Column("Prepared", .number),
      ],
      rows: section.questions.map { question in
        let text = subject.questionnaire.question(question.id)?.text ?? question.id.rawValue
        return [
          .rowHeader(subject.fill(text)), subject.cell(question.now),
          subject.cell(question.figure(of: lived)), subject.cell(question.figure(of: leaders)),
          subject.cell(question.prepared),
        ]
      })
  }
}
