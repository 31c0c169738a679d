import Survey

/// What the people of two releases said, column by column, beside each other.
final class PairedColumns {
  /// Who says more or less in one column of one cut than in one of another.
  struct Change {
    let column: AnswerColumn
    fileprivate(set) var people: [ReleaseConflict.Difference: Int] = [:]
    /// The directions in which somebody is in both cuts.
    fileprivate(set) var inBoth: Set<ReleaseConflict.Difference> = []
  }

  private typealias Person = ReleaseAnswers.Person

  private let columns: [AnswerColumn]
  /// By column, its places in the two releases.
  private let places: [(later: Int, earlier: Int)]
  private var sides: (later: ShownColumns, earlier: ShownColumns)
  private let people: [(later: Person?, earlier: Person?)]

  /// `nil` when one of the two does not say who answered what.
  init?(_ later: Release, _ earlier: Release) {
    guard let new = ShownColumns(later), let old = ShownColumns(earlier) else { return nil }
    let common = new.answers.columns.enumerated().compactMap { place, column in
      old.place(of: column).map { (column: column, places: (later: place, earlier: $0)) }
    }
    (columns, places) = (common.map(\.column), common.map(\.places))
    sides = (new, old)
    let before = Dictionary(
      old.answers.people.map { ($0.mark, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.answers.people.map(\.mark))
    people =
      new.answers.people.map { ($0, before[$0.mark]) }
      + old.answers.people.filter { !now.contains($0.mark) }.map { (nil, $0) }
  }

  /// What differs between two cuts, in those columns that both can show.
  func changes(from earlier: CutName, to later: CutName) -> [Change] {
    let (now, then) = (sides.later.shown(in: later), sides.earlier.shown(in: earlier))
    let shown = columns.indices.filter { now[places[$0].later] && then[places[$0].earlier] }
    var changes = shown.map { Change(column: columns[$0]) }
    for pair in people {
      let new = pair.later.flatMap { $0.isIn(later) ? $0 : nil }
      let old = pair.earlier.flatMap { $0.isIn(earlier) ? $0 : nil }
      guard new != nil || old != nil else { continue }
      for (index, column) in shown.enumerated() {
        let difference = difference(
          from: old, at: places[column].earlier, to: new, at: places[column].later)
        guard let (direction, count) = difference else { continue }
        changes[index].people[direction, default: 0] += count
        if new != nil, old != nil { changes[index].inBoth.insert(direction) }
      }
    }
    return changes.filter { !$0.people.isEmpty }
  }

  /// Of two finished sheets of one person the later is a revision: whoever reopens a sheet is told
  /// what the two releases show.
  private func difference(
    from old: Person?, at oldPlace: Int, to new: Person?, at newPlace: Int
  ) -> (ReleaseConflict.Difference, Int)? {
    let (then, now) = (old?.extents[oldPlace] ?? .none, new?.extents[newPlace] ?? .none)
    guard then != now else { return nil }
    if then != .none, now != .none, old?.isInProgress == false, new?.isInProgress == false {
      return nil
    }
    return now > then ? (.added, new?.people ?? 0) : (.gone, old?.people ?? 0)
  }
}
