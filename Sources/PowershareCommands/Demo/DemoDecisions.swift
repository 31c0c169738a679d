import Survey

/// Who decides what, in ten points for each decision.
enum DemoDecisions {
  /// Actors in the order of the module: people, carers, frontline, managers, leaders,
  /// commissioners, partners, law.
  private struct Row {
    let nowAsLived: [Int]
    let nowAsOthers: [Int]
    let couldAsLived: [Int]
    let couldAsLeaders: [Int]
  }

  private static let rows: [AllocationForm.Decision.ID: Row] = [
    "support-plan": Row(
      nowAsLived: [2, 1, 3, 2, 0, 1, 0, 1], nowAsOthers: [4, 1, 3, 1, 0, 0, 0, 1],
      couldAsLived: [6, 1, 2, 0, 0, 0, 0, 1], couldAsLeaders: [5, 1, 2, 1, 0, 0, 0, 1]),
    "service-design": Row(
      nowAsLived: [1, 0, 1, 3, 4, 1, 0, 0], nowAsOthers: [2, 1, 1, 3, 2, 1, 0, 0],
      couldAsLived: [4, 1, 2, 1, 1, 0, 1, 0], couldAsLeaders: [3, 1, 1, 2, 2, 1, 0, 0]),
    "commissioning": Row(
      nowAsLived: [0, 0, 0, 1, 3, 6, 0, 0], nowAsOthers: [0, 0, 0, 1, 2, 6, 0, 1],
      couldAsLived: [2, 1, 0, 0, 2, 4, 1, 0], couldAsLeaders: [1, 0, 0, 1, 2, 5, 0, 1]),
    "budget": Row(
      nowAsLived: [0, 0, 0, 2, 7, 1, 0, 0], nowAsOthers: [0, 0, 0, 2, 6, 2, 0, 0],
      couldAsLived: [3, 1, 1, 1, 3, 1, 0, 0], couldAsLeaders: [1, 0, 0, 2, 6, 1, 0, 0]),
    "recruit-frontline": Row(
      nowAsLived: [1, 0, 1, 6, 2, 0, 0, 0], nowAsOthers: [2, 0, 1, 6, 0, 0, 0, 1],
      couldAsLived: [5, 1, 1, 3, 0, 0, 0, 0], couldAsLeaders: [3, 0, 1, 5, 0, 0, 0, 1]),
    "evaluation": Row(
      nowAsLived: [0, 0, 1, 3, 4, 2, 0, 0], nowAsOthers: [1, 0, 1, 3, 3, 2, 0, 0],
      couldAsLived: [4, 1, 1, 1, 2, 1, 0, 0], couldAsLeaders: [3, 1, 1, 2, 2, 1, 0, 0]),
    "complaints": Row(
      nowAsLived: [0, 0, 0, 5, 4, 0, 0, 1], nowAsOthers: [1, 1, 1, 4, 2, 0, 0, 1],
      couldAsLived: [3, 1, 1, 2, 2, 0, 0, 1], couldAsLeaders: [2, 1, 1, 3, 2, 0, 0, 1]),
  ]

  /// All but these share out points.
  private static let leavingOut: Set<String> = [
    "kingfisher", "dipper", "lantern", "mooring", "alder", "chalk", "quartz", "pier",
  ]
  /// Those who do not know who decides.
  private static let notKnowing: [AllocationForm.Decision.ID: Set<String>] = [
    "commissioning": ["heron", "bridge", "oak"], "budget": ["heron", "willow", "minnow"],
    "evaluation": ["bridge", "rowan"],
  ]
  /// The quick form instead of points: last word, must agree, asked, told.
  private static let quickWriters: Set<String> = ["elm"]
  private static let quick: [[Question.Option.ID]] = [
    ["managers"], ["leaders"], ["people", "commissioners"], ["carers", "frontline"],
  ]

  /// - Returns: `nil` for those who leave the module out.
  static func answer(
    of member: DemoMember, to form: AllocationForm, in questionnaire: Questionnaire
  ) -> ModuleAnswer? {
    guard !leavingOut.contains(member.name), let group = questionnaire.group(member.group) else {
      return nil
    }
    let role = questionnaire.voice(group.voice)?.role
    var answers: [AllocationForm.Decision.ID: AllocationAnswer] = [:]
    for decision in form.core {
      answers[decision] = answer(of: member.name, role: role, to: decision, form: form)
    }
    return .allocations(answers)
  }

  private static func answer(
    of writer: String, role: Voice.Role?, to decision: AllocationForm.Decision.ID,
    form: AllocationForm
  ) -> AllocationAnswer? {
    guard let row = rows[decision], form.actors.count == row.nowAsLived.count else { return nil }
    let words = "\(writer) \(decision)"
    let now = role == .lived ? row.nowAsLived : row.nowAsOthers
    let could = role == .leads ? row.couldAsLeaders : row.couldAsLived
    let isUnsure = notKnowing[decision]?.contains(writer) ?? false
    let seen: Allocation =
      isUnsure
      ? .dontKnow
      : quickWriters.contains(writer) && quick.count == form.quickRoles.count
        ? .roles(quick) : .points(shifted(now, "now \(words)"))
    return AllocationAnswer(now: seen, could: .points(shifted(could, "could \(words)")))
  }

  /// Every second person moves one point from the largest share to somebody else.
  private static func shifted(_ points: [Int], _ words: String) -> [Int] {
    guard DemoSpread.index(below: 2, words) == 0, let most = points.max(),
      let giver = points.firstIndex(of: most)
    else { return points }
    var points = points
    points[giver] -= 1
    points[DemoSpread.index(below: points.count, "to", words)] += 1
    return points
  }
}
