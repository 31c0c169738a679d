import Documents
import Measures
import Scoring
import Survey

/// The figures of a body as JSON: counts and fractions as text, decimal numbers where they are not
/// exact, `null` where they are not defined.
struct PowerJSON {
  let body: DecisionBody
  private let power: VotingPower

  init(of body: DecisionBody) throws(MeasureError) {
    self.body = body
    power = try VotingPower(of: body.game)
  }

  func value() throws(MeasureError) -> JSONValue {
    let attendance = try attendanceMembers()
    switch body.form {
    case .groupSizes: return .object(try seatMembers())
    case .types: return typeValue()
    case .bloc: return try blocValue()
    case .members where !attendance.isEmpty:
      return .object(attendance + (try groupMembers()))
    case .rule, .members:
      return .object(ruleMembers() + (try groupMembers()) + attendance)
    }
  }

  // MARK: - A rule

  private func ruleMembers() -> [JSONValue.Member] {
    let count = body.memberCount
    let half = powerOfTwo(count - 1)
    return [
      .init("members", .integer(count)),
      .init("winning_coalitions", winningCoalitions),
      .init("all_coalitions", .string(decimalPowerOfTwo(count))),
      .init(
        "swings",
        .array(
          power.swings.map { $0.map { .string("\($0)") } }
            ?? power.penroseBanzhafMeasure.map { JSONValue(finite: $0.value * half) })),
      .init("banzhaf_absolute", JSONValue(power.penroseBanzhafMeasure)),
      .init("banzhaf_normalised", JSONValue(power.banzhafIndex)),
      .init("shapley_shubik", JSONValue(power.shapleyShubikIndex)),
      .init("coleman_power_to_act", JSONValue(power.colemanPowerToAct)),
      .init("coleman_prevent", JSONValue(power.colemanPrevent)),
      .init("coleman_initiate", JSONValue(power.colemanInitiate)),
      .init("null_members", .array(power.dummies.map(JSONValue.integer))),
    ]
  }

  private var winningCoalitions: JSONValue {
    if let exact = power.winningCoalitions { return .string("\(exact)") }
    return JSONValue(finite: power.colemanPowerToAct.value * powerOfTwo(body.memberCount))
  }

  private func groupMembers() throws(MeasureError) -> [JSONValue.Member] {
    guard !body.groups.isEmpty else { return [] }
    let singly = try Bookends(of: body.groups.map(\.members), in: body.game).singly
    var groups: [JSONValue.Member] = []
    for (place, group) in body.groups.enumerated() {
      let figures = try GroupFigures(of: group.members, in: body, power)
      groups.append(.init(group.name, facts(of: group, figures, singly: singly?[place])))
    }
    return [.init("groups", .object(groups))]
  }

  private func facts(
    of group: DecisionBody.Group, _ figures: GroupFigures, singly: Proportion?
  ) -> JSONValue {
    .object([
      "can_decide_alone": .boolean(figures.canPassAlone),
      "can_block_alone": .boolean(figures.canBlockAlone),
      "others_needed_to_pass": figures.othersNeeded.map(JSONValue.integer) ?? .null,
      "can_never_matter_even_together": .boolean(figures.isDummy),
      "shapley_shubik_sum_of_members": JSONValue(singly),
      "as_bloc_banzhaf_absolute": JSONValue(figures.penroseBanzhaf),
      "as_bloc_shapley_shubik": JSONValue(figures.shapleyShubik),
      "can_decide_without_group": body.canMeet(without: group.members).map(JSONValue.boolean),
    ])
  }

  // MARK: - Other forms

  private func seatMembers() throws(MeasureError) -> [JSONValue.Member] {
    let groups = body.groups.map(\.members)
    let found = try Bookends(of: groups, in: body.game)
    let members: [JSONValue.Member] = [
      .init("singly_group_share", JSONValue(found.singly)),
      .init("together_shapley_shubik", JSONValue(found.together)),
      .init("together_banzhaf_absolute", JSONValue(found.togetherPenroseBanzhaf)),
    ]
    let canMeet = groups.compactMap { body.canMeet(without: $0) }.map(JSONValue.boolean)
    return canMeet.isEmpty
      ? members : members + [.init("can_decide_without_group", .array(canMeet))]
  }

  /// One figure for a body of equal members, a list for several types.
  private func typeValue() -> JSONValue {
    let places = body.groups.compactMap(\.members.first)
    let absolute = places.map { JSONValue(finite: power.penroseBanzhafMeasure[$0].value) }
    guard body.groups.count == 1, let equal = body.rule.singleVote, let own = equal.weights.first
    else {
      let shares = power.shapleyShubikIndex.map { shares in places.map { shares[$0] } }
      return .object([
        "banzhaf_absolute_decimal": .array(absolute), "shapley_shubik": JSONValue(shares),
      ])
    }
    let (others, isOpen) = (body.memberCount - 1, power.shapleyShubikIndex != nil)
    let needed = isOpen ? (equal.quota + own - 1) / own - 1 : 0
    return .object([
      "banzhaf_absolute_decimal": absolute.first ?? .null,
      "shapley_shubik": isOpen ? .string("\(Fraction(1, over: body.memberCount))") : .null,
      "closed_form": isOpen ? .string("C(\(others),\(needed))/2^\(others)") : .null,
    ])
  }

  /// The first members before and after they vote as one; outsiders stand behind them.
  private func blocValue() throws(MeasureError) -> JSONValue {
    let bloc = body.groups[0].members
    let after = try GroupPosition(of: bloc, in: body.game).asBloc
    let isAlone = bloc.count == body.memberCount
    let singly = try Bookends(of: [bloc], in: body.game).singly?.first
    let outsider = isAlone ? nil : power.penroseBanzhafMeasure.last
    return .object([
      "independent_member_absolute": JSONValue(power.penroseBanzhafMeasure.first),
      "independent_\(bloc.count.inWords)_members_ss_sum": JSONValue(singly),
      "bloc_absolute": JSONValue(after.penroseBanzhafMeasure.first),
      "bloc_ss": JSONValue(after.shapleyShubikIndex?.first),
      "outsider_absolute_before": JSONValue(outsider),
      "outsider_absolute_after": JSONValue(isAlone ? nil : after.penroseBanzhafMeasure.last),
      "outsider_ss_after": JSONValue(isAlone ? nil : after.shapleyShubikIndex?.last),
    ])
  }

  private func attendanceMembers() throws(MeasureError) -> [JSONValue.Member] {
    guard let figures = try AttendanceFigures(of: body) else { return [] }
    guard let rule = figures.mustInclude else {
      return [.init("p_decisive_given_present", JSONValue(figures.decisive))]
    }
    return [
      .init("p_decisive_given_present_with_rule", JSONValue(figures.decisive)),
      .init("p_decisive_given_present_without_rule", JSONValue(rule.decisiveWithout)),
      .init("p_quorate_without_rule", JSONValue(rule.quorateWithout)),
      .init(
        "p_quorate_with_nobody_from_the_group_if_no_rule", JSONValue(rule.quorateWithNobody)),
    ]
  }
}
