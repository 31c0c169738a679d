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

  /// The questions whose ruling on this step speaks of a later one, so that a version between the two may
  /// have changed them and said nothing.
  ///
  /// - Parameter earlier: A version before this one with the same first number; of others there are none.
  /// - Returns: In order, those that are compared by a ruling of a version which cannot be the next
  ///   after the earlier one.
  package func laterRulings(since earlier: QuestionnaireLock) -> [Survey.Question.ID] {
    guard earlier.version < version, isOfSameMajorVersion(as: earlier) else { return [] }
    let before = Dictionary(
      earlier.questions.map { ($0.id, $0.fingerprint) }, uniquingKeysWith: { $1 })
    let ends = Dictionary(retired.map { ($0.id, $0.version) }, uniquingKeysWith: { $1 })
    return questions.filter { question in
      let ruled: Version?
      if let old = before[question.id] {
        ruled = old == question.fingerprint ? nil : question.reworded?.version
      } else if let succession = question.succeeds, before[succession.id] != nil,
        succession.comparison != Survey.Question.Succession.Comparison.none
      {
        ruled = ends[succession.id]
      } else {
        ruled = nil
      }
      return ruled.map { $0 > earlier.version && !$0.canBeNext(after: earlier.version) } ?? false
    }.map(\.id)
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

extension Version {
  /// Whether there is none between the two, if each counts up by one.
  fileprivate func canBeNext(after other: Version) -> Bool {
    self == Version(other.major, other.minor, other.patch &+ 1)
      || self == Version(other.major, other.minor &+ 1, 0)
  }
}
