import Interview
import Survey
import Testing

struct PlainCommandTests {
  @Test(
    arguments: [
      ("2", .choose(2)), ("b", .back), ("BACK", .back), ("d", .special(.dontKnow)),
      ("n", .special(.notApplicable)), ("n/a", .special(.notApplicable)),
      ("x", .special(.preferNotToSay)), ("l", .special(.left)), ("e", .evidence),
      ("note", .evidence), ("g", .contents), ("contents", .contents),
      ("g people 3", .goTo(.question("people", 3))), ("g 3", .goTo(.question(nil, 3))),
      ("g peo", .goTo(.section("people"))),
      ("go to decision rights", .goTo(.module("decision-rights"))),
      ("g bod", .goTo(.module("bodies"))), ("g nowhere", .text("g nowhere")),
      ("r", .review(.everything)), ("u", .undo), ("undo", .undo), ("?", .help), ("h", .help),
      ("again", .again), ("q", .quit), ("Stop", .quit), ("f", .finish), ("", .accept),
      ("   ", .accept), ("y", .text("y")), ("m", .text("m")), ("a", .text("a")),
    ] as [(String, InterviewEvent)])
  func onAQuestion(_ line: String, _ event: InterviewEvent) {
    let sitting = Sitting(SmallQuestionnaire.withModules)
    #expect(PlainCommand(sitting.state).event(for: line) == event)
  }

  @Test(
    arguments: [
      ("b", .back), ("\\b", .text("b")), ("back", .text("back")),
      ("g people 3", .text("g people 3")),
      ("7", .text("7")), ("-", .clear), ("+", .edit), ("", .accept), ("?", .help),
      ("We ask \\", .draft("We ask \n")), ("\\\\", .text("\\")), ("\\", .draft("\n")),
      ("z", .text("z")),
    ] as [(String, InterviewEvent)])
  func whereATextIsAsked(_ line: String, _ event: InterviewEvent) {
    var sitting = Sitting()
    sitting.type("e")
    #expect(PlainCommand(sitting.state).event(for: line) == event)
  }

  @Test(
    arguments: [
      ("y", .yes), ("Yes", .yes), ("n", .no), ("no", .no), ("b", .back), ("", .accept),
    ] as [(String, InterviewEvent)])
  func whereYesOrNoIsAsked(_ line: String, _ event: InterviewEvent) {
    var sitting = Sitting()
    sitting.type("3", "1")
    #expect(PlainCommand(sitting.state).event(for: line) == event)
  }

  @Test(
    arguments: [
      ("a", .add), ("add", .add), ("1", .choose(1)), ("x 2", .remove(2)), ("remove 2", .remove(2)),
      ("x two", .text("x two")),
    ] as [(String, InterviewEvent)])
  func inAListOfRecords(_ line: String, _ event: InterviewEvent) {
    let sitting = Sitting(SmallQuestionnaire.withModules, scope: .module("bodies"))
    #expect(PlainCommand(sitting.state).event(for: line) == event)
  }
}
