import Survey

/// What readers of earlier releases know of the cells of one voice, section and slot, by place.
struct KnownCells {
  /// Shown before, and hardly anybody has answered since: they know what it says now.
  fileprivate(set) var told: Set<Int> = []
  /// Hidden before inside a mean that was shown, and hardly anybody has answered since: to show it
  /// now would tell of what was hidden with it.
  fileprivate(set) var kept: Set<Int> = []
  /// By earlier release that showed the mean of the same people, the places that it showed.
  fileprivate var sameMeans: [Set<Int>] = []

  /// Whether all that is shown, the mean too, was shown before of the same people.
  func isOldNews(showing places: Set<Int>) -> Bool {
    sameMeans.contains { places.isSubset(of: $0) }
  }
}

/// Earlier releases beside the answers that are to be scored.
struct EarlierCells {
  private let table: AnswerTable
  private let groups: [[Int]]
  private let minimum: Int
  /// By group, the places of its rows.
  private let rows: [[Int]]
  /// By row.
  private let marks: [PersonMark]
  /// By question.
  private let names: [Question.ID]
  private let sides: [Side]

  /// One release.
  private struct Side {
    let columns: ShownColumns
    let people: [PersonMark: ReleaseAnswers.Person]
    /// By row of today; `nil` for whoever was not there.
    let before: [ReleaseAnswers.Person?]
    /// By voice; `nil` where it is not noted.
    let told: [Voice.ID: ToldFigures]?

    /// `nil` of a release that does not say who answered what.
    init?(_ release: Release, marks: [PersonMark]) {
      guard let columns = ShownColumns(release) else { return nil }
      self.columns = columns
      let people = Dictionary(
        columns.answers.people.map { ($0.mark, $0) }, uniquingKeysWith: { first, _ in first })
      self.people = people
      before = marks.map { people[$0] }
      told = columns.answers.told.map { told in
        Dictionary(told.map { ($0.voice, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }

    /// Whether whoever is behind a row had said something in a column; of one that is not noted,
    /// whether they were there.
    func hadSpoken(_ row: Int, in column: Int?) -> Bool {
      guard let person = before[row] else { return false }
      return column.map { person.extents[$0] > .open } ?? true
    }
  }

  /// - Parameters:
  ///   - earlier: What was passed on.
  ///   - table: The answers that count now.
  ///   - groups: By voice, the places of its groups.
  ///   - minimum: The fewest people behind a shown figure.
  ///   - audit: The one they are of.
  init(
    _ earlier: EarlierReleases, beside table: AnswerTable, groups: [[Int]], minimum: Int,
    of audit: Audit
  ) {
    self.table = table
    self.groups = groups
    self.minimum = minimum
    let (questionnaire, revisions) = (audit.questionnaire, audit.revisions)
    rows = table.rows.indices.reduce(
      into: [[Int]](repeating: [], count: questionnaire.groups.count)
    ) { rows, row in rows[table.rows[row].group].append(row) }
    let marks = table.rows.map { earlier.salt.mark(of: revisions.first(of: $0.sheet)) }
    self.marks = marks
    names = questionnaire.columnNames
    sides = earlier.releases.compactMap { Side($0, marks: marks) }
  }

  /// - Parameters:
  ///   - voice: Its place.
  ///   - section: Where the questions stand now.
  ///   - slot: Which of the answers.
  ///   - questions: Their places in the questionnaire.
  /// - Returns: By place among the questions.
  func known(
    of voice: Int, in section: Section.ID, _ slot: Slot, questions: [Int]
  ) -> KnownCells {
    var cells = KnownCells()
    let id = table.questionnaire.voices[voice].id
    let rows = groups[voice].flatMap { self.rows[$0] }
    for side in sides {
      guard let told = side.told?[id] else { continue }
      let columns = questions.map { side.columns.place(of: AnswerColumn(names[$0], slot)) }
      let hasMean = told.levers.contains(ToldLever(section, slot))
      var (shown, isSame): (Set<Int>, Bool) = ([], true)
      for (place, column) in columns.enumerated() {
        let new = people(rows, on: questions[place], slot) { !side.hadSpoken($0, in: column) }
        isSame = isSame && new == 0
        let isTold = column.map { told.columns[$0] } ?? false
        if isTold { shown.insert(place) }
        guard new < fewest(since: side) else { continue }
        if isTold { cells.told.insert(place) } else if hasMean { cells.kept.insert(place) }
      }
      if hasMean, isSame, haveAllStayed(of: id, rows, since: side, in: columns.compactMap(\.self)) {
        cells.sameMeans.append(shown)
      }
    }
    cells.kept.subtract(cells.told)
    return cells
  }

  /// The fewest people behind a shown figure, now and then.
  private func fewest(since side: Side) -> Int { min(minimum, side.columns.release.minimum) }

  /// How many people chose a rung, of those rows that count.
  private func people(
    _ rows: [Int], on question: Int, _ slot: Slot, where isCounted: (Int) -> Bool
  ) -> Int {
    rows.reduce(0) { people, row in
      table.rows[row].level(question, slot) != nil && isCounted(row)
        ? people + table.rows[row].people : people
    }
  }

  /// Whether everybody who was asked some columns then is still there.
  private func haveAllStayed(
    of voice: Voice.ID, _ rows: [Int], since side: Side, in columns: [Int]
  ) -> Bool {
    let now = Set(rows.map { marks[$0] })
    return side.people.values.allSatisfy { person in
      person.part.voice != voice || now.contains(person.mark)
        || !columns.contains { person.extents[$0] > .none }
    }
  }

  /// Whether a voice was told on a question while one of its groups had a few people there: by itself
  /// another group would tell of them.
  ///
  /// A release that does not say what it told is taken to have told everything.
  func tellsOfFew(in voice: Int, on question: Int) -> Bool {
    let id = table.questionnaire.voices[voice].id
    return sides.contains { side in
      guard let column = side.columns.place(of: AnswerColumn(names[question], .now)),
        side.told.map({ $0[id]?.columns[column] ?? false }) ?? true
      else { return false }
      return groups[voice].contains { group in
        let people = people(rows[group], on: question, .now) { side.hadSpoken($0, in: column) }
        return people > 0 && people < fewest(since: side)
      }
    }
  }
}
