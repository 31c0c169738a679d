import Survey

/// The columns of one release, and who stands behind them in each of its cuts.
struct ShownColumns {
  let release: Release
  let answers: ReleaseAnswers
  private let places: [AnswerColumn: Int]
  private var known: [CutName: [Bool]] = [:]

  /// `nil` where the release does not say who answered what.
  init?(_ release: Release) {
    guard let answers = release.answers else { return nil }
    self.release = release
    self.answers = answers
    places = Dictionary(zip(answers.columns, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// Where a column stands in the extents of each person.
  func place(of column: AnswerColumn) -> Int? { places[column] }

  /// By place, the columns in which a cut has enough people to be shown.
  ///
  /// A group has figures only of what each group of its voice could be shown on.
  mutating func shown(in cut: CutName) -> [Bool] {
    if let known = known[cut] { return known }
    var counts: [CutName: [Int]] = [:]
    for person in answers.people where person.part.voice == cut.voice {
      let part = cut.group == nil ? cut : person.part
      var sums = counts[part] ?? [Int](repeating: 0, count: answers.columns.count)
      for place in sums.indices where person.extents[place] != .none {
        sums[place] += person.people
      }
      counts[part] = sums
    }
    let found = answers.columns.indices.map { place in
      if cut.group != nil, !answers.columns[place].isBrokenDown { return false }
      return counts.values.allSatisfy { $0[place] == 0 || $0[place] >= release.minimum }
        && counts[cut]?[place] ?? 0 > 0
    }
    known[cut] = found
    return found
  }

  /// Those of a cut who were asked in a column.
  ///
  /// - Returns: `nil` where nothing of the column is shown, and for a part of a voice.
  mutating func people(of cut: Release.Cut, in column: AnswerColumn) -> [PersonMark: Int]? {
    guard !cut.isPart, let place = places[column], shown(in: cut.name)[place] else { return nil }
    return answers.people.reduce(into: [:]) { people, person in
      if person.isIn(cut.name), person.extents[place] != .none {
        people[person.mark] = person.people
      }
    }
  }
}

extension ReleaseAnswers.Person {
  /// Whether they are among the people of a voice, or of a group inside it.
  func isIn(_ cut: CutName) -> Bool {
    cut.group == nil ? part.voice == cut.voice : part == cut
  }
}
