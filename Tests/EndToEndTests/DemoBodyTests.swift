import Foundation
import Measures
import Reporting
import Scoring
import Survey
import Testing

/// The bodies of the example audit, counted by hand.
extension DemoAuditTests {
  private func body(_ name: String, wave: Int) throws -> BodyResult {
    try #require(results[wave].modules.bodies.first { $0.name == name })
  }

  private func together(_ body: BodyResult) -> [String] {
    body.groups.compactMap { group in
      group.power?.together?.exact.map { "\(group.id) \($0)" }
    }
  }

  @Test func everyBodyIsThereOnceThoughFourLeadersDescribeIt() {
    for result in results {
      #expect(
        result.modules.bodies.map(\.name) == [
          "Board", "Programme group", "Small grants panel", "Experts by experience panel",
        ])
    }
  }

  @Test func seatsOnTheBoardComeToCount() throws {
    // Seven of eleven decide alone; of 4, 2 and 5 any two do.
    #expect(
      together(try body("Board", wave: 0)) == ["people 0", "managers 0", "leaders 1"])
    #expect(
      together(try body("Board", wave: 1)) == ["people 1/3", "managers 1/3", "leaders 1/3"])
    let people = try #require(body("Board", wave: 0).groups.first)
    #expect(people.seatShare == Fraction(2, over: 11))
    #expect(people.power?.singly?.exact == Fraction(2, over: 11))
    // With three seats more it is five, two and seven of fourteen, and eight are needed.
    #expect(people.extraSeatsToCount == 3 && people.quotaToCount == 8)
    #expect(try body("Board", wave: 0).groups.last?.vote == BodyGroup.Vote.none)
  }

  @Test func aVetoMakesTwoManagersAsStrongAsThreePeople() throws {
    // Five of seven votes and the managers: three people and two managers are the only way without
    // carers, and carers with managers have four.
    let panel = try body("Small grants panel", wave: 0)
    #expect(together(panel) == ["people 1/2", "carers 0", "managers 1/2"])
    #expect(panel.quota == 5)
    let carers = try #require(panel.groups.first { $0.id == "carers" })
    // One more carer: six of eight votes are needed, and nobody can be spared.
    #expect(carers.extraSeatsToCount == 1)
    #expect(panel.lived?.power.together?.exact == Fraction(1, over: 2))
    #expect(panel.lived?.power.figures.canBlockAlone == true)
  }

  @Test func aPanelThatAdvisesHasNoVotes() throws {
    let panel = try body("Experts by experience panel", wave: 1)
    #expect(panel.standing == .advisory)
    #expect(panel.groups.map(\.vote) == [.none, .none])
    #expect(panel.stages == ["evaluation"])
  }

  @Test func theResultFileHoldsEveryFigureAndNothingWrittenInOwnWords() throws {
    let bytes = results[0].jsonBytes(toolVersion: "1.0.0")
    let file = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let modules = try #require(file["modules"] as? [String: Any])
    let module = try #require(modules["bodies"] as? [String: Any])
    let bodies = try #require(module["bodies"] as? [[String: Any]])
    let groups = try #require(bodies[0]["groups"] as? [[String: Any]])
    #expect(
      Set(bodies[0].keys) == [
        "name", "status", "stages", "standing", "votes", "quota", "rule", "chair", "casting_vote",
        "appointed_by", "paid", "meetings_a_year", "groups", "felt_against_formal",
      ])
    let felt = try #require(bodies[0]["felt_against_formal"] as? [String: Any])
    #expect(Set(felt.keys) == ["total_variation", "groups"])
    let compared = try #require(felt["groups"] as? [[String: Any]])
    #expect(compared.allSatisfy { Set($0.keys) == ["id", "felt", "paper"] })
    #expect(compared.first?["id"] as? String == "people")
    #expect(
      Set(groups[0].keys) == [
        "id", "name", "lived_experience", "seats", "observers", "seat_share", "vote",
        "can_pass_alone", "can_block", "others_needed", "can_never_matter", "share_singly",
        "share_together", "banzhaf_absolute", "extra_seats_to_count", "quota_to_count",
        "attendance", "one_vote_decides_on_paper", "one_vote_decides_on_the_day",
      ])
    #expect(groups[0]["share_singly"] as? String == "2/11")
    #expect(groups[3]["vote"] as? String == "none" && groups[3]["share_together"] == nil)
    #expect(bodies[2]["lived_together"] is [String: Any])
    #expect(!String(decoding: bytes, as: UTF8.self).contains("who leads."))
  }

  @Test func whoComesLessOftenDecidesLessOften() throws {
    let group = try body("Programme group", wave: 0)
    for part in group.groups {
      let day = try #require(part.day)
      #expect(day.onTheDay < day.onPaper.value)
    }
  }
}
