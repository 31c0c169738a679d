import Interview
import Survey
import TestSupport

/// The bank with its Welsh texts.
enum WelshBank {
  static let questionnaire: Questionnaire = {
    guard let source = Questionnaire.read(bankFile).questionnaire else {
      preconditionFailure("the bank has faults")
    }
    let file = questionnaireFile("powershare-5p.cy.yaml")
    let reading = QuestionnaireOverlay.read(file, of: source, in: bankFile)
    guard let overlay = reading.overlay else { preconditionFailure("\(reading.diagnostics)") }
    return source.translated(by: overlay)
  }()

  static func sheet(
    _ group: RespondentGroup.ID, wording: AnswerSheet.WordingKind = .standard
  ) -> AnswerSheet {
    AnswerSheet(
      id: "P7",
      questionnaire: QuestionnaireReference(
        id: questionnaire.id, version: questionnaire.version, sha256: nil),
      respondent: Respondent(group: group), language: "cy", wording: wording, form: "pulse")
  }
}

extension InterfaceWords {
  /// Those that ship, from the repository.
  static let english = shipped("en-GB")

  static let welsh = shipped("cy", english: .english)

  private static func shipped(
    _ language: String, english: InterfaceWords? = nil
  ) -> InterfaceWords {
    let reading = InterfaceWords.read(interfaceFile(language), english: english)
    guard let words = reading.words else { preconditionFailure("\(reading.diagnostics)") }
    return words
  }
}
