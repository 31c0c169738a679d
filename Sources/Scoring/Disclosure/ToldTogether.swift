import Measures
import Survey

/// What a release and several earlier ones tell together, by adding cuts and taking them away.
///
/// Two releases are held against each other cut by cut; this is for three and more. What the earlier
/// ones told already is no longer to be kept.
struct ToldTogether {
  /// Cuts of the same people, at large or in all columns that are alike.
  private struct System {
    /// `nil` for people at large.
    let column: AnswerColumn?
    /// By the new release's cuts; `nil` for those that show nothing in the column.
    let coming: [[PersonMark: Int]?]
    var span: CutSpan<PersonMark>
    var told: Set<Set<PersonMark>>
  }

  private let release: Release
  private let earlier: [Release]
  private let minimum: Int
  private var systems: [System] = []

  init(_ release: Release, after earlier: [Release]) {
    self.release = release
    self.earlier = earlier
    minimum = earlier.map(\.minimum).reduce(release.minimum, min)
    guard earlier.count > 1 else { return }
    var known: Set<[[PersonMark: Int]?]> = []
    for (column, cuts) in Self.cuts(of: earlier + [release]) where known.insert(cuts).inserted {
      let span = CutSpan(cuts.dropLast(release.cuts.count).compactMap(\.self))
      systems.append(
        System(
          column: column, coming: cuts.suffix(release.cuts.count), span: span,
          told: span.told(below: minimum)))
    }
  }

  /// The people of all cuts of some releases: at large, then in each column of the last one.
  private static func cuts(
    of releases: [Release]
  ) -> [(column: AnswerColumn?, cuts: [[PersonMark: Int]?])] {
    var shown = releases.map { ShownColumns($0) }
    let columns = releases.last?.answers?.columns ?? []
    return [(nil, releases.flatMap(\.cuts).map(\.people))]
      + columns.map { column in
        (
          column,
          releases.indices.flatMap { place in
            releases[place].cuts.map { shown[place]?.people(of: $0, in: column) }
          }
        )
      }
  }

  /// The next cut of the release beside all that came before.
  ///
  /// - Parameter place: Its place among the cuts; they are asked for in their order.
  /// - Returns: `nil` where nobody is told of, and for fewer than two earlier releases.
  mutating func conflict(addingCutAt place: Int) -> ReleaseConflict? {
    var found: ReleaseConflict?
    for index in systems.indices {
      guard let people = systems[index].coming[place] else { continue }
      systems[index].span.add(people)
      let told = systems[index].span.told(below: minimum)
      let new = told.subtracting(systems[index].told).reduce(into: Set()) { $0.formUnion($1) }
      systems[index].told = told
      if found == nil {
        found = conflict(of: release.cuts[place], telling: new, in: systems[index].column)
      }
    }
    return found
  }

  /// With the newest release that has some of these people.
  private func conflict(
    of cut: Release.Cut, telling people: Set<PersonMark>, in column: AnswerColumn?
  ) -> ReleaseConflict? {
    guard let last = earlier.last(where: { $0.cuts.contains { $0.holdsSome(of: people) } }),
      let other = last.cuts.first(where: { $0.holdsSome(of: people) })
    else { return nil }
    return ReleaseConflict(
      cut: cut.name, difference: .amongSeveral, minimum: minimum, earlier: last,
      earlierCut: other.name, column: column, isInBoth: false)
  }
}

extension Release.Cut {
  fileprivate func holdsSome(of marks: Set<PersonMark>) -> Bool {
    marks.contains { people[$0] != nil }
  }
}
