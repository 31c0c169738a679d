import Interview
import Survey
import Testing

struct QuestionTypesTests {
  struct Typed: CustomTestStringConvertible {
    let question: Question.ID
    let lines: [String]
    let value: AnswerValue

    init(_ question: Question.ID, _ lines: String..., is value: AnswerValue) {
      self.question = question
      self.lines = lines
      self.value = value
    }

    var testDescription: String { "\(question.shortName): \(lines.joined(separator: " | "))" }
  }

  private func sitting(at id: Question.ID) -> Sitting {
    Sitting(SmallQuestionnaire.full, SmallQuestionnaire.sheet(position: id))
  }

  @Test(arguments: [
    Typed("people-presence", "2", is: .level(2)),
    Typed("people-presence", "asked", is: .level(2)),
    Typed("money-kind", "2", is: .choice("staff")),
    Typed("money-kind", "the board", is: .choice("board")),
    Typed("money-kinds", "3 1", is: .choices(["people", "board"])),
    Typed("money-kinds", "2", is: .choices(["staff"])),
    Typed("money-kinds", "1,2,2", is: .choices(["people", "staff"])),
    Typed("money-kinds", "none", is: .choices([])),
    Typed("money-ease", "5", is: .rating(5)),
    Typed("money-number", "10", is: .number(10)),
    Typed("money-text", "Ask them", is: .text("Ask them")),
    Typed("money-text", #"One\"#, "two", is: .text("One\ntwo")),
    Typed("money-text", #"One\"#, #"\"#, "two", is: .text("One\n\ntwo")),
    Typed("money-text", #"\b"#, is: .text("b")),
    Typed("money-text", #"C:\\"#, is: .text(#"C:\"#)),
    Typed("money-text", "42", is: .text("42")),
    Typed("money-text", "a\u{1B}[31mb", is: .text("a[31mb")),
    Typed("money-yes", "yes", is: .yesNo(true)),
    Typed("money-yes", "y", is: .yesNo(true)),
    Typed("money-yes", "No", is: .yesNo(false)),
    Typed("money-yes", "2", is: .yesNo(false)),
    Typed("money-points", "5", "3", "2", "", is: .points([5, 3, 2])),
    Typed("money-points", "10", "", is: .points([10, 0, 0])),
    Typed("money-points", "1", "=", "", is: .points([1, 5, 4])),
    Typed("money-points", "=", "", is: .points([4, 3, 3])),
    Typed("money-counts", "0", "12", "3", is: .counts([0, 12, 3])),
  ])
  func takesEachType(_ typed: Typed) {
    var sitting = sitting(at: typed.question)
    for line in typed.lines { sitting.type(line) }
    #expect(sitting.answer(typed.question)?.now == SlotAnswer(.value(typed.value)))
    #expect(sitting.changes.count == 1)
  }

  @Test func takesADate() throws {
    var sitting = sitting(at: "money-date")
    sitting.type("2026-05-31")
    let date = try #require(CalendarDate("2026-05-31"))
    #expect(sitting.answer("money-date")?.now?.response == .value(.date(date)))
  }

  @Test(arguments: [
    ("people-presence", "7"), ("people-presence", "-1"), ("people-presence", "maybe"),
    ("people-presence", ""), ("people-presence", "99999999999999999999"), ("money-kind", "0"),
    ("money-kinds", "1 4"), ("money-kinds", "1 x"), ("money-ease", "2"), ("money-number", "11"),
    ("money-number", "ten"), ("money-date", "2026-02-30"), ("money-yes", "n"),
    ("money-points", "11"), ("money-points", "="), ("money-counts", "-1"), ("money-text", "-"),
    ("money-text", ""),
  ])
  func refusesWhatIsNoAnswer(_ id: Question.ID, _ line: String) {
    var sitting = sitting(at: id)
    if line == "=" { sitting.type("10") }
    sitting.type(line)
    #expect(sitting.refusal != nil)
    #expect(sitting.state.screen == .question(id, .now))
    #expect(sitting.changes.isEmpty)
  }

  @Test func pointsLeftOverAreNotTaken() {
    var sitting = sitting(at: "money-points")
    sitting.type("5", "3", "1")
    #expect(sitting.refusal == .stillLeft(1))
    #expect(sitting.changes.isEmpty)
    sitting.type("6", "", "", "")
    #expect(sitting.answer("money-points")?.now?.response.value == .points([6, 3, 1]))
  }

  @Test func pointsTellWhatIsLeft() {
    var sitting = sitting(at: "money-points")
    sitting.type("5", "6")
    #expect(sitting.refusal == .onlyLeft(5))
    var renderer = PlainRenderer()
    #expect(renderer.render(sitting.state).hasSuffix("Staff, 5 points left: "))
  }

  @Test func keysChooseSeveralBeforeTheyCount() {
    var sitting = sitting(at: "money-kinds")
    sitting.send(.toggle(1), .toggle(3), .toggle(1))
    #expect(sitting.changes.isEmpty)
    sitting.send(.accept)
    #expect(sitting.answer("money-kinds")?.now?.response.value == .choices(["board"]))
  }

  @Test func theHighlightIsTakenWithEnter() {
    var sitting = Sitting()
    sitting.send(.move(.down), .move(.down), .move(.up), .move(.down), .accept)
    #expect(sitting.answer("people-presence")?.now == .level(1))
  }
}
