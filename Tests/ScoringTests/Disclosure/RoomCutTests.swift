import Diagnostics
import Measures
import Survey
import Testing

@testable import Scoring

/// Answers of one voice by lever and question; some of its people are rooms, by their place.
private func audit(
  _ levers: [[[Any]]], rooms: [Int: Int], for audience: AuditPlan.Audience = .internal
) -> AuditResult {
  let audit = AuditBuilder(
    groups: [("people", .lived)],
    levers: levers.enumerated().map { ("L\($0)", ["people": $1]) }
  ).audit
  let sheets = audit.sheets.enumerated().map { person, sheet in
    var sheet = sheet
    if let people = rooms[person] {
      sheet.respondent.kind = .room(people: people, agreed: .consensus, dissent: nil)
    }
    return sheet
  }
  var plan = audit.plan
  plan.minimum = nil
  return AuditResult(
    of: Audit(plan: plan, snapshot: audit.snapshot, sheets: sheets), for: audience)
}

/// What all in a room know, they can take away from what is printed: a room is a cut of its own.
@Suite struct RoomCutTests {
  @Test func aRoomAndOneMoreAreHidden() {
    let result = audit([[[2, 5], [2, 0]]], rooms: [0: 5])
    #expect(result.voices[0].standing == .hiddenBesideRoom && result.voices[0].people == nil)
    #expect(result.levers[0].figure(of: "group-0") == .absent(.fewBesideRoom))
    #expect(result.levers[0].questions.allSatisfy { $0.voices[0].cells.now.counts == nil })
    #expect(result.headline.now == .absent(.fewBesideRoom))
  }

  @Test(arguments: [
    ([0: 3, 1: 3], false), ([0: 5, 1: 4], false), ([0: 5, 1: 5], true), ([0: 14, 1: 2], false),
  ])
  func twoRoomsAreShownWhereEachIsEnough(_ rooms: [Int: Int], _ isShown: Bool) {
    let result = audit([[[2, 5], [2, 0]]], rooms: rooms)
    #expect(result.voices[0].isShown == isShown)
    #expect((result.levers[0].now.tenths != nil) == isShown)
  }

  @Test func toOneselfARoomIsShownWithWhomeverElse() {
    let result = audit([[[2, 5], [2, 0]]], rooms: [0: 5], for: .own)
    #expect(result.levers[0].questions.map(\.now.tenths) == [700, 200])
  }

  /// Room of 5 and five more, one of whom does not know on the second question: the four others are
  /// what the room sees, so it is hidden, and one beside it.
  @Test func aCellIsHiddenWhereFewAreOutsideARoom() {
    let six: [Any] = [2, 0, 1, 3, 4, 5]
    let result = audit([[six, [2, 0, 1, 3, 4, "dk"], six, six]], rooms: [0: 5])
    let shown = result.levers[0].questions.map { $0.voices[0].cells.now.counts != nil }
    #expect(result.voices[0].people == 10 && shown == [false, false, true, true])
  }

  /// The room alone chose a rung; one of the others did not know, and would stand alone in the
  /// counts.
  @Test func aDontKnowBesideARoomIsHidden() {
    var cell = Cell(rungs: [0, 0, 1, 0, 0, 0])
    cell.contributors = Contributors(people: 5, largestRoom: 5)
    cell.counted = cell.contributors
    let rules = DisclosureRules(
      minimum: 5, isPublic: false, coverageMinimum: 500, topRung: 5)
    #expect(rules.mayShow(cell))
    cell.dontKnow = 1
    cell.counted.add(1)
    #expect(!rules.mayShow(cell))
    for _ in 0..<4 { cell.counted.add(1) }
    #expect(rules.mayShow(cell))
  }

  @Test func inPublicARoomIsNoUnanimousAnswer() {
    let result = audit([[[2], [3]]], rooms: [0: 14], for: .public)
    #expect(result.levers[0].questions.map(\.now.tenths) == [400, 600])
  }

  /// Ten said the same for themselves, and the room something else: those in it would know all ten.
  @Test func inPublicWhatAllSayBesideARoomIsHidden() {
    let same: [Any] = [2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]
    let mixed: [Any] = [2, 4, 3, 4, 5, 4, 4, 1, 4, 4, 4]
    let result = audit([[same, same, mixed]], rooms: [0: 10], for: .public)
    let shown = result.levers[0].questions.map { $0.now.tenths != nil }
    #expect(shown == [false, false, true])
  }
}

/// The mean of a lever less its shown questions is the sum of those that are hidden.
@Suite struct HiddenSumTests {
  /// Five answered two questions of eight, a sixth all of them: 8 × the lever − 2 figures are the
  /// six answers of the one.
  @Test func theSumOfOnePersonIsNotLeft() {
    let one: [[Any]] = (0..<6).map { ["na", "na", "na", "na", "na", $0] }
    let all: [[Any]] = [[1, 2, 3, 4, 0, 5], [2, 2, 1, 4, 0, 3]]
    let result = audit([all + one], rooms: [:])
    let lever = result.levers[0]
    #expect(lever.figure(of: "group-0") == .absent(.protectsAnother))
    #expect(lever.questions.compactMap(\.now.tenths) == [500, 400])
    #expect(result.headline.now == .absent(.protectsAnother))
  }

  /// The same four answered two questions: one more is hidden with them, and the mean stays, of five
  /// people as every other.
  @Test func twoCellsOfTheSameFewAreCoveredByAnother() {
    let few: [[Any]] = [[1, 2, 3, 4, "dk"], [2, 2, 1, 4, "dk"]]
    let all: [[Any]] = (0..<6).map { _ in [1, 2, 3, 4, 0] }
    let lever = audit([few + all], rooms: [:]).levers[0]
    #expect(lever.questions.map { $0.now.tenths != nil } == [false, false, false] + [true] * 5)
    #expect(lever.now.tenths != nil)
  }

  /// Two cells of four, each without another of the five: together they are five people's.
  @Test func twoCellsOfFivePeopleTogetherNeedNoCover() {
    let few: [[Any]] = [[1, 2, 3, 4, "dk"], ["dk", 2, 1, 4, 3]]
    let all: [[Any]] = (0..<6).map { _ in [1, 2, 3, 4, 0] }
    let lever = audit([few + all], rooms: [:]).levers[0]
    #expect(lever.questions.map { $0.now.tenths != nil } == [false, false] + [true] * 6)
    #expect(lever.now.tenths != nil)
  }

  /// A room of five and four others on every hidden question: the room sees four people's sum.
  @Test func aRoomCountsInTheSumToo() {
    let few: [[Any]] = (0..<2).map { _ in [2, 0, 1, 3, 4, "na"] }
    let lever = audit([few + [[2, 0, 1, 3, 4, 5]]], rooms: [0: 5]).levers[0]
    // One more of three is hidden, and the lever says what the three come to, of five and a room.
    #expect(lever.questions.allSatisfy { $0.now.tenths == nil } && lever.now.tenths != nil)
  }
}

private func * (values: [Bool], count: Int) -> [Bool] {
  (0..<count).flatMap { _ in values }
}

/// The mean has a room in it and the range has not: what is between them is the room's answer.
@Suite struct RangeBesideRoomTests {
  private static var six: [Any] { [2, 0, 1, 3, 4, 5] }

  @Test(arguments: [(3, false), (4, false), (5, true)])
  func onlyARoomOfEnoughPeopleHasARangeBesideIt(_ people: Int, _ hasRange: Bool) {
    let result = audit([[Self.six, Self.six]], rooms: [0: people])
    let cell = result.levers[0].questions[0].voices[0].cells.now
    let lever = result.levers[0]
    #expect(cell.figure.tenths == 500)
    for range in [cell.range, lever.scores.now.range, lever.voices[0].scores.now.range] {
      #expect(hasRange ? range.range != nil : range == .none(.protectsRoom))
    }
    #expect((lever.voices[0].hasTwoCamps != nil) == hasRange)
    #expect((result.headline.variance != nil) == hasRange)
  }

  /// Also over many questions together: their sum would be the room's.
  @Test func overManyQuestionsThereIsNoneEither() {
    let result = audit((0..<40).map { _ in [Self.six] }, rooms: [0: 3])
    #expect(result.headline.scores.now.range == .none(.protectsRoom))
    #expect(result.levers.allSatisfy { $0.scores.now.range == .none(.protectsRoom) })
  }

  /// Two rooms of ten and six others: outside either room are sixteen, but it is the six whose own
  /// answers a range and the counts would tell.
  @Test(arguments: [(AuditPlan.Audience.public, false), (.internal, true)])
  func besideTwoRoomsTheOthersMustBeEnoughByThemselves(
    _ audience: AuditPlan.Audience, _ isShown: Bool
  ) {
    let eight: [Any] = [2, 3, 0, 1, 3, 4, 5, 1]
    let result = audit([[eight, eight]], rooms: [0: 10, 1: 10], for: audience)
    let cell = result.levers[0].questions[0].voices[0].cells.now
    #expect((cell.figure.tenths != nil) == isShown && (cell.range.range != nil) == isShown)
    #expect(result.voices[0].standing == (isShown ? .shown : .hiddenBesideRoom))
  }

  @Test func pairsAreNotMadeOfThoseBesideASmallRoom() {
    func gap(_ people: Int) -> Gap? {
      let builder = AuditBuilder(
        groups: [("leaders", .leads), ("lived", .lived)],
        levers: [("L", ["leaders": [Self.six], "lived": [[1, 1, 2, 3, 1]]])])
      let audit = builder.audit
      var sheets = audit.sheets
      sheets[0].respondent.kind = .room(people: people, agreed: .consensus, dissent: nil)
      return AuditResult(
        of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: sheets), for: .internal
      ).headline.gap
    }
    #expect(gap(5)?.pairs != nil && gap(5)?.range.range != nil && gap(5)?.hedgesG != nil)
    #expect(gap(3)?.tenths == gap(5)?.tenths && gap(3)?.range == .none(.protectsRoom))
    #expect(gap(3)?.pairs == nil && gap(3)?.hedgesG == nil && gap(3)?.mark == nil)
  }
}
