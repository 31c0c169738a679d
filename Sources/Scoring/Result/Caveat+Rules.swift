import Survey

extension Caveat {
  /// What is to be known about these figures before they are used.
  static func caveats(
    about headline: Headline, _ sections: [SectionResult], _ annex: Annex, context: SectionContext
  ) -> [Caveat] {
    var caveats: [Caveat] = []
    let levers = sections.filter { !$0.isSeparate }
    if ordersDiffer(levers) { caveats.append(.leverOrderDependsOnRungs) }
    if annex.sensitivity?.matters ?? false { caveats.append(.rulesMatter) }
    for lever in levers where lever.now.tenths != nil {
      let missing = headline.voices.filter { lever.figure(of: $0).tenths == nil }
      if !missing.isEmpty {
        caveats.append(.leverRestsOnFewerVoices(lever.id, missing: missing))
      }
    }
    if context.ranges.respondents.contains(where: { $0?.hasRooms ?? false }) {
      caveats.append(.rangesLeaveOutRooms)
    }
    return caveats
  }

  /// Whether two levers stand one way by their means and the other way by the share of answers on
  /// the upper half of the ladder.
  private static func ordersDiffer(_ levers: [SectionResult]) -> Bool {
    let figures = levers.compactMap { lever -> (Int, Int)? in
      guard let now = lever.now.tenths, let upper = lever.upperHalf.tenths else { return nil }
      return (now, upper)
    }
    return figures.contains { one in
      figures.contains { one.0 < $0.0 && one.1 > $0.1 }
    }
  }
}
