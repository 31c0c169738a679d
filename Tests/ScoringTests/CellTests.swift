import Measures
import Scoring
import TestSupport
import Testing

@Test(arguments: OracleCase.all(in: "scoring-cases") { $0.hasPrefix("cell-") })
func cellsMatchTheOracle(_ known: OracleCase) throws {
  let cell = Cell(try #require(known.inputs["answers"] as? [Any]))
  let figure = cell.score()
  #expect(cell.answered == known.expected["answered"] as? Int)
  #expect(cell.dontKnow == known.expected["dont_know"] as? Int)
  #expect(cell.notApplicable == known.expected["not_applicable"] as? Int)
  #expect(cell.skipped == known.expected["skipped"] as? Int)
  #expect(cell.eligible == known.expected["eligible"] as? Int)
  #expect(cell.sum == known.expected["sum"] as? Int)
  #expect(figure.oracleStatus == known.expected["status"] as? String)
  #expect(figure.tenths == known.expected["tenths"] as? Int)
  #expect(figure.points?.unrounded?.exact?.description == known.expected["unrounded"] as? String)
}

@Test func theOracleHoldsElevenCells() {
  #expect(OracleCase.all(in: "scoring-cases") { $0.hasPrefix("cell-") }.count == 11)
}

@Test func dontKnowIsAShareOfThoseWhoAnsweredOrDidNotKnow() throws {
  let known = try #require(OracleCase.all(in: "scoring-cases") { $0 == "dont-know-share" }.first)
  let cell = Cell(try #require(known.inputs["answers"] as? [Any]))
  let coverage = Coverage(
    answered: cell.answered, eligible: cell.eligible, dontKnow: cell.dontKnow)
  #expect(coverage.eligible == 5)
  let share = try #require(known.expected["share"] as? String)
  #expect(coverage.dontKnowShare == Fraction(share))
}

@Test(arguments: OracleCase.all(in: "scoring-cases") { $0.hasPrefix("lever-") })
func leversMatchTheOracle(_ known: OracleCase) throws {
  let questions = try #require(known.inputs["questions"] as? [[Any]])
  let score = leverScore(of: questions.map { Cell($0) })
  #expect(score.figure.oracleStatus == known.expected["status"] as? String)
  #expect(score.figure.tenths == known.expected["tenths"] as? Int)
  if let used = known.expected["questions_used"] as? Int {
    #expect(score.questionsUsed == used)
    #expect(score.questionsApplicable == known.expected["questions_applicable"] as? Int)
    #expect(
      score.figure.points?.unrounded?.exact?.description == known.expected["unrounded"] as? String)
  }
}

@Test(arguments: [(3, 300), (5, 500), (11, 1_100)])
func aRungIsWorthAnEqualPartOfTheLadder(_ rungs: Int, _ count: Int) {
  var cell = Cell(rungCount: rungs)
  cell.rungs[rungs - 1] = count
  #expect(cell.score().tenths == 1_000)
  cell.rungs[0] = count
  #expect(cell.score().tenths == 500)
}

@Test(arguments: 1...30)
func cellsAddUpInAnyOrder(_ seed: Int) {
  var generator = SeededGenerator(seed: UInt64(seed))
  let cells = (0..<5).map { _ in Cell.random(using: &generator) }
  var forwards = Cell(rungCount: 6)
  for cell in cells { forwards.add(cell) }
  var shuffled = Cell(rungCount: 6)
  for cell in cells.shuffled(using: &generator) { shuffled.add(cell) }
  #expect(forwards == shuffled)
}

@Test(arguments: 1...30)
func notApplicableChangesNothing(_ seed: Int) {
  var generator = SeededGenerator(seed: UInt64(seed))
  var cell = Cell.random(using: &generator)
  let before = cell.score()
  cell.notApplicable += 3
  #expect(cell.score() == before)
}

@Test(arguments: 1...30)
func reversingAllRungsMirrorsTheScore(_ seed: Int) throws {
  var generator = SeededGenerator(seed: UInt64(seed))
  var cell = Cell.random(using: &generator)
  cell.dontKnow = 0
  cell.skipped = 0
  let before = try #require(cell.score().tenths)
  cell.rungs.reverse()
  let after = try #require(cell.score().tenths)
  #expect((1_000...1_001).contains(before + after))
}

extension Cell {
  static func random(using generator: inout SeededGenerator) -> Cell {
    var cell = Cell(rungCount: 6)
    for level in cell.rungs.indices { cell.rungs[level] = Int.random(in: 0...4, using: &generator) }
    cell.rungs[2] += 1
    cell.contributors = Contributors(people: cell.answered)
    cell.dontKnow = Int.random(in: 0...3, using: &generator)
    cell.skipped = Int.random(in: 0...3, using: &generator)
    return cell
  }
}
