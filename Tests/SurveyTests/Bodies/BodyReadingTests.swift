import Diagnostics
import Measures
import Survey
import TestSupport
import Testing

private func read(_ text: String, as name: String = "body.yaml") -> BodyReading {
  DecisionBody.read(SourceFile(name: name, text: text))
}

@Suite struct BodyReadingTests {
  @Test(arguments: ruleFaults + memberFaults)
  func eachFaultIsNamedAtItsPlace(_ fault: FaultCase) {
    let file = SourceFile(name: "body.yaml", text: fault.marked.text)
    #expect(fault.marked.found(DecisionBody.read(file).diagnostics, in: file) == fault.expected)
  }

  @Test func everyCodeIsRaisedByAnExample() {
    let raised = Set((ruleFaults + memberFaults).flatMap(\.codes))
    for code in BodyCode.allCases {
      #expect(raised.contains(code.rawValue), "\(code) is raised by no example")
    }
  }

  @Test(arguments: BodyCode.allCases)
  func everyCodeHasAPage(_ code: BodyCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): "))
  }

  @Test func aWarningLeavesTheBodyAndAnErrorDoesNot() {
    #expect(read("rule: {op: weighted, weights: [1, 1], quota: 0}").body != nil)
    #expect(read("rule: {op: weighted, weights: [1, 1], quota: two}").body == nil)
  }

  @Test func jsonAndYAMLSayTheSame() {
    let yaml = read(
      """
      names: [Ann, Bea, Cem]
      rule: {op: majority, weights: [1, 1, 1], chair: Bea, chair_has_ordinary_vote: false}
      groups: {staff: [Ann, 2]}
      quorum: 2
      must_include_one_of: [Cem]
      """)
    let json = read(
      """
      {"names": ["Ann", "Bea", "Cem"],
       "rule": {"op": "majority", "weights": [1, 1, 1], "chair": 1,
                "chair_has_ordinary_vote": false},
       "groups": {"staff": [0, 2]}, "quorum": 2, "must_include_one_of": [2]}
      """, as: "body.json")
    #expect(yaml.body == json.body)
    #expect(json.diagnostics.isEmpty)
    #expect(
      yaml.body?.rule
        == .majority(
          weights: [1, 1, 1], chair: VotingRule.Chair(1, votesOnlyOnTie: true)))
    #expect(yaml.body?.groups == [DecisionBody.Group("staff", [0, 2])])
    #expect(yaml.body?.canMeet(without: [2]) == false)
    #expect(yaml.body?.canMeet(without: [0]) == true)
  }

  @Test func seatsBecomeMembersInTheirOrder() {
    let body = read("group_sizes: [2, 3]\nnames: [people, staff]\nquota: majority").body
    #expect(body?.groups.map(\.members) == [[0, 1], [2, 3, 4]])
    #expect(body?.rule == .weighted(WeightedVotingGame(weights: [1, 1, 1, 1, 1], quota: 3)))
    #expect(body?.canMeet(without: [0]) == nil)
  }

  @Test func typesBecomeMembersInTheirOrder() {
    let body = read("types: [{count: 2, weight: 3}, {name: staff, count: 1}]\nquota: 4").body
    #expect(body?.rule == .weighted(WeightedVotingGame(weights: [3, 3, 1], quota: 4)))
    #expect(body?.groups.map(\.name) == ["type 1", "staff"])
  }

  @Test(arguments: [
    ("more than half", 7), ("More-Than-Half", 7), ("majority", 7), ("a majority", nil),
    ("at least half", 7), ("two thirds", 9), ("two-thirds majority", 9), ("two_thirds", 9),
    ("three-quarters", 10), ("at least 3/4", 10), ("75%", 10), ("at least 66.7%", 9),
    ("more than 2/3", 9), ("more than 9", 10), ("at least 9", 9), ("unanimity", 13),
    ("unanimous", 13), ("three quarters of all votes", 10), ("13", 13), ("0.5", nil),
    ("3/0", nil), ("1000000000000000000000", nil), ("more than", nil), ("%", nil),
  ])
  func quotasInWords(_ words: String, _ votes: Int?) {
    let weights = [Int](repeating: 1, count: 13).map(String.init).joined(separator: ", ")
    let body = read("rule: {op: weighted, weights: [\(weights)], quota: \"\(words)\"}").body
    let quota: Int? = if case .weighted(let game)? = body?.rule { game.quota } else { nil }
    #expect(quota == votes)
  }

  @Test(arguments: ["4/5", "0.8", "80%", "0.80", "0.800000000000000000"])
  func chancesAreExact(_ text: String) {
    let body = read("members: 5\nquorum: 3\nattendance_probability: \(text)").body
    #expect(body?.attendance == Fraction(4, over: 5))
  }

  @Test func theLargestVotesAreCountedWithoutOverflow() throws {
    let weights = [Int](repeating: 1_000_000_000_000, count: 10_000)
    let list = weights.map(String.init).joined(separator: ", ")
    let body = read("rule: {op: majority, weights: [\(list)], chair: 0}").body
    #expect(try #require(body).memberCount == 10_000)
  }

  @Test(arguments: UInt64(0)..<300)
  func noFileStopsTheReader(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let cases = (ruleFaults + memberFaults).map(\.marked.text)
    var text = Array((cases.randomElement(using: &random) ?? "").unicodeScalars)
    let parts = ["-1", "[", "}", ": ", "99999999999999999999", "null", "\"", "9", ", ", "chair: 1"]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...text.count, using: &random)
      if Bool.random(using: &random), place < text.count {
        text.remove(at: place)
      } else {
        text.insert(
          contentsOf: (parts.randomElement(using: &random) ?? "").unicodeScalars, at: place)
      }
    }
    let reading = read(String(String.UnicodeScalarView(text)))
    #expect((reading.body == nil) == reading.diagnostics.contains(where: \.isError))
  }
}
