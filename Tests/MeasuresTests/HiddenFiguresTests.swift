import Measures
import Testing

/// A mean of 0 over hidden cells says that each of them is 0.
@Test func aMeanAtTheEndOfTheScaleGivesEverythingAway() {
  for (mean, count) in [(0, 2), (1_000, 2), (0, 5), (1_000, 5)] {
    let hidden = HiddenFigures(mean: mean, shown: [], count: count)
    #expect(hidden.leastRoom(in: [.init(repeating: 1...4, count: count)]) < 50)
  }
}

@Test func aSingleHiddenFigureIsGivenAway() {
  let hidden = HiddenFigures(mean: 500, shown: [400, 500], count: 1)
  // 3 × 50.0 − 40.0 − 50.0 = 60.0, give or take the rounding of the mean.
  #expect(hidden.sums == 599...601)
  #expect(hidden.leastRoom(in: [[1...4]]) < 50)
}

@Test func twoHiddenFiguresInTheMiddleHaveRoom() {
  let hidden = HiddenFigures(mean: 500, shown: [500], count: 2)
  #expect(hidden.leastRoom(in: [[1...4, 1...4]]) > 500)
}

/// Sums that only one pair of answers of so many people can make: 24/5 and 17/4 of a rung.
@Test func aPairThatOnlyFitsInOneWayIsGivenAway() {
  let hidden = HiddenFigures(mean: 905, shown: [], count: 2)
  #expect(hidden.sums.contains(1_810))
  #expect(hidden.leastRoom(in: [[5...5, 4...4]]) == 0)
}

@Test func manyHiddenFiguresWithScalesToSpareAreSafe() {
  let hidden = HiddenFigures(mean: 500, shown: [], count: 8)
  #expect(hidden.leastRoom(in: [.init(repeating: 1...4, count: 8)]) == 1_000)
}
