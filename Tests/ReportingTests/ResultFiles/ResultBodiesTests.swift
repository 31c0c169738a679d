import Comparison
import Diagnostics
import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

/// Seats and votes, read back from `result.json`.
@Suite struct ResultBodiesTests {
  private let result: AuditResult
  private let text: String

  /// Made once for all tests.
  private static let made: (AuditResult, String)? = {
    let file = shippedFile("Questionnaires/powershare-5p.yaml")
    guard let questionnaire = Questionnaire.read(file).questionnaire,
      let date = CalendarDate("2026-05-31")
    else { return nil }
    var plan = AuditPlan(
      organisation: "North Trust", wave: "2026", date: date, questionnaireID: questionnaire.id,
      questionnaireVersion: questionnaire.version)
    plan.people = "residents"
    let sheet = AnswerSheet(
      id: "leader",
      questionnaire: QuestionnaireReference(
        id: questionnaire.id, version: questionnaire.version),
      respondent: Respondent(group: "leaders"), language: "en-GB", status: .complete,
      modules: ["bodies": .records(bodies)])
    let result = AuditResult(
      of: Audit(
        plan: plan, snapshot: QuestionnaireSnapshot(questionnaire, bytes: file.bytes),
        sheets: [sheet]))
    return (result, String(decoding: result.jsonBytes(toolVersion: "1.0.0"), as: UTF8.self))
  }()

  /// Two that decide, of one seat each in the second, where the chair breaks ties; one that advises,
  /// and one with too many combinations to count.
  private static let bodies = [
    body(
      "Board", ("leaders", 3), ("people", 2), more: ["observers": .numbers([.init("carers", 1)])]),
    body(
      "Pair", ("leaders", 1), ("people", 1),
      more: [
        "chair": .word("leaders"), "casting-vote": .flag(true), "appointed-by": .word("leaders"),
        "paid": .flag(false), "meetings-a-year": .number(4),
      ]),
    body("Advice", ("people", 4), more: ["status": .word("advises")]),
    body("Assembly", ("people", 300), ("leaders", 300), more: ["veto": .words(["people"])]),
  ]

  private static func body(
    _ name: String, _ seats: (RespondentGroup.ID, Int)..., more: [ModuleField.ID: FieldValue]
  ) -> ModuleRecord {
    var fields = more
    fields["name"] = .text(name)
    fields["seats"] = .numbers(seats.map { .init($0.0, $0.1) })
    return ModuleRecord(fields: fields)
  }

  init() throws { (result, text) = try #require(Self.made) }

  private func read(_ text: String) -> (figures: YearFigures?, diagnostics: [Diagnostic]) {
    YearFigures.read(SourceFile(name: "result.json", text: text))
  }

  /// The same but for the words for people, which the file has in place of their placeholder.
  @Test func whatIsReadIsWhatWasWritten() throws {
    let reading = read(text)
    #expect(reading.diagnostics.isEmpty)
    let figures = try #require(reading.figures)
    let original = YearFigures(of: result, topRung: 5)
    let terms = Terms(people: "residents")
    let bodies = original.bodies.map { body in
      YearBody(
        name: body.name, status: body.status, quota: body.quota,
        groups: body.groups.map { group in
          YearBodyGroup(
            id: group.id, name: terms.fill(group.name), seats: group.seats,
            observers: group.observers, vote: group.vote, alone: group.alone)
        }, rules: body.rules)
    }
    #expect(figures.bodies == bodies)
    #expect(bodies.map(\.name) == ["Board", "Pair", "Advice", "Assembly"])
    #expect(bodies.map(\.quota) == [3, 2, nil, 301])
    #expect(bodies.map(\.rules.chair) == [nil, "leaders", nil, nil])
    #expect(bodies.map(\.rules.chairBreaksTies) == [false, true, false, false])
    #expect(bodies.map(\.rules.vetoes) == [[], [], [], ["people"]])
    #expect(bodies.map(\.rules.appointedBy) == [nil, "leaders", nil, nil])
    #expect(bodies.map(\.rules.isPaid) == [nil, false, nil, nil])
    #expect(bodies.map(\.rules.meetingsAYear) == [nil, 4, nil, nil])
    let votes = bodies.map { body in body.groups.map(\.vote) }
    #expect(
      votes == [
        [.canMatter, .none, .canMatter], [.neverCounts, .canMatter], [.none], [.unknown, .unknown],
      ])
  }

  /// Leaders have three of five votes, so they pass and stop alone.
  @Test func whatTheBoardComesTo() throws {
    let figures = try #require(read(text).figures)
    let board = try #require(figures.bodies.first)
    #expect(board.groups.map(\.id) == ["people", "carers", "leaders"])
    #expect(board.groups.map(\.seats) == [2, 0, 3])
    #expect(board.groups.map(\.observers) == [0, 1, 0])
    #expect(board.groups.map(\.alone?.canPass) == [false, nil, true])
    #expect(board.groups.map(\.alone?.canBlock) == [false, nil, true])
  }

  @Test func aResultWithoutModulesHasNone() throws {
    let plain = String(
      decoding: SmallReport().result.jsonBytes(toolVersion: "1.0.0"), as: UTF8.self)
    #expect(!plain.contains("\"modules\""))
    let figures = try #require(read(plain).figures)
    #expect(figures.bodies.isEmpty)
  }

  @Test(arguments: [
    ("\"shape\": \"bodies\",", "", "PSJ-004", "a module needs the key 'shape'"),
    ("\"shape\": \"bodies\"", "\"shape\": 4", "PSJ-005", "expected text, found a number"),
    ("\"name\": \"Board\",", "", "PSJ-004", "an entry of 'bodies' needs the key 'name'"),
    ("\"status\": \"decides\",", "", "PSJ-004", "an entry of 'bodies' needs the key 'status'"),
    ("\"quota\": 3", "\"quota\": -3", "PSJ-046", "'-3' is not a whole number from 0 to 10000000"),
    ("\"quota\": 3", "\"quota\": \"half\"", "PSJ-005", "expected a whole number, found text"),
    ("\"seats\": 3", "\"seats\": null", "PSJ-004", "an entry of 'groups' needs the key 'seats'"),
    ("\"seats\": 3", "\"seats\": 2.5", "PSJ-046", "'2.5' is not a whole number from 0 to 10000000"),
    (
      "\"observers\": 1", "\"observers\": true", "PSJ-005",
      "expected a whole number, found true or false"
    ),
    (
      "\"id\": \"carers\"", "\"id\": \"Carers of\"", "PSJ-047",
      "'Carers of' is not a name for use in files"
    ),
    (
      "\"vote\": \"can-matter\"", "\"vote\": \"counts\"", "PSJ-011", "'counts' is no worth of votes"
    ),
    (
      "\"can_pass_alone\": true", "\"can_pass_alone\": 1", "PSJ-005",
      "expected true or false, found a number"
    ),
    ("\"can_block\": true,", "", "PSJ-004", "an entry of 'groups' needs the key 'can_block'"),
  ])
  func aDamagedMemberIsNamed(
    _ old: String, _ new: String, _ code: String, _ message: String
  ) throws {
    let start = try #require(text.firstRange(of: "\"shape\": \"bodies\"")).lowerBound
    let damaged = text.replacing(
      old, with: new, subrange: start..<text.endIndex, maxReplacements: 1)
    #expect(damaged != text)
    let reading = read(damaged)
    #expect(reading.figures == nil)
    #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map { $0.text() })")
    let found = try #require(reading.diagnostics.first)
    #expect(found.code.rawValue == code)
    #expect(found.message == message)
    #expect(found.excerpt != nil)
  }

  /// Bytes among the bodies changed, dropped or doubled: read, or refused with a place.
  @Test func noDamageDoesAnythingElse() throws {
    let sound = Array(text.utf8)
    let start = text.utf8.distance(
      from: text.startIndex,
      to: try #require(text.firstRange(of: "\"shape\": \"bodies\"")).lowerBound)
    var generator = SeededGenerator(seed: 52)
    var refused = 0
    for _ in 0..<300 {
      var bytes = sound
      let place = Int.random(in: start..<sound.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...60, using: &generator))
      bytes.damage(place..<end, using: &generator)
      let reading = YearFigures.read(SourceFile(name: "result.json", bytes: bytes))
      #expect((reading.figures == nil) == reading.diagnostics.contains(where: \.isError))
      if reading.figures == nil { refused += 1 }
    }
    #expect(refused > 100)
  }
}
