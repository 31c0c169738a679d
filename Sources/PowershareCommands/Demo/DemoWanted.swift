import Survey

/// How far people and carers would like power to move, in points from 0 to 100.
enum DemoWanted {
  static func points(on question: Question) -> Int {
    questions[question.id] ?? sections[question.section] ?? 60
  }

  private static let sections: [Section.ID: Int] = [
    "people": 75, "politics": 72, "profitability": 58, "principles": 80, "partnerships": 68,
    "capacity": 70,
  ]

  private static let questions: [Question.ID: Int] = [
    "people-own-plan": 92, "people-choosing-staff": 84, "people-information": 80,
    "politics-timing": 80, "politics-influence": 78, "politics-answerable": 64,
    "profit-payment": 84, "profit-budget": 54, "principles-risk": 88, "partners-table": 74,
    "capacity-brokers": 84,
    // Not everyone wants every decision.
    "politics-purpose": 36, "profit-ownership": 18, "partners-user-led": 46,
    "partners-community": 48,
  ]
}
