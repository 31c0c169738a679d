import Measures
import Survey

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
  /// How many people agreed in the smallest of those rooms.
  private let smallestRoom: Int?
  private let minimum: Int
  /// How many could have answered for themselves, where the audit says how many were asked.
  let groupSize: Int?
  /// By question and slot, what each of ``individuals`` chose.
  private let columns: [[Int?]]
  /// By question and slot, whether any of ``individuals`` chose a rung.
  private let areAnswered: [Bool]

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
    let rooms = rows.filter(\.isRoom)
    let inRooms = rooms.reduce(0) { $0 + $1.people }
    hasRooms = inRooms > 0
    smallestRoom = rooms.filter(\.hasAnswered).map(\.people).min()
    self.minimum = minimum
    groupSize = asked.map { $0 - inRooms }
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

  /// Whether figures over so many questions would tell what a small room agreed on.
  func tellsOfRooms(over questions: Int) -> Bool {
    SmallRoom.isTold(of: smallestRoom, minimum: minimum, over: questions)
  }

  /// Each person's mean over some questions, of those they answered; people without any are left
  /// out, and all of them where it would tell of a room.
  func means(over questions: [Int]) -> [PersonMean] {
    var means: [PersonMean] = []
    addMeans(over: questions, to: &means)
    return means
  }

  func addMeans(over questions: [Int], to means: inout [PersonMean]) {
    guard !tellsOfRooms(over: questions.count) else { return }
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
