import Glibc

// How often a comparison of years says that something moved when nothing did, and how often it finds
// what did: `change-simulation [PAIRS [ROW]]`, all rows or one of the eleven. Ends with 1 when a bar of the
// design does not hold. A process keeps one processor busy; rows can be shared out among several.

let pairs = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 2_000
let chosenRow = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) }

struct Row {
  var shift: Double
  var people: Int
  var isMatched: Bool

  /// Says up or down without cause in at most 6 of 100, and finds 20 points in more than 80.
  func holds(_ counts: Counts, of pairs: UInt64) -> Bool {
    switch shift {
    case 0: 100 * counts.upOrDown <= 6 * Int(pairs)
    case 20: 100 * counts.headline > 80 * Int(pairs)
    default: true
    }
  }
}

/// Of how many pairs something was said.
struct Counts {
  var upOrDown = 0
  var anything = 0
  var headline = 0
  var lever = 0

  static func += (sum: inout Counts, more: Counts) {
    sum.upOrDown += more.upOrDown
    sum.anything += more.anything
    sum.headline += more.headline
    sum.lever += more.lever
  }

  mutating func add(_ verdicts: ChangeSimulation.Verdicts) {
    upOrDown += verdicts.saysUpOrDown ? 1 : 0
    anything += verdicts.saysAnything ? 1 : 0
    headline += verdicts.saysHeadline ? 1 : 0
    lever += verdicts.saysALever ? 1 : 0
  }
}

/// What is said of the pairs of a row, each made by its seed.
func counts(of row: Row) -> Counts {
  let simulation = ChangeSimulation(
    people: row.people, shift: row.shift, isMatched: row.isMatched)
  return (0..<pairs).reduce(into: Counts()) { counts, pair in
    counts.add(simulation.verdicts(seed: pair + UInt64(row.people) << 32))
  }
}

func percent(_ count: Int) -> String {
  String((1_000 * Double(count) / Double(pairs)).rounded() / 10) + "%"
}

func line(_ words: [String]) -> String {
  zip(words, [13, 8, 11, 12, 11, 10, 0]).map { word, width in
    word + String(repeating: " ", count: max(0, width - word.count))
  }.joined()
}

let allRows =
  [6, 10, 30].flatMap { people in
    [false, true].map { Row(shift: 0, people: people, isMatched: $0) }
  } + [
    Row(shift: 10, people: 10, isMatched: false), Row(shift: 10, people: 20, isMatched: false),
    Row(shift: 10, people: 20, isMatched: true), Row(shift: 20, people: 20, isMatched: false),
    Row(shift: 20, people: 20, isMatched: true),
  ]

guard allRows.indices.contains((chosenRow ?? 1) - 1) else {
  print("error: the rows are numbered from 1 to \(allRows.count)")
  exit(64)
}
let rows = chosenRow.map { [allRows[$0 - 1]] } ?? allRows
if chosenRow == nil {
  print("\(pairs) pairs a row")
  print(
    line([
      "true change", "people", "design", "up or down", "small too", "headline", "any lever",
    ]))
}
var broken = 0
for row in rows {
  let counts = counts(of: row)
  print(
    line(
      [
        row.shift == 0 ? "none" : "+\(Int(row.shift))", String(row.people),
        row.isMatched ? "matched" : "unmatched",
      ] + [counts.upOrDown, counts.anything, counts.headline, counts.lever].map(percent)))
  broken += row.holds(counts, of: pairs) ? 0 : 1
}
if broken > 0 { print("\(broken) rows do not hold their bar") }
exit(broken == 0 ? 0 : 1)
