import Scoring
import Survey

/// Of what sharing power may lead to, the statements with the strongest and the weakest answer.
///
/// **Raised when** two statements have typical answers that differ; of equal ones the first is named.
/// **Silent when** all are equal or hidden. It is what people say, and no claim about what led to it.
/// **Why it matters**: it shows where there is something to point to, and where only words.
/// **Next step**: ask people about the strongest, so that they can confirm it or not.
struct OutcomeExtremes: FindingRule {
  static let topic = Finding.Topic.outcomes
  static let sentences: [Finding.ID: Set<String>] = [
    "outcomes": ["strongest", "strong", "weakest", "weak"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.outcomes.compactMap { outcomes in
      let known = outcomes.items.compactMap { item -> (text: String, place: Int)? in
        guard let typical = item.typical, let place = outcomes.answers.firstIndex(of: typical)
        else { return nil }
        return (item.text, place)
      }
      guard let strongest = known.largest(1, by: { $0.place }).first,
        let weakest = known.min(by: { $0.place < $1.place }), weakest.place < strongest.place
      else { return nil }
      return Finding(
        "outcomes", at: .outcomes(outcomes.module),
        [
          "strongest": context.name(strongest.text),
          "strong": .name(Self.words(outcomes.answers[strongest.place])),
          "weakest": context.name(weakest.text),
          "weak": .name(Self.words(outcomes.answers[weakest.place])),
        ])
    }
  }

  /// An answer is an id, `people-confirm-it`.
  private static func words(_ answer: String) -> String {
    answer.split(separator: "-").joined(separator: " ")
  }
}
