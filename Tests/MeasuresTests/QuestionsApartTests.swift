import Measures
import Testing

/// By hand: 2, 3, 2, 3, 2 has the mean 2.4 and the squares 1.2, with the floor 2.2; over 5 · 4 people 0.11.
@Suite struct QuestionsApartTests {
  private static var column: [Int?] { [2, 3, 2, 3, 2] }

  @Test func questionsAnsweredAlikeAreAsUnsureAsOne() throws {
    let apart = try #require(
      MeanEstimate.ofColumnsApart([Self.column, Self.column], weights: [0.5, 0.5]))
    #expect(abs(apart.mean - 2.4) < 1e-12)
    #expect(abs((apart.variance ?? 0) - 0.11) < 1e-12)
    #expect(apart.degreesOfFreedom == 4)
  }

  /// The second question has 2, 4, 2, 4, of the mean 3 and the squares 4: 5 ÷ 12, and 0.11 beside it.
  @Test func theFewestAnswersGiveTheDegreesOfFreedom() throws {
    let columns = [Self.column, [nil, 2, 4, 2, 4]]
    #expect(MeanEstimate.ofColumnsApart(columns, weights: [0.5, 0.5])?.basis == .tooFew)
    let more = [Self.column + [nil], [nil, 2, 4, 2, 4, 3]]
    let apart = try #require(MeanEstimate.ofColumnsApart(more, weights: [0.5, 0.5]))
    let error = (0.11.squareRoot() + 0.25.squareRoot()) / 2
    #expect(abs((apart.variance ?? 0) - error * error) < 1e-12)
    #expect(apart.degreesOfFreedom == 4)
  }

  @Test(arguments: 1...20) func theyAreNeverSurerThanTogether(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let columns = (0..<3).map { _ -> [Int?] in
      (0..<9).map { person in
        person > 4 && Bool.random(using: &generator)
          ? nil : Int.random(in: 0...5, using: &generator)
      }
    }
    let weights = [0.2, 0.5, 0.3]
    let together = MeanEstimate.ofColumns(columns, weights: weights, groupSize: 30)
    let apart = MeanEstimate.ofColumnsApart(columns, weights: weights, groupSize: 30)
    #expect(together?.standardError != nil)
    #expect((apart?.standardError ?? 0) >= (together?.standardError ?? 1))
  }

  @Test func nobodyMakesNoMean() {
    #expect(MeanEstimate.ofColumnsApart([], weights: []) == nil)
    #expect(MeanEstimate.ofColumnsApart([Self.column, [nil]], weights: [0.5, 0.5]) == nil)
  }
}
