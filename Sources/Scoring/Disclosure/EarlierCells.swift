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
  /// By row.
  private let marks: [PersonMark]
  /// By question.
  private let names: [Question.ID]
  private let sides: [Side]

  /// One release.
  private struct Side {
    let minimum: Int
    let places: [AnswerColumn: Int]
    let people: [PersonMark: ReleaseAnswers.Person]
    /// By voice; `nil` where it is not noted.
    let told: [Voice.ID: ToldFigures]?

    /// `nil` of a release that does not say who answered what.
    init?(_ release: Release) {
      guard let answers = release.answers else { return nil }
      minimum = release.minimum
      places = Dictionary(zip(answers.columns, 0...), uniquingKeysWith: { first, _ in first })
      people = Dictionary(
        answers.people.map { ($0.mark, $0) }, uniquingKeysWith: { first, _ in first })
      told = answers.told.map { told in
        Dictionary(told.map { ($0.voice, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }

    func extent(of mark: PersonMark, in column: AnswerColumn) -> AnswerExtent? {
      guard let person = people[mark], let place = places[column] else { return nil }
      return person.extents[place]
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
    sides = earlier.releases.compactMap { Side($0) }
    let revisions = audit.revisions
    marks = table.rows.map { earlier.salt.mark(of: revisions.first(of: $0.sheet)) }
    names = audit.questionnaire.columnNames
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
    let rows = table.rows.indices.filter { groups[voice].contains(table.rows[$0].group) }
    for side in sides {
      guard let told = side.told?[id] else { continue }
      let columns = questions.map { AnswerColumn(names[$0], slot) }
      let hasMean = told.levers.contains(ToldLever(section, slot))
      var (shown, isSame): (Set<Int>, Bool) = ([], true)
      for (place, column) in columns.enumerated() {
        let new = newPeople(rows, since: side, on: questions[place], slot, column)
        isSame = isSame && new == 0
        let isTold = side.places[column].map { told.columns[$0] } ?? false
        if isTold { shown.insert(place) }
        guard new < min(minimum, side.minimum) else { continue }
        if isTold { cells.told.insert(place) } else if hasMean { cells.kept.insert(place) }
      }
      if hasMean, isSame, haveAllStayed(of: id, rows, since: side, in: columns) {
        cells.sameMeans.append(shown)
      }
    }
    cells.kept.subtract(cells.told)
    return cells
  }

  /// How many people chose a rung who were not there, or had said nothing there.
  private func newPeople(
    _ rows: [Int], since side: Side, on question: Int, _ slot: Slot, _ column: AnswerColumn
  ) -> Int {
    rows.reduce(0) { people, row in
      guard table.rows[row].level(question, slot) != nil else { return people }
      let hadSpoken =
        side.people[marks[row]] != nil
        && side.extent(of: marks[row], in: column).map { $0 > .open } ?? true
      return hadSpoken ? people : people + table.rows[row].people
    }
  }

  /// Whether everybody who was asked some columns then is still there.
  private func haveAllStayed(
    of voice: Voice.ID, _ rows: [Int], since side: Side, in columns: [AnswerColumn]
  ) -> Bool {
    let now = Set(rows.map { marks[$0] })
    return side.people.values.allSatisfy { person in
      person.part.voice != voice || now.contains(person.mark)
        || !columns.contains { side.extent(of: person.mark, in: $0).map { $0 > .none } ?? false }
    }
  }

  /// Whether a voice was told on a question while one of its groups had a few people there: by itself
  /// another group would tell of them.
  ///
  /// A release that does not say what it told is taken to have told everything.
  func tellsOfFew(in voice: Int, on question: Int) -> Bool {
    let id = table.questionnaire.voices[voice].id
    let column = AnswerColumn(names[question], .now)
    return sides.contains { side in
      guard let place = side.places[column],
        side.told.map({ $0[id]?.columns[place] ?? false }) ?? true
      else { return false }
      return groups[voice].contains { group in
        let people = table.rows.indices.reduce(0) { people, row in
          let hadSpoken =
            table.rows[row].group == group && table.rows[row].level(question) != nil
            && side.extent(of: marks[row], in: column).map { $0 > .open } ?? false
          return hadSpoken ? people + table.rows[row].people : people
        }
        return people > 0 && people < min(minimum, side.minimum)
      }
    }
  }
}
