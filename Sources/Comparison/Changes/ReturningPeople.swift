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
}

extension ReturningPeople {
  /// - Parameters:
  ///   - earlier: The year before; with its answers, or nobody is known.
  ///   - later: The year after.
  /// - Returns: Of each voice that is shown in both years, where its people may be held against
  ///   themselves: at least six, at least half of the smaller year, and nobody else came or went,
  ///   or as many as a figure may rest on.
  package static func all(from earlier: ComparedYear, to later: ComparedYear) -> [ReturningPeople] {
    guard let before = earlier.people, let after = later.people else { return [] }
    let minimum = max(earlier.figures.minimum, later.figures.minimum)
    return later.figures.voices.compactMap { voice in
      guard voice.standing == .shown, earlier.figures.voice(voice.id)?.standing == .shown else {
        return nil
      }
      let (then, now) = (before.sheetsByCode(of: voice.id), after.sheetsByCode(of: voice.id))
      let both = then.filter { now[$0.key] != nil }
      let counts = [before, after].map { $0.individuals(of: voice.id).count }
      guard
        ChangeSample.usesMatchedPeople(
          matched: both.count, before: counts[0], after: counts[1]),
        !counts.contains(where: { isTooSmallADifference($0 - both.count, minimum: minimum) })
      else { return nil }
      return ReturningPeople(
        voice: voice.id, codes: Set(both.keys), earlierSheets: Set(both.values),
        laterSheets: Set(both.keys.compactMap { now[$0] }))
    }
  }
}
