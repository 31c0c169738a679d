/// A condition as it is written, before its names mean anything.
indirect enum ConditionSyntax: Equatable {
  case and([ConditionSyntax])
  case or([ConditionSyntax])
  case not(ConditionSyntax)
  case test(Test, Term)
  case has(Term, Term)
  case compare(Term, Condition.Comparison, Term)
  case isOneOf(Term, [Term])

  enum Test: String, CaseIterable {
    case answered
    case dontKnow = "dont-know"
    case notApplicable = "not-applicable"
  }

  /// A side of a comparison or an argument of a test.
  struct Term: Equatable {
    enum Kind: Equatable {
      case name(String, slot: String?)
      case integer(Int)
      case date(CalendarDate)
    }

    var kind: Kind
    var range: Range<Int>
  }

  /// From its first term to its last, brackets left out.
  var range: Range<Int> {
    switch self {
    case .and(let parts), .or(let parts):
      (parts.first?.range.lowerBound ?? 0)..<(parts.last?.range.upperBound ?? 0)
    case .not(let part): part.range
    case .test(_, let term): term.range
    case .has(let left, let right), .compare(let left, _, let right):
      left.range.lowerBound..<right.range.upperBound
    case .isOneOf(let term, let list):
      term.range.lowerBound..<(list.last ?? term).range.upperBound
    }
  }
}
