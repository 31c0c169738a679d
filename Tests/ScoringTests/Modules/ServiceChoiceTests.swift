import Measures
import Scoring
import Survey
import Testing

/// Ratings run from 1 to 5 and are cut at 3; a fifth of a step from the line is near it.
@Suite struct ServiceChoiceTests {
  private func services(_ audit: ModuleAudit) -> [ServiceResult] {
    audit.results().services.first?.services ?? []
  }

  // Lived: ease (4 + 2) ÷ 2 = 3 three times, (5 + 4) ÷ 2 = 4.5 twice: 18 ÷ 5 = 3.6; salience 5.
  // Staff: ease 2 five times.
  private var oneService: ModuleAudit {
    var audit = ModuleAudit()
    audit.add(3, "people", ["where": .service("Day centre", ease: [4, 2], salience: 5)])
    audit.add(2, "people", ["where": .service("Day centre", ease: [5, 4], salience: 5)])
    audit.add(5, "staff", ["where": .service("Day centre", ease: [2, 2], salience: 1)])
    return audit
  }

  @Test func easeIsAMeanAndTheTwoSidesStandApart() throws {
    let service = try #require(services(oneService).first)
    #expect(service.easeOfLived == .shown(Fraction(18, over: 5)))
    #expect(service.easeOfOthers == .shown(2))
    #expect(service.place?.quadrant.id == "start" && service.place?.isNearTheLine == false)
    #expect(service.placeByOthers?.quadrant.id == "clear")
    #expect(service.voices.map(\.ease.value?.people) == [5, 5, nil, nil])
    #expect(service.voices[3].ease == .absent(.notApplicable))
  }

  /// Staff rate it 1 and are not asked about what matters to others.
  @Test func salienceIsThatOfPeopleWithLivedExperienceOnly() throws {
    let service = try #require(services(oneService).first)
    #expect(service.salience == .shown(5))
    var audit = oneService
    audit.sheets.removeFirst(5)
    let without = try #require(services(audit).first)
    #expect(without.salience == .absent(.nobodyAnswered))
    #expect(without.place == nil && without.placeByOthers == nil)
  }

  @Test func salienceIsTheLargerOfTheTwo() throws {
    var audit = ModuleAudit()
    var record = ModuleRecord.service("A", ease: [], salience: 2)
    record["salience-family"] = .number(4)
    audit.add(5, "people", ["where": .records([record])])
    let service = try #require(services(audit).first)
    #expect(service.salience == .shown(4))
    #expect(service.easeOfLived == .absent(.nobodyAnswered) && service.place == nil)
  }

  @Test func sameQuadrantBySomebodyElseIsNotSaidTwice() throws {
    var audit = oneService
    audit.sheets.removeLast(5)
    audit.add(5, "staff", ["where": .service("Day centre", ease: [5], salience: nil)])
    #expect(try #require(services(audit).first).placeByOthers == nil)
  }

  /// Ease 16 ÷ 5 = 3.2 lies a fifth from the line, which is near; 3.4 is not; 3 is on the easy side.
  @Test(arguments: [
    ([3, 3, 3, 3, 4], true, "start"), ([3, 3, 3, 4, 4], false, "start"),
    ([3, 3, 3, 3, 3], true, "start"), ([3, 3, 3, 3, 2], true, "clear"),
  ])
  func aValueOnTheLineIsEasy(_ ease: [Int], _ isNear: Bool, _ quadrant: String) throws {
    var audit = ModuleAudit()
    for rating in ease {
      audit.add("people", ["where": .service("A", ease: [rating], salience: 5)])
    }
    let place = try #require(services(audit).first?.place)
    #expect(place.isNearTheLine == isNear && place.quadrant.id == quadrant)
  }

  @Test func servicesAreMatchedByNameWhateverTheSpacesAndCase() throws {
    var audit = ModuleAudit()
    for name in ["  Day  Centre", "day centre", "DAY CENTRE\t", "Day\ncentre", "Day centre"] {
      audit.add("people", ["where": .service(name, ease: [4], salience: 4)])
    }
    audit.sheets.reverse()
    #expect(services(audit).map(\.name) == ["Day Centre"])
  }

  @Test func aSheetThatNamesOneServiceTwiceCountsOnce() throws {
    var audit = ModuleAudit()
    let twice = ModuleAnswer.records([
      .service("A", ease: [4], salience: 4), .service("a", ease: [1], salience: 1),
    ])
    audit.add(4, "people", ["where": twice])
    #expect(services(audit).isEmpty)
    audit.add("people", ["where": twice])
    #expect(services(audit).map(\.salience) == [.shown(4)])
  }

  /// A name is what somebody wrote: it is shown only where enough people wrote it.
  @Test func aServiceThatFewNameLeavesNoTrace() {
    var audit = oneService
    let before = audit.results()
    audit.add(4, "leaders", ["where": .service("Mrs Jones's lunch club", ease: [4], salience: 4)])
    #expect(audit.results() == before)
  }

  @Test(arguments: [(5, 4, true as Bool?), (4, 5, false), (5, 5, nil)])
  func mostOfThoseWhoSayDecide(_ yes: Int, _ no: Int, _ expected: Bool?) throws {
    var audit = ModuleAudit()
    for (count, flag) in [(yes, true), (no, false)] {
      audit.add(
        count, "people",
        ["where": .service("A", ease: [4], salience: 4, enduring: flag, together: flag)])
    }
    audit.add(4, "staff", ["where": .service("A", ease: [4], salience: 4, enduring: false)])
    let service = try #require(services(audit).first)
    #expect(service.isEnduring == expected && service.canActTogether == expected)
    #expect(service.approach == (expected == true ? .collective : .individual))
  }

  /// Start before clear; enduring first; then what matters more; then what is easier; then the name.
  @Test func servicesStandInTheOrderOfTheMethod() {
    var audit = ModuleAudit()
    let records: [ModuleRecord] = [
      .service("f", ease: [1], salience: 5, enduring: true),
      .service("e", ease: [4], salience: 4), .service("d", ease: [4], salience: 4),
      .service("c", ease: [5], salience: 4), .service("b", ease: [3], salience: 5),
      .service("a", ease: [3], salience: 3, enduring: true),
      .service("g", ease: [4], salience: nil),
    ]
    audit.add(5, "people", ["where": .records(records)])
    #expect(services(audit).map(\.name) == ["a", "b", "c", "d", "e", "f", "g"])
  }

  @Test func inPublicRatingsThatAllShareAreHidden() throws {
    var audit = oneService
    audit.isPublic = true
    let service = try #require(services(audit).first)
    #expect(service.easeOfLived == .shown(Fraction(18, over: 5)))
    #expect(service.salience == .absent(.fewHereOrBeside) && service.place == nil)
    #expect(service.easeOfOthers == .absent(.fewHereOrBeside))
  }

  @Test(arguments: ["", " \n\t"])
  func aRecordWithoutANameIsNoService(_ name: String) {
    var audit = ModuleAudit()
    audit.add(5, "people", ["where": .service(name, ease: [4], salience: 4)])
    audit.add(5, "staff", ["where": .records([])])
    #expect(audit.results().isEmpty)
  }

  @Test func ratingsOffTheScaleAreNoRatings() {
    var audit = ModuleAudit()
    audit.add(5, "people", ["where": .service("A", ease: [Int.max, 4], salience: 9)])
    #expect(services(audit).map(\.easeOfLived) == [.shown(4)])
    #expect(services(audit).map(\.salience) == [.absent(.nobodyAnswered)])
  }
}
