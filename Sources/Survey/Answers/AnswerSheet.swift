/// One respondent's, or one room's agreed, answers to a questionnaire.
package struct AnswerSheet: Sendable, Equatable {
  package typealias ID = Identifier<AnswerSheet>

  package enum Status: String, Sendable, CaseIterable {
    case inProgress = "in-progress"
    case complete
  }

  package enum WordingKind: String, Sendable, CaseIterable {
    case standard
    case easyRead = "easy-read"
  }

  package var id: ID
  package var questionnaire: QuestionnaireReference
  package var respondent: Respondent
  package var language: String
  package var wording: WordingKind
  package var form: Form.ID
  package var status: Status
  /// The number of the last change that is in the answers; the journal goes on from it.
  package var sequence: Int
  /// Where the respondent was.
  package var position: Question.ID?
  /// 4 when a facilitator showed four answers of six; `nil` when all were shown.
  package var answersOffered: Int?
  /// The sheet that this one revises, and why it was reopened.
  package var revises: Revision?
  package var answers: [Question.ID: Answer]
  package var modules: [Module.ID: ModuleAnswer]

  package init(
    id: ID, questionnaire: QuestionnaireReference, respondent: Respondent, language: String,
    wording: WordingKind = .standard, form: Form.ID = "full", status: Status = .inProgress,
    sequence: Int = 0, position: Question.ID? = nil, answersOffered: Int? = nil,
    revises: Revision? = nil, answers: [Question.ID: Answer] = [:],
    modules: [Module.ID: ModuleAnswer] = [:]
  ) {
    self.id = id
    self.questionnaire = questionnaire
    self.respondent = respondent
    self.language = language
    self.wording = wording
    self.form = form
    self.status = status
    self.sequence = sequence
    self.position = position
    self.answersOffered = answersOffered
    self.revises = revises
    self.answers = answers
    self.modules = modules
  }

  package struct Revision: Sendable, Equatable {
    package var parent: AnswerSheet.ID
    package var reason: String

    package init(parent: AnswerSheet.ID, reason: String) {
      self.parent = parent
      self.reason = reason
    }
  }
}

/// Which questionnaire was asked, and proof that it was that one.
package struct QuestionnaireReference: Sendable, Equatable {
  package var id: Questionnaire.ID
  package var version: Version
  /// Of the snapshot's bytes, 64 hex digits; `nil` in sheets made by hand.
  package var sha256: String?

  package init(id: Questionnaire.ID, version: Version, sha256: String? = nil) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }
}

/// Who answered.
///
/// No names, ever.
package struct Respondent: Sendable, Equatable {
  package enum Agreement: String, Sendable, CaseIterable {
    case consensus, vote, average
  }

  package enum Kind: Sendable, Equatable {
    case individual
    /// A room of `people` that gave one answer; `agreed` is `nil` as long as nobody has said how.
    case room(people: Int, agreed: Agreement?, dissent: String?)
  }

  package var group: RespondentGroup.ID
  package var kind: Kind
  /// A code the organiser gave out, which links a person's sheets across waves; printed nowhere.
  package var code: String?

  package init(group: RespondentGroup.ID, kind: Kind = .individual, code: String? = nil) {
    self.group = group
    self.kind = kind
    self.code = code
  }

  /// How many people stand behind the sheet.
  package var people: Int {
    if case .room(let people, _, _) = kind { people } else { 1 }
  }

  package var isRoom: Bool {
    if case .room = kind { true } else { false }
  }

  /// How a room came to one answer; `nil` when it has not said, and for one person.
  ///
  /// One person's stays `nil` whatever is set.
  package var agreed: Agreement? {
    get { if case .room(_, let agreed, _) = kind { agreed } else { nil } }
    set {
      guard case .room(let people, _, let dissent) = kind else { return }
      kind = .room(people: people, agreed: newValue, dissent: dissent)
    }
  }

  /// What some in a room saw otherwise, in their words; one person's stays `nil`.
  package var dissent: String? {
    get { if case .room(_, _, let dissent) = kind { dissent } else { nil } }
    set {
      guard case .room(let people, let agreed, _) = kind else { return }
      kind = .room(people: people, agreed: agreed, dissent: newValue)
    }
  }
}
