/// Of whom two versions ask the same question.
///
/// Only groups that both versions ask something count: what a new group is asked besides makes no
/// question another. A lock of before says nothing, and then nothing is found.
package struct AskedComparison: Sendable {
  private let before: [Question.ID: QuestionnaireLock.Asked]
  private let after: [Question.ID: QuestionnaireLock.Asked]
  private let common: Set<RespondentGroup.ID>

  package init(from earlier: QuestionnaireLock, to later: QuestionnaireLock) {
    (before, after) = (earlier.askedByID, later.askedByID)
    common = Set(earlier.groupsAsked).intersection(later.groupsAsked)
  }

  /// The groups that are asked it in one version alone; `nil` where there are none.
  package func groups(_ earlier: Question.ID?, _ later: Question.ID?) -> Set<RespondentGroup.ID>? {
    guard let (then, now) = both(earlier, later) else { return nil }
    let others = Set(then.groups).symmetricDifference(now.groups).intersection(common)
    return others.isEmpty ? nil : others
  }

  /// Whether it is asked under another condition, or under one in one version alone.
  package func hasOtherCondition(_ earlier: Question.ID?, _ later: Question.ID?) -> Bool {
    guard let (then, now) = both(earlier, later) else { return false }
    return then.condition?.normalisedMeaning != now.condition?.normalisedMeaning
  }

  private func both(
    _ earlier: Question.ID?, _ later: Question.ID?
  ) -> (QuestionnaireLock.Asked, QuestionnaireLock.Asked)? {
    guard let then = earlier.flatMap({ before[$0] }), let now = later.flatMap({ after[$0] })
    else { return nil }
    return (then, now)
  }
}

extension QuestionnaireLock {
  /// Every group that is asked a question, once; none in a lock that was made before locks kept them.
  var groupsAsked: [RespondentGroup.ID] {
    questions.flatMap { $0.asked?.groups ?? [] }.withoutRepeats
  }

  fileprivate var askedByID: [Survey.Question.ID: Asked] {
    Dictionary(
      questions.compactMap { question in question.asked.map { (question.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension [RespondentGroup.ID] {
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
