/// A form that words take beside numbers, by the names of CLDR.
package enum PluralForm: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which form a language uses beside a whole number.
///
/// The integers of the plural rules of Unicode CLDR 45; forms that only fractions take are left out.
package struct PluralRule: Sendable {
  /// The forms that some number takes, in the order of ``PluralForm``.
  package let forms: [PluralForm]
  private let choose: @Sendable (Int) -> PluralForm

  private init(_ forms: PluralForm..., choose: @escaping @Sendable (Int) -> PluralForm) {
    self.forms = forms
    self.choose = choose
  }

  /// The form beside a number; the sign does not matter.
  package func form(of number: Int) -> PluralForm { choose(Int(clamping: number.magnitude)) }

  /// - Parameter language: A tag such as `cy` or `en-GB`.
  /// - Returns: `nil` for a language that the table does not have.
  package static func of(language: String) -> PluralRule? {
    table[language.prefix { $0 != "-" }.lowercased()]
  }

  /// One form for every number.
  package static let always = PluralRule(.other) { _ in .other }

  /// Sorted.
  package static var languages: [String] { table.keys.sorted() }

  private static let table: [String: PluralRule] = [
    "ar": arabic, "bn": noneOrOne, "cy": welsh, "de": oneOrMore, "en": oneOrMore, "ga": irish,
    "gd": gaelic, "gu": noneOrOne, "ja": always, "nl": oneOrMore, "pa": noneOrOne, "pl": polish,
    "so": oneOrMore, "sv": oneOrMore, "ur": oneOrMore, "zh": always,
  ]

  private static let oneOrMore = PluralRule(.one, .other) { $0 == 1 ? .one : .other }
  private static let noneOrOne = PluralRule(.one, .other) { $0 <= 1 ? .one : .other }

  private static let welsh = PluralRule(.zero, .one, .two, .few, .many, .other) { number in
    switch number {
    case 0: .zero
    case 1: .one
    case 2: .two
    case 3: .few
    case 6: .many
    default: .other
    }
  }

  private static let irish = PluralRule(.one, .two, .few, .many, .other) { number in
    switch number {
    case 1: .one
    case 2: .two
    case 3...6: .few
    case 7...10: .many
    default: .other
    }
  }

  private static let gaelic = PluralRule(.one, .two, .few, .other) { number in
    switch number {
    case 1, 11: .one
    case 2, 12: .two
    case 3...10, 13...19: .few
    default: .other
    }
  }

  private static let polish = PluralRule(.one, .few, .many) { number in
    switch (number, number % 10, number % 100) {
    case (1, _, _): .one
    case (_, _, 12...14): .many
    case (_, 2...4, _): .few
    default: .many
    }
  }

  private static let arabic = PluralRule(.zero, .one, .two, .few, .many, .other) { number in
    switch (number, number % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
