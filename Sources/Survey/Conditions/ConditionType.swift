/// What kind of thing a side of a comparison is.
///
/// Nothing is converted.
enum ConditionType: Equatable {
  case rung
  case number(ClosedRange<Int>)
  case choice([Question.Option])
  case choices([Question.Option])
  case truth
  case date
  case group, form, wording
  /// Texts, points and counts can only be tested for being there.
  case other(String)

  init(_ kind: Question.Kind) {
    self =
      switch kind {
      case .ladder: .rung
      case .choice(let options): .choice(options)
      case .choices(let options): .choices(options)
      case .rating(let steps):
        .number((steps.map(\.value).min() ?? 0)...(steps.map(\.value).max() ?? 0))
      case .number(let range): .number(range)
      case .yesNo: .truth
      case .date: .date
      case .text: .other("a text")
      case .points: .other("a share of points")
      case .counts: .other("a row of counts")
      }
  }

  /// With its article, for the middle of a sentence.
  var name: String {
    switch self {
    case .rung: "a rung"
    case .number: "a number"
    case .choice: "a choice"
    case .choices: "a set of choices"
    case .truth: "a yes or no"
    case .date: "a date"
    case .group: "a group"
    case .form: "a form"
    case .wording: "a wording"
    case .other(let name): name
    }
  }

  /// Whether one can be more than another.
  var hasOrder: Bool {
    switch self {
    case .rung, .number, .date: true
    default: false
    }
  }

  func isComparable(with other: ConditionType) -> Bool {
    switch (self, other) {
    case (.rung, .rung), (.number, .number), (.truth, .truth), (.date, .date): true
    case (.choice(let left), .choice(let right)): left.map(\.id) == right.map(\.id)
    default: false
    }
  }

  var comparisonHelp: String {
    switch self {
    case .rung: "compare a rung with its name or its number"
    case .number: "compare a number with a whole number"
    case .choice(let options):
      "compare a choice with one of \(listed(options.prefix(12).map(\.id.rawValue)))"
    case .choices: "write  has(QUESTION, OPTION)"
    case .truth: "compare it with true or false"
    case .date: "compare a date with a day such as 2026-05-31"
    case .group, .form, .wording: "compare it with one of the names it can have"
    case .other: "it can only be tested with  answered(QUESTION)"
    }
  }
}
