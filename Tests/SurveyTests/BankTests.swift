import Diagnostics
import Survey
import TestSupport
import Testing

/// The counts are those of the subject's own description of the bank.
@Suite struct BankTests {
  let bank: Questionnaire

  init() throws {
    bank = try #require(Questionnaire.read(bankFile).questionnaire)
  }

  @Test func theBankHasNoFault() {
    #expect(Questionnaire.read(bankFile).diagnostics.map { $0.text() }.joined() == "")
  }

  @Test func itsHeadIsRead() {
    #expect(bank.reference == "powershare-5p@1.0.0")
    #expect(bank.status == .published)
    #expect(bank.language == "en-GB")
    #expect(bank.terms.people == "people who use services")
    #expect(bank.terms.alternatives.count == 8)
    #expect(bank.terms.avoid.count == 19 && bank.terms.prefer.count == 9)
    #expect(bank.versioningNote?.hasPrefix("Never reuse") == true)
  }

  @Test func whoIsAsked() {
    #expect(bank.groups.map(\.id.rawValue).count == 7)
    #expect(bank.voices.map(\.role) == [.lived, nil, .leads, nil])
    #expect(bank.audiences.map(\.id) == ["all", "organisation", "leaders"])
    #expect(bank.slots.map(\.askedOf.count) == [7, 1, 2])
    #expect(bank.slots[1].asksReasonIfNotHigher && !bank.slots[2].asksReasonIfNotHigher)
  }

  @Test func howManyQuestionsOfEachKind() {
    #expect(bank.questions.count == 46)
    #expect(bank.sections.map { bank.questions(in: $0.id).count } == [8, 8, 7, 8, 7, 8])
    #expect(bank.sections.map(\.isSeparate) == [false, false, false, false, false, true])
    #expect(bank.questions.count { $0.audience.count == 7 } == 38)
    #expect(
      bank.questions.count { $0.audience == ["frontline", "managers", "leaders", "commissioners"] }
        == 6)
    #expect(bank.questions.count { $0.audience == ["leaders"] } == 2)
    #expect(bank.questions.count { $0.slots.contains(.prepared) } == 40)
    #expect(bank.questions.count { $0.slots.contains(.wanted) } == 35)
    #expect(bank.questions.allSatisfy { $0.levelTexts.count == 6 && $0.condition == nil })
  }

  @Test func easyReadAnswersComeFromTheirSets() {
    #expect(
      bank.question("people-own-plan")?.easyRead?.answers.first
        == "Staff decide. They do not tell me.")
    #expect(
      bank.questions.compactMap(\.easyRead).allSatisfy { $0.answers.count == 6 })
    #expect(bank.easyRead.fourLevels == [0, 2, 4, 5])
    #expect(bank.easyRead.specials[.dontKnow] == "I do not know.")
    #expect(bank.easyRead.intro.count == 6)
  }

  @Test func aQuestionIsReadWhole() throws {
    let question = try #require(bank.question("capacity-gifts"))
    #expect(question.theme == "gifts-assets-aspirations")
    #expect(question.words(in: "scope") == ["person", "service"])
    #expect(question.advice?.middle.hasPrefix("Build people's") == true)
    #expect(question.evidencePrompt?.hasPrefix("Name five") == true)
    #expect(bank.question("people-own-plan")?.limits?.hasPrefix("Law on") == true)
  }

  @Test func scoresHaveTheirWords() {
    #expect(bank.bands.map(\.fromTenths) == [0, 100, 300, 500, 700, 900])
    #expect(bank.band(ofTenths: 99)?.id == "held" && bank.band(ofTenths: 100)?.id == "told")
    #expect(bank.band(ofTenths: 1_000)?.id == "led")
    #expect(bank.perceptionGapBands.map(\.belowHundredths) == [50, 100, 200, 9_900])
    #expect(bank.ownStepBands.map(\.belowHundredths) == [0, 50, 150, 9_900])
    #expect(bank.derivedMeasures.count == 9)
    #expect(bank.crosswalk.count == 6 && bank.crosswalk[2].names.count == 3)
    #expect(bank.reasons.count == 9 && bank.reason("far-enough")?.kind == .willNot)
    #expect(bank.specialAnswers.map(\.key) == ["d", "n", "x", "l"])
    #expect(bank.specialAnswers.map(\.requiresReason) == [false, true, false, false])
    #expect(bank.evidenceStrengths.map(\.level) == [0, 1, 2, 3, 4])
  }

  @Test func itsSettingsAreTheDefaults() {
    var expected = Settings()
    expected.minimumNote = bank.settings.minimumNote
    expected.headlineNote = bank.settings.headlineNote
    #expect(bank.settings == expected)
    #expect(bank.settings.headlineNote.hasPrefix("Mean of the five levers"))
    #expect(bank.settings.agreement.twoCampsShare == (1, 3))
  }

  @Test func formsAndLenses() {
    #expect(bank.forms.map(\.id) == ["full", "pulse"])
    #expect(bank.form("pulse")?.questions?.count == 12)
    #expect(bank.form("full")?.minutesForLeaders == 75)
    #expect(bank.lenses.count == 7)
    #expect(bank.lenses[5].vocabulary == "model" && bank.lenses[5].word == "social-model")
    #expect(bank.vocabularies.map(\.words.count) == [5, 3, 4, 3, 8, 7, 1])
    #expect(
      bank.vocabulary("principle")?.word("do-with")?.name
        == "Work with people, and expect to be challenged")
    #expect(bank.actionPlan?.fields.count == 11)
  }

  @Test func modules() throws {
    #expect(bank.modules.map(\.id) == ["bodies", "decision-rights", "focus", "swot", "outcomes"])
    guard case .records(let bodies) = bank.modules[0].body,
      case .allocation(let rights) = bank.modules[1].body,
      case .records(let focus) = bank.modules[2].body,
      case .records(let notes) = bank.modules[3].body,
      case .items(let outcomes) = bank.modules[4].body
    else {
      Issue.record("a module has another shape")
      return
    }
    #expect(bodies.fields.count == 14 && bodies.recordName == "body")
    #expect(
      bodies.fields[6].kind
        == .numberOrRule(["majority", "two-thirds", "three-quarters", "unanimity"]))
    #expect(bank.modules[0].guidance("index.method") == "shapley-shubik")
    #expect(rights.actors.count == 8 && rights.decisions.count == 20)
    #expect(rights.core.count == 7 && rights.quickRoles.map(\.points) == [6, 3, 1, 0])
    #expect(rights.decisions[4].limits == "Capacity and safeguarding law")
    #expect(rights.decisions[0].tags.map(\.vocabulary) == ["stage", "mode", "scope"])
    #expect(focus.fields.count == 9 && focus.rating.count == 5 && focus.cutHundredths == 300)
    #expect(focus.quadrants.map(\.isEasy) == [true, false, true, false])
    #expect(notes.fields.last?.kind == .flag(default: false) && notes.recordName == "note")
    #expect(bank.modules[3].guidance("prompts.threat")?.hasPrefix("What would stop it") == true)
    #expect(outcomes.answers.count == 5 && outcomes.items.count == 7)
  }
}
