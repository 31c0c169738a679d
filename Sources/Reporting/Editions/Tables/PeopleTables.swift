import Scoring
import Survey

/// Tables of who answered.
extension ReportSubject {
  /// Who answered of those who were asked, by voice and, where it may be shown, by group.
  var whoAnswered: ReportTable {
    let rows = result.voices.flatMap { voice in
      [row(for: voice)] + (voice.isBrokenDown ? voice.groups.map(row) : [])
    }
    return ReportTable(
      id: "t-who-answered", caption: "Who answered, by voice",
      columns: [
        ReportTable.Column("Voice"), ReportTable.Column("Answered", .number),
        ReportTable.Column("Asked", .number),
      ], rows: rows)
  }

  private func row(for voice: VoiceStanding) -> [ReportTable.Cell] {
    let people: ReportTable.Cell =
      switch voice.standing {
      case .shown: ReportTable.Cell(String(voice.people ?? 0))
      case .hidden: .hidden("fewer than \(result.rules.minimum)")
      case .hiddenBesideRoom: .hidden("fewer than \(result.rules.minimum) beside a room")
      case .nobodyAnswered: "nobody"
      }
    return [
      .rowHeader(fill(voice.name)), people,
      ReportTable.Cell(voice.asked.map { String($0) } ?? "not said"),
    ]
  }

  private func row(for group: GroupStanding) -> [ReportTable.Cell] {
    [
      .rowHeader("of these: \(fill(group.name))"),
      ReportTable.Cell(group.people.map { String($0) } ?? ""), "",
    ]
  }

  /// Groups by lever, for the voices that may be broken down.
  var groups: ReportTable {
    let shown = result.voices.filter(\.isBrokenDown).flatMap(\.groups)
    return ReportTable(
      id: "t-groups",
      caption: "Where power is now, by group, in points; over questions that enough of each group "
        + "answered",
      columns: [
        ReportTable.Column("Group"), ReportTable.Column("Lever"),
        ReportTable.Column("Score", .number),
      ],
      rows: shown.flatMap { group in result.sections.compactMap { row(of: group, in: $0) } })
  }

  private func row(of group: GroupStanding, in section: SectionResult) -> [ReportTable.Cell]? {
    guard let found = section.groups.first(where: { $0.group == group.id }) else { return nil }
    return [
      .rowHeader(fill(group.name)), ReportTable.Cell(fill(section.name)), cell(found.now),
    ]
  }
}
