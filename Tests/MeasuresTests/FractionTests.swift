import Measures
import Testing

@Test(arguments: [
  (10, 42, "5/21"), (6, 2, "3"), (0, 9, "0"), (-4, 6, "-2/3"), (4, -6, "-2/3"), (-3, -3, "1"),
])
func aFractionPrintsInLowestTerms(_ numerator: Int, _ denominator: Int, _ text: String) {
  #expect(Fraction(numerator, over: denominator).description == text)
  #expect(Fraction(text) == Fraction(numerator, over: denominator))
}

@Test(arguments: ["", "/", "1/0", "1/-2", "a", "1/2/3", "1.5", "1/"])
func whatIsNoFractionIsNotRead(_ text: String) {
  #expect(Fraction(text) == nil)
}

@Test func fractionsAddAndMultiplyExactly() throws {
  let (third, sixth) = (Fraction(1, over: 3), Fraction(1, over: 6))
  #expect(try third + sixth == Fraction(1, over: 2))
  #expect(try third - sixth == sixth)
  #expect(try third * sixth == Fraction(1, over: 18))
  #expect(try third / sixth == 2)
  #expect(try Fraction.mean([third, sixth]) == Fraction(1, over: 4))
  #expect(try Fraction.mean([]) == nil)
  #expect(sixth < third)
  #expect(Fraction(-1, over: 2).magnitude.value == 0.5)
  #expect(Fraction(-5, over: 2).roundedHalfUp == -2)
}

@Test func whatDoesNotFitIsAnError() {
  let large = Fraction(Int.max, over: 2)
  #expect(throws: MeasureError.fractionTooLarge) { try large + large * large }
  #expect(throws: MeasureError.fractionTooLarge) { try large * large }
  #expect(Fraction(Int.max - 1, over: Int.max) < Fraction(1))
}

/// 14.5 per cent goes up, which `100 × 0.145` in a `Double` does not.
@Test func halvesOfAPerCentGoUp() {
  #expect(Fraction(29, over: 200).wholePercent == 15)
  #expect(Proportion(Fraction(29, over: 200)).wholePercent == 15)
  #expect(Fraction(1, over: 3).wholePercent == 33 && Fraction(1).wholePercent == 100)
  #expect(Proportion(approximate: 0.125).wholePercent == 13)
  let large = Fraction(Int.max / 2, over: Int.max)
  #expect(large.wholePercent == 50)
}
