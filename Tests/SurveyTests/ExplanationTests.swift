import Diagnostics
import Documents
import Survey
import Testing

@Test(arguments: QuestionnaireCode.allCases)
func everyQuestionnaireCodeHasAPage(_ code: QuestionnaireCode) throws {
  let page = try #require(SurveyExplanations.explanation(of: code.code))
  #expect(page.hasPrefix("\(code.rawValue): "))
  #expect(page.contains("For example") && page.contains("What to do: "))
}

@Test func everyPageBelongsToOneCode() {
  let codes = SurveyExplanations.codes
  #expect(Set(codes).count == codes.count)
  #expect(codes == codes.sorted { $0.rawValue < $1.rawValue })
}

@Test func pagesFitAWindow() {
  let pages =
    SurveyExplanations.codes.compactMap(SurveyExplanations.explanation)
    + DocumentExplanations.codes.compactMap(DocumentExplanations.explanation)
  for page in pages {
    for line in page.split(separator: "\n") where line.count > 100 {
      Issue.record("too wide: \(line)")
    }
  }
}

@Test func aPageReadsLikeThis() {
  let expected = """
    PSQ-018: an answer that is not given yet

    Questions are asked from the first to the last, and a condition may look only at earlier answers.
    So no two questions can wait for each other, and a change works its way down in one pass.

    For example

        - id: first
          when: second == true
        - id: second

    What to do: move the question down, or ask for an earlier answer.

    """
  #expect(SurveyExplanations.explanation(of: "PSQ-018") == expected)
}
