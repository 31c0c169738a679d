import Measures
import Testing

@Test(arguments: [
  (300, [300], nil as Int?, PromiseWord.kept), (300, [299], nil, .partKept),
  (300, [150], nil, .partKept), (300, [149], nil, .notKept), (300, [149], 500, .notKept),
  (300, [149], 400, .withdrawn), (300, [300], 400, .kept), (300, [], nil, .noEvidence),
])
func whatBecameOfAPromise(
  _ promise: Int, _ moved: [Int], _ preparedLater: Int?, _ word: PromiseWord
) {
  let found = PromiseWord(
    prepared: 200 + promise, lived: 200, livedLater: moved.first.map { 200 + $0 },
    preparedLater: preparedLater)
  #expect(found == word)
}

@Test func lessThanHalfARungIsNoPromise() {
  #expect(PromiseWord(prepared: 299, lived: 200, livedLater: 299, preparedLater: nil) == nil)
}

@Test func voicesThatMovedApartAreAmbiguous() {
  #expect(ChangeWord.up.unlessOpposed(among: [.up, .downSmall]) == .ambiguous)
  #expect(ChangeWord.up.unlessOpposed(among: [.up, .steady, .cannotTell]) == .up)
}

@Test func aPrintedChangeAgainstItsRangeIsNotClear() {
  let word = ChangeWord(
    tenths: -10, range95: 1...30, range90: 3...28, adjustedP: 0.01, canReachSignificance: true)
  #expect(word == .cannotTell)
}

@Test func withoutARangeThereIsTooLittleToTell() {
  let word = ChangeWord(
    tenths: 300, range95: nil, range90: nil, adjustedP: 0.01, canReachSignificance: true)
  #expect(word == .tooFew)
}

@Test(arguments: [
  (250, 5.0...45.0, GapMark.large as GapMark?), (150, 5.0...25.0, .worthTalkingAbout),
  (-150, -25.0 ... -5.0, .worthTalkingAbout), (99, 5.0...15.0, nil), (250, -1.0...51.0, nil),
])
func aGapIsMarkedWhenItIsLargeAndClear(
  _ tenths: Int, _ range: ClosedRange<Double>, _ mark: GapMark?
) {
  #expect(GapMark(tenths: tenths, range: range) == mark)
  #expect(GapMark(tenths: tenths, range: nil) == nil)
}

@Test func wordsForPortfoliosAndConcordance() {
  #expect(PortfolioQuarter(percentile: 25) == .middleHalf)
  #expect(PortfolioQuarter(percentile: Fraction(249, over: 10)) == .lowest)
  #expect(PortfolioQuarter(percentile: 76) == .highest)
  #expect(ConcordanceWord(Fraction(3, over: 10)) == .some)
  #expect(ConcordanceWord(Fraction(71, over: 100)) == .strong)
  #expect(ConcordanceWord(0) == .little)
  let funnel = Funnel(mean: 50, ownVariance: 3, varianceBetween: 1)
  #expect(funnel.position(of: 53.9) == .inside)
  #expect(funnel.position(of: 54) == .unusual)
  #expect(funnel.position(of: 43) == .veryUnusual)
}

@Test func aHeadroomOfTwoPointsIsNoChange() {
  #expect(HeadroomWord(tenths: 20) == .noChangeWanted)
  #expect(HeadroomWord(tenths: -21) == .lessThanNow)
}
