import Survey

/// Someone, or a room, who takes part in the example audit.
struct DemoMember {
  /// A word from a river bank; the respondent code of those who have one.
  let name: String
  let group: RespondentGroup.ID
  /// How much further up the ladder than others this one sees things, in hundredths of a rung.
  let leaning: Int
  var hasCode = false
  var years: [DemoYear] = DemoYear.allCases
  var wording = AnswerSheet.WordingKind.standard
  var kind = Respondent.Kind.individual
  /// 4 where a helper offered four answers of six.
  var answersOffered: Int?

  var isRoom: Bool { kind != .individual }
}

/// A member's place in one wave.
struct DemoSeat {
  let member: DemoMember
  let sheet: AnswerSheet.ID
}

/// Who takes part: most in both waves, some in one.
enum DemoRoster {
  static let members = lived + staff + leaders + partners

  private static let lived = [
    DemoMember(name: "kingfisher", group: "people", leaning: -20, years: [.first]),
    DemoMember(name: "heron", group: "people", leaning: -90, hasCode: true, wording: .easyRead),
    DemoMember(name: "otter", group: "people", leaning: 80, hasCode: true),
    DemoMember(
      name: "willow", group: "people", leaning: 0, hasCode: true, wording: .easyRead,
      answersOffered: 4),
    DemoMember(name: "reed", group: "people", leaning: 30, hasCode: true),
    DemoMember(name: "minnow", group: "people", leaning: -10, hasCode: true, wording: .easyRead),
    DemoMember(name: "dipper", group: "people", leaning: 10, years: [.second]),
    DemoMember(
      name: "green table", group: "people", leaning: 0,
      kind: .room(
        people: 6, agreed: .consensus,
        dissent: "One of us wants it on record that meetings in the evening shut her out.")),
    DemoMember(name: "bridge", group: "carers", leaning: -60, hasCode: true),
    DemoMember(name: "ford", group: "carers", leaning: 60, hasCode: true),
    DemoMember(name: "ferry", group: "carers", leaning: 0, hasCode: true),
    DemoMember(name: "lantern", group: "carers", leaning: -10, hasCode: true, wording: .easyRead),
    DemoMember(name: "mooring", group: "carers", leaning: 10, years: [.second]),
  ]

  private static let staff = [
    DemoMember(name: "alder", group: "frontline", leaning: 10, years: [.first]),
    DemoMember(name: "oak", group: "frontline", leaning: -80, hasCode: true),
    DemoMember(name: "ash", group: "frontline", leaning: 70, hasCode: true),
    DemoMember(name: "elm", group: "frontline", leaning: -10, hasCode: true),
    DemoMember(name: "birch", group: "frontline", leaning: 20, hasCode: true),
    DemoMember(name: "rowan", group: "frontline", leaning: 0, hasCode: true, wording: .easyRead),
    DemoMember(
      name: "blue table", group: "frontline", leaning: 0,
      kind: .room(people: 5, agreed: .vote, dissent: nil)),
    DemoMember(name: "chalk", group: "managers", leaning: -10, years: [.first]),
    DemoMember(name: "slate", group: "managers", leaning: -50, hasCode: true),
    DemoMember(name: "flint", group: "managers", leaning: 50, hasCode: true),
    DemoMember(name: "granite", group: "managers", leaning: 20, hasCode: true),
    DemoMember(name: "marble", group: "managers", leaning: -10, hasCode: true),
    DemoMember(name: "quartz", group: "managers", leaning: 0, years: [.second]),
  ]

  private static let leaders = [
    DemoMember(name: "thrush", group: "leaders", leaning: 10, hasCode: true, years: [.first]),
    DemoMember(name: "martin", group: "leaders", leaning: 0, hasCode: true, years: [.second]),
    DemoMember(name: "swift", group: "leaders", leaning: 70, hasCode: true),
    DemoMember(name: "rook", group: "leaders", leaning: -80, hasCode: true),
    DemoMember(name: "wren", group: "leaders", leaning: 0, hasCode: true),
    DemoMember(name: "finch", group: "leaders", leaning: 30, hasCode: true),
    DemoMember(name: "robin", group: "leaders", leaning: -20, hasCode: true),
    DemoMember(name: "lark", group: "leaders", leaning: -10, hasCode: true),
  ]

  private static let partners = [
    DemoMember(name: "north", group: "commissioners", leaning: -20),
    DemoMember(name: "south", group: "commissioners", leaning: 20),
    DemoMember(name: "harbour", group: "partners", leaning: -60, hasCode: true),
    DemoMember(name: "quay", group: "partners", leaning: 60),
    DemoMember(name: "pier", group: "partners", leaning: 0),
    DemoMember(name: "jetty", group: "partners", leaning: 10),
  ]

  private static let letters: [RespondentGroup.ID: String] = [
    "people": "P", "carers": "C", "frontline": "F", "managers": "M", "leaders": "L",
    "commissioners": "K", "partners": "O",
  ]

  /// Those who take part in a wave, by group in questionnaire order.
  ///
  /// Sheets are numbered within the wave, so that only codes link a person's two sheets.
  static func seats(in year: DemoYear, of questionnaire: Questionnaire) -> [DemoSeat] {
    questionnaire.groups.flatMap { group in
      let present = members.filter { $0.group == group.id && $0.years.contains(year) }
      let letter = letters[group.id] ?? group.id.rawValue
      return present.enumerated().map { index, member in
        let place = member.isRoom ? "-room" : "\(index + 1)"
        return DemoSeat(member: member, sheet: AnswerSheet.ID(letter + place))
      }
    }
  }
}
