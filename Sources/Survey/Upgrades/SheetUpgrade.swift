/// A sheet in progress, taken to a later version of its questionnaire (ENGINE.md 3.5).
///
/// Answers to questions that mean the same go along; every other one is asked again. Nothing
/// guesses: an answer whose options or reasons are gone is asked again as well.
package struct SheetUpgrade: Sendable {
  /// What became of one question, or of two that belong together.
  package struct Step: Sendable, Equatable {
    package var earlier: Question.ID?
    package var later: Question.ID?
    package var outcome: Outcome

    package init(earlier: Question.ID?, later: Question.ID?, outcome: Outcome) {
      self.earlier = earlier
      self.later = later
      self.outcome = outcome
    }
  }

  package enum Outcome: Sendable, Equatable {
    case kept
    /// Kept, to other words; the authors' reasons, oldest first.
    case reworded(why: [String])
    case askedAgain(Cause)
    /// Nobody was asked this before.
    case new
    /// It had an answer and is asked no more.
    case ended
  }

  package enum Cause: Sendable, Equatable {
    /// Old answers only map to the new ones, which years may do and a sheet may not.
    case mapped
    case notComparable(QuestionnaireComparison.Obstacle)
    /// These parts of the answer, such as prepared, cannot be given any more.
    case partsGone([String])
  }

  /// What became of one module's answers.
  package struct ModuleStep: Sendable, Equatable {
    package var module: Module.ID
    /// What is asked again, by its name in the module: items, decisions, fields.
    package var askedAgain: [String]
    /// The module is there no more.
    package var isEnded: Bool

    package init(module: Module.ID, askedAgain: [String] = [], isEnded: Bool = false) {
      self.module = module
      self.askedAgain = askedAgain
      self.isEnded = isEnded
    }
  }

  /// The sheet as it goes on, at its first question without an answer.
  package let sheet: AnswerSheet
  /// In the order of the later version, then what ended.
  ///
  /// Questions that had no answer before and go on are left out.
  package let steps: [Step]
  /// Of the modules that had answers.
  package let modules: [ModuleStep]

  /// - Parameters:
  ///   - sheet: In progress, sound in the earlier version; its group and form are in the later one.
  ///   - earlier: The version that it answers.
  ///   - later: The version that it is taken to.
  ///   - comparison: Of the two, by way of any versions between them.
  package init(
    _ sheet: AnswerSheet, from earlier: QuestionnaireSnapshot, to later: QuestionnaireSnapshot,
    by comparison: QuestionnaireComparison
  ) {
    var carrier = AnswerCarrier(sheet, from: earlier, to: later)
    carrier.carry(comparison.pairs)
    steps = comparison.pairs.compactMap { carrier.step(of: $0) }
    modules = carrier.carryModules()
    self.sheet = carrier.positioned(after: steps, by: comparison.pairs)
  }

  /// How many answers went along whole.
  package var keptCount: Int {
    steps.count {
      switch $0.outcome {
      case .kept, .reworded: true
      case .askedAgain, .new, .ended: false
      }
    }
  }
}
