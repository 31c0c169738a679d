import Diagnostics
import Documents
import Testing

@Test func everyNumberHasAPageInEveryFamily() {
  for code in DocumentExplanations.codes {
    #expect(DocumentExplanations.explanation(of: code)?.hasPrefix(code.rawValue) == true, "\(code)")
  }
}

@Test(arguments: ["PSQ-014", "PSX-001", "PSQ", "", "PSQ-001-2"])
func otherCodesHaveNoSharedPage(_ code: String) {
  #expect(DocumentExplanations.explanation(of: .init(rawValue: code)) == nil)
}
