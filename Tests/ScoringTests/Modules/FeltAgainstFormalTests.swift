import Diagnostics
import Measures
import Scoring
import Survey
import Testing

@Suite struct FeltAgainstFormalTests {
  /// Actors in order: people, staff, leaders, law; the law is no group.
  private func compare(
    seats: [(RespondentGroup.ID, Int)], points: [Int], budget: [Int]? = nil,
    stage: String? = nil, actors: String = "people staff leaders law"
  ) throws -> [FeltAgainstFormal] {
    let questionnaire = try Self.questionnaire(actors: actors)
    var fields: [ModuleField.ID: FieldValue] = [
      "name": .text("Board"), "quota": .word("majority"),
      "seats": .numbers(seats.map { .init($0.0, $0.1) }),
    ]
    fields["stage"] = stage.map { .words([$0]) }
    var decisions: [AllocationForm.Decision.ID: AllocationAnswer] = [
      "plan": AllocationAnswer(now: .points(points))
    ]
    decisions["budget"] = budget.map { AllocationAnswer(now: .points($0)) }
    let sheets = (0..<5).map { number in
      AnswerSheet(
        id: AnswerSheet.ID("leaders\(number)"),
        questionnaire: QuestionnaireReference(id: "felt", version: Version(1, 0, 0)),
        respondent: Respondent(group: "leaders"), language: "en", status: .complete,
        modules: [
          "bodies": .records([ModuleRecord(fields: fields)]), "rights": .allocations(decisions),
        ])
    }
    let standings = voiceStandings(
      people: ["leaders": Contributors(people: 5)], minimum: 5, in: questionnaire)
    return ModuleResults(
      of: sheets, in: questionnaire, standings: standings, minimum: 5, isPublic: false
    ).feltAgainstFormal
  }

  /// Felt 10, 20 and 70 of 100; of seats 3, 3 and 5 with quota 6 any two groups pass: a third each.
  @Test func feltAndPaperAreComparedGroupByGroup() throws {
    let found = try #require(
      try compare(
        seats: [("people", 3), ("staff", 3), ("leaders", 5)], points: [1, 2, 7, 0]
      ).first)
    #expect(found.body == "Board")
    #expect(found.groups.map(\.id) == ["people", "staff", "leaders"])
    #expect(found.groups.map(\.felt) == tenths(1, 2, 7))
    #expect(found.groups.map(\.paper) == [Fraction](repeating: Fraction(1, over: 3), count: 3))
    // 7/10 less 1/3.
    #expect(found.totalVariation == Fraction(11, over: 30) && found.precision == .exact)
  }

  /// The oracle's felt points and paper shares, `paper-vs-felt`: 1/12, 1/6 and 3/4 on paper.
  @Test func theOracleOfPaperAndFelt() throws {
    let oracle = try #require(
      OracleCase.all(in: "concentration") { $0 == "paper-vs-felt" }.first)
    let paper = [Fraction(1, over: 12), Fraction(1, over: 6), Fraction(3, over: 4)]
    #expect(oracle.inputs["paper_shares"] as? [String] == paper.map(\.description))
    let distance = try totalVariation(tenths(1, 2, 7), paper)
    #expect(distance.description == oracle.expected["total_variation"] as? String)
  }

  /// Felt 2, 2, 4 and 2 for the law: a quarter, a quarter and a half among the groups.
  @Test func whoIsNoGroupIsLeftOutAndWhoHasNoSeatHasNothingOnPaper() throws {
    let found = try #require(
      try compare(seats: [("leaders", 1), ("people", 1)], points: [2, 2, 4, 2]).first)
    #expect(
      found.groups.map(\.felt) == [
        Fraction(1, over: 4), Fraction(1, over: 4), Fraction(1, over: 2),
      ]
    )
    #expect(found.groups.map(\.paper) == [Fraction(1, over: 2), 0, Fraction(1, over: 2)])
    #expect(found.totalVariation == Fraction(1, over: 4))
  }

  /// Any two of the three pass, so each has a third; felt are 3, 3 and 4 of ten: 4/10 less 1/3.
  @Test func sharesOnPaperAddUpToOneWhateverTheSeats() throws {
    let found = try #require(
      try compare(
        seats: [("people", 40), ("staff", 30), ("leaders", 30)], points: [3, 3, 4, 0]
      ).first)
    #expect(abs(found.groups.reduce(0) { $0 + $1.paper.value } - 1) < 1e-12)
    #expect(abs(found.totalVariation.value - Double(1) / 15) < 1e-8)
  }

  @Test func onlyTheStagesOfTheBodyCount() throws {
    let seats: [(RespondentGroup.ID, Int)] = [("leaders", 1), ("people", 1)]
    let one = try compare(
      seats: seats, points: [5, 0, 5, 0], budget: [0, 0, 10, 0], stage: "delivery")
    #expect(one.first?.totalVariation == 0)
    let both = try compare(seats: seats, points: [5, 0, 5, 0], budget: [0, 0, 10, 0])
    #expect(both.first?.groups.map(\.felt) == [Fraction(1, over: 4), 0, Fraction(3, over: 4)])
  }

  @Test func whereTheyDoNotMatchNothingIsCompared() throws {
    let seats: [(RespondentGroup.ID, Int)] = [("leaders", 1), ("people", 1)]
    // People have a seat and are no actor; the law alone holds everything; no decision is of design.
    #expect(try compare(seats: seats, points: [0, 10, 0], actors: "staff leaders law") == [])
    #expect(try compare(seats: seats, points: [0, 0, 0, 10]) == [])
    #expect(try compare(seats: seats, points: [5, 0, 5, 0], stage: "design") == [])
  }

  private static func questionnaire(actors: String) throws -> Questionnaire {
    let lines = actors.split(separator: " ").map { "        - {id: \($0), name: \($0)}" }
    let text = """
      format: powershare-questionnaire/1
      id: felt
      version: 1.0.0
      status: draft
      language: en
      title: Felt
      groups:
        - {id: people, name: People, voice: lived}
        - {id: staff, name: Staff, voice: staff}
        - {id: leaders, name: Leaders, voice: leads}
      voices:
        - {id: lived, name: Lived, role: lived}
        - {id: staff, name: Staff}
        - {id: leads, name: Leads, role: leads}
      scale:
        - {id: held, level: 0, name: Held}
        - {id: led, level: 1, name: Led}
      vocabulary:
        stage: [design, delivery, management]
      sections:
        - {id: power, name: Power}
      questions:
        - {id: one, section: power, text: A, levels: [a, b]}
      modules:
        bodies:
          purpose: Seats
          fields:
            - {id: name, type: text, required: true}
            - {id: stage, type: tags, vocabulary: stage}
            - {id: seats, type: map-of-group-to-number, required: true}
            - {id: quota, type: number-or-rule, options: [majority, number]}
        rights:
          purpose: Who decides
          rules: {points: 10, now: Now, could: Could}
          actors:
      \(lines.joined(separator: "\n"))
          decisions:
            - {id: plan, text: The plan, stage: [delivery]}
            - {id: budget, text: The budget, stage: [management]}
      """
    let reading = Questionnaire.read(SourceFile(name: "felt.yaml", text: text))
    return try #require(
      reading.questionnaire, "\(reading.diagnostics.map { $0.text() }.joined())")
  }
}
