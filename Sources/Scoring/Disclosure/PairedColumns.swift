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

  /// One release's part in it.
  fileprivate struct Side {
    let release: Release
    let answers: ReleaseAnswers
    /// By place, the columns that both have.
    let places: [Int]
    var shown: [CutName: [Bool]] = [:]
  }

  private let columns: [AnswerColumn]
  private var sides: (later: Side, earlier: Side)
  private let people: [(later: Person?, earlier: Person?)]

  /// `nil` when one of the two does not say who answered what.
  init?(_ later: Release, _ earlier: Release) {
    guard let new = later.answers, let old = earlier.answers else { return nil }
    let places = Dictionary(zip(old.columns, 0...), uniquingKeysWith: { first, _ in first })
    let common = new.columns.indices.filter { places[new.columns[$0]] != nil }
    columns = common.map { new.columns[$0] }
    sides = (
      Side(release: later, answers: new, places: common),
      Side(release: earlier, answers: old, places: columns.compactMap { places[$0] })
    )
    let before = Dictionary(
      old.people.map { ($0.mark, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.people.map(\.mark))
    people =
      new.people.map { ($0, before[$0.mark]) }
      + old.people.filter { !now.contains($0.mark) }.map { (nil, $0) }
  }

  /// What differs between two cuts, in those columns that both can show.
  func changes(from earlier: CutName, to later: CutName) -> [Change] {
    let (now, then) = (sides.later.whatIsShown(in: later), sides.earlier.whatIsShown(in: earlier))
    let shown = columns.indices.filter { now[$0] && then[$0] }
    var changes = shown.map { Change(column: columns[$0]) }
    for pair in people {
      let new = pair.later.flatMap { $0.isIn(later) ? $0 : nil }
      let old = pair.earlier.flatMap { $0.isIn(earlier) ? $0 : nil }
      guard new != nil || old != nil else { continue }
      for (index, column) in shown.enumerated() {
        let difference = difference(
          from: old, at: sides.earlier.places[column], to: new, at: sides.later.places[column])
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

extension PairedColumns.Side {
  /// By place, the columns in which a cut has enough people to be shown.
  ///
  /// A group has figures only of what each group of its voice could be shown on.
  fileprivate mutating func whatIsShown(in cut: CutName) -> [Bool] {
    if let known = shown[cut] { return known }
    var counts: [CutName: [Int]] = [:]
    for person in answers.people where person.part.voice == cut.voice {
      let part = cut.group == nil ? cut : person.part
      var sums = counts[part] ?? [Int](repeating: 0, count: places.count)
      for (index, place) in places.enumerated() where person.extents[place] != .none {
        sums[index] += person.people
      }
      counts[part] = sums
    }
    let found = places.indices.map { index in
      if cut.group != nil, !answers.columns[places[index]].isBrokenDown { return false }
      return counts.values.allSatisfy { $0[index] == 0 || $0[index] >= release.minimum }
        && counts[cut]?[index] ?? 0 > 0
    }
    shown[cut] = found
    return found
  }
}

extension ReleaseAnswers.Person {
  /// Whether they are among the people of a voice, or of a group inside it.
  fileprivate func isIn(_ cut: CutName) -> Bool {
    cut.group == nil ? part.voice == cut.voice : part == cut
  }
}
