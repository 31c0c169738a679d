import Glibc

// How often a comparison of years says that something moved when nothing did, and how often it finds
// what did: `change-simulation [PAIRS]`. Ends with 1 when a bar of the design does not hold.

let pairs = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 2_000

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

/// The pairs of a row, shared among the processors; a pair is made by its seed, so that the counts
/// do not depend on how many there are.
func counts(of row: Row) async -> Counts {
  let parts = UInt64(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  return await withTaskGroup(of: Counts.self) { group in
    for part in 0..<parts {
      group.addTask {
        let simulation = ChangeSimulation(
          people: row.people, shift: row.shift, isMatched: row.isMatched)
        var counts = Counts()
        for pair in stride(from: part, to: pairs, by: Int(parts)) {
          counts.add(simulation.verdicts(seed: pair + UInt64(row.people) << 32))
        }
        return counts
      }
    }
    return await group.reduce(into: Counts()) { $0 += $1 }
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

let rows =
  [6, 10, 30].flatMap { people in
    [false, true].map { Row(shift: 0, people: people, isMatched: $0) }
  } + [
    Row(shift: 10, people: 10, isMatched: false), Row(shift: 10, people: 20, isMatched: false),
    Row(shift: 10, people: 20, isMatched: true), Row(shift: 20, people: 20, isMatched: false),
    Row(shift: 20, people: 20, isMatched: true),
  ]

print("\(pairs) pairs a row")
print(
  line([
    "true change", "people", "design", "up or down", "small too", "headline", "any lever",
  ]))
var broken = 0
for row in rows {
  let counts = await counts(of: row)
  print(
    line(
      [
        row.shift == 0 ? "none" : "+\(Int(row.shift))", String(row.people),
        row.isMatched ? "matched" : "unmatched",
      ] + [counts.upOrDown, counts.anything, counts.headline, counts.lever].map(percent)))
  broken += row.holds(counts, of: pairs) ? 0 : 1
}
print(broken == 0 ? "the bars hold" : "\(broken) rows do not hold their bar")
exit(broken == 0 ? 0 : 1)
