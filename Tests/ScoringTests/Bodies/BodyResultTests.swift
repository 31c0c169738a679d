import Diagnostics
import Measures
import Scoring
import Survey
import TestSupport
import Testing

@Suite struct BodyResultTests {
  // MARK: - Counted by hand

  struct Vector: Sendable {
    let seats: [Int]
    let quota: Int
    let together: [String]

    init(_ seats: [Int], quota: Int, _ together: [String]) {
      self.seats = seats
      self.quota = quota
      self.together = together
    }
  }

  /// FIELD.md 7: leaders, people and staff, every group voting as one.
  @Test(arguments: [
    Vector([6, 3, 2], quota: 6, ["1", "0", "0"]),
    Vector([6, 3, 2], quota: 7, ["2/3", "1/6", "1/6"]),
    Vector([6, 3, 2], quota: 8, ["2/3", "1/6", "1/6"]),
    Vector([6, 3, 2], quota: 9, ["1/2", "1/2", "0"]),
    Vector([5, 3, 3], quota: 6, ["1/3", "1/3", "1/3"]),
  ])
  func sharesOfGroupsThatVoteTogether(_ vector: Vector) throws {
    let body = try result(vector.seats, ["quota": .number(vector.quota)])
    let shares = ["leaders", "people", "staff"].map { body.togetherShares[$0]?.exact?.description }
    #expect(shares == vector.together)
    let singly = body.groups.map { body.singlyShares[$0.id]?.exact }
    #expect(singly == body.groups.map { Optional($0.seatShare) })
  }

  @Test func threeOfElevenSeatsWorthNothingTogether() throws {
    let body = try result([6, 3, 2], ["quota": .word("majority")])
    let people = try #require(body.groups.first { $0.id == "people" })
    let power = try #require(people.power)
    #expect(people.seatShare == Fraction(3, over: 11))
    #expect(!power.figures.canPassAlone && !power.figures.canBlockAlone)
    #expect(power.figures.othersNeeded == 3)
    // With one seat more leaders have six of twelve, and seven are needed.
    #expect(people.extraSeatsToCount == 1)
    #expect(people.quotaToCount == 7)
    #expect(people.vote == .canMatter)
    #expect(power.canMeetWithout == nil)
    let leaders = try #require(body.groups.first { $0.id == "leaders" }?.power)
    #expect(leaders.figures.canPassAlone && leaders.figures.canBlockAlone)
    #expect(body.quota == 6 && body.warning == nil && !body.quotaIsAssumed)
  }

  @Test func aSeatWithoutAVoteIsNotAVoteThatNeverCounts() throws {
    // Unanimity among leaders by a veto, and a quota that leaders alone must reach.
    let body = try result(
      [6, 3, 2],
      [
        "quota": .number(6), "veto": .words(["leaders"]),
        "observers": .numbers([.init("carers", 2)]),
      ])
    let votes = body.groups.map { "\($0.id) \($0.vote.rawValue)" }
    #expect(
      votes == ["people can-matter", "carers none", "staff can-matter", "leaders can-matter"])
    let carers = try #require(body.groups.first { $0.id == "carers" })
    #expect(carers.seats == 0 && carers.observers == 2 && carers.power == nil)
    // One leader of one: everybody else's votes never count.
    let ruled = try result([1, 0, 1], ["quota": .number(1), "veto": .words(["leaders"])])
    #expect(ruled.groups.map(\.vote) == [.neverCounts, .canMatter])
  }

  @Test func aVetoAndACastingVoteAreInTheFigures() throws {
    let veto = try result([7, 2, 2], ["quota": .word("majority"), "veto": .words(["people"])])
    let people = try #require(veto.groups.first { $0.id == "people" })
    #expect(people.power?.figures.canBlockAlone == true)
    #expect(people.power?.together?.exact == Fraction(1, over: 2))
    #expect(people.extraSeatsToCount == 0 && people.quotaToCount == 6)
    let chair = try result(
      [2, 2, 0],
      ["quota": .word("majority"), "chair": .word("people"), "casting-vote": .flag(true)])
    #expect(chair.togetherShares["people"]?.exact == 1)
    #expect(chair.togetherShares["leaders"]?.exact == 0)
  }

  @Test func livedExperienceIsLookedAtAsOneBlocToo() throws {
    let body = try result(
      [6, 3, 0],
      [
        "quota": .word("majority"),
        "seats": .numbers([.init("people", 3), .init("carers", 2), .init("leaders", 5)]),
      ])
    let lived = try #require(body.lived)
    #expect(lived.groups == ["people", "carers"] && lived.seats == 5)
    #expect(lived.power.figures.canBlockAlone && !lived.power.figures.canPassAlone)
    #expect(lived.power.together?.exact == Fraction(1, over: 2))
    #expect(try result([6, 3, 2], [:]).lived == nil)
  }

  @Test func aBodyThatOnlyAdvisesHasNoVotesToCount() throws {
    let body = try result([0, 8, 0], ["status": .word("advises"), "quota": .word("majority")])
    #expect(body.standing == .advisory && body.quota == nil)
    #expect(body.groups.map(\.vote) == [.none])
    #expect(body.togetherShares.isEmpty && body.singlyShares.isEmpty)
  }

  @Test func withoutAQuotaMoreThanHalfIsAssumed() throws {
    let body = try result([6, 3, 2], [:])
    #expect(body.quotaIsAssumed && body.quota == 6)
  }

  // MARK: - On the day

  @Test func whoStaysAwayIsNotInFavour() throws {
    // Of two leaders and one of the people two votes are needed; leaders come every second time.
    let body = try result(
      [2, 1, 0], ["quota": .word("majority"), "attendance": .numbers([.init("leaders", 50)])])
    let people = try #require(body.groups.first { $0.id == "people" }?.day)
    #expect(people.onPaper.exact == Fraction(1, over: 2))
    #expect(people.onTheDay == 0.375)
    // Another leader votes yes once in four meetings, the person once in two.
    let leaders = try #require(body.groups.first { $0.id == "leaders" }?.day)
    #expect(leaders.onTheDay == 0.25 * 0.5 + 0.75 * 0.5)
    #expect(try result([2, 1, 0], [:]).groups.allSatisfy { $0.day == nil })
  }

  // MARK: - Any body

  @Test(arguments: 1...60)
  func sharesOfAnyBodyAddUp(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let seats = (0..<3).map { _ in Int.random(in: 0...7, using: &generator) }
    guard seats.contains(where: { $0 > 0 }) else { return }
    let quota = [FieldValue.word("majority"), .word("two-thirds"), .word("unanimity"), .number(3)]
    let body = try result(
      seats,
      [
        "quota": quota.randomElement(using: &generator) ?? .number(1),
        "chair": .word("people"), "casting-vote": .flag(Bool.random(using: &generator)),
        "veto": .words(Bool.random(using: &generator) ? ["staff"] : []),
        "attendance": .numbers([.init("people", Int.random(in: 0...100, using: &generator))]),
      ])
    #expect(body.standing == .counted)
    for shares in [body.togetherShares, body.singlyShares] where !shares.isEmpty {
      #expect(abs(shares.values.reduce(0) { $0 + $1.value } - 1) < 1e-12)
    }
    for group in body.groups {
      #expect(group.power?.figures.isDummy != true || group.power?.together?.value ?? 0 == 0)
      #expect(group.day.map { (0...1).contains($0.onTheDay) } ?? true)
    }
  }

  @Test func aBodyTooLargeToCountKeepsItsFacts() throws {
    let body = try result(
      [3_000, 3_000, 3_000], ["veto": .words(["leaders", "people", "staff"])])
    #expect(body.standing == .tooLarge && body.quota == 4_501)
    #expect(body.groups.map(\.vote) == [.unknown, .unknown, .unknown])
    #expect(body.groups.map(\.seats) == [3_000, 3_000, 3_000])
    let large = try result([2_000, 1_500, 500], [:])
    #expect(large.standing == .counted && large.groups.allSatisfy { $0.power != nil })
    let boards = try result([30, 30, 30], ["veto": .words(["leaders", "people", "staff"])])
    #expect(boards.standing == .counted && boards.lived == nil)
  }

  private func result(
    _ seats: [Int], _ fields: [ModuleField.ID: FieldValue]
  ) throws -> BodyResult {
    let usual: [ModuleField.ID: FieldValue] = [
      "name": .text("Board"),
      "seats": .numbers([
        .init("people", seats[1]), .init("staff", seats[2]), .init("leaders", seats[0]),
      ]),
    ]
    let record = ModuleRecord(fields: usual.merging(fields) { $1 })
    return BodyResult(try #require(BodyRecord(record)), in: bodyQuestionnaire)
  }
}

/// Four groups, two of them with lived experience.
private let bodyQuestionnaire: Questionnaire = {
  let text = """
    format: powershare-questionnaire/1
    id: bodies
    version: 1.0.0
    status: published
    language: en
    title: Bodies
    groups:
      - {id: people, name: "{People}", voice: lived}
      - {id: carers, name: Carers, voice: lived}
      - {id: staff, name: Staff, voice: staff}
      - {id: leaders, name: Leaders, voice: leaders}
    voices:
      - {id: lived, name: Lived, role: lived}
      - {id: staff, name: Staff}
      - {id: leaders, name: Leaders, role: leads}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: led, level: 1, name: Led}
    sections:
      - {id: power, name: Power, asks: Who}
    questions:
      - {id: who, section: power, text: Who, levels: [a, b]}
    """
  let reading = Questionnaire.read(SourceFile(name: "bodies.yaml", text: text))
  guard let questionnaire = reading.questionnaire else {
    preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
  }
  return questionnaire
}()
