import Survey

/// Where to begin, service by service.
enum DemoServices {
  /// Ratings as they are typical of those who use a service and of those who run it.
  private struct Service {
    let name: String
    let isEnduring: Bool
    let canActTogether: Bool
    /// In the order of `ratings`.
    let asLived: [Int]
    let asRun: [Int]
  }

  private static let ratings: [ModuleField.ID] = [
    "ease-information", "ease-place", "ease-time", "ease-support", "salience-daily",
    "salience-family",
  ]

  private static let services = [
    Service(
      name: "Riverside day centre", isEnduring: true, canActTogether: true,
      asLived: [3, 4, 3, 4, 5, 4], asRun: [4, 4, 4, 4, 5, 4]),
    Service(
      name: "Help after hospital", isEnduring: false, canActTogether: false,
      asLived: [2, 2, 1, 2, 5, 5], asRun: [3, 3, 2, 2, 4, 4]),
    Service(
      name: "Newsletter and website", isEnduring: true, canActTogether: true,
      asLived: [4, 5, 4, 3, 2, 1], asRun: [5, 5, 4, 4, 2, 2]),
  ]

  private static let lived: Set<String> = [
    "heron", "otter", "reed", "willow", "minnow", "green table", "ford", "ferry",
  ]
  private static let running: Set<String> = [
    "oak", "ash", "elm", "birch", "slate", "flint", "granite", "swift", "wren", "finch", "robin",
    "lark", "north",
  ]

  /// - Returns: Empty for those who leave the module out.
  static func records(of member: DemoMember) -> [ModuleRecord] {
    guard lived.contains(member.name) || running.contains(member.name) else { return [] }
    return services.map { record(of: $0, by: member.name) }
  }

  private static func record(of service: Service, by writer: String) -> ModuleRecord {
    var record = ModuleRecord(fields: [
      "name": .text(service.name), "enduring": .flag(service.isEnduring),
      "group-possible": .flag(service.canActTogether),
    ])
    let typical = lived.contains(writer) ? service.asLived : service.asRun
    for (field, rating) in zip(ratings, typical) {
      let turn = DemoSpread.index(below: 4, writer, service.name, field.rawValue)
      let own = turn == 0 ? rating - 1 : turn == 1 ? rating + 1 : rating
      record[field] = .number(min(max(own, 1), 5))
    }
    return record
  }
}
