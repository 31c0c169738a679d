import Scoring
import Survey
import Testing

@testable import Comparison

/// What changed about seats and votes, by hand.
@Suite("Votes, a year later") struct VoteChangeTests {
  private typealias Alone = YearBodyGroup.Alone

  private func group(
    _ id: RespondentGroup.ID, seats: Int = 0, observers: Int = 0,
    vote: BodyGroup.Vote = .canMatter, alone: (pass: Bool, block: Bool)? = (false, false),
    name: String = "A group"
  ) -> YearBodyGroup {
    YearBodyGroup(
      id: id, name: name, seats: seats, observers: observers, vote: vote,
      alone: alone.map { Alone(canPass: $0.pass, canBlock: $0.block) })
  }

  private func body(
    _ groups: YearBodyGroup..., name: String = "Board", status: String = "decides",
    quota: Int? = 4
  ) -> YearBody {
    YearBody(name: name, status: status, quota: quota, groups: groups)
  }

  private func facts(_ then: YearBody, _ now: YearBody) -> [VoteFact] {
    BodyChange.changes(from: [then], to: [now]).flatMap(\.facts)
  }

  @Test func whatStaysIsNoChange() {
    let board = body(group("people", seats: 2), group("leaders", seats: 5, alone: (true, true)))
    #expect(BodyChange.changes(from: [board], to: [board]) == [])
    let renamed = body(
      group("people", seats: 2, name: "Those who use services"),
      group("leaders", seats: 5, alone: (true, true)), name: " BOARD ")
    #expect(BodyChange.changes(from: [board], to: [renamed]) == [])
  }

  /// Seven seats become nine: leaders have five of either, which is four of seven and not of nine.
  @Test func seatsAndWhatTheyCanDo() {
    let then = body(
      group("people", seats: 2, vote: .neverCounts),
      group("leaders", seats: 5, alone: (true, true)))
    let now = body(
      group("people", seats: 4, alone: (false, true)),
      group("leaders", seats: 5, alone: (false, true)), group("staff", observers: 1, vote: .none),
      quota: 6)
    #expect(
      facts(then, now) == [
        .quota(from: 4, to: 6), .seats("people", from: 2, to: 4), .blockAlone("people", true),
        .vote("people", from: .neverCounts, to: .canMatter), .passAlone("leaders", false),
        .observers("staff", from: 0, to: 1),
      ])
  }

  @Test func aGroupThatLeavesLosesWhatItCouldDo() {
    let then = body(group("leaders", seats: 5, alone: (true, true)), group("staff", seats: 1))
    let now = body(group("staff", seats: 1))
    #expect(
      facts(then, now) == [
        .seats("leaders", from: 5, to: 0), .passAlone("leaders", false),
        .blockAlone("leaders", false), .vote("leaders", from: .canMatter, to: .none),
      ])
  }

  /// A body that came to decide has a quota for the first time, which is no other quota.
  @Test func aBodyThatOnlyAdvisedHasNoQuotaToCompare() {
    let then = body(
      group("people", seats: 2, vote: .none, alone: nil), status: "advises", quota: nil)
    let now = body(group("people", seats: 2))
    #expect(
      facts(then, now) == [
        .status(from: "advises", to: "decides"),
        .vote("people", from: .none, to: .canMatter),
      ])
  }

  /// Too many combinations to count in one year: seats are compared, and nothing else.
  @Test func whatNobodyWorkedOutIsNotCompared() {
    let unknown = body(group("people", seats: 300, vote: .unknown, alone: nil))
    let known = body(group("people", seats: 3, alone: (true, true)))
    #expect(facts(unknown, known) == [.seats("people", from: 300, to: 3)])
    #expect(facts(known, unknown) == [.seats("people", from: 3, to: 300)])
  }

  @Test func howABodyIsMadeUpAndMeets() {
    func board(_ change: (inout YearBodyRules) -> Void) -> YearBody {
      var rules = YearBodyRules()
      change(&rules)
      return YearBody(
        name: "Board", status: "decides", quota: 4, groups: [group("people", seats: 2)],
        rules: rules)
    }
    let then = board {
      ($0.chair, $0.appointedBy, $0.isPaid, $0.meetingsAYear) = ("leaders", "leaders", false, 4)
      $0.vetoes = ["leaders"]
    }
    let now = board {
      ($0.chair, $0.appointedBy, $0.isPaid, $0.meetingsAYear) = ("people", "people", true, 12)
      ($0.vetoes, $0.chairBreaksTies) = (["people"], true)
    }
    #expect(
      facts(then, now) == [
        .veto("people", true), .veto("leaders", false), .chair(from: "leaders", to: "people"),
        .castingVote(true), .appointedBy(from: "leaders", to: "people"), .paid(true),
        .meetings(from: 4, to: 12),
      ])
    #expect(facts(now, now) == [])
    // What a year does not say has not changed.
    #expect(facts(then, board { $0.vetoes = ["leaders"] }) == [])
  }

  @Test func bodiesComeAndGo() {
    let (board, panel) = (
      body(group("people", seats: 2)), body(group("staff", seats: 2), name: "Panel")
    )
    let changes = BodyChange.changes(from: [board], to: [panel])
    #expect(changes.map(\.name) == ["Panel", "Board"])
    #expect(changes.map(\.facts) == [[.newBody], [.bodyGone]])
    #expect(changes.map(\.key) == ["panel", "board"])
  }
}
