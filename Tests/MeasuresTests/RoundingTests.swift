import Measures
import Testing

@Test(arguments: [
  (5, 2, 3), (-5, 2, -2), (7, 3, 2), (-7, 3, -2), (-8, 3, -3), (0, 7, 0), (1, 2, 1), (-1, 2, 0),
  (Int.max, 1, Int.max), (Int.min, 2, Int.min / 2), (Int.max, Int.max, 1),
])
func halvesAreRoundedUp(_ numerator: Int, _ denominator: Int, _ rounded: Int) {
  #expect(roundedHalfUp(numerator, over: denominator) == rounded)
}

@Test(arguments: [(15, 5, 600), (1, 8, 25), (25, 5, 1000), (0, 3, 0), (5, 2, 500), (1, 16, 13)])
func aRungIsTwentyPoints(_ sum: Int, _ count: Int, _ expected: Int) {
  #expect(tenths(sum: sum, count: count) == expected)
}

@Test func aLadderOfFourRungsEndsAtAHundredPoints() {
  #expect(tenths(sum: 9, count: 3, topRung: 3) == 1000)
  #expect(tenths(sum: 4, count: 3, topRung: 3) == 444)
}

@Test(arguments: [(-0.4, 0.0), (0.4, 0), (-0.0, 0), (-0.5, -1), (0.5, 1), (-8.6, -9)])
func aLittleLessThanNothingHasNoSign(_ number: Double, _ whole: Double) {
  #expect(number.wholeNumber == whole)
  #expect("\(number.wholeNumber)" == "\(whole)")
}

@Test func theMeanOfPrintedFiguresIsRoundedHalfUp() {
  #expect(meanTenths([485, 278, 138, 632, 447]) == 396)
  #expect(meanTenths([0, 1]) == 1)
  #expect(meanTenths([]) == nil)
}
