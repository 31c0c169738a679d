/// Why leaders will not go higher, in the words offered to them.
package struct Reason: Sendable, Equatable {
  package typealias ID = Identifier<Reason>

  package enum Kind: String, Sendable, CaseIterable {
    case cannot
    case cannotYet = "cannot-yet"
    case elsewhere
    case agreed
    case willNot = "will-not"
  }

  package var id: ID
  package var text: String
  package var kind: Kind
  package var followUp: String?

  package init(id: ID, text: String, kind: Kind, followUp: String? = nil) {
    self.id = id
    self.text = text
    self.kind = kind
    self.followUp = followUp
  }
}

/// How an answer that is no answer is offered.
package struct SpecialAnswerText: Sendable, Equatable {
  package var id: MissingAnswer.Kind
  /// The key that gives it, one letter.
  package var key: String
  package var text: String
  package var requiresReason: Bool
  package var note: String?

  package init(
    id: MissingAnswer.Kind, key: String, text: String, requiresReason: Bool = false,
    note: String? = nil
  ) {
    self.id = id
    self.key = key
    self.text = text
    self.requiresReason = requiresReason
    self.note = note
  }

  /// Those of a questionnaire that has no `special_answers`.
  package static let standard = [
    SpecialAnswerText(id: .dontKnow, key: "d", text: "I don't know"),
    SpecialAnswerText(
      id: .notApplicable, key: "n", text: "This does not apply here", requiresReason: true),
    SpecialAnswerText(id: .preferNotToSay, key: "x", text: "I would rather not say"),
    SpecialAnswerText(id: .left, key: "l", text: "Left for later"),
  ]
}

/// One step of the answer to "how do you know?".
package struct EvidenceStrength: Sendable, Equatable {
  package typealias ID = Identifier<EvidenceStrength>
  package var level: Int
  package var id: ID
  package var text: String

  package init(level: Int, id: ID, text: String) {
    self.level = level
    self.id = id
    self.text = text
  }
}

/// A stretch of the 0 to 100 points with its name; a place, not a mark.
package struct Band: Sendable, Equatable {
  package typealias ID = Identifier<Band>
  package var id: ID
  package var name: String
  /// Included.
  package var fromTenths: Int
  /// Not included.
  package var belowTenths: Int
  package var says: String

  package init(id: ID, name: String, fromTenths: Int, belowTenths: Int, says: String) {
    self.id = id
    self.name = name
    self.fromTenths = fromTenths
    self.belowTenths = belowTenths
    self.says = says
  }
}

/// Words for the size of a difference between two scores.
package struct DifferenceBand: Sendable, Equatable {
  package typealias ID = Identifier<DifferenceBand>
  package var id: ID
  package var name: String
  /// In hundredths of a rung, not included.
  ///
  /// Of the size for perception gaps, of the signed value for own steps.
  package var belowHundredths: Int
  package var note: String?

  package init(id: ID, name: String, belowHundredths: Int, note: String? = nil) {
    self.id = id
    self.name = name
    self.belowHundredths = belowHundredths
    self.note = note
  }
}

/// A difference of scores with what it is and how to read it, as text for the report.
package struct DerivedMeasure: Sendable, Equatable {
  package typealias ID = Identifier<DerivedMeasure>
  package var id: ID
  package var meaning: String
  package var reading: String

  package init(id: ID, meaning: String, reading: String) {
    self.id = id
    self.meaning = meaning
    self.reading = reading
  }
}

/// The same questions in fewer and shorter words.
package struct EasyRead: Sendable, Equatable {
  package var specials: [MissingAnswer.Kind: String]
  /// The levels shown when six answers are too many.
  package var fourLevels: [Int]
  package var intro: [String]
  /// How to use the shorter list of answers.
  package var fourLevelsNote: String?
  /// Whose view the questions in fewer words ask for.
  package var viewpoint: String?

  package init(
    specials: [MissingAnswer.Kind: String] = [:], fourLevels: [Int] = [], intro: [String] = [],
    fourLevelsNote: String? = nil, viewpoint: String? = nil
  ) {
    self.specials = specials
    self.fourLevels = fourLevels
    self.intro = intro
    self.fourLevelsNote = fourLevelsNote
    self.viewpoint = viewpoint
  }
}

/// Thresholds and minima; defaults are those of the shipped questionnaire (MEASUREMENT.md 1, 6, 8).
package struct Settings: Sendable, Equatable {
  /// How many people must stand behind a figure, by audience.
  package var minimumInternal = 5
  package var minimumPublic = 10
  package var minimumSelf = 1
  /// No audit may set its own minimum below this, self-audits aside.
  package var minimumFloor = 3
  package var minimumNote: String?
  /// Shares of those eligible, in thousandths.
  package var coverageMinimum = 500
  package var lensCoverageMinimum = 600
  package var lensQuestionsMinimum = 3
  package var dontKnowFlag = 300
  package var headlineNote = ""
  /// Says that the headline rests on no one with lived experience.
  package var noLivedExperienceLabel = "The organisation's own view. No {people} can be shown."
  package var points = PointThresholds()
  package var agreement = AgreementThresholds()
  package var evidence = EvidenceThresholds()

  package init() {}
}

/// From where an answer claims that power is shared, and what shows a claim (FIELD.md 4).
package struct EvidenceThresholds: Sendable, Equatable {
  /// In whole points of 0 to 100: *shaping* on the six-step ladder.
  package var claimFrom = 60
  /// *Shared* on the six-step ladder.
  package var strongClaimFrom = 80
  /// The weakest evidence strength that shows a claim: a record that it happened.
  package var shownFromStrength = 3

  package init() {}
}

/// Thresholds in whole points of 0 to 100.
package struct PointThresholds: Sendable, Equatable {
  package var gapWorthTalkingAbout = 10
  package var gapLarge = 20
  package var strengthFrom = 60
  package var weaknessBelow = 40
  package var step = 10
  package var change = 10
  package var unmet = 10
  package var promise = 10
  package var noChange = 2
  package var tooClose = 5
  package var rulesMatter = 10

  package init() {}
}

/// Labels for the mean distance from the middle answer, in thousandths of a rung.
package struct AgreementThresholds: Sendable, Equatable {
  package var close = 500
  package var someSpread = 1_000
  /// The share of answers at each end that makes two camps, as a fraction.
  package var twoCampsShare = (numerator: 1, denominator: 3)

  package init() {}

  package static func == (left: Self, right: Self) -> Bool {
    left.close == right.close && left.someSpread == right.someSpread
      && left.twoCampsShare == right.twoCampsShare
  }
}

/// Words by which questions can be gathered, such as the stages of the work.
package struct Vocabulary: Sendable, Equatable {
  package struct Word: Sendable, Equatable {
    package var id: String
    /// The id itself where the questionnaire gives no other name.
    package var name: String

    package init(id: String, name: String? = nil) {
      self.id = id
      self.name = name ?? id
    }
  }

  package var id: String
  package var words: [Word]

  package init(id: String, words: [Word]) {
    self.id = id
    self.words = words
  }

  package func word(_ id: String) -> Word? { words.first { $0.id == id } }
}

/// What a plan after the audit is made of.
package struct ActionPlan: Sendable, Equatable {
  package var fields: [Field]
  /// How the actions to begin with are found, in words.
  package var suggestion: String?
  /// What the next audit does with the plan, in words.
  package var atNextAudit: String?

  package init(fields: [Field], suggestion: String? = nil, atNextAudit: String? = nil) {
    self.fields = fields
    self.suggestion = suggestion
    self.atNextAudit = atNextAudit
  }

  package struct Field: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case text, date
      case choice([String])
    }

    package typealias ID = Identifier<Field>
    package var id: ID
    package var kind: Kind
    package var prompt: String?
    package var isRequired: Bool

    package init(id: ID, kind: Kind = .text, prompt: String? = nil, isRequired: Bool = false) {
      self.id = id
      self.kind = kind
      self.prompt = prompt
      self.isRequired = isRequired
    }
  }
}
