import Glibc

// How often a comparison of years says that something moved when nothing did, and how often it finds
// what did: `change-simulation [PAIRS]`. Ends with 1 when a bar of the design does not hold.

let pairs = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 2_000

struct Row {
  var shift: Double
  var people: Int
  var isMatched: Bool
}

let nothing = [6, 10, 30].flatMap { people in
  [false, true].map { Row(shift: 0, people: people, isMatched: $0) }
}
let something = [
  Row(shift: 10, people: 10, isMatched: false), Row(shift: 10, people: 20, isMatched: false),
  Row(shift: 10, people: 20, isMatched: true), Row(shift: 20, people: 20, isMatched: false),
  Row(shift: 20, people: 20, isMatched: true),
]

func percent(_ count: Int) -> Double { 100 * Double(count) / Double(pairs) }

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

func tenths(_ number: Double) -> String { String((10 * number).rounded() / 10) + "%" }

print("\(pairs) pairs a row")
print(
  padded("true change", 13) + padded("people", 8) + padded("design", 11)
    + padded("up or down", 12) + padded("small too", 11) + padded("headline", 10) + "any lever")

var holds = true
for row in nothing + something {
  let simulation = ChangeSimulation(
    people: row.people, shift: row.shift, isMatched: row.isMatched)
  var (upOrDown, anything, headline, lever) = (0, 0, 0, 0)
  for seed in 0..<pairs {
    let verdicts = simulation.verdicts(seed: seed + UInt64(row.people) << 32)
    upOrDown += verdicts.saysUpOrDown ? 1 : 0
    anything += verdicts.saysAnything ? 1 : 0
    headline += verdicts.saysHeadline ? 1 : 0
    lever += verdicts.saysALever ? 1 : 0
  }
  let shares = [upOrDown, anything, headline, lever].map { percent($0) }
  print(
    padded(row.shift == 0 ? "none" : "+\(Int(row.shift))", 13) + padded(String(row.people), 8)
      + padded(row.isMatched ? "matched" : "unmatched", 11) + padded(tenths(shares[0]), 12)
      + padded(tenths(shares[1]), 11) + padded(tenths(shares[2]), 10) + tenths(shares[3]))
  if row.shift == 0, shares[0] > 6 { holds = false }
  if row.shift == 20, shares[2] <= 80 { holds = false }
}
print(holds ? "the bars hold" : "a bar does not hold")
exit(holds ? 0 : 1)
