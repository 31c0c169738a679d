import Measures
import Scoring
package import Survey

/// Those of a voice who answered in both of two years, by their codes (MEASUREMENT.md, 5.2).
///
/// They are one set of people for all figures of a comparison. Were they other people lever by
/// lever, the change of one set less that of the other would be one person's.
package struct ReturningPeople: Sendable, Equatable {
  package let voice: Voice.ID
  let codes: Set<String>
  /// Their sheets of the earlier year.
  package let earlierSheets: Set<AnswerSheet.ID>
  /// Their sheets of the later year.
  package let laterSheets: Set<AnswerSheet.ID>
  /// Everybody of the voice who answered alone in the earlier year, parted by what is told of whom:
  /// those who came back, and the others, unless other comparisons part them further.
  package private(set) var earlierParts: [Set<AnswerSheet.ID>]
  /// The same of the later year.
  package private(set) var laterParts: [Set<AnswerSheet.ID>]
  /// `nil` where they may be held against themselves.
  package private(set) var obstacle: MatchingObstacle?
}

/// Why those who answered both times, and are enough, are compared as different people.
package enum MatchingObstacle: String, Sendable, CaseIterable {
  /// Their change would tell what fewer people said than a figure may rest on.
  case fewPeople = "few-people"
  /// It would beside another comparison, made now or before.
  case otherComparison = "other-comparison"
}

extension ReturningPeople {
  /// - Parameters:
  ///   - earlier: The year before; with its answers, or nobody is known.
  ///   - later: The year after.
  /// - Returns: Of each voice that is shown in both years, where they are at least six, and at least
  ///   half of the smaller year. They may be held against themselves where they are as many as a
  ///   figure may rest on, and so are the others of each year, unless there are none. In public
  ///   nobody may: the range of their changes tells how many moved how far, and so of all where
  ///   all moved alike.
  package static func all(from earlier: ComparedYear, to later: ComparedYear) -> [ReturningPeople] {
    guard let before = earlier.people, let after = later.people, later.figures.audience != .public
    else { return [] }
    let minimum = max(earlier.figures.minimum, later.figures.minimum)
    return later.figures.voices.compactMap { voice in
      guard voice.standing == .shown, earlier.figures.voice(voice.id)?.standing == .shown else {
        return nil
      }
      let (then, now) = (before.sheetsByCode(of: voice.id), after.sheetsByCode(of: voice.id))
      let both = then.filter { now[$0.key] != nil }
      guard
        ChangeSample.usesMatchedPeople(
          matched: both.count, before: before.individuals(of: voice.id).count,
          after: after.individuals(of: voice.id).count)
      else { return nil }
      let sheets = (then: Set(both.values), now: Set(both.keys.compactMap { now[$0] }))
      let parts = (
        then: before.parts(of: voice.id, by: sheets.then),
        now: after.parts(of: voice.id, by: sheets.now)
      )
      let isTooFew = (parts.then + parts.now).contains {
        isTooSmallADifference($0.count, minimum: minimum)
      }
      return ReturningPeople(
        voice: voice.id, codes: Set(both.keys), earlierSheets: sheets.then,
        laterSheets: sheets.now, earlierParts: parts.then, laterParts: parts.now,
        obstacle: isTooFew ? .fewPeople : nil)
    }
  }

  /// Nobody else answered alone in either year, so that they tell nothing beside the figures of all.
  package var coversEverybody: Bool { earlierParts.count == 1 && laterParts.count == 1 }

  /// The same people, who beside another comparison may not be held against themselves.
  package var besideAnotherComparison: ReturningPeople {
    var people = self
    people.obstacle = .otherComparison
    return people
  }

  /// The same people, where other comparisons part the voice further.
  ///
  /// - Parameters:
  ///   - earlier: Cuts a part of the earlier year's people into those that are told apart.
  ///   - later: The same for the later year.
  /// - Returns: Them, as they are where they tell nothing beside the figures of all.
  package func parted(
    earlier: (Set<AnswerSheet.ID>) -> [Set<AnswerSheet.ID>],
    later: (Set<AnswerSheet.ID>) -> [Set<AnswerSheet.ID>]
  ) -> ReturningPeople {
    guard !coversEverybody else { return self }
    var people = self
    people.earlierParts = earlierParts.flatMap(earlier)
    people.laterParts = laterParts.flatMap(later)
    return people
  }
}

extension YearPeople {
  /// Those of a voice who answered alone: some of them, and the others where there are any.
  fileprivate func parts(
    of voice: Voice.ID, by some: Set<AnswerSheet.ID>
  ) -> [Set<AnswerSheet.ID>] {
    [some, Set(individuals(of: voice).map(\.sheet)).subtracting(some)].filter { !$0.isEmpty }
  }
}
