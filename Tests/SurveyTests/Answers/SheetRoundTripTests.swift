import Diagnostics
import Documents
import Survey
import TestSupport
import Testing

@Suite struct SheetRoundTripTests {
  private let questionnaire = SheetQuestionnaire.snapshot.questionnaire

  private func sheet(_ text: String, name: String = "sheets/L3.answers.json") throws -> AnswerSheet
  {
    let reading = SheetQuestionnaire.read(text, name: name)
    #expect(reading.diagnostics.map { $0.text() } == [])
    return try #require(reading.sheet)
  }

  @Test(arguments: WholeSheets.all)
  func whatIsWrittenIsReadBack(_ whole: WholeSheets.Named) throws {
    let first = try sheet(whole.text, name: whole.fileName)
    let bytes = first.canonicalBytes(in: questionnaire)
    let second = try sheet(String(decoding: bytes, as: UTF8.self), name: whole.fileName)
    #expect(second == first)
    #expect(second.canonicalBytes(in: questionnaire) == bytes)
  }

  @Test func theExamplesHoldEveryTypeOfAnswer() throws {
    let sheet = try sheet(WholeSheets.leader.text)
    for question in questionnaire.questions {
      #expect(sheet.answers[question.id]?.now != nil, "\(question.id)")
    }
    #expect(Set(sheet.modules.keys) == Set(questionnaire.modules.map(\.id)))
    guard case .records(let records)? = sheet.modules["bodies"],
      case .records(let form)? = questionnaire.module("bodies")?.body
    else { Issue.record("no bodies"); return }
    #expect(Set(records[0].fields.keys) == Set(form.fields.map(\.id)))
  }

  @Test func everyPartIsReadAsItsOwnType() throws {
    let sheet = try sheet(WholeSheets.leader.text)
    let values = ["one", "many", "rate", "count", "words", "day", "truth", "share", "number-each"]
      .map { sheet.answers[Question.ID($0)]?.now?.response.value }
    #expect(
      values == [
        .choice("blue"), .choices(["red", "blue"]), .rating(5), .number(-5), .text("A\tB"),
        CalendarDate("2024-02-29").map { .date($0) }, .yesNo(false), .points([7, 3]),
        .counts([0, 40]),
      ])
    #expect(sheet.answers["ladder"]?.prepared?.reason == "law")
    #expect(sheet.answers["ladder"]?.note?.mayBeQuoted == true)
    #expect(
      sheet.answers["again"]?.now == .missing(.notApplicable(reason: "We hold no plans")))
    #expect(sheet.position == "words")
    #expect(sheet.revises == .init(parent: "L2", reason: "A line was missed"))
  }

  @Test func aRoomStandsForItsPeople() throws {
    let room = try sheet(WholeSheets.room.text, name: WholeSheets.room.fileName)
    #expect(room.respondent.people == 6)
    #expect(room.respondent.kind == .room(people: 6, agreed: .vote, dissent: "Two said less"))
  }

  @Test func aSheetMadeByHandIsComplete() throws {
    let sheet = try sheet(
      SheetText.answer(#""ladder": {"now": {"level": 1}}"#), name: "sheets/hand.json")
    #expect(sheet.id == "hand")
    #expect(sheet.status == .complete)
    #expect(sheet.sequence == 0)
    #expect(sheet.language == "en-GB")
    #expect(sheet.form == "full" && sheet.wording == .standard)
    #expect(sheet.respondent.kind == .individual)
    #expect(sheet.answers["ladder"] == Answer(now: .level(1)))
  }

  @Test func aFingerprintMayBeShortAndMustFit() throws {
    let whole = try #require(SheetQuestionnaire.snapshot.shortFingerprint(of: "ladder"))
    #expect(whole.count == 8)
    let text = SheetText.answer(#""ladder": {"of": "\#(whole)", "now": {"level": 1}}"#)
    #expect(try sheet(text).answers["ladder"]?.fingerprint == whole)
  }

  @Test(arguments: [
    ("sheets/L3.answers.json", "L3"), ("L3.answers.yaml", "L3"), ("a/b/L3.r2.answers.yml", "L3.r2"),
    ("hand.json", "hand"), ("hand.yaml", "hand"), ("hand", "hand"),
  ])
  func theFileNamesTheSheet(_ name: String, _ id: String) {
    #expect(AnswerSheet.id(ofFile: name).rawValue == id)
  }
}

// MARK: - YAML and order

extension SheetRoundTripTests {
  @Test func yamlAndJSONOfOneSheetAreEqual() throws {
    let yaml = """
      format: powershare-answers/1
      sheet: L3
      questionnaire: {id: test, version: 1.2.0}
      respondent: {group: leaders}
      answers:
        ladder:
          now: {level: 2}
          prepared: {level: 1, reason: money, detail: "Ends: March"}
          note: {text: It is so., quote: true}
        again: {now: {special: not-applicable, reason: No plans}}
        one: {now: {choice: red}}
        many: {now: {choices: [blue, red]}}
        rate: {now: {rating: 3}}
        count: {now: {number: -5}}
        words: {now: {text: yes}}
        day: {now: {date: 2026-05-31}}
        truth: {now: {yes: true}}
        share: {now: {points: {blue: 10}}}
      modules:
        bodies: [{name: Board, quota: 3, seats: {leaders: 2, people: 1}, casting-vote: false}]
        outcomes: {better: examples}
      """
    let json = """
      {"format": "powershare-answers/1", "sheet": "L3",
       "questionnaire": {"id": "test", "version": "1.2.0"}, "respondent": {"group": "leaders"},
       "answers": {
         "ladder": {"now": {"level": 2},
           "prepared": {"level": 1, "reason": "money", "detail": "Ends: March"},
           "note": {"text": "It is so.", "quote": true}},
         "again": {"now": {"special": "not-applicable", "reason": "No plans"}},
         "one": {"now": {"choice": "red"}}, "many": {"now": {"choices": ["blue", "red"]}},
         "rate": {"now": {"rating": 3}}, "count": {"now": {"number": -5}},
         "words": {"now": {"text": "yes"}}, "day": {"now": {"date": "2026-05-31"}},
         "truth": {"now": {"yes": true}}, "share": {"now": {"points": {"blue": 10}}}},
       "modules": {
         "bodies": [{"name": "Board", "quota": 3, "seats": {"leaders": 2, "people": 1},
           "casting-vote": false}],
         "outcomes": {"better": "examples"}}}
      """
    let fromYAML = try sheet(yaml, name: "sheets/L3.answers.yaml")
    let fromJSON = try sheet(json)
    #expect(fromYAML == fromJSON)
    #expect(
      fromYAML.canonicalBytes(in: questionnaire) == fromJSON.canonicalBytes(in: questionnaire))
  }

  @Test(arguments: 0..<12)
  func theOrderInTheFileLeavesNoTrace(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for whole in WholeSheets.all {
      var reader = DocumentReader(
        SourceFile(name: "x.json", text: whole.text), family: .sheet, limits: .sheet)
      let read = reader.root()
      let root = try #require(read)
      let shuffled = shuffle(root, &random).canonicalBytes()
      let first = try sheet(whole.text, name: whole.fileName)
      let second = try sheet(String(decoding: shuffled, as: UTF8.self), name: whole.fileName)
      #expect(second == first)
      #expect(
        second.canonicalBytes(in: questionnaire) == first.canonicalBytes(in: questionnaire))
    }
  }

  /// The same values, every mapping in another order.
  private func shuffle(_ node: DocumentNode, _ random: inout SeededGenerator) -> JSONValue {
    switch node.value {
    case .mapping(let entries):
      var members = entries.map { JSONValue.Member($0.key, shuffle($0.value, &random)) }
      members.shuffle(using: &random)
      return .object(members)
    case .list(let items): return .array(items.map { shuffle($0, &random) })
    case .scalar(let scalar):
      switch scalar.style {
      case .quoted: return .string(scalar.text)
      case .boolean: return .boolean(scalar.text == "true")
      default: return Int(scalar.text).map { .integer($0) } ?? .null
      }
    }
  }
}
