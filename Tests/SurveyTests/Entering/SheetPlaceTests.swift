import Survey
import TestSupport
import Testing

/// Two sheets of one paper, held against each other.
struct SheetPlaceTests {
  private let questionnaire = SheetQuestionnaire.snapshot.questionnaire

  private static func sheet(_ changes: SheetChange...) -> AnswerSheet {
    var sheet = AnswerSheet(
      id: "P1", questionnaire: SheetQuestionnaire.snapshot.reference,
      respondent: Respondent(
        group: "people", kind: .room(people: 6, agreed: nil, dissent: nil)), language: "en-GB")
    changes.forEach { sheet.apply($0) }
    return sheet
  }

  private static func board(_ seats: Int) -> ModuleRecord {
    ModuleRecord(fields: ["name": .text("Board"), "meetings": .number(seats)])
  }

  struct Difference: Sendable, CustomTestStringConvertible {
    let first: SheetChange
    let second: SheetChange?
    let place: SheetPlace

    var testDescription: String { "\(place)" }
  }

  static let differences = [
    Difference(first: .agreement(.vote), second: .agreement(.consensus), place: .agreement),
    Difference(first: .dissent("One of us"), second: nil, place: .dissent),
    Difference(
      first: .slot("ladder", .now, .level(2)), second: .slot("ladder", .now, .level(3)),
      place: .slot("ladder", .now)),
    Difference(
      first: .slot("ladder", .prepared, SlotAnswer(.value(.level(1)), reason: "law", detail: "A")),
      second: .slot(
        "ladder", .prepared, SlotAnswer(.value(.level(1)), reason: "law", detail: "B")),
      place: .slot("ladder", .prepared)),
    Difference(
      first: .slot("ladder", .now, .missing(.dontKnow)), second: nil,
      place: .slot("ladder", .now)),
    Difference(
      first: .evidence("ladder", Evidence(text: "Minutes", strength: 1)),
      second: .evidence("ladder", Evidence(text: "Minutes", strength: 2)),
      place: .evidence("ladder")),
    Difference(
      first: .note("ladder", Note(text: "A", mayBeQuoted: true)),
      second: .note("ladder", Note(text: "A")), place: .note("ladder")),
    Difference(
      first: .module("bodies", .records([board(3), board(4)])),
      second: .module("bodies", .records([board(3), board(5)])),
      place: .field("bodies", record: 1, "meetings")),
    Difference(
      first: .module("bodies", .records([board(3), board(4)])),
      second: .module("bodies", .records([board(3)])), place: .record("bodies", 1)),
    Difference(
      first: .module("bodies", .records([board(3)])), second: nil, place: .record("bodies", 0)),
    Difference(
      first: .module("decisions", .allocations(["budget": AllocationAnswer(could: .dontKnow)])),
      second: nil, place: .decision("decisions", "budget", isNow: false)),
    Difference(
      first: .module("outcomes", .items(["better": "examples"])), second: nil,
      place: .item("outcomes", "better")),
  ]

  @Test(arguments: differences)
  func aDifferenceHasItsPlaceAndIsTakenEitherWay(_ row: Difference) {
    let first = Self.sheet(row.first)
    let second = row.second.map { Self.sheet($0) } ?? Self.sheet()
    for (from, to) in [(first, second), (second, first)] {
      #expect(to.differences(from: from, in: questionnaire) == [row.place])
      var changed = to
      changed.take(row.place, from: from)
      #expect(changed.differences(from: from, in: questionnaire).isEmpty)
      #expect(changed.answers == from.answers)
      #expect(changed.modules == from.modules)
      #expect(changed.respondent == from.respondent)
    }
  }

  @Test func theyComeInTheOrderOfTheQuestionnaire() {
    let first = Self.sheet(
      .module("outcomes", .items(["better": "examples"])), .note("ladder", Note(text: "A")),
      .slot("again", .now, .level(1)), .slot("ladder", .now, .level(1)), .dissent("One"))
    #expect(
      first.differences(from: Self.sheet(), in: questionnaire) == [
        .dissent, .slot("ladder", .now), .note("ladder"), .slot("again", .now),
        .item("outcomes", "better"),
      ])
  }

  /// Whatever is decided in whatever order, in the end both say the same.
  @Test(arguments: UInt64(1)...20)
  func decidingOneByOneEndsInEqualSheets(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (first, second) = (Self.sheet(), Self.sheet())
    for row in Self.differences {
      if seed & 1 == 0 || Bool.random(using: &generator) { first.apply(row.first) }
      if let change = row.second, Bool.random(using: &generator) { second.apply(change) }
    }
    for _ in 0..<50 {
      let places = first.differences(from: second, in: questionnaire)
      guard let place = places.randomElement(using: &generator) else { break }
      if Bool.random(using: &generator) {
        first.take(place, from: second)
      } else {
        second.take(place, from: first)
      }
    }
    #expect(first.differences(from: second, in: questionnaire).isEmpty)
    #expect(first.answers == second.answers && first.respondent == second.respondent)
  }
}
