/// Cronbach's alpha with Feldt's interval: for the technical annex, never a verdict.
///
/// The audit is a formative index: alpha is neither required of it nor evidence for it
/// (MEASUREMENT.md, 2.4). Source: Feldt (1965), Psychometrika 30(3), 357–370.
package struct CronbachAlpha: Equatable, Sendable {
  /// At most 1.
  package let alpha: Double
  /// The 95% interval.
  package let range: ClosedRange<Double>

  /// Alpha of complete answers.
  ///
  /// `nil` with fewer than two people or questions, or when all people have the same total.
  ///
  /// - Parameter answers: A row a person, a column a question, no gaps.
  /// - Throws: ``MeasureError/lengthsDiffer(_:_:)`` when rows differ in length.
  package init?(_ answers: [[Int]]) throws(MeasureError) {
    let (people, questions) = (answers.count, answers.first?.count ?? 0)
    for row in answers where row.count != questions {
      throw .lengthsDiffer(row.count, questions)
    }
    guard people >= 2, questions >= 2 else { return nil }
    let total = Self.spread(answers.map { $0.reduce(0, +) })
    guard total > 0 else { return nil }
    let single = (0..<questions).reduce(0) { sum, question in
      sum + Self.spread(answers.map { $0[question] })
    }
    let items = Double(questions)
    alpha = items / (items - 1) * (1 - Double(single) / Double(total))
    let degrees = (Double(people - 1), Double((people - 1) * (questions - 1)))
    let low = 1 - (1 - alpha) * fQuantile(0.975, degrees.0, degrees.1)
    range = low...(1 - (1 - alpha) * fQuantile(0.025, degrees.0, degrees.1))
  }

  /// `n` times the sum of squares around the mean: a variance up to a factor that cancels.
  private static func spread(_ values: [Int]) -> Int {
    let sum = values.reduce(0, +)
    return values.count * values.reduce(0) { $0 + $1 * $1 } - sum * sum
  }
}
