import Interview
import Testing

/// Sample numbers of the plural rules of Unicode CLDR 45, integers.
private struct Samples: Sendable, CustomStringConvertible {
  let language: String
  let forms: [(PluralForm, [Int])]
  var description: String { language }

  init(_ language: String, _ forms: (PluralForm, [Int])...) {
    self.language = language
    self.forms = forms
  }

  static let all = [
    Samples("en-GB", (.one, [1]), (.other, [0, 2, 11, 101])),
    Samples("ur", (.one, [1]), (.other, [0, 2, 21])),
    Samples("pa", (.one, [0, 1]), (.other, [2, 100])),
    Samples(
      "cy", (.zero, [0]), (.one, [1]), (.two, [2]), (.few, [3]), (.many, [6]),
      (.other, [4, 5, 7, 20, 46, 103])),
    Samples(
      "ga", (.one, [1]), (.two, [2]), (.few, [3, 6]), (.many, [7, 10]), (.other, [0, 11, 25])),
    Samples(
      "gd", (.one, [1, 11]), (.two, [2, 12]), (.few, [3, 10, 13, 19]), (.other, [0, 20, 100])),
    Samples(
      "pl", (.one, [1]), (.few, [2, 4, 22, 104]), (.many, [0, 5, 11, 12, 14, 112, 1_000])),
    Samples(
      "ar", (.zero, [0]), (.one, [1]), (.two, [2]), (.few, [3, 10, 103]), (.many, [11, 99, 111]),
      (.other, [100, 102, 200])),
  ]
}

struct PluralRuleTests {
  @Test(arguments: Samples.all)
  private func numbersTakeTheFormsOfCLDR(_ samples: Samples) throws {
    let rule = try #require(PluralRule.of(language: samples.language))
    #expect(rule.forms == samples.forms.map(\.0))
    for (form, numbers) in samples.forms {
      for number in numbers { #expect(rule.form(of: number) == form, "\(number)") }
    }
  }

  @Test func everyNumberTakesAFormThatTheRuleHas() throws {
    for language in PluralRule.languages {
      let rule = try #require(PluralRule.of(language: language))
      for number in [Int.min, -1, .max] + Array(0...1_200) {
        #expect(rule.forms.contains(rule.form(of: number)), "\(language) \(number)")
      }
      #expect(rule.forms == PluralForm.allCases.filter(rule.forms.contains), "\(language)")
    }
  }

  @Test func anUnknownLanguageHasNoRule() {
    #expect(PluralRule.of(language: "xx") == nil)
    #expect(PluralRule.of(language: "") == nil)
    #expect(PluralRule.of(language: "CY")?.form(of: 3) == .few)
  }
}
