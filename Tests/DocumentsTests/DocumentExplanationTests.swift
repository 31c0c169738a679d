import Diagnostics
import Documents
import Testing

@Test func everyNumberHasAPageInEveryFamily() {
  for code in DocumentExplanations.codes {
    #expect(DocumentExplanations.explanation(of: code)?.hasPrefix(code.rawValue) == true, "\(code)")
  }
}

@Test(arguments: DocumentFamily.allCases)
func whatToDoAboutAnotherKindNamesNoKeyOfAnotherFamily(_ family: DocumentFamily) throws {
  let page = try #require(DocumentExplanations.page(on: .init(rawValue: "\(family.rawValue)-005")))
  #expect(!page.remedy.contains("slots"))
  #expect(family != .audit || page.example.hasPrefix("organisation: "))
}

@Test(arguments: ["PSQ-014", "PSX-001", "PSQ", "", "PSQ-001-2"])
func otherCodesHaveNoSharedPage(_ code: String) {
  #expect(DocumentExplanations.explanation(of: .init(rawValue: code)) == nil)
}
