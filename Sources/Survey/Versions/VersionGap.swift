/// A question that follows one which neither of two versions has.
///
/// A version between them has it, and only there stands how it follows the questions of the earlier one
/// (ENGINE.md 3.5).
package struct VersionGap: Sendable, Equatable {
  /// The question of the later version.
  package let question: Question.ID
  /// The one that it follows.
  package let followed: Question.ID
}

extension QuestionnaireLock {
  /// What only a version between an earlier one and this one could say.
  ///
  /// - Parameter earlier: A version before this one with the same first number; of others there are none.
  /// - Returns: The questions that are new since then and follow unknown ones, in order.
  package func gaps(since earlier: QuestionnaireLock) -> [VersionGap] {
    guard earlier.version < version, isOfSameMajorVersion(as: earlier) else { return [] }
    let asked = Set(earlier.questions.map(\.id))
    let known = asked.union(earlier.retired.map(\.id))
    return questions.compactMap { question in
      guard !asked.contains(question.id), let succession = question.succeeds,
        succession.comparison != Survey.Question.Succession.Comparison.none,
        !known.contains(succession.id)
      else { return nil }
      return VersionGap(question: question.id, followed: succession.id)
    }
  }

  /// The versions between an earlier one and this one that this one tells of, oldest first: those in
  /// which questions were retired or reworded.
  package func versionsNamed(since earlier: QuestionnaireLock) -> [Version] {
    let named = retired.map(\.version) + questions.compactMap(\.reworded?.version)
    return Set(named.filter { earlier.version < $0 && $0 < version }).sorted()
  }

  /// Whether the first number is the same: across another one nothing is compared.
  package func isOfSameMajorVersion(as other: QuestionnaireLock) -> Bool {
    version.major == other.version.major
  }
}
