import Measures
import Scoring
import Survey

/// What people feel a group holds beside what its votes come to on paper.
///
/// **Raised when** the decisions of a body's stages have shares and the body's votes were counted:
/// for the group on which the two lie furthest apart. **Silent when** a group with seats is no actor
/// of the decisions, or the two agree to the whole per cent.
/// **Why it matters**: power on paper that nobody feels, and power felt that no paper gives, are both
/// worth a talk.
/// **Next step**: ask what happens between the paper and the day.
struct FeltAndFormal: FindingRule {
  static let topic = Finding.Topic.decisions
  static let sentences: [Finding.ID: Set<String>] = [
    "felt-against-formal": ["body", "group", "felt", "paper"],
    "felt-against-formal-in-all": ["body", "points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.feltAgainstFormal.flatMap { findings(about: $0, in: context) }
  }

  private func findings(
    about comparison: FeltAgainstFormal, in context: FindingContext
  ) -> [Finding] {
    let felt = (try? wholePercents(of: comparison.groups.map(\.felt))) ?? []
    // As the sentence about the body's votes has it, so that the two say the same.
    let paper = comparison.groups.map(\.paper.wholePercent)
    let rows = zip(comparison.groups, zip(felt, paper)).map { ($0.0.id, $0.1.0, $0.1.1) }
    guard let widest = rows.largest(1, by: { abs($0.1 - $0.2) }).first, widest.1 != widest.2
    else { return [] }
    let group = context.questionnaire.group(widest.0)?.name ?? widest.0.rawValue
    return [
      Finding(
        "felt-against-formal", at: .felt,
        [
          "body": .name(comparison.body), "group": context.name(group),
          "felt": .percent(widest.1), "paper": .percent(widest.2),
        ]),
      Finding(
        "felt-against-formal-in-all", at: .felt,
        [
          "body": .name(comparison.body),
          "points": .whole(100 * comparison.totalVariation.value),
        ]),
    ]
  }
}
