package import Survey

/// A question that ended and a new one with much the same text: a suggestion, never a pair (REPORTS.md, 3.6).
///
/// Only the author of a questionnaire can say whether they are one question.
package struct LikelyRename: Sendable, Equatable {
  package let earlier: Question.ID
  package let later: Question.ID

  /// What the later question would say to be compared with the earlier one.
  package var ruling: String { "succeeds: {id: \(earlier), compare: same}" }
}

extension LikelyRename {
  /// Of the words of two texts together, at least three in four are in both.
  private static let alike = 0.75
  /// So many questions on either side are looked at: who exchanges more asks something else, and hostile
  /// files stay cheap.
  private static let mostQuestions = 200

  /// - Parameters:
  ///   - comparison: Of the two versions.
  ///   - earlier: The version asked then.
  ///   - later: The version asked now; with another first number nothing is suggested, as no ruling
  ///     would help.
  /// - Returns: In the order of the later version, each question at most once.
  static func all(
    in comparison: QuestionnaireComparison, from earlier: QuestionnaireLock,
    to later: QuestionnaireLock
  ) -> [LikelyRename] {
    guard later.isOfSameMajorVersion(as: earlier) else { return [] }
    let explained = Set(later.retired.filter { $0.replacedBy != nil }.map(\.id))
    let ended = Set(comparison.pairs.filter { $0.ruling == .ended }.compactMap(\.earlier))
    let new = Set(comparison.pairs.filter { $0.ruling == .new }.compactMap(\.later))
    var open = earlier.questions.filter { ended.contains($0.id) && !explained.contains($0.id) }
      .prefix(mostQuestions).map {
        (id: $0.id, type: $0.meaning.type, words: $0.meaning.text.wordSet)
      }
    return later.questions.filter { new.contains($0.id) && $0.succeeds == nil }
      .prefix(mostQuestions).compactMap { question in
        let words = question.meaning.text.wordSet
        let found = open.indices.map { place in
          (
            place: place,
            share: open[place].type == question.meaning.type
              ? words.shareInCommon(with: open[place].words) : 0
          )
        }.max { $0.share < $1.share }
        guard let found, found.share >= alike else { return nil }
        return LikelyRename(earlier: open.remove(at: found.place).id, later: question.id)
      }
  }
}

extension String {
  /// Its first hundred words in small letters, without what stands between them.
  fileprivate var wordSet: Set<Substring> {
    Set(lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(100))
  }
}

extension Set<Substring> {
  /// Twice the words in both over all words of each, from 0 to 1 (Dice).
  fileprivate func shareInCommon(with other: Set<Substring>) -> Double {
    let (fewer, more) = count < other.count ? (count, other.count) : (other.count, count)
    // Even if all of the fewer were in common, it would not do.
    guard fewer > 0, 2 * fewer >= more else { return 0 }
    return 2 * Double(intersection(other).count) / Double(fewer + more)
  }
}
