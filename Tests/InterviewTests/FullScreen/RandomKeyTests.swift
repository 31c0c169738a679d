import Diagnostics
import Interview
import Survey
import Testing

/// Whatever is pressed, nothing breaks, nothing is lost and the screen holds.
struct RandomKeyTests {
  private static let keys: [Key] =
    "0123457abdefgjklmnpqruxyz?=-+ 漢é".map(Key.character) + [
      .enter, .enter, .enter, .enter, .tab, .tab, .backTab, .escape, .backspace, .delete, .up,
      .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .control("e"), .control("u"),
      .control("w"), .control("a"), .control("k"), .control("z"), .control("l"),
      .paste("two\nlines"), .paste("\u{202E}olleh\u{1B}[2J"), .character("\u{301}"),
      .paste("👩‍👩‍👧 and 漢字 in one long paste that does not fit a narrow screen at all"),
    ]

  private static let scopes: [InterviewScope] = [
    .questions, .section("money"), .module("bodies"), .module("decision-rights"),
    .module("outcomes"),
  ]

  private func key(_ generator: inout Generator) -> Key {
    let key = Self.keys.randomElement(using: &generator) ?? .enter
    // Stopping early would leave nothing to look at.
    return key == .character("q") && Int.random(in: 0..<20, using: &generator) > 0 ? .enter : key
  }

  private func size(_ generator: inout Generator) -> TerminalSize {
    TerminalSize(
      columns: Int.random(in: 58...130, using: &generator),
      rows: Int.random(in: 15...42, using: &generator))
  }

  /// 40 seeds of 250 sittings each.
  @Test(arguments: 0..<40)
  func anySequenceOfKeysKeepsWhatWasRecorded(_ seed: Int) throws {
    var generator = Generator(seed: seed + 1)
    var questionnaire = SmallQuestionnaire.full
    questionnaire.modules = SmallQuestionnaire.withModules.modules
    for round in 0..<250 {
      let scope = Self.scopes[round % 5]
      let group: RespondentGroup.ID = round.isMultiple(of: 2) ? "leaders" : "people"
      let sheet = round % 7 < 3 ? RoomTests.sheet(group) : SmallQuestionnaire.sheet(group)
      var start = InterviewState(
        questionnaire: questionnaire, sheet: sheet, words: .english,
        pass: InterviewPass.allCases[round / 3 % 4],
        scope: scope, earlier: round % 3 == 0 ? EarlierTests.answers : nil)
      var view = ScreenView(of: start, showsStart: round.isMultiple(of: 7))
      var replayed = sheet
      for press in 0..<24 {
        for event in view.events(for: key(&generator), in: start) {
          let (next, effects) = start.step(event)
          start = next
          for case .record(let change) in effects { replayed.apply(change) }
          view.follow(start)
        }
        guard press % 6 == 5 else { continue }
        let problem = FrameCheck(start, view, size(&generator)).problem
        #expect(problem == nil, "seed \(seed), round \(round), key \(press)")
      }
      #expect(replayed == start.sheet, "seed \(seed), round \(round)")
    }
  }
}

/// What has to hold of every frame.
struct FrameCheck {
  private(set) var problem: String?

  init(_ state: InterviewState, _ view: ScreenView, _ size: TerminalSize) {
    let context = InterviewContext(lastSaved: "10:42", resumeCommand: "powershare take A")
    let frame = ScreenRenderer(state, view, context, size: size).frame
    problem = Self.problem(of: frame, size)
  }

  static func problem(of frame: Frame, _ size: TerminalSize) -> String? {
    if frame.lines.count > size.rows { return "\(frame.lines.count) lines in \(size.rows) rows" }
    if let line = frame.lines.first(where: { displayWidth(of: $0.text) > size.columns }) {
      return "wider than \(size.columns): \(line.text)"
    }
    if let line = frame.lines.first(where: { $0.text.safeForTerminal != $0.text }) {
      return "not safe: \(line.text)"
    }
    let cursor = frame.cursor
    let isInside =
      (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column)
    return isInside ? nil : "the cursor is at \(cursor)"
  }
}
