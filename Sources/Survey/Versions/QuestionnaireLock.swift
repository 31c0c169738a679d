/// What one version of a questionnaire means, kept so that later versions can be held against it
/// (ENGINE.md 3.5).
///
/// Holds no help, tags, advice or translations: they may change without a question becoming another.
package struct QuestionnaireLock: Sendable, Equatable {
  package struct Rung: Sendable, Equatable {
    package var id: String
    package var name: String
  }

  package struct Question: Sendable, Equatable {
    package var id: Survey.Question.ID
    package var section: Section.ID
    package var meaning: QuestionMeaning
    /// 64 hex digits.
    package var fingerprint: String
    /// The ladder climbs the other way.
    package var isReversed: Bool
    package var reworded: Survey.Question.Rewording?
    package var succeeds: Survey.Question.Succession?
    /// `nil` in a lock that was made before locks kept it.
    package var asked: Asked?
  }

  /// Whom a question is asked: no part of its meaning, and yet of what its figures mean.
  package struct Asked: Sendable, Equatable {
    package var groups: [RespondentGroup.ID]
    /// As the questionnaire has it; `nil` for a question that is always asked of them.
    package var condition: String?
  }

  /// What a slot asks in the words of all its questions, and whom.
  package struct SlotMeaning: Sendable, Equatable {
    package var slot: Slot
    /// `nil` for now, where the question itself asks.
    package var text: String?
    package var groups: [RespondentGroup.ID]
    package var reworded: Survey.Question.Rewording?
  }

  package var id: Questionnaire.ID
  package var version: Version
  /// Of the questionnaire's file, 64 hex digits.
  package var sha256: String
  /// Lowest first; empty without a ladder.
  package var ladder: [Rung]
  package var slots: [Slot]
  /// `nil` in a lock that was made before locks kept it.
  package var slotMeanings: [SlotMeaning]?
  /// In the order in which they are asked.
  package var questions: [Question]
  package var retired: [RetiredQuestion]

  /// - Parameters:
  ///   - questionnaire: A sound one.
  ///   - sha256: Of its file's bytes, 64 hex digits.
  package init(_ questionnaire: Questionnaire, sha256: String) {
    id = questionnaire.id
    version = questionnaire.version
    self.sha256 = sha256
    ladder = questionnaire.ladder?.rungs.map { Rung(id: $0.id.rawValue, name: $0.name) } ?? []
    slots = questionnaire.slots.map(\.slot)
    slotMeanings = questionnaire.slots.map {
      SlotMeaning(slot: $0.slot, text: $0.text, groups: $0.askedOf, reworded: $0.reworded)
    }
    questions = questionnaire.questions.map { question in
      let meaning = question.meaning(ladder: questionnaire.ladder)
      return Question(
        id: question.id, section: question.section, meaning: meaning,
        fingerprint: meaning.fingerprint, isReversed: question.isReversed,
        reworded: question.reworded, succeeds: question.succeeds,
        asked: Asked(groups: question.audience, condition: question.conditionText))
    }
    retired = questionnaire.retired
  }

  package init(_ snapshot: QuestionnaireSnapshot) {
    self.init(snapshot.questionnaire, sha256: snapshot.sha256)
  }

  init(
    id: Questionnaire.ID, version: Version, sha256: String, ladder: [Rung], slots: [Slot],
    slotMeanings: [SlotMeaning]?, questions: [Question], retired: [RetiredQuestion]
  ) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.ladder = ladder
    self.slots = slots
    self.slotMeanings = slotMeanings
    self.questions = questions
    self.retired = retired
  }

  /// `powershare-5p@1.0.0`.
  package var reference: String { "\(id)@\(version)" }

  /// `powershare-5p@1.0.0.lock`, which stands beside the questionnaire.
  package var fileName: String { "\(reference).lock" }
}
