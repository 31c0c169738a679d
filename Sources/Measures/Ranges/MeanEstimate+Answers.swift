extension MeanEstimate {
  /// The mean of one figure per person.
  ///
  /// - Parameters:
  ///   - values: Each person's mean, or change, in any unit.
  ///   - floor: What is added to the sum of squares, in the unit squared: `1/J` rungs² for a mean
  ///     over J questions, twice that for a person's change, 0 for the textbook formula.
  ///   - groupSize: How many people could have answered, if known.
  /// - Returns: `nil` without any value.
  package static func ofValues(
    _ values: [Double], floor: Double, groupSize: Int? = nil
  ) -> MeanEstimate? {
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let sumOfSquares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return MeanEstimate(
      mean: mean, people: values.count, sumOfSquares: sumOfSquares, floor: floor,
      groupSize: groupSize)
  }

  /// The mean of several questions when not everybody answered each.
  ///
  /// `Σ w_j m_j` over the questions, m_j the mean of those who answered question j. A person's
  /// influence is `Σ w_j (n / n_j) (x_ij − m_j)`: Taylor linearisation of a mean of ratio means.
  /// Source: Särndal, Swensson & Wretman (1992), 5.5.
  ///
  /// - Parameters:
  ///   - answers: A row a person, a column a question, in rungs; `nil` where a person gave none.
  ///     Rows without any answer are passed over.
  ///   - weights: A question's weight, in the order of the columns, adding up to 1: `1/J` for a
  ///     lever of J questions, `1/(5 J)` within a headline of five.
  ///   - groupSize: How many people could have answered, if known.
  /// - Returns: The mean in rungs; `nil` without questions or with one that nobody answered.
  /// - Throws: ``MeasureError/lengthsDiffer(_:_:)`` when a row is shorter or longer than `weights`.
  package static func ofAnswers(
    _ answers: [[Int?]], weights: [Double], groupSize: Int? = nil
  ) throws(MeasureError) -> MeanEstimate? {
    for row in answers where row.count != weights.count {
      throw .lengthsDiffer(row.count, weights.count)
    }
    let columns = weights.indices.map { column in answers.map { $0[column] } }
    return ofColumns(columns, weights: weights, groupSize: groupSize)
  }

  /// The same with the answers question by question.
  ///
  /// - Parameters:
  ///   - columns: For each question the rung of every person, in one order of people.
  ///   - weights: As above, one a column.
  ///   - groupSize: How many people could have answered, if known.
  /// - Returns: The mean in rungs; `nil` without questions or with one that nobody answered.
  package static func ofColumns(
    _ columns: [[Int?]], weights: [Double], groupSize: Int? = nil
  ) -> MeanEstimate? {
    guard let people = columns.first?.count else { return nil }
    func hasAnswered(_ person: Int) -> Bool { columns.contains { $0[person] != nil } }
    let count = (0..<people).count(where: hasAnswered)
    var (mean, middles, factors): (Double, [Double], [Double]) = (0, [], [])
    middles.reserveCapacity(columns.count)
    factors.reserveCapacity(columns.count)
    for (column, weight) in zip(columns, weights) {
      var (sum, given) = (0, 0)
      for case let rung? in column { (sum, given) = (sum + rung, given + 1) }
      guard given > 0 else { return nil }
      let (middle, share) = (Double(sum) / Double(given), Double(count) / Double(given))
      mean += weight * middle
      middles.append(middle)
      factors.append(weight * share)
    }
    var sumOfSquares = 0.0
    for person in 0..<people {
      var influence = 0.0
      for place in middles.indices {
        guard let rung = columns[place][person] else { continue }
        influence += factors[place] * (Double(rung) - middles[place])
      }
      sumOfSquares += influence * influence
    }
    return MeanEstimate(
      mean: mean, people: count, sumOfSquares: sumOfSquares,
      floor: weights.reduce(0) { $0 + $1 * $1 }, groupSize: groupSize)
  }

  /// The same mean with a variance that how often each rung was chosen gives by itself.
  ///
  /// `(Σ w_j s_j)²`, s_j the standard error of the mean of question j: what the variance of
  /// ``ofColumns(_:weights:groupSize:)`` is at most, where people answer all questions alike. So it
  /// tells nothing of which answers one person gave.
  ///
  /// - Parameters:
  ///   - columns: For each question the rung of every person, in one order of people.
  ///   - weights: As above, one a column.
  ///   - groupSize: How many people could have answered, if known.
  /// - Returns: The mean in rungs, with the degrees of freedom of the question that the fewest
  ///   answered; `nil` without questions or with one that nobody answered.
  package static func ofColumnsApart(
    _ columns: [[Int?]], weights: [Double], groupSize: Int? = nil
  ) -> MeanEstimate? {
    guard !columns.isEmpty else { return nil }
    var (mean, error, fewest, everybody) = (0.0, 0.0, Double.infinity, true)
    var isSampled = true
    for (column, weight) in zip(columns, weights) {
      guard let estimate = ofColumns([column], weights: [1], groupSize: groupSize)
      else { return nil }
      mean += weight * estimate.mean
      guard case .sampled(let variance, let degreesOfFreedom, let coversEverybody) = estimate.basis
      else {
        isSampled = false
        continue
      }
      error += weight * variance.squareRoot()
      fewest = min(fewest, degreesOfFreedom)
      everybody = everybody && coversEverybody
    }
    guard isSampled else { return MeanEstimate(mean: mean, basis: .tooFew) }
    return MeanEstimate(
      mean: mean,
      basis: .sampled(
        variance: error * error, degreesOfFreedom: fewest, coversEverybody: everybody))
  }

  /// Of so many people, with the squares of how far each moves the mean.
  private init(mean: Double, people: Int, sumOfSquares: Double, floor: Double, groupSize: Int?) {
    guard people >= Self.fewestPeople else {
      self.init(mean: mean, basis: .tooFew)
      return
    }
    let notAsked = groupSize.map { max(0, 1 - Double(people) / Double(max($0, people))) } ?? 1
    let variance = (sumOfSquares + floor) / Double(people * (people - 1)) * notAsked
    self.init(
      mean: mean,
      basis: .sampled(
        variance: variance, degreesOfFreedom: Double(people - 1), coversEverybody: notAsked == 0))
  }
}
