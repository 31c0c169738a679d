import Documents
import Measures
import Scoring
import Survey

extension BodyResult {
  /// One body in `result.json`: shares as exact fractions, or as decimals beyond 20 seats.
  ///
  /// What people wrote about the body in their own words is not in it. A group without a vote has
  /// no shares; a share of 0 is of votes that never count.
  ///
  /// - Parameters:
  ///   - words: The audit's words for people, for names.
  ///   - felt: What people feel beside what is on paper, where the two can be compared.
  /// - Returns: The object of the body.
  func json(filling words: Terms, felt: FeltAgainstFormal? = nil) -> JSONValue {
    .object([
      "name": .string(name),
      "status": .string(record.status),
      "stages": stages.isEmpty ? nil : .strings(stages),
      "standing": .string(standing.rawValue),
      "votes": .integer(record.votes),
      "quota": quota.map { .integer($0) },
      "rule": standing == .advisory ? nil : .string(record.quota.word),
      "rule_assumed": quotaIsAssumed ? true : nil,
      "warning": warning.map { .string($0.rawValue) },
      "chair": record.chair.map { .string($0.rawValue) },
      "casting_vote": .boolean(record.breaksTies),
      "veto": record.vetoes.isEmpty ? nil : .strings(record.vetoes.map(\.rawValue)),
      "appointed_by": record.appointedBy.map { .string($0.rawValue) },
      "paid": record.isPaid.map { .boolean($0) },
      "meetings_a_year": record.meetingsAYear.map { .integer($0) },
      "groups": .array(groups.map { $0.json(filling: words) }),
      "lived_together": lived?.json,
      "felt_against_formal": felt?.json,
    ])
  }
}

extension FeltAgainstFormal {
  fileprivate var json: JSONValue {
    .object([
      "total_variation": json(of: totalVariation),
      "groups": .array(
        groups.map { group in
          .object([
            "id": .string(group.id.rawValue), "felt": json(of: group.felt),
            "paper": json(of: group.paper),
          ])
        }),
    ])
  }

  private func json(of share: Fraction) -> JSONValue {
    isExact ? .string("\(share)") : .number(share.value)
  }
}

extension Optional where Wrapped == BodyRecord.Quota {
  /// A named rule, or that the quota is a number of its own.
  fileprivate var word: String {
    switch self {
    case .named(let name)?: name.rawValue
    case .votes?: "number"
    case nil: BodyRecord.QuotaName.majority.rawValue
    }
  }
}

extension BodyGroup {
  fileprivate func json(filling words: Terms) -> JSONValue {
    let who: [JSONValue.Member] = [
      .init("id", .string(id.rawValue)),
      .init("name", .string(words.fill(name))),
      .init("lived_experience", .boolean(isLived)),
      .init("seats", .integer(seats)),
      .init("observers", .integer(observers)),
      .init("seat_share", .string("\(seatShare)")),
      .init("vote", .string(vote.rawValue)),
    ]
    return .object(who + (power?.members ?? []) + counting + (day?.members(attendance) ?? []))
  }

  private var counting: [JSONValue.Member] {
    guard power != nil else { return [] }
    return [
      .init("extra_seats_to_count", extraSeatsToCount.map { .integer($0) } ?? .null),
      .init("quota_to_count", quotaToCount.map { .integer($0) } ?? .null),
    ]
  }
}

extension BodyBloc {
  fileprivate var json: JSONValue {
    let who: [JSONValue.Member] = [
      .init("groups", .strings(groups.map(\.rawValue))),
      .init("seats", .integer(seats)),
      .init("seat_share", .string("\(seatShare)")),
    ]
    return .object(who + power.members)
  }
}

extension BlocPower {
  /// The plain facts, both shares, and how often the bloc decides if all others toss coins.
  fileprivate var members: [JSONValue.Member] {
    let meeting = canMeetWithout.map { JSONValue.Member("can_meet_without", .boolean($0)) }
    return [
      .init("can_pass_alone", .boolean(figures.canPassAlone)),
      .init("can_block", .boolean(figures.canBlockAlone)),
      .init("others_needed", figures.othersNeeded.map { .integer($0) } ?? .null),
      .init("can_never_matter", .boolean(figures.isDummy)),
    ] + [meeting].compactMap { $0 } + [
      .init("share_singly", singly?.json ?? .null),
      .init("share_together", together?.json ?? .null),
      .init("banzhaf_absolute", figures.penroseBanzhaf.json),
    ]
  }
}

extension VoteOnTheDay {
  fileprivate func members(_ attendance: Int?) -> [JSONValue.Member] {
    [
      .init("attendance", attendance.map { .integer($0) } ?? .null),
      .init("one_vote_decides_on_paper", onPaper.json),
      .init("one_vote_decides_on_the_day", .number(onTheDay)),
    ]
  }
}

extension Proportion {
  fileprivate var json: JSONValue {
    exact.map { .string("\($0)") } ?? .number(value)
  }
}
