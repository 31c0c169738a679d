import Measures
import Testing

@Test(arguments: 1...12)
func withEverybodyPresentAttendanceIsThePenroseMeasure(members: Int) throws {
  let everybody = [Int](repeating: 1, count: members)
  for chair in [nil, 0] {
    let model = try AttendanceModel(
      members: members, quorum: members / 2 + 1, attendance: 1, chair: chair)
    let rule = VotingRule.majority(
      weights: everybody, chair: chair.map { VotingRule.Chair($0) })
    let power = try VotingPower(of: try VotingGame(rule))
    #expect(try model.decisiveness() == power.penroseBanzhafMeasure)
  }
}

@Test(arguments: 1...25)
func attendanceEqualsEveryMeetingLookedAt(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 1...6, using: &generator)
  let named = Set(
    (0..<members).filter { _ in Int.random(in: 0...3, using: &generator) == 0 })
  let model = try AttendanceModel(
    members: members, quorum: Int.random(in: 0...members, using: &generator),
    attendance: Fraction(Int.random(in: 0...4, using: &generator), over: 4),
    mustIncludeOneOf: named,
    chair: Bool.random(using: &generator) ? Int.random(in: 0..<members, using: &generator) : nil)
  let found = try model.decisiveness()
  for member in 0..<members {
    #expect(found[member].exact == (try bruteForce(model, member)))
  }
}

/// Every member but one stays away (0), votes no (1) or yes (2).
private func bruteForce(_ model: AttendanceModel, _ member: Int) throws -> Fraction {
  var sum: Fraction = 0
  for code in 0..<power(3, model.members) {
    var acts = (0..<model.members).map { code / power(3, $0) % 3 }
    guard acts[member] == 2 else { continue }
    let passesWithYes = passes(model, acts)
    acts[member] = 1
    guard passesWithYes, !passes(model, acts) else { continue }
    var chance: Fraction = 1
    for (other, act) in acts.enumerated() where other != member {
      chance = try chance * (act == 0 ? try 1 - model.attendance : try model.attendance / 2)
    }
    sum = try sum + chance
  }
  return sum
}

private func passes(_ model: AttendanceModel, _ acts: [Int]) -> Bool {
  let (present, yes) = (acts.count { $0 > 0 }, acts.count { $0 == 2 })
  let isNamedThere = model.mustIncludeOneOf.contains { acts[$0] > 0 }
  guard present >= model.quorum, model.mustIncludeOneOf.isEmpty || isNamedThere else {
    return false
  }
  let chairIsForIt = model.chair.map { acts[$0] == 2 } ?? false
  return 2 * yes > present || 2 * yes == present && chairIsForIt
}

private func power(_ base: Int, _ exponent: Int) -> Int {
  (0..<exponent).reduce(1) { result, _ in result * base }
}

@Test func aLargeBodyIsCountedInDoubles() throws {
  let (small, large) = (
    try AttendanceModel(members: 80, quorum: 41, attendance: Fraction(4, over: 5)),
    try AttendanceModel(members: 82, quorum: 41, attendance: Fraction(4, over: 5))
  )
  let (one, other) = (try small.decisiveness()[0].value, try large.decisiveness()[0].value)
  #expect(one > other && other > 0.95 * one)
  #expect(abs(large.chanceOfQuorum().value - 1) < 1e-6)
}

@Test func aModelWithoutMeaningIsRefused() {
  let half = Fraction(1, over: 2)
  #expect(throws: MeasureError.noMembers) {
    try AttendanceModel(members: 0, quorum: 1, attendance: half)
  }
  #expect(throws: MeasureError.notAProbability(2)) {
    try AttendanceModel(members: 2, quorum: 1, attendance: 2)
  }
  #expect(throws: MeasureError.noSuchMember(2)) {
    try AttendanceModel(members: 2, quorum: 1, attendance: half, chair: 2)
  }
}
