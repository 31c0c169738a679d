import Scoring
import Survey

/// Where the same answers, gathered by the words of a lens, stand highest and lowest.
///
/// **Raised when** two or more words of a lens have a figure and they differ; of equal ones the first
/// is named. **Silent when** fewer words have one. A lens gives no verdict and is no part of the
/// headline.
/// **Why it matters**: a good figure for people's own support can cover for one on policy.
/// **Next step**: read the questions behind the lowest.
struct LensExtremes: FindingRule {
  static let topic = Finding.Topic.lenses
  static let sentences: [Finding.ID: Set<String>] = [
    "lens": ["lens", "highest", "high", "lowest", "low"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.lenses.compactMap { lens in
      let known = lens.values.compactMap { value in
        value.now.tenths.map { (name: value.name, tenths: $0) }
      }
      guard let high = known.largest(1, by: { $0.tenths }).first,
        let low = known.min(by: { $0.tenths < $1.tenths }), low.tenths < high.tenths
      else { return nil }
      return Finding(
        "lens", at: .lens(lens.id),
        [
          "lens": context.name(lens.title), "highest": context.name(high.name),
          "high": .points(high.tenths), "lowest": context.name(low.name),
          "low": .points(low.tenths),
        ])
    }
  }
}
