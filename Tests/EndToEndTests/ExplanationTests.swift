import Diagnostics
import PowershareCommands
import TestSupport
import Testing

@Test func everyCodeHasAPageAndIsListedOnce() {
  let codes = ExplanationCatalogue.codes
  #expect(codes.count > 100)
  #expect(Set(codes).count == codes.count)
  for code in codes {
    let page = ExplanationCatalogue.page(for: code) ?? ""
    #expect(page.utf8.count > 120, "\(code.rawValue)")
    #expect(page.hasPrefix(code.rawValue), "\(code.rawValue)")
  }
}

@Test func explainPrintsAPageAndNamesTheNearestCode() throws {
  let page = try Program.built.run(["explain", "psq-014"])
  #expect(page.status == 0)
  #expect(page.output.hasPrefix("PSQ-014"))
  let unknown = try Program.built.run(["explain", "PSQ-9l4"])
  #expect(unknown.status == 64)
  #expect(unknown.errors.contains("did you mean PSQ-"))
}
