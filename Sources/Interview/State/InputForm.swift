package import Survey

/// What can be entered on a screen, whatever it is for.
package enum InputForm: Sendable, Equatable {
  case one(of: [Line])
  case several(of: [Line])
  case figures(FigureForm)
  case text(TextForm)
  case number(ClosedRange<Int>)
  /// A whole number from 0 up, or one of the words.
  case numberOrWord([String])
  case date
  /// Nothing; only commands.
  case commands

  /// One of several answers, with the number that chooses it.
  package struct Line: Sendable, Equatable {
    package var number: Int
    /// A rung's name; `nil` where the text says it all.
    package var name: String?
    package var text: String
    /// What kind of answer it is, where that is said beside it.
    package var kind: String?

    init(number: Int, name: String? = nil, text: String, kind: String? = nil) {
      self.number = number
      self.name = name
      self.text = text
      self.kind = kind
    }
  }

  package struct FigureForm: Sendable, Equatable {
    package var labels: [String]
    /// What they have to add up to.
    package var total: Int?
    package var range: ClosedRange<Int>
    /// Whether a line may be left without a number.
    package var allowsBlank: Bool
  }

  package struct TextForm: Sendable, Equatable {
    package var maxWords: Int?
    package var isRequired: Bool
  }

  package var lines: [Line] {
    switch self {
    case .one(let lines), .several(let lines): lines
    default: []
    }
  }

  /// Whether a whole line of typing is text, so that only single letters are commands.
  package var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// What was entered, before it becomes an answer of its kind.
package enum Entry: Sendable, Equatable {
  case line(Int)
  case lines([Int])
  case figures([Int?])
  case text(String)
  case number(Int)
  case word(String)
  case date(CalendarDate)
}
