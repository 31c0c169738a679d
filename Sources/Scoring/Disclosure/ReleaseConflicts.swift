import Measures
package import Survey

/// A cut that would give people away beside one of an earlier release.
package struct ReleaseConflict: Sendable, Equatable {
  package enum Difference: Sendable, CaseIterable {
    /// Too few people are in the cut and were not in the earlier one.
    case added
    /// Too few people were in the earlier cut and are not in this one.
    case gone
    /// This cut and several earlier ones together tell of too few people.
    case amongSeveral

    /// Those of two cuts.
    fileprivate static let ofTwo: [Difference] = [.added, .gone]
  }

  package let cut: CutName
  package let difference: Difference
  /// What the difference falls short of.
  package let minimum: Int
  package let earlier: Release
  package let earlierCut: CutName
  /// Where too few people said something in only one of the two; `nil` when it is so everywhere.
  package let column: AnswerColumn?
  /// Some of them are in both cuts, and say more in one of them.
  package let isInBoth: Bool
}

/// What a release would give away to whoever has an earlier one too (MEASUREMENT.md, 6.2.4).
///
/// Every cut is held against every cut of every earlier release, whatever its name: a voice less
/// one of its groups is the other group. Then they are held against each other on each question and
/// in each module that both can show, by those who said anything there. At last each is held against
/// all earlier ones together, by people and on each question. Between two audiences the smaller of the
/// two minimums holds, for whoever has both releases belongs to the audience that it was agreed with.
///
/// - Parameters:
///   - release: The one to come.
///   - earlier: The oldest first; of those that do not say who answered what, the cuts alone count.
/// - Returns: In the order of the cuts, for each at most one conflict a direction, with the newest
///   release that it holds for, or one with several; empty when it may be released.
package func releaseConflicts(
  of release: Release, after earlier: [Release]
) -> [ReleaseConflict] {
  let pairs = earlier.reversed().map { ReleasePair(release, after: $0) }
  var told = ToldTogether(release, after: earlier)
  return release.cuts.enumerated().flatMap { place, cut in
    var found: [ReleaseConflict.Difference: ReleaseConflict] = [:]
    for pair in pairs where found.count < ReleaseConflict.Difference.ofTwo.count {
      found.merge(pair.conflicts(of: cut)) { newer, _ in newer }
    }
    let conflict = told.conflict(addingCutAt: place)
    if found.isEmpty { return [conflict].compactMap(\.self) }
    return ReleaseConflict.Difference.ofTwo.compactMap { found[$0] }
  }
}

/// A release beside an earlier one.
private final class ReleasePair {
  private typealias Conflicts = [ReleaseConflict.Difference: ReleaseConflict]

  private let release: Release
  private let earlier: Release
  private let minimum: Int
  /// `nil` when one of the two does not say who answered what.
  private lazy var columns = PairedColumns(release, earlier)

  init(_ release: Release, after earlier: Release) {
    self.release = release
    self.earlier = earlier
    minimum = min(release.minimum, earlier.minimum)
  }

  /// The first in each direction.
  func conflicts(of cut: Release.Cut) -> [ReleaseConflict.Difference: ReleaseConflict] {
    var found: Conflicts = [:]
    for other in earlier.cuts {
      found.merge(conflictsOfPeople(cut, other)) { first, _ in first }
      guard found.count < ReleaseConflict.Difference.ofTwo.count else { break }
      found.merge(conflictsOfColumns(cut, other)) { first, _ in first }
    }
    return found
  }

  private func conflictsOfPeople(_ cut: Release.Cut, _ other: Release.Cut) -> Conflicts {
    let counts: [ReleaseConflict.Difference: Int] = [
      .added: people(in: cut.people, besides: other.people),
      .gone: people(in: other.people, besides: cut.people),
    ]
    return counts.filter { isTooSmallADifference($0.value, minimum: minimum) }.keys
      .reduce(into: [:]) { found, difference in
        found[difference] = ReleaseConflict(
          cut: cut.name, difference: difference, minimum: minimum, earlier: earlier,
          earlierCut: other.name, column: nil, isInBoth: false)
      }
  }

  /// Of cuts without anybody in common each stands for itself.
  private func conflictsOfColumns(_ cut: Release.Cut, _ other: Release.Cut) -> Conflicts {
    guard !cut.isPart, !other.isPart, let columns,
      cut.people.keys.contains(where: { other.people[$0] != nil })
    else { return [:] }
    var found: Conflicts = [:]
    for change in columns.changes(from: other.name, to: cut.name) {
      for difference in ReleaseConflict.Difference.ofTwo where found[difference] == nil {
        guard isTooSmallADifference(change.people[difference] ?? 0, minimum: minimum)
        else { continue }
        found[difference] = ReleaseConflict(
          cut: cut.name, difference: difference, minimum: minimum, earlier: earlier,
          earlierCut: other.name, column: change.column,
          isInBoth: change.inBoth.contains(difference))
      }
    }
    return found
  }
}
