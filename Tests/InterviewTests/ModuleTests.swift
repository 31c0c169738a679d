import Interview
import Survey
import Testing

struct ModuleTests {
  private func sitting(
    _ module: Module.ID, pass: InterviewPass = .both, form: Form.ID = "full"
  ) -> Sitting {
    var sheet = SmallQuestionnaire.sheet()
    sheet.form = form
    var questionnaire = SmallQuestionnaire.withModules
    questionnaire.forms = [Form(id: "full"), Form(id: "pulse", questions: ["people-presence"])]
    return Sitting(questionnaire, sheet, pass: pass, scope: .module(module))
  }

  @Test func aRecordIsAskedFieldByField() {
    var sitting = sitting("bodies")
    #expect(sitting.state.screen == .records("bodies"))
    sitting.type("a", "Main board", "decides", "1 2", "3", "6", "-", "90", "two thirds", "2", "1")
    sitting.type("y", "12", "2", "1", "1 2", "")
    let expected: [ModuleField.ID: FieldValue] = [
      "name": .text("Main board"), "status": .word("decides"),
      "stage": .words(["design", "delivery"]),
      "seats": .numbers([FieldValue.GroupNumber("people", 3), FieldValue.GroupNumber("leaders", 6)]
      ),
      "attendance": .numbers([FieldValue.GroupNumber("leaders", 90)]), "quota": .word("two-thirds"),
      "chair": .word("leaders"), "veto": .words(["people"]), "paid": .flag(true),
      "meetings": .number(12), "ease": .number(2), "section": .word("people"),
      "questions": .words(["people-presence", "people-own-plan"]),
    ]
    #expect(sitting.state.records("bodies").map(\.fields) == [expected])
    #expect(sitting.state.screen == .records("bodies"))
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func aBodyThatCannotBeIsNotTaken() {
    var sitting = sitting("bodies")
    // Name, status and stage, then no seats at all.
    sitting.type("a", "Board", "l", "l", "0", "0")
    #expect(sitting.refusal == .impossible(.noSeats))
    sitting.type("3", "6", "l", "10")
    #expect(sitting.refusal == .impossible(.quotaAboveVotes(quota: 10, votes: 9)))
    sitting.type("9")
    #expect(sitting.refusal == nil)
    #expect(sitting.state.records("bodies").first?["quota"] == .number(9))
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func everyFieldIsOnDiskBeforeTheNext() {
    var sitting = sitting("bodies")
    sitting.type("a", "Main board")
    #expect(sitting.changes.count == 1)
    sitting.type("", "")
    #expect(sitting.changes.count == 1)
  }

  @Test func whatIsNeededCanBeLeftForLater() {
    var sitting = sitting("bodies")
    sitting.type("a", "")
    #expect(sitting.refusal == .nothingEntered)
    sitting.type("one two three four five")
    #expect(sitting.refusal == .tooManyWords(5, most: 4))
    sitting.type("b")
    #expect(sitting.state.screen == .records("bodies"))
    sitting.type("a", "Board", "l", "l", "l")
    #expect(sitting.state.screen == .field("bodies", record: 0, field: 4))
  }

  @Test func recordsAreChangedAndRemoved() {
    var sitting = sitting("bodies")
    sitting.type("a", "One", "b", "b", "a", "Two", "b", "b", "1", "Uno", "b", "b")
    #expect(sitting.state.records("bodies").map { $0["name"] } == [.text("Uno"), .text("Two")])
    sitting.type("x 1", "n", "x 1", "y")
    #expect(sitting.state.records("bodies").map { $0["name"] } == [.text("Two")])
    sitting.type("x 2")
    #expect(sitting.refusal == .notExpected)
    sitting.type("u")
    #expect(sitting.state.records("bodies").count == 2)
    sitting.type("")
    #expect(sitting.state.screen == .review(.everything))
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func pointsAreSharedForNowAndForWhatCouldBe() {
    var sitting = sitting("decision-rights")
    sitting.type("0", "2", "8", "", "5", "=", "")
    let expected = AllocationAnswer(now: .points([0, 2, 8]), could: .points([5, 3, 2]))
    #expect(sitting.state.sheet.modules["decision-rights"] == .allocations(["budget": expected]))
    sitting.type("d", "quick", "1 2", "2 3")
    #expect(sitting.refusal == .notExpected)
    sitting.type("3")
    let second = AllocationAnswer(now: .dontKnow, could: .roles([["people", "staff"], ["board"]]))
    let both: [AllocationForm.Decision.ID: AllocationAnswer] = ["budget": expected, "plan": second]
    #expect(sitting.state.sheet.modules["decision-rights"] == .allocations(both))
    #expect(sitting.state.screen == .review(.everything))
  }

  @Test func theQuickFormCanBeLeftAndGoneBackIn() {
    var sitting = sitting("decision-rights")
    sitting.type("quick", "1", "b")
    #expect(
      sitting.state.screen == .quick("decision-rights", decision: 0, .now, role: 0))
    sitting.type("points")
    #expect(sitting.state.screen == .allocation("decision-rights", decision: 0, .now))
    #expect(sitting.changes.isEmpty)
  }

  @Test func aPassAsksOnePictureAndAShortFormTheCore() {
    var sitting = sitting("decision-rights", pass: .now, form: "pulse")
    sitting.type("=", "")
    guard case .allocations(let answers)? = sitting.state.sheet.modules["decision-rights"] else {
      Issue.record("no allocation")
      return
    }
    #expect(answers == ["plan": AllocationAnswer(now: .points([4, 3, 3]))])
    #expect(sitting.state.screen == .review(.everything))
  }

  @Test func itemsAreAnsweredInTurn() {
    var sitting = sitting("outcomes")
    sitting.type("2", "b", "none seen", "someone says so")
    let expected: [Question.Option.ID: String] = [
      "prevention": "none-seen", "self-help": "someone-says-so",
    ]
    #expect(sitting.state.sheet.modules["outcomes"] == .items(expected))
    #expect(sitting.effects.contains(.checkpoint))
  }

  @Test func aModuleCanBeGoneToFromAQuestion() {
    var sitting = Sitting(SmallQuestionnaire.withModules)
    sitting.type("g decision rights")
    #expect(sitting.state.screen == .allocation("decision-rights", decision: 0, .now))
    sitting.type("b", "3")
    #expect(sitting.state.screen == .allocation("decision-rights", decision: 0, .now))
  }
}
