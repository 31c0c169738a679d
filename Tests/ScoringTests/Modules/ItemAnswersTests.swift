import Measures
import Scoring
import Survey
import Testing

@Suite struct ItemAnswersTests {
  private func lives(_ audit: ModuleAudit) throws -> ItemResult {
    try #require(audit.results().outcomes.first?.items.first)
  }

  private func say(_ answer: String) -> [Module.ID: ModuleAnswer] {
    ["signs": .items(["lives": answer])]
  }

  // Lived: 4 none, 1 said. Staff: 1 none, 5 said, 4 shown. Mean of 0.8 0.2 0 and 0.1 0.5 0.4:
  // 0.45 0.35 0.2, whose middle is *said*.
  private var twoVoices: ModuleAudit {
    var audit = ModuleAudit()
    for (group, answers) in [("people", [4, 1, 0]), ("staff", [1, 5, 4])] {
      for (count, word) in zip(answers, ["none-seen", "said", "shown"]) {
        audit.add(count, RespondentGroup.ID(group), say(word))
      }
    }
    return audit
  }

  @Test func answersAreCountedByVoiceAndAveragedOverVoices() throws {
    let item = try lives(twoVoices)
    #expect(item.voices.map(\.counts.value) == [[4, 1, 0], [1, 5, 4], nil, nil])
    #expect(item.voices.map(\.people) == [5, 10, nil, nil])
    #expect(
      item.shares.value?.shares
        == [Fraction(9, over: 20), Fraction(7, over: 20), Fraction(1, over: 5)])
    #expect(item.shares.value?.percents == [45, 35, 20])
    #expect(item.typical == "said")
  }

  @Test func halfIsEnoughForTheWeakerAnswer() throws {
    var audit = ModuleAudit()
    audit.add(3, "people", say("none-seen"))
    audit.add(3, "people", say("shown"))
    #expect(try lives(audit).typical == "none-seen")
  }

  @Test func aSmallCellTakesPartInNoTotal() throws {
    var audit = twoVoices
    let before = try lives(audit)
    audit.add(4, "leaders", say("shown"))
    audit.add(9, "funders", say("shown"))
    let after = try lives(audit)
    #expect(after.shares == before.shares && after.typical == before.typical)
    #expect(after.voices[2].counts == .absent(.fewerThanMinimum))
    #expect(after.voices[3].counts == .absent(.notApplicable))
  }

  @Test func inPublicWhatAllSayIsHidden() throws {
    var audit = ModuleAudit()
    audit.isPublic = true
    audit.add(9, "people", say("said"))
    #expect(try lives(audit).shares == .absent(.fewHereOrBeside))
    #expect(try lives(audit).typical == nil)
  }

  @Test func allEqualIsThatAnswer() throws {
    var audit = ModuleAudit()
    audit.add(5, "people", say("said"))
    #expect(try lives(audit).shares.value?.percents == [0, 100, 0])
    #expect(try lives(audit).typical == "said")
  }

  @Test func onePersonsAnswerIsShownToOneselfOnly() throws {
    var audit = ModuleAudit()
    audit.add("people", say("said"))
    #expect(try lives(audit).typical == nil)
    audit.minimum = 1
    #expect(try lives(audit).typical == "said")
  }

  @Test func anItemThatNobodyAnsweredSaysSo() throws {
    let ties = try #require(twoVoices.results().outcomes.first?.items.last)
    #expect(ties.id == "ties" && ties.shares == .absent(.nobodyAnswered))
  }

  @Test func unknownWordsAreNoAnswers() {
    var audit = ModuleAudit()
    audit.add(5, "people", say("perhaps"))
    #expect(audit.results().isEmpty)
  }
}
