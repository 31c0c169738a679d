import Survey
import TestSupport
import Testing

/// The Welsh that ships, beside the questionnaire that ships.
@Suite struct WelshBankTests {
  private let questionnaire: Questionnaire
  private let reading: OverlayReading

  init() throws {
    questionnaire = try #require(Questionnaire.read(bankFile).questionnaire)
    reading = QuestionnaireOverlay.read(
      questionnaireFile("powershare-5p.cy.yaml"), of: questionnaire, in: bankFile)
  }

  @Test func itHasNoFaultsAndIsADraft() throws {
    #expect(reading.diagnostics.isEmpty)
    #expect(try #require(reading.overlay).head.isDraft)
  }

  /// Everything that the pulse form asks, in either wording.
  @Test func thePulseFormIsWhole() throws {
    let form = try #require(questionnaire.form("pulse")?.questions)
    let others = questionnaire.questions.map(\.id).filter { !form.contains($0) }
    let missing = reading.missing.filter { key in
      let owner = key.split(separator: ".").first.map(String.init) ?? ""
      return owner != "module" && !others.contains(Question.ID(owner))
    }
    #expect(missing.isEmpty)
  }

  /// After these words the first letter of a noun changes, and the words for people do not.
  @Test func wordsForPeopleStandWhereTheyDoNotChange() throws {
    let changing = [
      "i", "o", "am", "ar", "at", "dan", "dros", "drwy", "gan", "heb", "hyd", "wrth", "gyda", "â",
      "a", "neu", "yn", "ei", "dau", "dwy", "fel",
    ]
    for (key, text) in try #require(reading.overlay).texts {
      let words = text.split(separator: " ")
      for (before, word) in zip(words, words.dropFirst())
      where word.lowercased().hasPrefix("{people}") {
        #expect(!changing.contains(before.lowercased()), "\(key): \(text)")
      }
    }
  }
}
