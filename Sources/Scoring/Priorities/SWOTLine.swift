package import Measures
package import Survey

/// One line of the strengths, weaknesses, opportunities and threats, with the lever's figures.
package struct SWOTLine: Sendable, Equatable {
  package enum Quadrant: String, Sendable, CaseIterable {
    case strength, weakness, opportunity, threat
  }

  package let section: Section.ID
  package let rule: SWOTRules.Line

  package var quadrant: Quadrant {
    switch rule {
    case .strength: .strength
    case .weakness: .weakness
    case .opportunity: .opportunity
    case .threatOfLess, .threatOfGap, .threatOfDontKnow: .threat
    }
  }

  /// The lines of all sections, by quadrant and then in questionnaire order.
  static func lines(of sections: [SectionResult], settings: Settings) -> [SWOTLine] {
    let rules = SWOTRules(settings)
    let all = sections.flatMap { section in
      rules.lines(of: section).map { SWOTLine(section: section.id, rule: $0) }
    }
    return Quadrant.allCases.flatMap { quadrant in all.filter { $0.quadrant == quadrant } }
  }
}

extension SWOTRules {
  fileprivate init(_ settings: Settings) {
    self.init()
    strengthFrom = settings.points.strengthFrom
    weaknessBelow = settings.points.weaknessBelow
    step = settings.points.step
    gapLarge = settings.points.gapLarge
    dontKnowFlag = Fraction(settings.dontKnowFlag, over: 1_000)
  }

  fileprivate func lines(of section: SectionResult) -> [Line] {
    lines(
      now: section.now.tenths, headroom: section.differences.headroom,
      gap: section.differences.perceptionGap,
      hasTwoCamps: section.voices.contains { $0.hasTwoCamps ?? false },
      dontKnowShare: section.coverage?.dontKnowShare)
  }
}
