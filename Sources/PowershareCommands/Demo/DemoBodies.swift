import Survey

/// The bodies of the example organisation, with their seats and rules.
enum DemoBodies {
  /// The leaders who describe them, all in the same words.
  static let writers: Set<String> = ["swift", "rook", "wren", "lark"]

  static func records(in year: DemoYear) -> [ModuleRecord] {
    [board(in: year), programmeGroup, spendingPanel, advisoryPanel]
  }

  /// People have seats that change nothing in the first wave, and seats that count in the second.
  private static func board(in year: DemoYear) -> ModuleRecord {
    ModuleRecord(fields: [
      "name": .text("Board"),
      "decides": .text("The budget, the plan for the year, and who leads."),
      "status": .word("decides"),
      "stage": .words(["commissioning", "management"]),
      "seats": seats(in: year),
      "observers": .numbers([.init("commissioners", 1)]),
      "quota": .word("majority"),
      "chair": .word("leaders"),
      "casting-vote": .flag(false),
      "appointed-by": .word(year == .first ? "leaders" : "people"),
      "attendance": .numbers([
        .init("people", 70), .init("managers", 90), .init("leaders", 95),
      ]),
      "paid": .flag(year == .second),
      "meetings-a-year": .number(6),
    ])
  }

  private static func seats(in year: DemoYear) -> FieldValue {
    switch year {
    case .first: .numbers([.init("people", 2), .init("managers", 2), .init("leaders", 7)])
    case .second: .numbers([.init("people", 4), .init("managers", 2), .init("leaders", 5)])
    }
  }

  private static let programmeGroup = ModuleRecord(fields: [
    "name": .text("Programme group"),
    "decides": .text("How services are designed and changed."),
    "status": .word("decides"),
    "stage": .words(["design", "delivery"]),
    "seats": .numbers([
      .init("people", 2), .init("carers", 1), .init("frontline", 2), .init("managers", 2),
      .init("leaders", 2), .init("partners", 1),
    ]),
    "quota": .word("majority"),
    "chair": .word("leaders"),
    "casting-vote": .flag(true),
    "appointed-by": .word("managers"),
    "attendance": .numbers([
      .init("people", 60), .init("carers", 50), .init("frontline", 80), .init("managers", 90),
      .init("leaders", 85), .init("partners", 70),
    ]),
    "paid": .flag(true),
    "meetings-a-year": .number(10),
  ])

  private static let spendingPanel = ModuleRecord(fields: [
    "name": .text("Small grants panel"),
    "decides": .text("Grants to local groups, up to 5,000 each."),
    "status": .word("decides"),
    "stage": .words(["commissioning"]),
    "seats": .numbers([.init("people", 3), .init("carers", 2), .init("managers", 2)]),
    "quota": .word("two-thirds"),
    "chair": .word("people"),
    "casting-vote": .flag(false),
    "veto": .words(["managers"]),
    "appointed-by": .word("people"),
    "paid": .flag(true),
    "meetings-a-year": .number(4),
  ])

  private static let advisoryPanel = ModuleRecord(fields: [
    "name": .text("Experts by experience panel"),
    "decides": .text("Nothing by itself. It writes to the board."),
    "status": .word("advises"),
    "stage": .words(["evaluation"]),
    "seats": .numbers([.init("people", 8), .init("carers", 4)]),
    "quota": .word("majority"),
    "chair": .word("people"),
    "appointed-by": .word("managers"),
    "paid": .flag(false),
    "meetings-a-year": .number(8),
  ])
}
