import Measures
import Testing

/// One lever and the lines it should get (MEASUREMENT.md, 8.1).
struct KnownLever: Sendable {
  let now: Int?
  var headroom: Int?
  var gap: Int?
  var hasTwoCamps = false
  var dontKnow: Fraction?
  let lines: [SWOTRules.Line]
}

@Test(arguments: [
  KnownLever(now: 600, lines: [.strength]),
  KnownLever(now: 599, lines: []),
  KnownLever(now: 700, gap: 199, lines: [.strength]),
  KnownLever(now: 700, gap: 200, lines: [.threatOfGap]),
  KnownLever(now: 700, gap: -200, lines: [.threatOfGap]),
  KnownLever(now: 700, hasTwoCamps: true, lines: []),
  KnownLever(now: 399, lines: [.weakness]),
  KnownLever(now: 400, lines: []),
  KnownLever(now: 450, headroom: 100, lines: [.opportunity]),
  KnownLever(now: 450, headroom: 99, lines: []),
  KnownLever(now: 450, headroom: -100, lines: [.threatOfLess]),
  KnownLever(now: 450, dontKnow: Fraction(3, over: 10), lines: [.threatOfDontKnow]),
  KnownLever(now: 450, dontKnow: Fraction(29, over: 100), lines: []),
  KnownLever(
    now: 300, headroom: 150, gap: 250, dontKnow: Fraction(1, over: 2),
    lines: [.weakness, .opportunity, .threatOfGap, .threatOfDontKnow]),
  KnownLever(now: nil, headroom: 150, gap: 250, lines: []),
])
func aLeverGetsItsLines(_ known: KnownLever) {
  let lines = SWOTRules().lines(
    now: known.now, headroom: known.headroom, gap: known.gap, hasTwoCamps: known.hasTwoCamps,
    dontKnowShare: known.dontKnow)
  #expect(lines == known.lines)
}
