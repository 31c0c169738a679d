import Measures
import Survey

/// The counting behind one body that decides.
struct BodyCount {
  let warning: VotingRuleWarning?
  private(set) var powers: [RespondentGroup.ID: BlocPower] = [:]
  private(set) var extraSeats: [RespondentGroup.ID: Int] = [:]
  private(set) var quotas: [RespondentGroup.ID: Int] = [:]
  private(set) var days: [RespondentGroup.ID: VoteOnTheDay] = [:]
  private(set) var lived: BodyBloc?

  /// A hundredth of what one body alone may take: an audit has several, and a batch many audits.
  ///
  /// Seven groups of three seats, each with a veto, have 16,384; without vetoes a body has as many
  /// as seats, or twice as many with a casting vote.
  private static let mostStates = 50_000
  /// Beyond so many states, for each group and each vote, what would make votes count is not
  /// looked for.
  private static let mostStatesToSearch = 4_000_000

  private let record: BodyRecord
  private let body: DecisionBody

  /// - Throws: ``MeasureError/gameTooLarge(states:limit:)`` and what ``BodyRecord/body()`` throws.
  init(of record: BodyRecord, in questionnaire: Questionnaire) throws(MeasureError) {
    self.record = record
    body = try record.body()
    guard body.game.states <= Self.mostStates else {
      throw .gameTooLarge(states: body.game.states, limit: Self.mostStates)
    }
    warning = try body.game.warning()
    let list = try PartyList(of: body)
    for (part, party) in zip(record.seats, list.parties) {
      powers[part.group] = power(
        of: party.members, party.figures, singly: party.singly, together: party.together)
    }
    try findWhatWouldCount()
    try findDays(list.power)
    lived = try bloc(
      of: questionnaire.groups.filter(questionnaire.isLived).map(\.id), list.power)
  }

  private func power(
    of members: [Int], _ figures: GroupFigures, singly: Proportion?, together: Proportion?
  ) -> BlocPower {
    BlocPower(
      figures: figures, canMeetWithout: body.canMeet(without: members), singly: singly,
      together: together)
  }

  private mutating func findWhatWouldCount() throws(MeasureError) {
    let groups = record.seats.count
    guard record.votes * groups << min(groups, 12) <= Self.mostStatesToSearch else { return }
    let (record, votes) = (record, record.seats.map(\.number))
    let quota = try record.quota(of: record.votes)
    for (place, part) in record.seats.enumerated() {
      extraSeats[part.group] = try votesMissingToCount(of: place, among: votes) {
        (votes) throws(MeasureError) in try record.groupRule(votes: votes)
      }
      quotas[part.group] = try nearestQuotaToCount(of: place, among: votes, quota: quota) {
        (quota) throws(MeasureError) in try record.groupRule(votes: votes, quota: quota)
      }
    }
  }

  /// One seat of each group on paper and on the day; groups without a figure are always there.
  ///
  /// Of the chair's group it is a seat without the casting vote, where there is one.
  private mutating func findDays(_ power: VotingPower) throws(MeasureError) {
    let known = (record.attendance ?? []).filter { record.seats(of: $0.group) > 0 }
    guard !known.isEmpty else { return }
    let attendance = record.seats.flatMap { part in
      let percent = known.first { $0.group == part.group }?.number ?? 100
      return [Double](repeating: Double(percent) / 100, count: part.number)
    }
    // Too long for the day alone is no reason to leave out what holds on paper.
    guard let chances = try? body.game.decisiveness(attendance: attendance) else { return }
    for (part, group) in zip(record.seats, body.groups) {
      guard let member = group.members.last else { continue }
      days[part.group] = VoteOnTheDay(
        onPaper: power.penroseBanzhafMeasure[member], onTheDay: chances[member])
    }
  }

  /// Some groups as one bloc; `nil` unless two or more of them have seats.
  private func bloc(
    of groups: [RespondentGroup.ID], _ power: VotingPower
  ) throws(MeasureError) -> BodyBloc? {
    let seated = groups.filter { record.seats(of: $0) > 0 }
    guard seated.count > 1 else { return nil }
    let isIn = record.seats.map { seated.contains($0.group) }
    let members = zip(body.groups, isIn).filter(\.1).flatMap(\.0.members)
    let others = zip(body.groups, isIn).filter { !$0.1 }.map(\.0.members)
    let shares = try Bookends(of: [members] + others, in: body.game, power)
    return BodyBloc(
      groups: seated, seats: members.count,
      seatShare: Fraction(members.count, over: record.votes),
      power: self.power(
        of: members, try GroupFigures(of: members, in: body, power),
        singly: shares.singly?.first, together: shares.together?.first))
  }
}
