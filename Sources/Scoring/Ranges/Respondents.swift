import Measures
package import Survey

/// The people of one voice whose answers count, as rows of the table.
///
/// A class, as every range looks it up.
final class Respondents: Sendable {
  /// Rooms included.
  let rows: [AnswerTable.Row]
  /// Those who answered for themselves.
  let individuals: [AnswerTable.Row]
  /// Whether some of its people gave one agreed answer in a room.
  let hasRooms: Bool
  /// Whether one of those rooms has fewer people than the minimum.
  ///
  /// The mean and the counts have the room in them. So beside anything that comes from the answers of
  /// those alone who answered for themselves, a spread or a difference, one can tell what it agreed
  /// on: exactly by Hedges' g, and nearly by a range, over however many questions.
  let hasSmallRooms: Bool
  /// How many could have answered for themselves, where the audit says how many were asked.
  let groupSize: Int?
  private let minimum: Int
  /// By question and slot, what each of ``individuals`` chose.
  private let columns: [[Int?]]
  /// By question and slot, whether any of ``individuals`` chose a rung.
  private let areAnswered: [Bool]
  /// Whether each of ``individuals`` was asked the same questions.
  private let areAskedAlike: Bool

  /// - Parameters:
  ///   - rows: Those of the voice.
  ///   - asked: How many people of the voice were asked, if known.
  ///   - questions: How many there are.
  ///   - minimum: The fewest people behind a shown figure.
  init(_ rows: [AnswerTable.Row], asked: Int?, questions: Int, minimum: Int) {
    let individuals = rows.filter { !$0.isRoom }
    self.rows = rows
    self.individuals = individuals
    columns = Self.columns(of: individuals, questions: questions)
    areAnswered = columns.map { $0.contains { $0 != nil } }
    areAskedAlike = individuals.dropFirst().allSatisfy { row in
      (0..<questions).allSatisfy { row.isAsked($0) == individuals[0].isAsked($0) }
    }
    let rooms = rows.filter(\.isRoom)
    let inRooms = rooms.reduce(0) { $0 + $1.people }
    hasRooms = inRooms > 0
    hasSmallRooms = rooms.contains { $0.hasAnswered && $0.people < minimum }
    groupSize = asked.map { $0 - inRooms }
    self.minimum = minimum
  }

  private static func columns(of rows: [AnswerTable.Row], questions: Int) -> [[Int?]] {
    let blank = [Int?](repeating: nil, count: rows.count)
    var columns = [[Int?]](repeating: blank, count: questions * Slot.count)
    for (person, row) in rows.enumerated() {
      for (place, entry) in row.entries.enumerated() {
        if case .level(let level) = entry { columns[place][person] = Int(level) }
      }
    }
    return columns
  }

  /// What each of ``individuals`` chose, in their order.
  func levels(_ question: Int, _ slot: Slot) -> [Int?] {
    columns[question * Slot.count + slot.order]
  }

  /// Whether any of ``individuals`` chose a rung.
  func isAnswered(_ question: Int, _ slot: Slot) -> Bool {
    areAnswered[question * Slot.count + slot.order]
  }

  /// Whether what comes of each person's mean over some questions would tell of a room, or of
  /// somebody who left one of them out or was not asked it.
  func keepsMeansBack(over questions: [Int]) -> Bool {
    hasSmallRooms
      || missingAnswersTell(
        questions.lazy.map { [self] in levels($0, .now) }, minimum: minimum)
      || !areAskedAlike
        && askedPartsTell(
          individuals.askedParts(of: questions, .now), minimum: minimum)
  }

  /// Each person's mean over some questions, of those they answered; people without any are left
  /// out, and all of them where it would tell of some.
  func means(over questions: [Int]) -> [PersonMean] {
    var means: [PersonMean] = []
    if !keepsMeansBack(over: questions) { addMeans(over: questions, to: &means) }
    return means
  }

  /// Adds them for a figure over several voices, none of which ``keepsMeansBack(over:)``.
  func addMeans(over questions: [Int], to means: inout [PersonMean]) {
    means.reserveCapacity(means.count + individuals.count)
    for row in individuals {
      var (sum, count) = (0, 0)
      for question in questions {
        guard let level = row.level(question) else { continue }
        (sum, count) = (sum + level, count + 1)
      }
      if count > 0 { means.append(PersonMean(sum: sum, count: count)) }
    }
  }
}

extension [AnswerTable.Row] {
  /// Of each that chose a rung of some questions, which of them it was asked.
  package func askedParts(of questions: [Int], _ slot: Slot) -> [[Bool]] {
    filter { row in questions.contains { row.level($0, slot) != nil } }
      .map { row in questions.map { row.isAsked($0, slot) } }
  }
}
