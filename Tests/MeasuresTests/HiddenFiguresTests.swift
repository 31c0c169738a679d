import Measures
import Testing

private let few = HiddenFigure(people: 1...4)

/// A mean of 0 over hidden cells says that each of them is 0.
@Test func aMeanAtTheEndOfTheScaleGivesEverythingAway() {
  for (mean, count) in [(0, 2), (1_000, 2), (0, 5), (1_000, 5)] {
    let hidden = HiddenFigures(mean: mean, shown: [], count: count)
    #expect(hidden.leastRoom(in: [.init(repeating: few, count: count)]) < 50)
  }
}

@Test func aSingleHiddenFigureIsGivenAway() {
  let hidden = HiddenFigures(mean: 500, shown: [400, 500], count: 1)
  // 3 × 50.0 − 40.0 − 50.0 = 60.0, give or take the rounding of the mean.
  #expect(hidden.sums == 599...601)
  #expect(hidden.leastRoom(in: [[few]]) < 50)
}

@Test func twoHiddenFiguresInTheMiddleHaveRoom() {
  let hidden = HiddenFigures(mean: 500, shown: [500], count: 2)
  #expect(hidden.leastRoom(in: [[few, few]]) > 500)
}

/// Sums that only one pair of answers of so many people can make: 24/5 and 17/4 of a rung.
@Test func aPairThatOnlyFitsInOneWayIsGivenAway() {
  let hidden = HiddenFigures(mean: 905, shown: [], count: 2)
  #expect(hidden.sums.contains(1_810))
  #expect(hidden.leastRoom(in: [[HiddenFigure(people: 5...5), HiddenFigure(people: 4...4)]]) == 0)
}

@Test func manyHiddenFiguresWithScalesToSpareAreSafe() {
  let hidden = HiddenFigures(mean: 500, shown: [], count: 8)
  #expect(hidden.leastRoom(in: [.init(repeating: few, count: 8)]) == 1_000)
}

/// 0 and 80 of one to four and of five to nine people: the few have 0 whichever of the two they are.
@Test func whicheverIsTheSmallOneIsGivenAway() {
  let hidden = HiddenFigures(mean: 10, shown: [], count: 2)
  let many = HiddenFigure(people: 5...9, isForItself: false)
  #expect(hidden.sums == 19...20)
  #expect(hidden.leastRoom(in: [[few, many], [many, few]]) < 200)
  #expect(HiddenFigures(mean: 400, shown: [], count: 2).leastRoom(in: [[few, many]]) > 500)
}

/// Ten or more who all said the same: 20, 40, 60 or 80 beside the other.
@Test func whereAllSaidTheSameThereAreRungsAlone() {
  let alike = HiddenFigure(people: nil, mayBeAlike: true)
  let many = HiddenFigure(people: 10...12, isForItself: false)
  #expect(HiddenFigures(mean: 500, shown: [], count: 2).leastRoom(in: [[alike, many]]) == 1_000)
  #expect(HiddenFigures(mean: 100, shown: [], count: 2).leastRoom(in: [[alike, many]]) == 200)
  #expect(HiddenFigures(mean: 90, shown: [], count: 2).leastRoom(in: [[alike, many]]) == 0)
}
