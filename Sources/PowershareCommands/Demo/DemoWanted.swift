import Survey

/// How far people and carers would like power to move, in points from 0 to 100.
enum DemoWanted {
  static func points(on question: Question) -> Int {
    questions[question.id] ?? sections[question.section] ?? 60
  }

  private static let sections: [Section.ID: Int] = [
    "people": 66, "politics": 60, "profitability": 46, "principles": 72, "partnerships": 58,
    "capacity": 58,
  ]

  private static let questions: [Question.ID: Int] = [
    "people-own-plan": 90, "people-choosing-staff": 80, "people-information": 78,
    "politics-timing": 76, "politics-answerable": 52, "profit-payment": 78, "profit-budget": 42,
    "principles-risk": 86, "partners-table": 66, "capacity-brokers": 80,
    // Not everyone wants every decision.
    "politics-purpose": 34, "profit-ownership": 14, "partners-user-led": 44,
    "partners-community": 42,
  ]
}
