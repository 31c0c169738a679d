import Survey

/// What two small groups wrote down, in forty words or fewer each.
enum DemoTableNotes {
  /// - Returns: Empty for all but the two rooms.
  static func records(of member: DemoMember) -> [ModuleRecord] {
    switch member.name {
    case "green table": greenTable
    case "blue table": blueTable
    default: []
    }
  }

  /// Read by a person and cleared for the report: one note a table.
  static let cleared: [(writer: String, place: AuditPlan.Quote.Place)] = [
    (writer: "green table", place: .record(2, of: "swot")),
    (writer: "blue table", place: .record(3, of: "swot")),
  ]

  private static let greenTable = [
    note(
      "strength", "The cook asks us each Friday what we want to do, and then we do it.",
      in: "principles", of: ["principles-listening"], support: 6, quote: true, lived),
    note(
      "weakness", "Papers come the day before. Nobody can read forty pages in one evening.",
      in: "people", of: ["people-information"], support: 5, quote: true, lived),
    note(
      "opportunity", "Let us choose who is hired at the day centre. We know who stays.",
      in: "people", of: ["people-choosing-staff"], support: 6, quote: false, lived),
    note(
      "threat", "They may call it sharing when the money stops and families do the work.",
      in: "profitability", of: ["profit-cuts"], support: 4, quote: true, lived),
  ]

  private static let blueTable = [
    note(
      "strength", "Teams can swap visits without asking anyone. It took a year to get there.",
      in: "principles", of: ["principles-room-to-act"], support: 5, quote: true, staff),
    note(
      "weakness", "If you disagree in a meeting you are not invited to the next one.",
      in: "politics", of: ["politics-disagreement"], support: 3, quote: false, staff),
    note(
      "opportunity", "Give each team a small budget that it spends with the people it supports.",
      in: "profitability", of: ["profit-budget"], support: 4, quote: true, staff),
    note(
      "threat", "Contracts by the minute leave no time to ask anybody anything.",
      in: "partnerships", of: ["partners-contracts"], support: 5, quote: false, staff),
  ]

  private static let lived = (table: "Green table", voice: "lived-experience")
  private static let staff = (table: "Blue table", voice: "staff")

  private static func note(
    _ quadrant: String, _ text: String, in section: String, of questions: [String], support: Int,
    quote: Bool, _ room: (table: String, voice: String)
  ) -> ModuleRecord {
    ModuleRecord(fields: [
      "quadrant": .word(quadrant), "text": .text(text), "section": .word(section),
      "questions": .words(questions), "table": .text(room.table), "voice": .word(room.voice),
      "support": .number(support), "quote-allowed": .flag(quote),
    ])
  }
}
