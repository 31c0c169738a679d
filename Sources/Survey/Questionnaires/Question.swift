/// One question with all its words.
package struct Question: Sendable, Equatable {
  package typealias ID = Identifier<Question>

  package var id: ID
  package var section: Section.ID
  package var kind: Kind
  package var theme: String?
  /// The groups that are asked, in questionnaire order.
  package var audience: [RespondentGroup.ID]
  /// The answers it carries, in the order now, prepared, wanted; only ladder questions have more
  /// than now.
  package var slots: [Slot]
  package var text: String
  package var help: String?
  /// What law or rules leave no choice about.
  package var limits: String?
  package var evidencePrompt: String?
  package var advice: Advice?
  package var tags: [Tag]
  package var easyRead: EasyReadQuestion?
  /// `nil`: always asked of its audience.
  package var condition: Condition?
  /// The condition as its file has it.
  package internal(set) var conditionText: String?
  /// The ladder climbs the other way; levels are turned round once, on reading.
  package var isReversed: Bool
  package var since: Version?
  package var reworded: Rewording?
  package var succeeds: Succession?
  /// Of the question as its file has it, when the texts are those of another language: an answer is
  /// to the same question in whichever it is asked.
  package internal(set) var sourceFingerprint: String?

  package init(
    id: ID, section: Section.ID, kind: Kind, theme: String? = nil,
    audience: [RespondentGroup.ID], slots: [Slot] = [.now], text: String, help: String? = nil,
    limits: String? = nil, evidencePrompt: String? = nil, advice: Advice? = nil, tags: [Tag] = [],
    easyRead: EasyReadQuestion? = nil, condition: Condition? = nil, isReversed: Bool = false,
    since: Version? = nil, reworded: Rewording? = nil, succeeds: Succession? = nil
  ) {
    self.id = id
    self.section = section
    self.kind = kind
    self.theme = theme
    self.audience = audience
    self.slots = slots
    self.text = text
    self.help = help
    self.limits = limits
    self.evidencePrompt = evidencePrompt
    self.advice = advice
    self.tags = tags
    self.easyRead = easyRead
    self.condition = condition
    self.isReversed = isReversed
    self.since = since
    self.reworded = reworded
    self.succeeds = succeeds
  }

  /// What an answer is made of.
  package enum Kind: Sendable, Equatable {
    /// One text for each rung, lowest first.
    case ladder([String])
    case choice([Option])
    case choices([Option])
    /// One of these values, lowest first.
    case rating([RatingStep])
    /// A whole number in the range.
    case number(ClosedRange<Int>)
    case text
    case date
    case yesNo
    /// This many points shared out among the options, all of them.
    case points(total: Int, among: [Option])
    /// A whole number from 0 up for each option.
    case counts([Option])

    /// Every ``name``.
    package static let names = [
      "ladder", "choice", "choices", "rating", "number", "text", "date", "yesno", "points",
      "counts",
    ]

    package var name: String {
      switch self {
      case .ladder: "ladder"
      case .choice: "choice"
      case .choices: "choices"
      case .rating: "rating"
      case .number: "number"
      case .text: "text"
      case .date: "date"
      case .yesNo: "yesno"
      case .points: "points"
      case .counts: "counts"
      }
    }
  }

  package struct Option: Sendable, Equatable {
    package typealias ID = Identifier<Option>
    package var id: ID
    package var text: String

    package init(id: ID, text: String) {
      self.id = id
      self.text = text
    }
  }

  package struct RatingStep: Sendable, Equatable {
    package var value: Int
    package var text: String

    package init(value: Int, text: String) {
      self.value = value
      self.text = text
    }

    /// Those of a rating that gives none.
    package static let standard = [
      RatingStep(value: 1, text: "Not at all"), RatingStep(value: 2, text: "A little"),
      RatingStep(value: 3, text: "Somewhat"), RatingStep(value: 4, text: "A lot"),
      RatingStep(value: 5, text: "Very much"),
    ]
  }

  /// What to do next, for answers at the lower and the middle rungs.
  package struct Advice: Sendable, Equatable {
    package var low: String
    package var middle: String

    package init(low: String, middle: String) {
      self.low = low
      self.middle = middle
    }
  }

  /// The words a question carries in one vocabulary, such as stage: design, delivery.
  package struct Tag: Sendable, Equatable {
    package var vocabulary: String
    package var words: [String]

    package init(vocabulary: String, words: [String]) {
      self.vocabulary = vocabulary
      self.words = words
    }
  }

  package struct EasyReadQuestion: Sendable, Equatable {
    package var text: String
    /// One for each rung or option, in order; empty where the standard ones stay.
    package var answers: [String]

    package init(text: String, answers: [String]) {
      self.text = text
      self.answers = answers
    }
  }

  /// The author's word that a changed text still means the same.
  package struct Rewording: Sendable, Equatable {
    package var version: Version
    package var why: String

    package init(version: Version, why: String) {
      self.version = version
      self.why = why
    }
  }

  /// Which retired question this one follows, and whether the two may be compared.
  package struct Succession: Sendable, Equatable {
    package enum Comparison: Sendable, Equatable {
      case none
      case same
      /// The new level for each old one.
      case map([Int])
    }

    package var id: Question.ID
    package var comparison: Comparison
    package var why: String?

    package init(id: Question.ID, comparison: Comparison, why: String? = nil) {
      self.id = id
      self.comparison = comparison
      self.why = why
    }
  }

  package var isLadder: Bool {
    if case .ladder = kind { true } else { false }
  }

  /// Each rung's text; empty for other kinds.
  package var levelTexts: [String] {
    if case .ladder(let texts) = kind { texts } else { [] }
  }

  package func words(in vocabulary: String) -> [String] { tags.words(in: vocabulary) }
}

extension [Question.Tag] {
  package func words(in vocabulary: String) -> [String] {
    first { $0.vocabulary == vocabulary }?.words ?? []
  }
}

/// An id that may never be used again.
package struct RetiredQuestion: Sendable, Equatable {
  package var id: Question.ID
  package var version: Version
  package var replacedBy: Question.ID?

  package init(id: Question.ID, version: Version, replacedBy: Question.ID? = nil) {
    self.id = id
    self.version = version
    self.replacedBy = replacedBy
  }
}

/// A selection of the questions, such as full or pulse.
package struct Form: Sendable, Equatable {
  package typealias ID = Identifier<Form>
  package var id: ID
  /// `nil` for all of them.
  package var questions: [Question.ID]?
  package var minutesForLeaders: Int?
  package var minutesForOthers: Int?
  package var note: String?

  package init(
    id: ID, questions: [Question.ID]? = nil, minutesForLeaders: Int? = nil,
    minutesForOthers: Int? = nil, note: String? = nil
  ) {
    self.id = id
    self.questions = questions
    self.minutesForLeaders = minutesForLeaders
    self.minutesForOthers = minutesForOthers
    self.note = note
  }

  package func contains(_ id: Question.ID) -> Bool { questions?.contains(id) ?? true }
}

/// Another way to gather the same answers, by tag.
package struct Lens: Sendable, Equatable {
  package typealias ID = Identifier<Lens>
  package var id: ID
  package var title: String
  package var vocabulary: String
  /// The only word that counts; `nil` groups by every word of the vocabulary.
  package var word: String?

  package init(id: ID, title: String, vocabulary: String, word: String? = nil) {
    self.id = id
    self.title = title
    self.vocabulary = vocabulary
    self.word = word
  }
}
