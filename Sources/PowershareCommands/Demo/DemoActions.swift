import Survey

/// What the example organisation agreed to do, wave by wave.
///
/// Between the two waves each thing happens that can happen to an action: one is new, one is as it
/// was and overdue, three are changed, and one is no longer there.
enum DemoActions {
  static func actions(in year: DemoYear) -> [AgreedAction] {
    switch year {
    case .first: [agenda(.started), teamBudget, chosenByPeople(.planned), papers(.planned), guide]
    case .second: [agenda(.done), teamBudget, chosenByPeople(.dropped), papers(.started), partners]
    }
  }

  private static func agenda(_ status: AgreedAction.Status) -> AgreedAction {
    AgreedAction(
      id: "agenda-together", what: "Set the board's agenda together with the panel",
      questions: ["politics-agenda"], owner: "Chair of the board and a paid panel member",
      by: day(2025, 12, 31), status: status)
  }

  private static let teamBudget = AgreedAction(
    id: "team-budgets", what: "Give each team a small budget to spend with the people it supports",
    questions: ["profit-budget"], owner: "Director of finance", by: day(2026, 3, 31),
    status: .planned)

  private static func chosenByPeople(_ status: AgreedAction.Status) -> AgreedAction {
    AgreedAction(
      id: "choosing-staff", what: "Let people choose who is hired at the day centre",
      questions: ["people-choosing-staff"], owner: "Head of services", by: day(2026, 1, 31),
      status: status,
      note: status == .dropped ? "The city's hiring rules do not allow it before 2028." : nil)
  }

  private static func papers(_ status: AgreedAction.Status) -> AgreedAction {
    AgreedAction(
      id: "papers-in-time", what: "Send papers ten days before each meeting, in plain words",
      questions: ["people-information"], owner: "Head of governance",
      by: status == .planned ? day(2025, 9, 30) : day(2026, 9, 30), status: status,
      note: status == .started ? "Four of seven groups do." : nil)
  }

  private static let guide = AgreedAction(
    id: "guide-to-deciding", what: "Write down who decides what, and hand it out",
    section: "politics", owner: "Head of governance", by: day(2025, 4, 30), status: .done)

  private static let partners = AgreedAction(
    id: "partners-table", what: "Give partners their seat in the programme group back",
    questions: ["partners-table"], section: "partnerships", owner: "Chair of the programme group",
    by: day(2026, 11, 30), status: .planned)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("there is such a day")
    }
    return date
  }
}
