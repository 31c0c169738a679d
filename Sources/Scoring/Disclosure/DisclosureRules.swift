import Measures
import Survey

/// What disclosure control lets a report show (MEASUREMENT.md, 6.1 and 6.2).
struct DisclosureRules {
  /// The fewest people behind a shown figure.
  let minimum: Int
  let isPublic: Bool
  /// In thousandths.
  let coverageMinimum: Int

  /// The highest rung of the ladder.
  let topRung: Int

  /// How wide the range must stay, in tenths of a point, in which a hidden figure can be placed by
  /// those who read everything else: a quarter of a rung of the six-step ladder.
  private static let narrowestHiddenRange = 50

  /// A whole unit without figures: it is hidden, or there is nothing to show.
  func without(_ absence: Absence, questions: Int) -> DisclosedSlot {
    DisclosedSlot(
      lever: .absent(absence), questionsUsed: 0, questionsApplicable: 0,
      cells: [DisclosedSlot.ShownCell](
        repeating: DisclosedSlot.ShownCell(figure: .absent(absence), counts: nil),
        count: questions))
  }

  /// - Parameters:
  ///   - cells: One for each question of the section.
  ///   - people: Who chose a rung anywhere in the section.
  ///   - hiddenElsewhere: Places of cells that would tell of one that is hidden elsewhere, as who is asked
  ///     depends on it.
  ///   - openToAll: For each question whether everybody has it and nobody can say that it does not
  ///     apply, so that it is known how many it could be answered by.
  ///   - known: What readers of earlier releases know of the cells; `nil` for nothing.
  ///   - behind: Who chose one on any of some questions, by their places.
  /// - Returns: What may be shown of them.
  func disclose(
    _ cells: [Cell], people: Contributors, hiding hiddenElsewhere: Set<Int> = [],
    openToAll: [Bool]? = nil, known: KnownCells? = nil, behind: ([Int]) -> Contributors
  ) -> DisclosedSlot {
    // Whether such a question counts in the lever would say whether anybody was asked it.
    var cells = cells
    for index in hiddenElsewhere { cells[index] = Cell(rungCount: topRung + 1) }
    let figures = cells.map { $0.score(coverageMinimum: coverageMinimum) }
    let score = leverScore(of: figures, coverageMinimum: coverageMinimum)
    if score.figure.tenths != nil || people.people > 0,
      let absence = people.absence(below: minimum)
    {
      return without(absence, questions: cells.count)
    }
    let few = hiddenPlaces(of: cells)
    var lever = score.figure
    let covers =
      lever.tenths == nil ? [] : covers(of: few, cells, figures, behind: behind)
    let today = few.union(covers ?? [])
    let hidden = today.union((known?.kept ?? []).filter { cells[$0].people > 0 })
    if let mean = lever.tenths {
      let reader = Reader(
        people: people.people, openToAll: openToAll,
        hasOthers: !(covers ?? []).isEmpty || hidden.count > max(2, today.count))
      let isGivenAway =
        isGivenAway(hidden, of: cells, figures, mean: mean, to: reader)
        || known.map { known in
          tellsOfHidden(hidden, beside: known, cells, figures, mean, reader, behind: behind)
        } ?? false
      if covers == nil || isGivenAway { lever = .absent(.protectsAnother) }
    }
    return DisclosedSlot(
      lever: withoutExact(lever, if: hidden.contains { figures[$0].tenths != nil }),
      questionsUsed: score.questionsUsed, questionsApplicable: score.questionsApplicable,
      cells: cells.indices.map { index in
        hidden.contains(index) || hiddenElsewhere.contains(index)
          ? Self.hiddenCell : shown(cells[index], figures[index])
      })
  }

  /// Whether a cell may be shown by itself, without others that could give it away.
  func mayShow(_ cell: Cell) -> Bool {
    cell.fewestSeen >= minimum && !(isPublic && cell.isUnanimous)
  }

  /// Whether it is only that all of its people said the same that keeps a cell back.
  func isAlikeAlone(_ cell: Cell) -> Bool { cell.fewestSeen >= minimum && !mayShow(cell) }

  /// One reason for all of them: which cell is the small one would tell something.
  private static let hiddenCell = DisclosedSlot.ShownCell(
    figure: .absent(.fewHereOrBeside), counts: nil)

  private func shown(_ cell: Cell, _ figure: Figure) -> DisclosedSlot.ShownCell {
    let hasCounts = cell.answered > 0 || mayShowDontKnows(of: cell)
    return DisclosedSlot.ShownCell(figure: figure, counts: hasCounts ? cell : nil)
  }

  /// Of a cell in which nobody chose a rung; a room is one view that its people know.
  private func mayShowDontKnows(of cell: Cell) -> Bool {
    let known = cell.counted.largestRoom > 0 ? 1 : 0
    return cell.dontKnow - known >= minimum && cell.counted.areEnough(for: minimum)
  }

  /// The exact mean of printed and hidden figures would tell more of the hidden than the rounded.
  private func withoutExact(_ figure: Figure, if holdsHidden: Bool) -> Figure {
    guard holdsHidden, let tenths = figure.tenths else { return figure }
    return .points(Points(tenths: tenths, unrounded: nil))
  }
}

// MARK: - Which cells

extension DisclosureRules {
  /// Cells below the minimum, or of one's own answer alike in public, and one beside a single such
  /// cell.
  private func hiddenPlaces(of cells: [Cell]) -> Set<Int> {
    let places = cells.indices.filter { cells[$0].people > 0 }
    let unanimous = places.indices.filter { isPublic && cells[places[$0]].isUnanimous }
    let hidden = hiddenCells(
      people: places.map { cells[$0].fewestSeen }, minimum: minimum, besides: Set(unanimous))
    return Set(hidden.map { places[$0] })
  }

  /// What is hidden with cells that together rest on too few people.
  ///
  /// The lever's mean, less the cells that are shown, is the sum of those that are hidden. Where
  /// the same few people stand behind all of them, it is theirs, however many cells there are. So
  /// more cells are hidden, the next smallest: one for every two, which leaves the mean of those
  /// people half of the scale to lie in.
  ///
  /// - Parameters:
  ///   - hidden: The cells hidden by themselves.
  ///   - cells: All of the section.
  ///   - figures: Theirs.
  ///   - behind: Who chose a rung on any of some questions.
  /// - Returns: Places; empty where nothing need be; `nil` where there are not enough of them, so
  ///   that the mean has to go.
  private func covers(
    of hidden: Set<Int>, _ cells: [Cell], _ figures: [Figure], behind: ([Int]) -> Contributors
  ) -> [Int]? {
    let counted = hidden.filter { figures[$0].tenths != nil }.sorted()
    guard !counted.isEmpty, !behind(counted).areEnough(for: minimum) else { return [] }
    let shown = cells.indices.filter { !hidden.contains($0) && figures[$0].tenths != nil }
    let smallest = shown.sorted {
      (cells[$0].fewestSeen, $0) < (cells[$1].fewestSeen, $1)
    }
    let needed = (counted.count + 1) / 2
    let covers = Array(smallest.prefix(needed))
    guard covers.count == needed, behind(counted + covers).areEnough(for: minimum)
    else { return nil }
    return covers
  }

  /// Whether the lever's mean tells too much of hidden cells to those who know some from before.
  private func tellsOfHidden(
    _ hidden: Set<Int>, beside known: KnownCells, _ cells: [Cell], _ figures: [Figure],
    _ mean: Int, _ reader: Reader, behind: ([Int]) -> Contributors
  ) -> Bool {
    let left = hidden.subtracting(known.told)
    let shown = Set(cells.indices.filter { !hidden.contains($0) && cells[$0].people > 0 })
    guard left.count < hidden.count, !known.isOldNews(showing: shown) else { return false }
    let counted = left.filter { figures[$0].tenths != nil }.sorted()
    guard !counted.isEmpty else { return false }
    return !behind(counted).areEnough(for: minimum)
      || isGivenAway(left, of: cells, figures, mean: mean, to: reader)
  }

  /// Whether the lever's mean, with the cells that are shown, leaves a hidden one too little room.
  ///
  /// It goes by what a reader can know, who knows these rules too: the printed figures and how many
  /// stand behind them. So whether a lever is shown tells nothing more about the hidden cells.
  private func isGivenAway(
    _ hidden: Set<Int>, of cells: [Cell], _ figures: [Figure], mean: Int, to reader: Reader
  ) -> Bool {
    let counted = hidden.filter { figures[$0].tenths != nil }.sorted()
    guard !counted.isEmpty else { return false }
    let shown = figures.indices.filter { !hidden.contains($0) }.compactMap { figures[$0].tenths }
    let hiddenFigures = HiddenFigures(
      mean: mean, shown: shown, count: counted.count, topRung: topRung)
    let patterns = patterns(of: counted, among: hidden, cells: cells, to: reader)
    return hiddenFigures.leastRoom(in: patterns) < Self.narrowestHiddenRange
  }

  /// What somebody knows who reads the figures of a lever.
  private struct Reader {
    /// How many chose a rung in it.
    let people: Int
    /// Questions of which it is known how many they could be answered by; `nil` for none.
    let openToAll: [Bool]?
    /// Some cells are hidden for the sake of several others, whatever their size.
    let hasOthers: Bool

    func fewestPeople(in cell: Cell, at place: Int, coverageMinimum: Int) -> Int {
      guard openToAll?[place] ?? false else { return 1 }
      return max(1, (coverageMinimum * cell.eligible + 999) / 1_000)
    }
  }

  /// How many people a reader must reckon with in each hidden cell that counts.
  ///
  /// All of them may be below the minimum, or in public of one answer; of two, one may be hidden for
  /// the sake of the other, and is then no larger than any that is shown. As a cell counts only where
  /// enough of those who could did answer, it may be known to be no small one.
  private func patterns(
    of counted: [Int], among hidden: Set<Int>, cells: [Cell], to reader: Reader
  ) -> [HiddenFigures.Pattern] {
    guard minimum > 1 else { return [] }
    func fewest(_ place: Int) -> Int {
      reader.fewestPeople(in: cells[place], at: place, coverageMinimum: coverageMinimum)
    }
    func forItself(_ place: Int) -> HiddenFigure {
      let fewest = fewest(place)
      return HiddenFigure(
        people: fewest < minimum ? fewest...(minimum - 1) : nil, mayBeAlike: isPublic)
    }
    if reader.hasOthers {
      return counted.map { place in
        counted.map { other in
          let fewest = fewest(other)
          return other == place
            ? forItself(place)
            : HiddenFigure(
              people: fewest...max(fewest, reader.people), mayBeAlike: isPublic,
              isForItself: false)
        }
      }
    }
    var patterns = [counted.map(forItself)]
    guard hidden.count == 2 else { return patterns }
    for place in hidden {
      let least = max(minimum, fewest(place))
      let most = mostPeople(besides: hidden, at: place, of: cells, people: reader.people)
      guard most >= least else { continue }
      patterns.append(
        counted.map {
          $0 == place ? HiddenFigure(people: least...most, isForItself: false) : forItself($0)
        })
    }
    return patterns
  }

  /// The most people with whom a cell is still the next smallest after the one that is too small.
  private func mostPeople(
    besides hidden: Set<Int>, at place: Int, of cells: [Cell], people: Int
  ) -> Int {
    let bounds = cells.indices.filter { !hidden.contains($0) && cells[$0].people > 0 }
      .map { $0 < place ? cells[$0].fewestSeen - 1 : cells[$0].fewestSeen }
    return min(people, bounds.min() ?? people)
  }
}

extension Cell {
  /// The fewest people whom some reader sees on its rungs or in its counts, as all who stand in them
  /// less a room.
  fileprivate var fewestSeen: Int { min(contributors.fewestSeen, counted.fewestSeen) }
}
