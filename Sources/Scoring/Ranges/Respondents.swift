import Survey

/// The people of one voice whose answers count, as rows of the table.
struct Respondents: Sendable {
  /// Those who answered for themselves.
  let individuals: [AnswerTable.Row]
  /// Whether some of its people gave one agreed answer in a room.
  let hasRooms: Bool
  /// How many could have answered for themselves, where the audit says how many were asked.
  let groupSize: Int?

  /// - Parameters:
  ///   - rows: Those of the voice.
  ///   - asked: How many people of the voice were asked, if known.
  init(_ rows: [AnswerTable.Row], asked: Int?) {
    individuals = rows.filter { !$0.isRoom }
    let inRooms = rows.filter(\.isRoom).reduce(0) { $0 + $1.people }
    hasRooms = inRooms > 0
    groupSize = asked.map { $0 - inRooms }
  }

  /// Each person's mean over some questions, of those they answered; people without any are left
  /// out.
  func means(over questions: [Int], _ slot: Slot = .now) -> [PersonMean] {
    individuals.compactMap { row in
      let levels = questions.compactMap { row.level($0, slot) }
      return levels.isEmpty ? nil : PersonMean(sum: levels.reduce(0, +), count: levels.count)
    }
  }
}

/// One person's mean over the questions they answered, compared exactly.
struct PersonMean: Comparable, Sendable {
  let sum: Int
  let count: Int

  /// In rungs.
  var value: Double { Double(sum) / Double(count) }

  /// The nearest rung, halves up.
  var nearestRung: Int { (2 * sum + count) / (2 * count) }

  static func < (left: PersonMean, right: PersonMean) -> Bool {
    left.sum * right.count < right.sum * left.count
  }

  static func == (left: PersonMean, right: PersonMean) -> Bool {
    left.sum * right.count == right.sum * left.count
  }
}
