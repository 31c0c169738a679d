import Interview
import Survey
import Testing

struct RandomSittingTests {
  private static let lines = [
    "0", "1", "2", "3", "4", "5", "7", "", "", "", "b", "g", "r", "u", "?", "again", "e", "d", "n",
    "x", "l", "y", "n", "yes", "no", "m", "a", "x 1", "x 2", "=", "-", "+", "f", "quick", "points",
    "none", "a", "1 2", "3,1", "g people 1", "g money 5", "g bodies", "g decision", "g 3",
    "-9223372036854775808", "g -9223372036854775808", "9223372036854775807",
    "2026-05-31", "some words", "more\\", "\\b", "-5", "99999999999999999999", "\u{1B}[2J",
    "\u{FFFD}",
    "Ünï 👩‍👩‍👧",
  ]

  private static let specials = MissingAnswer.Kind.allCases

  private func event(_ generator: inout Generator, _ state: InterviewState) -> InterviewEvent {
    let isExtreme = Int.random(in: 0...40, using: &generator) == 0
    let number = isExtreme ? Int.min : Int.random(in: -1...7, using: &generator)
    switch Int.random(in: 0...30, using: &generator) {
    case 0...12:
      let line = Self.lines.randomElement(using: &generator) ?? ""
      return line == "q" ? .accept : PlainCommand(state).event(for: line)
    case 13: return .move(.down)
    case 14: return .move(.up)
    case 15: return .toggle(number)
    case 16: return .highlight(number)
    case 17: return .draft("half \(number)")
    case 18: return .clear
    case 19: return .otherSlot
    case 20: return .special(Self.specials.randomElement(using: &generator) ?? .left)
    case 21: return .chooseAll([number, number / 2])
    case 22: return .remove(number)
    case 23: return .goTo(.question("people", number))
    case 24: return .review(.toLookAt)
    case 25: return .yes
    case 26: return .dismiss
    case 27: return .back
    case 28: return .choose(number)
    case 29: return .earlier
    default: return .accept
    }
  }

  private func start(_ seed: Int, _ generator: inout Generator) -> Sitting {
    var questionnaire = SmallQuestionnaire.full
    questionnaire.modules = SmallQuestionnaire.withModules.modules
    let pass = InterviewPass.allCases[seed / 3 % 4]
    let scopes: [InterviewScope] = [
      .questions, .section("money"), .module("bodies"), .module("decision-rights"),
      .module("outcomes"),
    ]
    let group: RespondentGroup.ID = seed.isMultiple(of: 2) ? "leaders" : "people"
    let sheet = seed % 7 < 3 ? RoomTests.sheet(group) : SmallQuestionnaire.sheet(group)
    return Sitting(
      questionnaire, sheet, pass: pass, scope: scopes[seed % 5],
      earlier: seed % 4 == 0 ? EarlierTests.answers : nil)
  }

  /// 20 seeds of 100 sittings each.
  @Test(arguments: 0..<20)
  func anySequenceOfEventsKeepsWhatWasRecorded(_ block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      var generator = Generator(seed: seed)
      var sitting = start(seed, &generator)
      var renderer = PlainRenderer()
      for _ in 0..<24 where !sitting.state.isEnded {
        sitting.step(event(&generator, sitting.state))
        guard seed.isMultiple(of: 10) else { continue }
        let text = renderer.render(sitting.state)
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }, "seed \(seed)")
        #expect(!text.contains("{"), "seed \(seed): \(text)")
      }
      check(sitting, seed)
    }
  }

  private func check(_ sitting: Sitting, _ seed: Int) {
    let state = sitting.state
    #expect(sitting.replayed.answers == state.sheet.answers, "seed \(seed)")
    #expect(sitting.replayed.modules == state.sheet.modules, "seed \(seed)")
    #expect(sitting.replayed.respondent == state.sheet.respondent, "seed \(seed)")
    #expect(sitting.replayed.sequence == state.sheet.sequence, "seed \(seed)")
    let routing = Routing(of: state.sheet, in: state.questionnaire)
    #expect(routing.entries.map(\.status) == state.routing.entries.map(\.status), "seed \(seed)")
    if let id = state.screen.question {
      #expect(state.routing.entry(id)?.status.isShown == true, "seed \(seed)")
    }
    let again = Sitting(state.questionnaire, state.sheetToSave, pass: state.pass)
    #expect(again.state.sheetToSave.answers == state.sheetToSave.answers, "seed \(seed)")
    guard !state.isEnded else { return }
    #expect(leavesByBack(state), "seed \(seed)")
    #expect(state.step(.quit).1.suffix(2) == [.checkpoint, .quit(.asked)], "seed \(seed)")
  }

  /// Back alone leads to the contents, or out of whatever is open.
  private func leavesByBack(_ state: InterviewState) -> Bool {
    var state = state
    for _ in 0..<200 {
      if state.screen == .contents { return true }
      state = state.step(.back).0
      if state.messages.contains(where: \.isRefusal) { return false }
    }
    return false
  }

  /// What is typed in plain mode and the keys of another view are the same events in the end.
  @Test func keysAndLinesGiveTheSameSheet() {
    var lines = Sitting(SmallQuestionnaire.full)
    lines.type("2", "1", "y", "2", "Until March", "d", "4", "b", "5", "3", "2")
    var keys = Sitting(SmallQuestionnaire.full)
    keys.send(.highlight(2), .accept, .highlight(1), .accept, .yes, .highlight(2), .accept)
    keys.send(.draft("Until"), .draft("Until March"), .accept, .special(.dontKnow))
    keys.send(.highlight(4), .accept, .back, .move(.up), .move(.up), .highlight(5), .accept)
    keys.send(.highlight(3), .accept, .move(.down), .move(.down), .accept)
    #expect(keys.state.sheetToSave == lines.state.sheetToSave)
    #expect(keys.changes == lines.changes)
  }
}
