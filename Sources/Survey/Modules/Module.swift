/// An optional part with answers of its own shape.
package struct Module: Sendable, Equatable {
  package typealias ID = Identifier<Module>

  package enum Body: Sendable, Equatable {
    /// Any number of records of the same fields: bodies, services, notes.
    case records(RecordForm)
    /// Points shared among actors, for each decision.
    case allocation(AllocationForm)
    /// One of the same answers for each item.
    case items(ItemForm)
  }

  package var id: ID
  package var audience: [RespondentGroup.ID]
  package var purpose: String
  package var body: Body
  /// A questionnaire may want a module answered before an audit counts as complete.
  package var isOptional: Bool
  /// What the questionnaire says about using the module and reading its answers.
  package var guidance: [Guidance]

  package init(
    id: ID, audience: [RespondentGroup.ID], purpose: String, body: Body, isOptional: Bool = true,
    guidance: [Guidance] = []
  ) {
    self.id = id
    self.audience = audience
    self.purpose = purpose
    self.body = body
    self.isOptional = isOptional
    self.guidance = guidance
  }

  /// A text under its key, `prompts.strength` for one that stands inside `prompts`.
  package struct Guidance: Sendable, Equatable {
    package var key: String
    /// Several where the questionnaire has a list.
    package var texts: [String]

    package init(key: String, texts: [String]) {
      self.key = key
      self.texts = texts
    }
  }

  /// The text under a key, the first of several.
  package func guidance(_ key: String) -> String? {
    guidance.first { $0.key == key }?.texts.first
  }
}

/// The fields of one record.
package struct RecordForm: Sendable, Equatable {
  package var fields: [ModuleField]
  /// The steps of fields of type rating.
  package var rating: [Question.RatingStep]
  /// How the record that is being asked for is called: body, service, note.
  package var recordName: String
  /// Easy ratings and salience are cut here, in hundredths of a rating step (MEASUREMENT.md 8.3).
  package var cutHundredths: Int?
  package var quadrants: [Quadrant]

  package init(
    fields: [ModuleField], rating: [Question.RatingStep] = [], recordName: String,
    cutHundredths: Int? = nil, quadrants: [Quadrant] = []
  ) {
    self.fields = fields
    self.rating = rating
    self.recordName = recordName
    self.cutHundredths = cutHundredths
    self.quadrants = quadrants
  }

  package struct Quadrant: Sendable, Equatable {
    package var id: String
    package var isEasy: Bool
    package var isSalient: Bool
    package var text: String

    package init(id: String, isEasy: Bool, isSalient: Bool, text: String) {
      self.id = id
      self.isEasy = isEasy
      self.isSalient = isSalient
      self.text = text
    }
  }
}

package struct ModuleField: Sendable, Equatable {
  package typealias ID = Identifier<ModuleField>

  package enum Kind: Sendable, Equatable {
    case text(maxWords: Int?)
    case choice([String])
    /// Words of a vocabulary.
    case tags([String])
    case number(ClosedRange<Int>)
    /// A whole number, or one of the named rules: majority, two-thirds, …
    case numberOrRule([String])
    case flag(default: Bool?)
    case rating
    case group
    case groups
    /// Votes or seats by respondent group.
    case numberByGroup
    /// 0 through 100 by respondent group.
    case percentByGroup
    case section
    case questions
    case voice
  }

  package var id: ID
  package var kind: Kind
  package var prompt: String?
  package var isRequired: Bool
  package var note: String?

  package init(
    id: ID, kind: Kind, prompt: String? = nil, isRequired: Bool = false, note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.isRequired = isRequired
    self.note = note
  }
}

/// How points are shared among actors, for a list of decisions.
package struct AllocationForm: Sendable, Equatable {
  /// To be shared out in full, for each decision and each picture.
  package var points: Int
  package var nowPrompt: String
  package var couldPrompt: String
  package var allowsDontKnow: Bool
  package var quickPrompt: String
  package var quickRoles: [QuickRole]
  package var actors: [Question.Option]
  package var decisions: [Decision]
  /// Those asked when time is short.
  package var core: [Decision.ID]

  package init(
    points: Int, nowPrompt: String, couldPrompt: String, allowsDontKnow: Bool,
    quickPrompt: String, quickRoles: [QuickRole], actors: [Question.Option],
    decisions: [Decision], core: [Decision.ID]
  ) {
    self.points = points
    self.nowPrompt = nowPrompt
    self.couldPrompt = couldPrompt
    self.allowsDontKnow = allowsDontKnow
    self.quickPrompt = quickPrompt
    self.quickRoles = quickRoles
    self.actors = actors
    self.decisions = decisions
    self.core = core
  }

  /// A part in a decision with the points it stands for in the quick form.
  package struct QuickRole: Sendable, Equatable {
    package var id: String
    package var points: Int

    package init(id: String, points: Int) {
      self.id = id
      self.points = points
    }
  }

  package struct Decision: Sendable, Equatable {
    package typealias ID = Identifier<Decision>
    package var id: ID
    package var text: String
    package var limits: String?
    package var easyRead: String?
    package var tags: [Question.Tag]

    package init(
      id: ID, text: String, limits: String? = nil, easyRead: String? = nil,
      tags: [Question.Tag] = []
    ) {
      self.id = id
      self.text = text
      self.limits = limits
      self.easyRead = easyRead
      self.tags = tags
    }
  }
}

/// A list of statements, each with one of the same answers, weakest first.
package struct ItemForm: Sendable, Equatable {
  package var answers: [String]
  package var items: [Question.Option]

  package init(answers: [String], items: [Question.Option]) {
    self.answers = answers
    self.items = items
  }
}
