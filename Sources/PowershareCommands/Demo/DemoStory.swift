import Survey

/// Where each group sees power, question by question, in points from 0 to 100.
///
/// The story: leaders see more sharing than people do; Profitability is weakest and Principles
/// strongest; a year later Politics has moved, and working with others has slipped a little.
enum DemoStory {
  /// What is typical of a group in a section, in the first wave.
  static let sections: [RespondentGroup.ID: [Section.ID: Int]] = [
    "people": row(33, 27, 19, 45, 37, 30),
    "carers": row(29, 23, 15, 41, 32, 27),
    "frontline": row(42, 34, 27, 52, 42, 38),
    "managers": row(50, 44, 36, 60, 48, 45),
    "leaders": row(60, 54, 44, 68, 58, 53),
    "commissioners": row(50, 44, 36, 56, 48, 42),
    "partners": row(44, 38, 31, 52, 43, 39),
  ]

  /// How far a question lies from what is typical of its section, for every group.
  static let questions: [Question.ID: Int] = [
    "people-presence": -8, "people-who-takes-part": -4, "people-own-plan": 14,
    "people-information": -2, "people-terms-of-taking-part": 8, "people-challenge": -2,
    "people-choosing-staff": -6,
    "politics-agenda": -4, "politics-purpose": 4, "politics-interests": -6,
    "politics-influence": 2, "politics-answerable": -6, "politics-power-map": 10,
    "profit-budget": -8, "profit-ethos": 6, "profit-payment": 14, "profit-resourcing": 2,
    "profit-cuts": -6, "profit-ownership": -8,
    "principles-lived-expertise": 4, "principles-language": 12, "principles-skills": -6,
    "principles-room-to-act": -4, "principles-listening": 2, "principles-barriers": -2,
    "principles-risk": -8, "principles-relationships": 6,
    "partners-joined-up": -6, "partners-user-led": 4, "partners-table": -6,
    "partners-contracts": -4, "partners-personal-information": 4, "partners-community": 8,
    "capacity-gifts": 8, "capacity-hopes": 4, "capacity-flex": -4, "capacity-embedded": -4,
    "capacity-new-models": -2, "capacity-brokers": -8, "capacity-early-help": -2,
    "capacity-commitment": 6,
  ]

  /// Where a group sees one question in a way of its own, instead of the two tables above.
  static let exceptions: [Question.ID: [RespondentGroup.ID: Int]] = [
    // The people who serve and the people who manage live in two different places.
    "politics-disagreement": ["frontline": 6, "managers": 88],
    "people-own-plan": ["people": 38, "leaders": 80],
    "people-challenge": ["people": 22, "carers": 20, "leaders": 72],
    "principles-language": ["leaders": 84, "managers": 78],
    "profit-cuts": ["people": 20, "carers": 16],
    "partners-user-led": ["people": 52, "carers": 48, "leaders": 46],
  ]

  /// How far a question moved between the waves, by voice.
  static let changes: [Question.ID: [Voice.ID: Int]] = [
    "politics-timing": change(40, 30, 28, 30),
    "politics-agenda": change(26, 20, 22, 20),
    "politics-influence": change(22, 26, 20, 22),
    "politics-interests": change(8, 12, 12, 12),
    "politics-power-map": change(0, 0, 12, 0),
    "people-presence": change(14, 14, 14, 14),
    "people-information": change(14, 14, 12, 14),
    "people-terms-of-taking-part": change(8, 10, 8, 8),
    "profit-payment": change(6, 2, 4, 0),
    "profit-cuts": change(0, -4, 0, -2),
    "partners-table": change(-14, -16, -12, -16),
    "partners-joined-up": change(-10, -8, -8, -8),
    "capacity-new-models": change(10, 8, 6, 8),
  ]

  private static func row(
    _ people: Int, _ politics: Int, _ profitability: Int, _ principles: Int, _ partnerships: Int,
    _ capacity: Int
  ) -> [Section.ID: Int] {
    [
      "people": people, "politics": politics, "profitability": profitability,
      "principles": principles, "partnerships": partnerships, "capacity": capacity,
    ]
  }

  private static func change(
    _ lived: Int, _ staff: Int, _ leaders: Int, _ partners: Int
  ) -> [Voice.ID: Int] {
    ["lived-experience": lived, "staff": staff, "leaders": leaders, "partners": partners]
  }

  /// What is typical of a group on a question, in points.
  static func points(_ group: RespondentGroup, _ question: Question, in year: DemoYear) -> Int {
    let typical = sections[group.id]?[question.section] ?? 40
    let start = exceptions[question.id]?[group.id] ?? typical + (questions[question.id] ?? 0)
    let moved = year == .second ? changes[question.id]?[group.voice] ?? 0 : 0
    return start + moved
  }
}
