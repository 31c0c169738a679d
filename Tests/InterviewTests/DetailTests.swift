import Interview
import Survey
import Testing

struct DetailTests {
  @Test(arguments: [
    ("d", MissingAnswer.dontKnow), ("I don't know", .dontKnow), ("DON\u{2019}T KNOW", .dontKnow),
    ("x", .preferNotToSay), ("rather not say", .preferNotToSay), ("l", .left), ("later", .left),
  ])
  func specialsByKeyAndWords(_ line: String, _ missing: MissingAnswer) {
    var sitting = Sitting()
    sitting.type(line)
    #expect(sitting.answer("people-presence")?.now == .missing(missing))
  }

  @Test func notApplicableNeedsItsReason() {
    var sitting = Sitting()
    sitting.type("n", "")
    #expect(sitting.refusal == .needed)
    #expect(sitting.changes.isEmpty)
    sitting.type("We hold no plans")
    let expected = SlotAnswer.missing(.notApplicable(reason: "We hold no plans"))
    #expect(sitting.answer("people-presence")?.now == expected)
  }

  @Test func evidenceStrengthNoteAndQuote() {
    var sitting = Sitting()
    sitting.type("2", "e", "Board minutes", "2", "They mean it", "y")
    let answer = sitting.answer("people-presence")
    #expect(answer?.evidence == Evidence(text: "Board minutes", strength: 2))
    #expect(answer?.note == Note(text: "They mean it", mayBeQuoted: true))
    #expect(sitting.state.screen == .question("people-presence", .prepared))
  }

  @Test func enterLeavesEvidenceAndNoteEmpty() {
    var sitting = Sitting()
    sitting.type("e", "", "")
    #expect(sitting.state.screen == .question("people-presence", .now))
    #expect(sitting.changes.isEmpty)
  }

  @Test func aHyphenEmptiesThem() {
    var sitting = Sitting()
    sitting.type("e", "Minutes", "1", "", "e", "-", "")
    #expect(sitting.answer("people-presence") == nil)
    #expect(sitting.state.sheet == sitting.replayed)
  }

  @Test func theEditorGetsWhatStandsThere() {
    var sitting = Sitting()
    sitting.type("e", "Minutes", "b", "+")
    #expect(sitting.effects.last == .edit("Minutes"))
    sitting.send(.text("Minutes\n\nand more"))
    #expect(sitting.answer("people-presence")?.evidence?.text == "Minutes\n\nand more")
  }

  @Test func aReasonStaysWhileOneIsCalledFor() {
    var sitting = Sitting()
    sitting.type("3", "3", "2", "Until March", "b", "2", "y")
    let prepared = sitting.answer("people-presence")?.prepared
    #expect(prepared?.reason == "contract")
    #expect(prepared?.detail == "Until March")
    sitting.type("b", "4")
    #expect(sitting.answer("people-presence")?.prepared == .level(4))
  }
}
