import Diagnostics
import Measures
import Survey
import TestSupport
import Testing

@Suite struct BodyRecordFaultTests {
  @Test(arguments: bodyRecordFaults + soundBodies)
  func eachFaultIsNamedAtItsPlace(_ fault: FaultCase) {
    let file = SourceFile(name: "sheets/L3.answers.json", text: fault.marked.text)
    let reading = AnswerSheet.read(file, in: SheetQuestionnaire.snapshot)
    #expect(fault.marked.found(reading.diagnostics, in: file) == fault.expected)
    #expect((reading.sheet == nil) == reading.diagnostics.contains(where: \.isError))
  }

  @Test func everyCodeIsRaisedByAnExample() {
    let raised = Set(bodyRecordFaults.flatMap(\.codes))
    for code in BodyRecordCode.allCases {
      #expect(raised.contains(code.rawValue), "\(code) is raised by no example")
    }
  }

  @Test(arguments: BodyRecordCode.allCases)
  func everyCodeHasAPage(_ code: BodyRecordCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): "))
  }

  @Test func whatIsImpossibleIsAnErrorAndWhatIsOddAWarning() {
    let odd = ["PSS-074", "PSS-076"]
    for fault in bodyRecordFaults where !fault.codes.contains("PSS-075") {
      let found = SheetQuestionnaire.read(fault.marked.text).diagnostics
      #expect(found.allSatisfy { $0.isError != odd.contains($0.code.rawValue) }, "\(fault.name)")
    }
  }
}

@Suite struct BodyRecordTests {
  /// To Swift a space with a mark on it is one blank character.
  @Test func tidyingANameTakesBlanksAndNothingElse() {
    #expect(" \n Main \u{2003}board\t".withSingleSpaces == "Main board")
    #expect(" \u{301}a  \u{FE0F}b ".withSingleSpaces == "\u{301}a \u{FE0F}b")
    #expect(" \r\n ".withSingleSpaces.isEmpty)
    #expect(" \r\n\u{2003}".isBlank && "".isBlank)
    #expect(!" \u{93E}".isBlank)
    #expect(" \u{93E} a \n".withoutOuterBlanks == "\u{93E} a")
    #expect(" \t ".withoutOuterBlanks.isEmpty)
  }

  private static func record(_ fields: [ModuleField.ID: FieldValue] = [:]) -> ModuleRecord {
    let usual: [ModuleField.ID: FieldValue] = [
      "name": .text("Board"), "quota": .word("majority"),
      "seats": .numbers([.init("people", 3), .init("staff", 2), .init("leaders", 6)]),
    ]
    return ModuleRecord(fields: usual.merging(fields) { $1 })
  }

  private func record(_ fields: [ModuleField.ID: FieldValue] = [:]) throws -> BodyRecord {
    try #require(BodyRecord(Self.record(fields)))
  }

  /// Two thirds of 11 is 7⅓ and three quarters 8¼; a share is reached, half is passed.
  @Test(arguments: [
    ("majority", 6), ("two-thirds", 8), ("three-quarters", 9), ("unanimity", 11),
  ])
  func wordsAreVotes(_ word: String, votes: Int) throws {
    let body = try record(["quota": .word(word)])
    #expect(try body.quota(of: body.votes) == votes)
    #expect(
      try body.body().rule
        == .weighted(
          WeightedVotingGame(weights: [Int](repeating: 1, count: 11), quota: votes)))
  }

  @Test func everySeatIsAMemberAndEveryGroupKnowsItsOwn() throws {
    let body = try record().body()
    #expect(body.memberCount == 11)
    #expect(body.groups.map(\.name) == ["people", "staff", "leaders"])
    #expect(body.groups.map(\.members) == [[0, 1, 2], [3, 4], [5, 6, 7, 8, 9, 10]])
    #expect(body.title == "Board" && body.quorum == nil)
  }

  @Test func aChairBreaksTiesOnlyWhereThereAreSome() throws {
    let chair: [ModuleField.ID: FieldValue] = [
      "chair": .word("staff"), "casting-vote": .flag(true),
    ]
    let body = try record(chair).body()
    #expect(body.chair == 3)
    #expect(
      body.rule == .majority(weights: [Int](repeating: 1, count: 11), chair: VotingRule.Chair(3)))
    #expect(try record(chair.merging(["quota": .number(6)]) { $1 }).breaksTies)
    for quota in [FieldValue.word("two-thirds"), .number(7)] {
      let firm = try record(chair.merging(["quota": quota]) { $1 })
      #expect(!firm.breaksTies)
      #expect(try firm.body().chair == nil)
    }
  }

  @Test func aVetoIsAVoteAmongThoseWhoHaveIt() throws {
    let body = try record(["veto": .words(["people"])]).body()
    #expect(body.game.passes(with: [0, 1, 5, 6, 7, 8]))
    #expect(!body.game.passes(with: [0, 3, 4, 5, 6, 7, 8, 9, 10]))
    #expect(!body.game.passes(with: [0, 1, 2]))
  }

  @Test func theRuleOfGroupsIsThatOfMembersWhoVoteAlike() throws {
    let chair: [ModuleField.ID: FieldValue] = [
      "chair": .word("people"), "casting-vote": .flag(true), "veto": .words(["staff"]),
      "seats": .numbers([.init("people", 4), .init("staff", 2), .init("leaders", 2)]),
    ]
    let body = try record(chair)
    let members = try body.body()
    let joined = try members.game.merging(members.groups.map(\.members))
    let groups = try VotingGame(try body.groupRule(votes: body.seats.map(\.number)))
    for coalition in 0..<8 {
      let inFavour = (0..<3).filter { coalition & (1 << $0) != 0 }
      #expect(joined.passes(with: inFavour) == groups.passes(with: inFavour))
    }
  }

  @Test func aRecordThatIsNotFilledInIsNoBody() {
    #expect(BodyRecord(ModuleRecord(fields: ["name": .text("Board")])) == nil)
    #expect(BodyRecord(Self.record(["name": .text(" \n ")])) == nil)
    #expect(BodyRecord(Self.record(["seats": .numbers([.init("people", 0)])])) == nil)
  }

  @Test func whatAWordLeavesOpenDoesNotCountAsADifference() throws {
    let body = try record()
    let spelt = try record([
      "name": .text("  the BOARD"), "decides": .text("All of it"), "paid": .flag(true),
      "status": .word("decides"), "veto": .words([]), "casting-vote": .flag(false),
      "seats": .numbers([
        .init("people", 3), .init("carers", 0), .init("staff", 2), .init("leaders", 6),
      ]),
    ])
    #expect(body.differences(from: spelt) == [])
    #expect(body.filled(from: spelt).isPaid == true)
    let other = try record([
      "quota": .number(6), "seats": .numbers([.init("people", 4)]), "chair": .word("people"),
    ])
    #expect(body.differences(from: other) == [.seats, .quota])
  }

  @Test(arguments: 1...300)
  func noRecordTraps(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let record = Self.randomRecord(&generator)
    guard let body = BodyRecord(record) else { return }
    #expect(!body.seats.isEmpty && body.seats.allSatisfy { $0.number > 0 })
    if let found = try? body.body() {
      #expect(found.memberCount == body.votes)
      #expect(found.groups.flatMap(\.members) == Array(0..<body.votes))
    } else {
      #expect(body.votes > BodyRecord.mostSeats)
    }
    #expect(body.differences(from: body) == [])
    #expect(body.filled(from: body) == body)
  }

  /// Any values of any types, most of them small.
  private static func randomRecord(_ generator: inout SeededGenerator) -> ModuleRecord {
    let groups = ["people", "staff", "leaders"]
    func number() -> Int {
      [Int.random(in: -2...9, using: &generator), 10_001, .max, .min].randomElement(
        using: &generator) ?? 0
    }
    func value() -> FieldValue {
      switch Int.random(in: 0...5, using: &generator) {
      case 0: .text("Board")
      case 1: .word((groups + ["majority", "unanimity"]).randomElement(using: &generator) ?? "")
      case 2: .words(groups.filter { _ in Bool.random(using: &generator) })
      case 3: .number(number())
      case 4: .flag(Bool.random(using: &generator))
      default: .numbers(groups.map { .init(RespondentGroup.ID($0), number()) })
      }
    }
    var record = Self.record(["seats": .numbers(groups.map { .init(RespondentGroup.ID($0), 2) })])
    for field: ModuleField.ID in [
      "seats", "quota", "chair", "casting-vote", "veto", "attendance", "observers", "status",
    ] where Bool.random(using: &generator) {
      record[field] = value()
    }
    return record
  }
}
