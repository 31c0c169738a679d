import Diagnostics
import Documents

extension QuestionnaireReader {
  mutating func readConditions(
    of questions: [Question], forms: [Form], groups: [RespondentGroup]
  ) -> [Question] {
    questions
  }
}
