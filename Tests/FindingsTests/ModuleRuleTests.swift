import Findings
import Measures
import Scoring
import Survey
import Testing

/// Answers to modules, given by every leader and every resident alike.
extension SmallAudit {
  static func withModules(
    people: Int = 5, leaders: [Module.ID: ModuleAnswer] = [:],
    residents: [Module.ID: ModuleAnswer] = [:]
  ) -> SmallAudit {
    var audit = SmallAudit(lived: .init(now: [1, 1], people: people), leaders: .init(now: [2, 2]))
    audit.change = { sheet, _ in
      sheet.modules = sheet.respondent.group == "leaders" ? leaders : residents
    }
    audit.tail = """
      vocabulary: {stage: [design, delivery]}
      modules:
        bodies:
          asked_of: [leaders]
          purpose: Seats
          fields:
            - {id: name, type: text, required: true}
            - {id: status, type: choice, options: [decides, advises]}
            - {id: stage, type: tags, vocabulary: stage}
            - {id: seats, type: map-of-group-to-number, required: true}
            - {id: observers, type: map-of-group-to-number}
            - {id: quota, type: number-or-rule, options: [majority, two-thirds, number]}
            - {id: veto, type: list-of-groups}
        rights:
          purpose: Who decides
          rules: {points: 10, now: Now, could: Could}
          actors:
            - {id: people, name: "{People}"}
            - {id: staff, name: Staff}
            - {id: leaders, name: Leaders}
            - {id: law, name: Law}
          decisions:
            - {id: plan, text: "The plan of {people}", stage: [delivery]}
            - {id: budget, text: The budget, stage: [design]}
        where:
          purpose: Where to begin
          per_service_fields:
            - {id: name, type: text, required: true}
            - {id: ease-place, type: rating}
            - {id: salience-daily, type: rating}
          cut: 3.0
          quadrants:
            - {id: start, ease: high, salience: high, text: "Start with {people}."}
            - {id: clear, ease: low, salience: high, text: Clear.}
            - {id: light, ease: high, salience: low, text: Light.}
            - {id: later, ease: low, salience: low, text: Later.}
        signs:
          purpose: What it led to
          answer: [none-seen, someone-says-so, people-confirm-it]
          items:
            - {id: lives, text: Lives}
            - {id: ties, text: Ties}
      """
    return audit
  }

  static func body(_ fields: [ModuleField.ID: FieldValue]) -> [Module.ID: ModuleAnswer] {
    let usual: [ModuleField.ID: FieldValue] = [
      "name": .text("Board"), "quota": .word("majority"),
      "seats": .numbers([.init("people", 2), .init("staff", 3), .init("leaders", 7)]),
    ]
    return ["bodies": .records([ModuleRecord(fields: usual.merging(fields) { $1 })])]
  }

  static func rights(
    _ plan: [Int], could: [Int]? = nil, budget: [Int]? = nil
  ) -> [Module.ID: ModuleAnswer] {
    var answers: [AllocationForm.Decision.ID: AllocationAnswer] = [
      "plan": AllocationAnswer(now: .points(plan), could: could.map { .points($0) })
    ]
    answers["budget"] = budget.map { AllocationAnswer(now: .points($0)) }
    return ["rights": .allocations(answers)]
  }

  static func services(
    _ services: [(name: String, ease: Int, salience: Int)]
  ) -> [Module.ID: ModuleAnswer] {
    [
      "where": .records(
        services.map { service in
          ModuleRecord(fields: [
            "name": .text(service.name), "ease-place": .number(service.ease),
            "salience-daily": .number(service.salience),
          ])
        })
    ]
  }
}

@Suite struct VoteRuleTests {
  private func votes(
    _ fields: [ModuleField.ID: FieldValue], residents: Int = 5
  ) -> [Finding] {
    SmallAudit.withModules(people: residents, leaders: SmallAudit.body(fields)).findings
      .filter { $0.topic == .votes }
  }

  private func seats(_ people: Int, _ staff: Int, _ leaders: Int) -> FieldValue {
    .numbers([.init("people", people), .init("staff", staff), .init("leaders", leaders)])
  }

  private func fact(_ id: Finding.ID, _ values: [String: Finding.Value] = [:]) -> Finding {
    let names: [String: Finding.Value] = ["body": .name("Board"), "group": .name("People")]
    return Finding(id, at: .votes(1), names.merging(values) { $1 })
  }

  /// Two of twelve seats beside three and seven, of which seven decide: 2/12 singly, none together.
  @Test func plainFactsComeBeforeBothShares() {
    #expect(
      votes([:]) == [
        fact("votes-held", ["seats": .count(2), "votes": .count(12)]),
        fact("votes-neither"), fact("votes-others-needed", ["others": .count(5)]),
        fact(
          "votes-shares", ["singly": .share(Fraction(1, over: 6)), "together": .share(0)]),
        fact("votes-seats-to-count", ["seats": .count(2)]),
      ])
  }

  @Test func whatAGroupCanDoAloneIsOneSentence() {
    #expect(votes(["seats": seats(7, 3, 2)]).map(\.id).contains("votes-pass-and-stop"))
    #expect(votes(["veto": .words(["people"])]).map(\.id).contains("votes-stop-only"))
    let passing = votes(["quota": .number(2)]).map(\.id)
    #expect(passing.contains("votes-pass-only") && passing.contains("body-two-sides-can-win"))
    #expect(!passing.contains("votes-others-needed"))
  }

  @Test func aVoteThatNeverCountsIsNoSeatWithoutAVote() {
    let never = votes([
      "seats": seats(1, 0, 1), "quota": .number(1), "veto": .words(["leaders"]),
    ])
    #expect(never.map(\.id).contains("votes-never-count"))
    #expect(!never.map(\.id).contains("votes-seat-without-vote"))
    let observing = votes([
      "seats": seats(0, 3, 7), "observers": .numbers([.init("people", 2)]),
    ])
    #expect(observing == [fact("votes-seat-without-vote", ["observers": .count(2)])])
  }

  @Test func severalGroupsOfLivedExperienceAreAlsoTakenTogether() {
    var audit = SmallAudit.withModules(
      leaders: SmallAudit.body(["seats": seats(3, 2, 5)]))
    #expect(audit.findings("votes-held-together") == [])
    audit.voiceOfStaff = "lived"
    #expect(
      audit.findings("votes-held", "votes-held-together").map(\.values) == [
        [
          "body": .name("Board"), "group": .name("People"), "seats": .count(3),
          "votes": .count(10),
        ],
        [
          "body": .name("Board"), "group": .name("Staff"), "seats": .count(2), "votes": .count(10),
        ],
        [
          "body": .name("Board"), "group": .names(["People", "Staff"]), "seats": .count(5),
          "votes": .count(10),
        ],
      ])
  }

  @Test func aBodyWithoutLivedExperienceSaysSo() {
    #expect(
      votes(["seats": seats(0, 3, 7)]) == [
        Finding(
          "votes-no-seat", at: .votes(1), ["body": .name("Board"), "lived": .name("Residents")])
      ])
  }

  @Test func aBodyThatAdvisesHasNoVotes() {
    #expect(
      votes(["status": .word("advises")]) == [
        Finding("body-advisory", at: .votes(1), ["body": .name("Board")])
      ])
  }

  @Test func anAssumedOrOddRuleIsSaid() {
    let audit = SmallAudit.withModules(leaders: [
      "bodies": .records([
        ModuleRecord(fields: ["name": .text("Board"), "seats": seats(2, 3, 7)])
      ])
    ])
    #expect(
      audit.findings("body-quota-assumed") == [
        Finding(
          "body-quota-assumed", at: .votes(1),
          ["body": .name("Board"), "quota": .count(7), "votes": .count(12)])
      ])
    #expect(votes(["quota": .number(13)]).map(\.id).contains("body-never-passes"))
    let large = votes([
      "seats": seats(3_000, 3_000, 3_000), "veto": .words(["people", "staff", "leaders"]),
    ])
    #expect(large.map(\.id) == ["body-too-large", "votes-held"])
  }

  @Test func withoutABodyNothingIsSaid() {
    #expect(SmallAudit.withModules().findings.filter { $0.topic == .votes } == [])
  }
}

@Suite struct DecisionRuleTests {
  private func decisions(_ audit: SmallAudit, _ id: Finding.ID) -> [Finding] {
    audit.findings.filter {
      $0.id == id && $0.topic == .decisions && $0.place == .decisions("rights")
    }
  }

  /// Residents see 1, 1, 8 and leaders 3, 3, 4 of ten points: 2, 2, 6 on average.
  private var audit: SmallAudit {
    .withModules(
      leaders: SmallAudit.rights([3, 3, 4, 0], could: [3, 3, 4, 0]),
      residents: SmallAudit.rights([1, 1, 8, 0], could: [4, 2, 4, 0], budget: [0, 0, 3, 7]))
  }

  @Test func theShareOfLivedExperienceIsAMeanOverDecisions() {
    #expect(
      decisions(audit, "decisions-lived-share").map(\.values) == [
        [
          "lived": .name("Residents"), "share": .share(Fraction(1, over: 10)),
          "decisions": .count(2),
        ]
      ])
  }

  /// 1 ÷ (0.04 + 0.04 + 0.36) = 2.3; the law alone has 7 of ten for the budget.
  @Test func whoHoldsMoreThanHalfIsNamed() throws {
    let found = decisions(audit, "decision-holders")
    #expect(
      found.map { $0.values["decision"] } == [
        .name("The plan of residents"), .name("The budget"),
      ])
    #expect(found.map { $0.values["who"] } == [.names(["Leaders"]), .names(["Law"])])
    #expect(found.map { $0.values["number"] } == [.count(1), .count(1)])
    #expect(found.map { $0.values["actors"] } == [.count(4), .count(4)])
    #expect(abs(try #require(found[0].number("equal")) - 2.27) < 0.01)
    #expect(decisions(audit, "decision-holders-tied") == [])
  }

  @Test func aTieForTheLastPlaceIsSaid() {
    let tied = SmallAudit.withModules(residents: SmallAudit.rights([4, 3, 3, 0]))
    #expect(
      decisions(tied, "decision-holders-tied").map { $0.values["who"] } == [
        .names(["Residents", "Staff"])
      ])
    #expect(decisions(tied, "decision-holders") == [])
  }

  /// Half see all with residents and half with leaders: two pictures.
  @Test func distinctPicturesAreCounted() {
    let apart = SmallAudit.withModules(
      leaders: SmallAudit.rights([10, 0, 0, 0]), residents: SmallAudit.rights([0, 0, 10, 0]))
    #expect(
      decisions(apart, "decision-pictures").map(\.values) == [
        ["decision": .name("The plan of residents"), "number": .decimal(2)]
      ])
    #expect(decisions(audit, "decision-pictures") == [])
  }

  /// From 2, 2, 6 to 4, 2, 4 two of ten move; to 3, 3, 4 two of ten too.
  @Test func movesOfLeadersAndOthersAreTwoSentences() {
    for id in ["decision-move-of-others", "decision-move-of-leaders"] as [Finding.ID] {
      #expect(
        decisions(audit, id).map(\.values) == [
          ["decision": .name("The plan of residents"), "points": .whole(20)]
        ])
    }
    let still = SmallAudit.withModules(
      residents: SmallAudit.rights([4, 3, 3, 0], could: [4, 3, 3, 0]))
    #expect(decisions(still, "decision-move-of-others") == [])
  }

  @Test func whatIsHeldOutsideIsNamed() {
    #expect(
      decisions(audit, "decision-outside").map(\.values) == [
        ["decision": .name("The budget"), "share": .share(Fraction(7, over: 10))]
      ])
    let inside = SmallAudit.withModules(residents: SmallAudit.rights([4, 3, 3, 0]))
    #expect(decisions(inside, "decision-outside") == [])
  }

  @Test func fewerPeopleThanTheMinimumSayNothing() {
    let hidden = SmallAudit.withModules(people: 4, residents: SmallAudit.rights([4, 3, 3, 0]))
    #expect(hidden.findings.filter { $0.topic == .decisions } == [])
  }

  // MARK: - Felt and formal

  /// Felt 2, 2 and 6 of ten; on paper 1/3 each, as any two of the three groups reach six.
  @Test func theWidestDifferenceBetweenFeltAndFormalIsNamed() {
    let leaders = SmallAudit.body([
      "seats": .numbers([.init("people", 3), .init("staff", 3), .init("leaders", 5)]),
      "stage": .words(["delivery"]),
    ]).merging(SmallAudit.rights([2, 2, 6, 0])) { $1 }
    let audit = SmallAudit.withModules(
      leaders: leaders, residents: SmallAudit.rights([2, 2, 6, 0], budget: [10, 0, 0, 0]))
    #expect(
      audit.findings("felt-against-formal") == [
        Finding(
          "felt-against-formal", at: .felt,
          [
            "body": .name("Board"), "group": .name("Leaders"), "felt": .percent(60),
            "paper": .percent(33),
          ])
      ])
    let all = audit.findings("felt-against-formal-in-all").first?.number("points") ?? 0
    #expect(abs(all - 26.67) < 0.01)
  }

  @Test func withoutDecisionsOrWhereBothAgreeNothingIsSaid() {
    let none = SmallAudit.withModules(leaders: SmallAudit.body([:]))
    let agreed = SmallAudit.withModules(
      leaders: SmallAudit.body([
        "seats": .numbers([.init("people", 1), .init("leaders", 1)])
      ]), residents: SmallAudit.rights([5, 0, 5, 0]))
    for audit in [none, agreed] {
      #expect(audit.findings("felt-against-formal", "felt-against-formal-in-all") == [])
    }
  }
}

@Suite struct ServiceRuleTests {
  private func services(_ audit: SmallAudit) -> [Finding] {
    audit.findings.filter { $0.topic == .services }
  }

  @Test func theFirstServiceIsNamedWithItsQuadrant() {
    let audit = SmallAudit.withModules(
      residents: SmallAudit.services([("Later", 1, 1), ("Day {centre}", 5, 4)]))
    #expect(
      services(audit) == [
        Finding(
          "service-first", at: .services("where"),
          [
            "service": .name("Day {centre}"), "quadrant": .name("Start with residents."),
            "salience": .decimal(4), "ease": .decimal(5), "scale": .count(5),
          ])
      ])
  }

  @Test func nearTheLineAndSeenOtherwiseAreSaid() {
    let audit = SmallAudit.withModules(
      leaders: SmallAudit.services([("Day centre", 2, 1)]),
      residents: SmallAudit.services([("Day centre", 3, 4)]))
    #expect(
      services(audit).dropFirst() == [
        Finding("service-near-line", at: .services("where"), ["service": .name("Day centre")]),
        Finding(
          "service-seen-otherwise", at: .services("where"),
          [
            "service": .name("Day centre"), "lived": .name("Residents"), "ease": .decimal(3),
            "others": .decimal(2), "scale": .count(5),
          ]),
      ])
  }

  @Test func withoutLivedExperienceNoServiceHasAPlace() {
    let audit = SmallAudit.withModules(leaders: SmallAudit.services([("Day centre", 5, 5)]))
    #expect(services(audit) == [])
  }
}

@Suite struct OutcomeRuleTests {
  private func outcomes(_ lives: String, _ ties: String) -> [Finding] {
    SmallAudit.withModules(residents: ["signs": .items(["lives": lives, "ties": ties])])
      .findings("outcomes")
  }

  @Test func theStrongestAndTheWeakestAreNamed() {
    #expect(
      outcomes("someone-says-so", "people-confirm-it") == [
        Finding(
          "outcomes", at: .outcomes("signs"),
          [
            "strongest": .name("Ties"), "strong": .name("people confirm it"),
            "weakest": .name("Lives"), "weak": .name("someone says so"),
          ])
      ])
  }

  @Test func amongEqualsNoneIsNamed() {
    #expect(outcomes("none-seen", "none-seen") == [])
  }
}
