/// What became of each question from one version of a questionnaire to a later one, and what of it
/// may be compared across the two (ENGINE.md 3.5).
///
/// The yearly comparison goes by it; `check --against` finds its faults in it.
package struct QuestionnaireComparison: Sendable, Equatable {
  /// What the answers of two versions say about each other.
  package enum Ruling: Sendable, Equatable {
    /// The same fingerprint, or declared to be the same.
    case same
    /// Other words with the same meaning; the authors' reasons, oldest first.
    case reworded(why: [String])
    /// An answer at old level `i` counts as level `levels[i]` of the later question.
    case mapped(levels: [Int])
    case notComparable(Obstacle)
    case new
    case ended

    /// An answer to the one is an answer to the other, with its note.
    package var keepsAnswers: Bool {
      switch self {
      case .same, .reworded: true
      case .mapped, .notComparable, .new, .ended: false
      }
    }

    package var isComparable: Bool {
      switch self {
      case .same, .reworded, .mapped: true
      case .notComparable, .new, .ended: false
      }
    }
  }

  /// Why two questions cannot be compared.
  package enum Obstacle: String, Sendable, CaseIterable {
    /// The author said so: `compare: none`.
    case declared
    /// Text or rungs differ and nobody says whether they mean the same.
    case undeclared
    /// The two versions have different ladders.
    case ladder
    case slots
    /// Another type, or the ladder turned round.
    case type
    /// The later question takes the place of the earlier one, by `replaced_by` alone.
    case replaced
    /// One question became several, or several one.
    case splitOrMerged = "split-or-merged"
    /// The two versions differ in their first number, and nothing is compared across that.
    case majorVersion = "major-version"
    /// The later question follows one that neither version has: how, stands in one between them.
    case versionMissing = "version-missing"
    /// It is asked under another condition; found by comparing years, as an answer stays one.
    case condition
  }

  /// One question of either version, or two that belong together.
  package struct Pair: Sendable, Equatable {
    /// `nil` for a new question.
    package let earlier: Question.ID?
    /// `nil` for one that ended.
    package let later: Question.ID?
    package var ruling: Ruling

    package init(earlier: Question.ID?, later: Question.ID?, ruling: Ruling) {
      self.earlier = earlier
      self.later = later
      self.ruling = ruling
    }
  }

  /// In the order of the later version, then what ended in the order of the earlier one.
  package var pairs: [Pair]

  init(pairs: [Pair]) {
    self.pairs = pairs
  }

  /// Compares two versions of one questionnaire directly.
  ///
  /// What stood between them is not known here: use ``init(chain:)`` where a question has followed
  /// another more than once.
  package init(from earlier: QuestionnaireLock, to later: QuestionnaireLock) {
    pairs = QuestionMatcher(earlier: earlier, later: later).pairs()
  }

  /// What questions are called in the later version, where each became one other.
  ///
  /// - Parameter isMeant: Of which rulings.
  /// - Returns: The later name by the earlier one, where they differ.
  package func successors(where isMeant: (Ruling) -> Bool) -> [Question.ID: Question.ID] {
    let going = pairs.filter { $0.earlier != nil && $0.later != nil }
    let ways = Dictionary(grouping: going, by: \.earlier).values.filter { $0.count == 1 }
    return Dictionary(
      ways.compactMap { way -> (Question.ID, Question.ID)? in
        guard isMeant(way[0].ruling), let old = way[0].earlier, let new = way[0].later, old != new
        else { return nil }
        return (old, new)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// How many pairs of each kind there are: `44 the same, 1 reworded, 1 new`.
  package var counts: String {
    let words = pairs.map(\.ruling.word)
    let parts = Ruling.words.compactMap { word -> String? in
      let count = words.count { $0 == word }
      return count > 0 ? "\(count) \(word)" : nil
    }
    return parts.isEmpty ? "no questions" : parts.joined(separator: ", ")
  }
}

extension QuestionnaireComparison.Ruling {
  fileprivate static let words = [
    "the same", "reworded", "mapped", "not comparable", "new", "ended",
  ]

  fileprivate var word: String {
    switch self {
    case .same: "the same"
    case .reworded: "reworded"
    case .mapped: "mapped"
    case .notComparable: "not comparable"
    case .new: "new"
    case .ended: "ended"
    }
  }
}
