import Survey

/// The two waves of the example audit.
enum DemoYear: Int, CaseIterable {
  case first = 2025
  case second

  var waveName: String { "\(rawValue)" }
  var folderName: String { "riverbend-\(rawValue)" }
  var previous: DemoYear? { self == .second ? .first : nil }

  var date: CalendarDate {
    guard let date = CalendarDate(year: rawValue, month: 5, day: 30) else {
      preconditionFailure("every year has a 30 May")
    }
    return date
  }

  /// How many were asked, by group.
  var asked: [RespondentGroup.ID: Int] {
    switch self {
    case .first:
      [
        "people": 40, "carers": 14, "frontline": 32, "managers": 7, "leaders": 9,
        "commissioners": 4, "partners": 10,
      ]
    case .second:
      [
        "people": 44, "carers": 16, "frontline": 30, "managers": 7, "leaders": 9,
        "commissioners": 4, "partners": 11,
      ]
    }
  }
}
