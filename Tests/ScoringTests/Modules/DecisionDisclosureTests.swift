import Measures
import Scoring
import Survey
import TestSupport
import Testing

extension DecisionRightsTests {
  @Test func nobodyAnsweredIsNoResult() {
    #expect(ModuleAudit().results().isEmpty)
    var hidden = ModuleAudit()
    hidden.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    hidden.people["people"] = 4
    #expect(hidden.results().isEmpty)
  }

  @Test func oneRespondentIsShownToOneselfOnly() throws {
    var audit = ModuleAudit()
    audit.add("people", ["rights": .plan([1, 6, 3, 0])])
    #expect(try decision(audit).now.overall == .absent(.fewerThanMinimum))
    audit.minimum = 1
    #expect(try decision(audit).now.overall.value?.picture.shares == tenths(1, 6, 3, 0))
    #expect(try decision(audit).distinctPictures == nil)
  }

  @Test func aRoomIsOneViewOfSixPeople() throws {
    var audit = ModuleAudit()
    audit.add("people", room: 6, ["rights": .plan([0, 10, 0, 0])])
    audit.add(5, "people", ["rights": .plan([6, 4, 0, 0])])
    let voice = try decision(audit).now.voices[0]
    // (0 + 5 × 6) ÷ 6 = 5 of ten.
    #expect(voice.people == 11 && voice.picture.value?.shares == tenths(5, 5, 0, 0))
  }

  /// Seven parts stand out among tenths: one of six who shared them out so would be known to the last.
  @Test(arguments: [(1, false), (4, false), (5, true)])
  func sharesAreExactWhereNobodyStandsOut(_ quick: Int, _ isExact: Bool) throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    audit.add(quick, "people", ["rights": .quick([["leaders"], [], ["people"], []])])
    let picture = try #require(try decision(audit).now.voices[0].picture.value)
    #expect(picture.precision == (isExact ? .exact : .perCents))
    // What is made of it is exact, and told as it is.
    #expect(abs(picture.shares[0].value - (0.5 + Double(quick) / 7) / Double(5 + quick)) < 1e-12)
    let overall = try #require(try decision(audit).now.overall.value)
    #expect(overall.picture == picture)
  }

  /// All in the room know that it said 0 10 0 0: what is left of the mean is what the one said.
  @Test func besideARoomFewPeopleAreHidden() throws {
    var audit = ModuleAudit()
    audit.add("people", room: 6, ["rights": .plan([0, 10, 0, 0])])
    audit.add(4, "people", ["rights": .plan([6, 4, 0, 0])])
    #expect(try decision(audit).now.voices[0].picture == .absent(.fewBesideRoom))
    audit.isPublic = true
    #expect(try decision(audit).now.voices[0].picture == .absent(.fewHereOrBeside))
  }

  /// One who does not know beside a room of six is one of few, too.
  @Test func besideARoomOneWhoDoesNotKnowIsHidden() throws {
    var audit = ModuleAudit()
    audit.add("people", room: 6, ["rights": .plan([0, 10, 0, 0])])
    #expect(try decision(audit).now.voices[0].picture.value != nil)
    audit.add("people", ["rights": .dontKnowPlan])
    let voice = try decision(audit).now.voices[0]
    #expect(voice.picture == .absent(.fewBesideRoom) && voice.dontKnow == nil)
  }

  /// Ten say the same for themselves, and the room something else: its people would know all ten.
  @Test func inPublicWhatAllSayBesideARoomIsHidden() throws {
    var audit = ModuleAudit()
    (audit.isPublic, audit.minimum) = (true, 10)
    audit.add("people", room: 12, ["rights": .plan([0, 10, 0, 0])])
    audit.add(10, "people", ["rights": .plan([6, 4, 0, 0])])
    #expect(try decision(audit).now.voices[0].picture == .absent(.fewHereOrBeside))
    audit.add("people", ["rights": .plan([4, 6, 0, 0])])
    #expect(try decision(audit).now.voices[0].picture.value != nil)
  }

  @Test func aSmallCellTakesPartInNoTotal() throws {
    var audit = twoVoices
    let before = try decision(audit)
    audit.add(4, "staff", ["rights": .plan([0, 0, 0, 10], could: [0, 0, 0, 10])])
    let after = try decision(audit)
    #expect(after.now.overall == before.now.overall)
    #expect(after.now.voices[1].picture == .absent(.fewerThanMinimum))
    #expect(after.moveOfOthers == before.moveOfOthers)
    #expect(after.distinctPictures == before.distinctPictures)
  }

  @Test func inPublicWhatAllSayIsHidden() throws {
    var audit = ModuleAudit()
    audit.isPublic = true
    audit.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    #expect(try decision(audit).now.overall == .absent(.fewHereOrBeside))
    audit.add("people", ["rights": .plan([2, 5, 3, 0])])
    #expect(try decision(audit).now.overall.value != nil)
  }

  @Test func inPublicItDoesNotShowWhatAllSay() throws {
    let audits = [[1, 6, 3, 0], [9, 0, 0, 1]].map { points in
      var audit = ModuleAudit()
      audit.isPublic = true
      audit.add(5, "people", ["rights": .plan(points, could: points)])
      audit.add(5, "staff", ["rights": .plan([4, 3, 2, 1], could: points)])
      audit.add("staff", ["rights": .plan([1, 2, 3, 4])])
      return audit
    }
    #expect(audits[0].results() == audits[1].results())
    #expect(try decision(audits[0]).now.overall.value != nil)
  }

  @Test func groupsThatAreNotAskedDoNotCount() throws {
    var audit = ModuleAudit()
    audit.questionnaire.modules[0].audience = ["people"]
    audit.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    audit.add(5, "leaders", ["rights": .plan([10, 0, 0, 0])])
    let now = try decision(audit).now
    #expect(now.overall.value?.picture.shares == tenths(1, 6, 3, 0))
    #expect(now.voices[2].picture == .absent(.notApplicable))
  }

  /// `conc-group-equal`: groups count once, 17/40 and 23/40, whatever their size.
  @Test func groupsCountEquallyAsTheOracleSays() throws {
    let known = try #require(
      OracleCase.all(in: "concentration") { $0 == "conc-group-equal" }.first)
    let groups = try #require(known.inputs["groups"] as? [String: [[Int]]])
    var audit = ModuleAudit()
    audit.minimum = 1
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.points = 100
    form.actors.removeLast(2)
    audit.questionnaire.modules[0].body = .allocation(form)
    for row in groups["people who use services"] ?? [] {
      audit.add("people", ["rights": .plan(row)])
    }
    for row in groups["staff"] ?? [] { audit.add("staff", ["rights": .plan(row)]) }
    let shares = try decision(audit).now.overall.value?.picture.shares
    #expect(shares?.map(\.description) == known.expected["equal_groups"] as? [String])
  }
}

// MARK: - Beyond 64 bits

extension DecisionRightsTests {
  /// 500 rows a voice with denominators such as 60 and 126, and as many actors as there are roles
  /// to split: sums stay right to a billionth whether or not they are exact.
  @Test(arguments: [1, 2, 4])
  func manyQuickRowsNeverTrap(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var audit = ModuleAudit()
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.actors = (0..<15 * seed).map {
      Question.Option(id: Question.Option.ID("a\($0)"), text: "a")
    }
    audit.questionnaire.modules[0].body = .allocation(form)
    for number in 0..<500 {
      let roles = (0..<4).map { _ in
        form.actors.map(\.id).filter { _ in Bool.random(using: &generator) }
      }
      audit.add(["people", "staff", "leaders", "funders"][number % 4], ["rights": .quick(roles)])
    }
    let result = try decision(audit)
    let held = try #require(result.now.overall.value)
    let sum = held.picture.shares.reduce(0.0) { $0 + $1.value }
    #expect(abs(sum - 1) < 1e-9)
    #expect(held.picture.percents.reduce(0, +) == 100)
    #expect(held.concentration != nil && result.distinctPictures != nil)
    #expect(result.leadersAgainstLived != nil)
    #expect(try #require(audit.results().decisionRights.first?.summary).decisions == 1)
  }

  /// Twenty decisions, each answered by another prime number of people: no common denominator.
  @Test func aMeanThatDoesNotFitIsRoundedToBillionthsAndSaysSo() throws {
    let primes = [5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79]
    var audit = ModuleAudit()
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.decisions = primes.map { AllocationForm.Decision(id: .init("d\($0)"), text: "d") }
    audit.questionnaire.modules[0].body = .allocation(form)
    for person in 0..<79 {
      let answer = AllocationAnswer(now: .points(person % 3 == 0 ? [3, 3, 3, 1] : [1, 2, 3, 4]))
      let asked = zip(primes, form.decisions).filter { person < $0.0 }.map { ($0.1.id, answer) }
      audit.add("people", ["rights": .allocations(Dictionary(uniqueKeysWithValues: asked))])
    }
    let rights = try #require(audit.results().decisionRights.first)
    let summary = try #require(rights.summary)
    let exact = rights.decisions.compactMap { $0.now.overall.value?.picture.shares[0].value }
    #expect(summary.decisions == 20 && summary.picture.precision == .billionths)
    #expect(abs(summary.picture.shares[0].value - exact.reduce(0, +) / 20) < 1e-8)
    #expect(summary.picture.percents.reduce(0, +) == 100)
  }
}
