import Measures
package import Survey

/// A cut that would give people away beside one of an earlier release.
package struct ReleaseConflict: Sendable, Equatable {
  package enum Difference: Sendable {
    /// Too few people are in the cut and were not in the earlier one.
    case added
    /// Too few people were in the earlier cut and are not in this one.
    case gone
  }

  package let cut: CutName
  package let difference: Difference
  /// What the difference falls short of.
  package let minimum: Int
  package let earlier: Release
  package let earlierCut: CutName
}

/// What a release would give away to whoever has an earlier one too (MEASUREMENT.md, 6.2.4).
///
/// Every cut is held against every cut of every earlier release, whatever its name: a voice less
/// one of its groups is the other group. Between two audiences the smaller of the two minimums
/// holds, for whoever has both releases belongs to the audience that it was agreed with.
///
/// - Parameters:
///   - cuts: Of the release to come.
///   - minimum: Its own.
///   - earlier: The oldest first.
/// - Returns: In the order of the cuts, for each at most one conflict a direction, with the newest
///   release that it holds for; empty when it may be released.
package func releaseConflicts(
  of cuts: [Release.Cut], minimum: Int, after earlier: [Release]
) -> [ReleaseConflict] {
  cuts.flatMap { cut in
    [ReleaseConflict.Difference.added, .gone].compactMap { difference in
      firstConflict(of: cut, difference, minimum: minimum, newestFirst: earlier.reversed())
    }
  }
}

private func firstConflict(
  of cut: Release.Cut, _ difference: ReleaseConflict.Difference, minimum: Int,
  newestFirst releases: [Release]
) -> ReleaseConflict? {
  for release in releases {
    let minimum = min(minimum, release.minimum)
    for other in release.cuts {
      let count =
        switch difference {
        case .added: people(in: cut.people, besides: other.people)
        case .gone: people(in: other.people, besides: cut.people)
        }
      guard isTooSmallADifference(count, minimum: minimum) else { continue }
      return ReleaseConflict(
        cut: cut.name, difference: difference, minimum: minimum, earlier: release,
        earlierCut: other.name)
    }
  }
  return nil
}
