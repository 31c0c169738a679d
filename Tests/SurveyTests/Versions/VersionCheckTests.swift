import Diagnostics
import Survey
import TestSupport
import Testing

@Suite struct VersionCheckTests {
  @Test(arguments: versionFaults)
  func eachChangeIsJudgedAtItsPlace(_ fault: FaultCase) throws {
    let file = SourceFile(name: "test.yaml", text: fault.marked.text)
    let check = VersionCheck(file, against: try VersionExample.lock())
    #expect(fault.marked.found(check.diagnostics, in: file) == fault.expected)
  }

  @Test(arguments: VersionCode.allCases)
  func everyCodeIsRaisedByAnExampleAndHasAPage(_ code: VersionCode) throws {
    #expect(versionFaults.flatMap(\.codes).contains(code.rawValue))
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): ") && page.contains("What to do: "))
  }

  @Test func bothTextsOfAChangedRungAreShown() throws {
    let text = VersionExample.changed("1.1.0") {
      $0.questions.replace(
        "pays, levels: [They, Both, We]", with: "pays, levels: [They, Both, Us]")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    #expect(
      check.diagnostics.map { $0.text() }.joined() == """
        test.yaml:22:68: error[PSV-003]: rung 'led' of 'two' changed since 1.0.0 and nothing says whether it still means the same
           |
        22 |   - {id: two, section: power, text: Who pays, levels: [They, Both, Us]}
           |                                                                    ^^
        note: 1.0.0 | We
        note: now   | Us
        help: if it means the same, add  reworded: {in: 1.1.0, meaning: same, why: "..."}
              if not, give the question a new id and retire 'two'

        """)
  }

  @Test func bothTextsOfASlotAreShown() throws {
    let text = VersionExample.changed("1.1.0") {
      $0.slots = $0.slots.replacing(
        "How far would you go?\"",
        with: "How far did you go?\", reworded: {in: 0.9.0, meaning: same, why: Plainer}")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    let found = try #require(check.diagnostics.first)
    #expect(check.diagnostics.count == 1)
    #expect(
      found.notes == [
        "1.0.0 | How far would you go?", "now   | How far did you go?",
        "'reworded' is about 0.9.0, not about this change",
      ])
    #expect(
      found.help == [
        "if it means the same, add to 'prepared'  "
          + "reworded: {in: 1.1.0, meaning: same, why: \"...\"}",
        "if not, nothing can be compared across this: write  version: 2.0.0",
      ])
  }

  /// Locks of earlier programs do not say what slots ask.
  @Test func aLockOfBeforeSaysNothingOfSlots() throws {
    var lock = try VersionExample.lock()
    lock.slotMeanings = nil
    let read = QuestionnaireLock.read(SourceFile(name: "old.lock", bytes: lock.bytes))
    #expect(read.lock == lock && read.diagnostics.isEmpty)
    let text = VersionExample.changed("1.0.1") {
      $0.slots = $0.slots.replacing("would you go", with: "did you go")
    }
    let check = VersionCheck(
      SourceFile(name: "test.yaml", text: text), against: try #require(read.lock))
    #expect(check.diagnostics.isEmpty)
  }

  @Test func everyTextOfAQuestionThatChangedIsShown() throws {
    let text = VersionExample.changed("1.0.0") {
      $0.questions.replace(
        "pays, levels: [They, Both, We]",
        with: "gives, reworded: {in: 0.9.0, meaning: same, why: Clearer}, levels: [They, All, We]")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    let found = try #require(check.diagnostics.first { $0.code == VersionCode.textChanged.code })
    #expect(
      found.notes == [
        "the text", "1.0.0 | Who pays", "now   | Who gives", "rung 'asked'", "1.0.0 | Both",
        "now   | All", "'reworded' is about 0.9.0, not about this change",
      ])
    #expect(found.help.first?.contains("in: 1.1.0") == true)
  }

  /// The highest that any change asks for.
  @Test func allChangesAskForOneVersion() throws {
    let text = VersionExample.changed("1.0.0") {
      $0.questions.replace("Who pays", with: "Who gives")
      $0.questions.replace("slots: [now, prepared]", with: "slots: [now]")
      $0.questions.replace("{id: say,", with: "{id: which,")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    #expect(check.diagnostics.map(\.code.rawValue) == ["PSV-001", "PSV-007", "PSV-003", "PSV-004"])
    let help = check.diagnostics.flatMap(\.help)
    #expect(help.count { $0.contains("2.0.0") } == 4)
    #expect(!help.contains { $0.contains("1.1.0") })
  }

  // MARK: - Beside faults of the file by itself

  private func codes(_ check: VersionCheck) -> [String] { check.diagnostics.map(\.code.rawValue) }

  @Test func faultsOfTheFileDoNotHideWhatChanged() throws {
    let text = VersionExample.changed("1.0.0") {
      $0.head.replace("title:", with: "titel:")
      $0.questions.replace("Who decides", with: "Who chooses")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    #expect(codes(check) == ["PSQ-004", "PSQ-003", "PSV-001", "PSV-003"])
    #expect(check.passedOver.isEmpty && check.reference == "test@1.0.0")
  }

  /// What it lacks is no change.
  @Test func aFaultyQuestionIsPassedOver() throws {
    let text = VersionExample.changed("1.0.0") {
      $0.questions.replace(
        "Who pays, levels: [They, Both, We]", with: "Who gives, levels: [They, Both]")
      $0.questions.replace("type: choice", with: "type: chioce")
      $0.questions.replace("Who decides", with: "Who chooses")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    #expect(codes(check) == ["PSQ-006", "PSQ-009", "PSV-001", "PSV-003"])
    #expect(check.diagnostics.last?.message.contains("'one'") == true)
    #expect(check.passedOver == ["two", "say"])
  }

  /// It may be any that seems to be missing.
  @Test func aQuestionWithoutAnIDDropsNone() throws {
    let text = VersionExample.changed("1.0.0") {
      $0.questions.replace("{id: say,", with: "{ids: say,")
      $0.questions.replace("Who decides", with: "Who chooses")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    #expect(codes(check) == ["PSQ-004", "PSQ-003", "PSV-001", "PSV-003"])
  }

  @Test(arguments: [
    ("version: 1.0.0", "version: 1.0"), ("version: 1.0.0", "versoin: 1.0.0"),
    ("id: test", "id: Te_st"), ("scale:\n", "scal:\n"), ("level: 2", "level: 3"),
    ("retired:\n", "retird:\n"), ("questions:\n", "questoins:\n"), ("groups:\n", "groups: [\n"),
    ("asked_of: [leaders]", "asked_of: [leader]"),
  ])
  func nothingIsComparedWhereAllOfItRestsOnAFault(_ old: String, _ new: String) throws {
    let text = VersionExample.changed("1.0.0") {
      $0.questions.replace("Who decides", with: "Who chooses")
    }
    let check = try VersionExample.check(
      text.replacing(old, with: new), against: VersionExample.text)
    #expect(check.reference == nil && !check.diagnostics.isEmpty)
    #expect(codes(check).allSatisfy { $0.hasPrefix("PSQ") }, "\(codes(check))")
  }

  @Test func aRenamedQuestionIsRecognised() throws {
    let text = VersionExample.changed("1.1.0") {
      $0.questions.replace("{id: say,", with: "{id: which,")
    }
    let check = try VersionExample.check(text, against: VersionExample.text)
    #expect(
      check.diagnostics.flatMap(\.help) == [
        "'which' has the same text: if it is the same question, call it 'say' again",
        "if not, add  - {id: say, in: 1.1.0}  under 'retired'",
      ])
  }

  @Test func theBankIsTheSameAsItsLock() throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let snapshot = QuestionnaireSnapshot(bank, bytes: bankFile.bytes)
    let lock = QuestionnaireLock(bank, sha256: snapshot.sha256)
    let read = QuestionnaireLock.read(SourceFile(name: lock.fileName, bytes: lock.bytes))
    #expect(read.diagnostics.isEmpty)
    #expect(read.lock == lock)
    #expect(read.lock?.bytes == lock.bytes)
    let check = VersionCheck(bankFile, against: try #require(read.lock))
    #expect(check.diagnostics.isEmpty)
    #expect(check.comparison?.counts == "46 the same")
  }

  /// A version may hold the largest number there is.
  @Test func aVersionAtTheEndOfNumbersIsNoTrap() throws {
    let last = "\(Int.max).\(Int.max).\(Int.max)"
    let earlier = VersionExample.changed(last) { _ in }
    let later = VersionExample.changed(last) {
      $0.questions.replace("Who pays", with: "Who gives")
    }
    let check = try VersionExample.check(later, against: earlier)
    #expect(check.diagnostics.map(\.code.rawValue) == ["PSV-001", "PSV-003"])
  }
}
