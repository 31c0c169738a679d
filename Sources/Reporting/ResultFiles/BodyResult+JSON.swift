package import Documents
import Measures
import Scoring
import Survey

extension BodyResult {
  /// Writes one body of `result.json`: shares as exact fractions, or as decimals beyond 20 seats.
  ///
  /// What people wrote about the body in their own words is not in it. A group without a vote has
  /// no shares; a share of 0 is of votes that never count.
  ///
  /// - Parameters:
  ///   - json: What is being written.
  ///   - words: The audit's words for people, for names.
  ///   - felt: What people feel beside what is on paper, where the two can be compared.
  func write(to json: inout JSONWriter, filling words: Terms, felt: FeltAgainstFormal? = nil) {
    json.writeObject { json in
      json.member("name", name)
      json.member("status", record.status)
      if !stages.isEmpty { json.member("stages", stages) }
      json.member("standing", standing.rawValue)
      json.member("votes", record.votes)
      json.member("quota", quota)
      json.member("rule", standing == .advisory ? nil : record.quota.word)
      json.member("rule_assumed", quotaIsAssumed ? true : nil)
      json.member("warning", warning?.rawValue)
      json.member("chair", record.chair?.rawValue)
      json.member("casting_vote", record.breaksTies)
      if !record.vetoes.isEmpty { json.member("veto", record.vetoes.map(\.rawValue)) }
      json.member("appointed_by", record.appointedBy?.rawValue)
      json.member("paid", record.isPaid)
      json.member("meetings_a_year", record.meetingsAYear)
      json.member("groups", groups) { $1.write(to: &$0, filling: words) }
      json.member("lived_together", lived)
      json.member("felt_against_formal", felt)
    }
  }
}

extension FeltAgainstFormal: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("total_variation", share: totalVariation, to: precision)
    json.member("groups", groups) { json, group in
      json.writeObject { json in
        json.member("id", group.id.rawValue)
        json.member("felt", share: group.felt, to: precision)
        json.member("paper", share: group.paper, to: precision)
      }
    }
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
  fileprivate func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("name", words.fill(name))
      json.member("lived_experience", isLived)
      json.member("seats", seats)
      json.member("observers", observers)
      json.member("seat_share", seatShare)
      json.member("vote", vote.rawValue)
      if let power {
        power.writeMembers(to: &json)
        json.member("extra_seats_to_count", orNull: extraSeatsToCount)
        json.member("quota_to_count", orNull: quotaToCount)
      }
      day?.writeMembers(to: &json, attendance)
    }
  }
}

extension BodyBloc: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("groups", groups.map(\.rawValue))
    json.member("seats", seats)
    json.member("seat_share", seatShare)
    power.writeMembers(to: &json)
  }
}

extension BlocPower {
  /// The plain facts, both shares, and how often the bloc decides if all others toss coins.
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("can_pass_alone", figures.canPassAlone)
    json.member("can_block", figures.canBlockAlone)
    json.member("others_needed", orNull: figures.othersNeeded)
    json.member("can_never_matter", figures.isDummy)
    json.member("can_meet_without", canMeetWithout)
    json.member("share_singly", orNull: singly)
    json.member("share_together", orNull: together)
    json.member("banzhaf_absolute", figures.penroseBanzhaf)
  }
}

extension VoteOnTheDay {
  fileprivate func writeMembers(to json: inout JSONWriter, _ attendance: Int?) {
    json.member("attendance", orNull: attendance)
    json.member("one_vote_decides_on_paper", onPaper)
    json.member("one_vote_decides_on_the_day", onTheDay)
  }
}
