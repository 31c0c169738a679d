import Measures
import Scoring
import Survey

/// One sentence for each strength, weakness, opportunity and threat by fixed rules, with its figures.
///
/// **Raised when** a rule of MEASUREMENT.md 8.1 holds for a section, by the thresholds of the
/// questionnaire. **Silent when** none does: an empty quadrant stays empty.
/// **Why it matters**: lines by rule start a talk that people finish with what the answers cannot see.
/// **Next step**: let people add what threatens or helps from outside.
struct SWOTLines: FindingRule {
  static let topic = Finding.Topic.swot
  static let sentences: [Finding.ID: Set<String>] = [
    "swot-strength": ["section", "points"],
    "swot-weakness": ["section", "points"],
    "swot-opportunity": ["section", "points", "leaders"],
    "swot-threat-less": ["section", "points", "leaders"],
    "swot-threat-gap": ["section", "points", "leaders", "lived"],
    "swot-threat-dont-know": ["section", "share"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.swot.compactMap { line in
      context.result.section(line.section).flatMap { finding(line.rule, about: $0, in: context) }
    }
  }

  private func finding(
    _ rule: SWOTRules.Line, about section: SectionResult, in context: FindingContext
  ) -> Finding? {
    let differences = section.differences
    return switch rule {
    case .strength: line("swot-strength", section, section.now.tenths, at: .scores, in: context)
    case .weakness: line("swot-weakness", section, section.now.tenths, at: .scores, in: context)
    case .opportunity:
      line("swot-opportunity", section, differences.headroom, [.leads], at: .headroom, in: context)
    case .threatOfLess:
      line("swot-threat-less", section, differences.headroom, [.leads], at: .headroom, in: context)
    case .threatOfGap:
      line(
        "swot-threat-gap", section, differences.perceptionGap, [.leads, .lived], at: .gaps,
        in: context)
    case .threatOfDontKnow:
      section.coverage?.dontKnowShare.map { share in
        Finding(
          "swot-threat-dont-know", at: .answers(section.id),
          ["section": context.name(section.name), "share": .share(share)])
      }
    }
  }

  private func line(
    _ id: Finding.ID, _ section: SectionResult, _ tenths: Int?, _ roles: [Voice.Role] = [],
    at place: Finding.Place, in context: FindingContext
  ) -> Finding? {
    guard let tenths else { return nil }
    var values: [String: Finding.Value] = [
      "section": context.name(section.name), "points": .points(abs(tenths)),
    ]
    for role in roles {
      guard let name = context.name(of: role) else { return nil }
      values[role == .leads ? "leaders" : "lived"] = name
    }
    return Finding(id, at: place, values)
  }
}
