import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// Clients together: who may be compared, and what is told of them.
@Suite struct PortfolioTests {
  private func figures(
    _ tenths: Int?, variance: Double? = 9, questionnaire: String = "q@1.0.0", isPublic: Bool = true
  ) -> ClientFigures {
    ClientFigures(
      questionnaire: questionnaire, headline: tenths,
      band: tenths.map { $0 < 500 ? "low" : "high" },
      standardErrorTenths: variance.map { Int((10 * $0.squareRoot()).rounded()) },
      reachesPublicMinimum: isPublic, hidesVoices: false,
      parts: [
        ClientFigures.Part(
          id: "people", name: "People", tenths: tenths,
          band: tenths.map { $0 < 500 ? "low" : "high" },
          coverage: Coverage(answered: 30, eligible: 40, dontKnow: 5))
      ],
      bands: [.init(id: "low", name: "Low"), .init(id: "high", name: "High")])
  }

  private func clients(_ count: Int, from first: Int = 0) -> [PortfolioClient] {
    (first..<first + count).map { number in
      let tenths = 300 + number * 37 % 400
      return PortfolioClient(
        id: "c\(number)", status: .made,
        figures: figures(tenths, variance: 4 + Double(number % 7)))
    }
  }

  @Test(arguments: [(10, false), (11, true)])
  func everyClientHasTenOthers(_ count: Int, _ isCompared: Bool) {
    let portfolio = Portfolio(of: clients(count))
    #expect((portfolio.comparison != nil) == isCompared)
    #expect(portfolio.eligibility.compared.count == count)
  }

  /// Eleven ids of ten audits, and eleven audits under sixteen ids.
  @Test func anAuditCountsOnceUnderHoweverManyIDs() throws {
    var all = clients(11)
    all[10] = all[3]
    (all[3].signs, all[10].signs) = (["answers"], ["place", "answers"])
    all[10].id = "again"
    let few = Portfolio(of: all)
    #expect(few.comparison == nil && few.eligibility.compared.count == 10)
    #expect(few.eligibility.sameAudit == 1 && few.counts.map(\.clients) == [10])
    // Chains are one audit too: a place in common, and answers in common.
    all = clients(11)
    all[0].signs = ["place"]
    for number in 0..<5 {
      var other = all[0]
      other.id = "x\(number)"
      other.signs = number % 2 == 0 ? ["place", "answers"] : ["answers"]
      all.append(other)
    }
    let whole = Portfolio(of: all)
    #expect(
      whole.comparison?.clients.map(\.id)
        == Portfolio(of: clients(11)).comparison?.clients.map(\.id))
    #expect(whole.comparison?.counts == Portfolio(of: clients(11)).comparison?.counts)
    #expect(whole.eligibility.sameAudit == 5 && whole.clients.count == 16)
    #expect(Portfolio(of: all.reversed()) == whole)
  }

  /// One has figures for another audience, or reports that failed.
  @Test func whoeverMayBeComparedStandsForTheAudit() {
    var all = clients(11)
    all[4].signs = ["same"]
    all += [
      PortfolioClient(id: "a", status: .made, figures: figures(nil), signs: ["same"]),
      PortfolioClient(id: "b", status: .failed, figures: figures(400), signs: ["same"]),
    ]
    let portfolio = Portfolio(of: all)
    #expect(portfolio.comparison?.clients.contains { $0.id == "c4" } == true)
    let eligibility = portfolio.eligibility
    #expect(eligibility.sameAudit == 1 && eligibility.withoutFigures == 1)
    #expect(eligibility.withoutHeadline == 0)
  }

  /// Five ids of one audit came, or five clients have other ids and one came.
  @Test func otherIDsDoNotLetOneClientIn() throws {
    let told = [PortfolioReference(clients(15))]
    var all = clients(20)
    for place in 15..<20 {
      all[place].figures = all[15].figures
      all[place].signs = ["same"]
    }
    #expect(Portfolio(of: all, after: told).comparison?.isOlder == true)
    var renamed = clients(16)
    for place in 0..<5 { renamed[place].id = "r\(place)" }
    #expect(Portfolio(of: renamed, after: told).comparison?.isOlder == true)
    // Other names alone change no figure.
    let same = try #require(Portfolio(of: renamed.dropLast(), after: told).comparison)
    #expect(!same.isOlder && same.clients.contains { $0.id == "r0" })
  }

  @Test(arguments: UInt64(1)...5)
  func theOrderOfClientsDoesNotShow(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let all = clients(40)
    #expect(Portfolio(of: all.shuffled(using: &generator)) == Portfolio(of: all))
  }

  @Test func whoIsLeftOutIsCountedByTheFirstReason() {
    var all = clients(12)
    all += [
      PortfolioClient(id: "failed", status: .failed, figures: figures(400)),
      PortfolioClient(id: "waiting", status: .waiting, figures: nil),
      PortfolioClient(id: "other", status: .made, figures: figures(400, questionnaire: "q@2.0.0")),
      PortfolioClient(id: "part", status: .made, figures: figures(nil)),
      PortfolioClient(id: "small", status: .unchanged, figures: figures(400, isPublic: false)),
    ]
    let portfolio = Portfolio(of: all)
    let eligibility = portfolio.eligibility
    #expect(eligibility.withoutFigures == 2 && eligibility.otherQuestionnaire == 1)
    #expect(eligibility.withoutHeadline == 1 && eligibility.tooFewPeople == 1)
    #expect(portfolio.comparison?.clients.count == 12)
    #expect(portfolio.counts.map(\.questionnaire) == ["q@1.0.0", "q@2.0.0"])
    #expect(portfolio.counts.map(\.clients) == [14, 1])
  }

  @Test func countsAreThoseOfTheClients() throws {
    let all = (0..<20).map { number in
      PortfolioClient(
        id: "c\(number)", status: .made, figures: figures(number < 15 ? 450 : 550))
    }
    let comparison = try #require(Portfolio(of: all).comparison)
    #expect(comparison.counts.bands == [15, 5])
    #expect(comparison.counts.headlines.counts[450] == 15)
    #expect(comparison.counts.headlines.middleHalf == 450...450)
    #expect(
      comparison.counts.levers[0].coverage == Coverage(answered: 600, eligible: 800, dontKnow: 100))
    #expect(comparison.quarter(of: all[0]) == .middleHalf)
    #expect(comparison.quarter(of: all[19]) == .highest)
  }

  /// Equal variances: the mean is the plain one, and one client far away is very unusual.
  @Test func aClientFarFromTheOthersIsVeryUnusual() throws {
    let all = (0..<20).map { number in
      PortfolioClient(
        id: "c\(number)", status: .made, figures: figures(number == 7 ? 950 : 400 + number))
    }
    let comparison = try #require(Portfolio(of: all).comparison)
    let centre = try #require(comparison.centre)
    let tenths = comparison.clients.compactMap { $0.figures?.headline }
    let mean = Double(tenths.reduce(0, +)) / Double(10 * tenths.count)
    #expect(abs(centre.mean - mean) < 1e-9)
    #expect(comparison.places.filter { $0.position != .inside }.map(\.id) == ["c7"])
    #expect(comparison.count(of: .veryUnusual) == 1)
  }

  @Test func withoutARangeThereIsNoPlaceInTheFunnel() throws {
    var all = clients(12)
    all[3].figures?.standardErrorTenths = nil
    let comparison = try #require(Portfolio(of: all).comparison)
    #expect(comparison.places.count == 11 && comparison.clients.count == 12)
    for place in all.indices { all[place].figures?.standardErrorTenths = nil }
    let none = try #require(Portfolio(of: all).comparison)
    #expect(none.centre == nil && none.places.isEmpty)
  }

  @Test(arguments: [(0, true), (1, false), (4, false), (5, true), (9, true)])
  func aComparisonIsMadeAnewWhenEnoughClientsAreNew(_ new: Int, _ isNew: Bool) throws {
    let reference = PortfolioReference(clients(12))
    let portfolio = Portfolio(of: clients(12 + new), after: [reference])
    let comparison = try #require(portfolio.comparison)
    #expect(comparison.isOlder == !isNew)
    #expect(comparison.clients.count == (isNew ? 12 + new : 12))
  }

  @Test func aClientWithNewAnswersCountsAsNew() throws {
    let reference = PortfolioReference(clients(20))
    var all = clients(20)
    all[0].figures?.headline = 1
    #expect(Portfolio(of: all, after: [reference]).comparison?.isOlder == true)
    for place in 0..<5 { all[place].figures?.headline = place }
    #expect(Portfolio(of: all, after: [reference]).comparison?.isOlder == false)
    #expect(Portfolio(of: clients(17), after: [reference]).comparison?.isOlder == true)
    // What was made and what is unchanged makes no difference.
    for place in all.indices { all[place] = clients(20)[place] }
    all[2].status = .unchanged
    #expect(Portfolio(of: all, after: [reference]).comparison?.isOlder == false)
  }

  /// Rules that give other figures in between do not let one client in.
  @Test func aComparisonIsHeldAgainstEveryOneTold() throws {
    func rules(_ audience: String) -> PortfolioReference.Rules {
      PortfolioReference.Rules(audience: audience, includesIncomplete: false)
    }
    let first = PortfolioReference(clients(12), by: rules("internal"))
    var other = clients(13)
    for place in other.indices { other[place].figures?.standardErrorTenths = 10 }
    let second = try #require(
      Portfolio(of: other, after: [first], by: rules("public")).comparison)
    #expect(!second.isOlder && second.clients.count == 13)
    let told = [first, PortfolioReference(second.clients, by: rules("public"))]
    let again = try #require(
      Portfolio(of: clients(13), after: told, by: rules("internal")).comparison)
    #expect(again.isOlder && again.clients == first.clients)
    // The same figures under another name of the audience.
    let same = try #require(Portfolio(of: clients(13), after: [first], by: rules("")).comparison)
    #expect(same.isOlder && same.clients == first.clients)
  }

  /// Five came, then those five and one more went: beside the first comparison it would be the one.
  @Test func aComparisonWhosePlaceWasTakenIsNotForgotten() throws {
    let first = PortfolioReference(clients(15))
    let second = PortfolioReference(clients(20))
    #expect(second.replaces(first) && first.marksAlone.clients.isEmpty)
    let fewer = Array(clients(15).dropFirst())
    #expect(Portfolio(of: fewer, after: [second]).comparison?.isOlder == false)
    let told = [first.marksAlone, second]
    #expect(Portfolio(of: fewer, after: told).comparison?.clients == second.clients)
    #expect(Portfolio(of: clients(15), after: told).comparison?.isOlder == false)
  }

  @Test func answersAreHeldWithTheComparison() throws {
    var all = clients(12)
    for place in 0..<3 { all[place].figures?.hidesVoices = true }
    let reference = PortfolioReference(all)
    var new = clients(1, from: 12)
    new[0].figures?.hidesVoices = true
    let portfolio = Portfolio(of: all + new, after: [reference])
    #expect(portfolio.withHiddenVoices == 3)
    #expect(portfolio.comparison?.counts.levers[0].coverage.answered == 360)
    #expect(Portfolio(of: clients(10)).withHiddenVoices == nil)
  }

  @Test(
    arguments: [
      ([10, 20, 7], [10, 20, 7]), ([10, 20, 3], [nil, 20, nil]), ([4, 20, 3], [nil, 20, nil]),
      ([0, 11, 0], [nil, 11, nil]), ([5, 0, 6], [nil, nil, 6]),
    ] as [([Int], [Int?])])
  func smallCountsAreHiddenInPublic(_ counts: [Int], _ shown: [Int?]) {
    #expect(counts.disclosed(isPublic: true) == shown)
    #expect(counts.disclosed(isPublic: false) == counts)
  }
}
