import Diagnostics
import Survey
import TestSupport
import Testing

/// The condition of the last question of ``QuestionnaireText/condition(_:ask:)``.
private func condition(_ text: String) throws -> Condition {
  let questionnaire = try questionnaire(QuestionnaireText.condition(text))
  return try #require(questionnaire.question("last")?.condition)
}

/// A condition, the answers it looks at, and what it comes to.
struct TruthCase: Sendable, CustomTestStringConvertible {
  let text: String
  let answers: [Condition.AnswerReference: Response]
  let truth: Truth

  init(_ text: String, _ answers: [String: Response], _ truth: Truth) {
    self.text = text
    self.answers = Dictionary(
      uniqueKeysWithValues: answers.map { name, response in
        let parts = name.split(separator: ".").map(String.init)
        let slot = parts.count > 1 ? Slot(rawValue: parts[1]) : nil
        return (Condition.AnswerReference(Question.ID(parts[0]), slot ?? .now), response)
      })
    self.truth = truth
  }

  var testDescription: String { text }
}

private let unknown: Response = .missing(.dontKnow)

@Suite struct ConditionTests {
  @Test(arguments: [
    TruthCase("ladder >= asked", ["ladder": .value(.level(1))], .yes),
    TruthCase("ladder.now > 1", ["ladder": .value(.level(1))], .no),
    TruthCase("asked <= ladder", ["ladder": .value(.level(2))], .yes),
    TruthCase("ladder.prepared == led", ["ladder.prepared": .value(.level(2))], .yes),
    TruthCase(
      "ladder < ladder.prepared",
      ["ladder": .value(.level(1)), "ladder.prepared": .value(.level(2))], .yes),
    TruthCase("ladder in [held, led]", ["ladder": .value(.level(1))], .no),
    TruthCase("ladder in [held, 1]", ["ladder": .value(.level(1))], .yes),
    TruthCase("choice == blue", ["choice": .value(.choice("blue"))], .yes),
    TruthCase("choice != blue", ["choice": .value(.choice("blue"))], .no),
    TruthCase("choice in [blue]", ["choice": .value(.choice("blue"))], .yes),
    TruthCase("has(choices, blue)", ["choices": .value(.choices(["blue"]))], .yes),
    TruthCase("has(choices, blue)", ["choices": .value(.choices([]))], .no),
    TruthCase("has(choices, blue)", ["choices": unknown], .undetermined),
    TruthCase("number < 3", ["number": .value(.number(2))], .yes),
    TruthCase("rating >= 4", ["rating": .value(.rating(3))], .no),
    TruthCase("truth == true", ["truth": .value(.yesNo(true))], .yes),
    TruthCase("false == truth", ["truth": .value(.yesNo(true))], .no),
    TruthCase("day >= 2026-05-31", ["day": .value(.date(.init("2026-06-01")!))], .yes),
    TruthCase("answered(words)", ["words": .value(.text("x"))], .yes),
    TruthCase("answered(words)", ["words": unknown], .no),
    TruthCase("answered(words)", [:], .no),
    TruthCase("dont-know(choice)", ["choice": unknown], .yes),
    TruthCase("not-applicable(choice)", ["choice": .missing(.notApplicable(reason: ""))], .yes),
    TruthCase("group == people", [:], .yes),
    TruthCase("group in [leaders]", [:], .no),
    TruthCase("form == full and wording == standard", [:], .yes),
    TruthCase("choice != blue", [:], .undetermined),
    TruthCase("not choice == blue", [:], .undetermined),
    TruthCase("not (choice == blue)", ["choice": .missing(.left)], .undetermined),
    TruthCase("choice == blue or dont-know(choice)", ["choice": unknown], .yes),
    // `and` binds closer than `or`.
    TruthCase(
      "truth == true or choice == blue and number > 9", ["truth": .value(.yesNo(true))], .yes),
    TruthCase(
      "(truth == true or choice == blue) and number > 9", ["truth": .value(.yesNo(true))],
      .undetermined),
    TruthCase("not truth == true and choice == blue", ["truth": .value(.yesNo(true))], .no),
  ])
  func aConditionComesToItsTruth(_ row: TruthCase) throws {
    let answers = row.answers
    let context = Condition.Context(group: "people", form: "full", wording: .standard) {
      answers[$0]
    }
    #expect(try condition(row.text).truth(in: context) == row.truth)
  }

  @Test(arguments: [
    ("ladder>=asked", "ladder >= 1"), ("ladder.prepared == led", "ladder.prepared == 2"),
    ("ladder in [held, led]", "ladder == 0 or ladder == 2"),
    ("choice in [red, blue]", "choice in [red, blue]"), ("false == truth", "false == truth"),
    ("day >= 2026-05-31", "day >= 2026-05-31"),
    ("not (not truth == true)", "not not truth == true"),
    (
      "truth == true or (choice == blue and number > 9)",
      "truth == true or choice == blue and number > 9"
    ),
  ])
  func aConditionIsWrittenAsItIsRead(_ text: String, _ written: String) throws {
    #expect(try condition(text).text == written)
    #expect(try condition(written).text == written)
  }

  @Test(arguments: [
    "(truth == true or choice == blue) and number > 9",
    "not (has(choices, blue) and answered(words))",
    "(dont-know(choice) or not-applicable(day)) or group == people",
    "form == full and (wording == standard and truth == true)",
  ])
  func bracketsStayWhereTheyAreNeeded(_ text: String) throws {
    #expect(try condition(text).text == text)
  }

  /// Kleene's strong three-valued logic, all nine rows.
  @Test(arguments: [
    (Truth.yes, Truth.yes, Truth.yes, Truth.yes), (.yes, .no, .no, .yes),
    (.yes, .undetermined, .undetermined, .yes), (.no, .yes, .no, .yes), (.no, .no, .no, .no),
    (.no, .undetermined, .no, .undetermined), (.undetermined, .yes, .undetermined, .yes),
    (.undetermined, .no, .no, .undetermined),
    (.undetermined, .undetermined, .undetermined, .undetermined),
  ])
  func andAndOrAreKleenes(_ left: Truth, _ right: Truth, _ both: Truth, _ either: Truth) {
    let parts = [left, right].map(part)
    #expect(Condition.and(parts).truth(in: context) == both)
    #expect(Condition.or(parts).truth(in: context) == either)
    #expect(Condition.not(part(left)).truth(in: context) == !left)
  }

  private var context: Condition.Context {
    Condition.Context(group: "people", form: "full", wording: .standard) { _ in nil }
  }

  private func part(_ truth: Truth) -> Condition {
    switch truth {
    case .yes: .compare(.number(1), .equal, .number(1))
    case .no: .compare(.number(1), .equal, .number(2))
    case .undetermined: .compare(.answer(.init("x")), .equal, .number(1))
    }
  }

  @Test func namesBecomeReferencesInTheirOrder() throws {
    let found = try condition("ladder.prepared > held and (choice == blue or answered(words))")
    #expect(
      found.references == [.init("ladder", .prepared), .init("choice"), .init("words")])
  }

  @Test func bracketsUpToTheLimitAreRead() throws {
    let open = String(repeating: "(", count: 31)
    let close = String(repeating: ")", count: 31)
    #expect(try condition("\(open)truth == true\(close)") == condition("truth == true"))
  }

  /// Any string at all is a condition or has a fault, and reading it ends.
  @Test(arguments: 0..<40)
  func randomConditionsNeverTrap(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = [
      "ladder", "choice", "choices", "number", "truth", "day", "and", "or", "not", "(", ")", "[",
      "]", ",", ">=", "==", "<", "in", "has", "answered", "dont-know", "asked", "7", "blue",
      "group", "people", "true", ".", ".prepared", "2026-01-01", "é", "'", "=",
      "99999999999999999999",
    ]
    for _ in 0..<25 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let file = SourceFile(
        name: "random.yaml", text: QuestionnaireText.condition("\"\(text)\""))
      let reading = Questionnaire.read(file)
      #expect(
        reading.questionnaire != nil || reading.diagnostics.contains(where: \.isError), "\(text)")
    }
  }
}
