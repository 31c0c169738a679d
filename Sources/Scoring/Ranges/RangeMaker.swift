import Measures
import Survey

/// Some questions of one voice with the weight of each in a figure.
struct WeightedQuestions {
  /// Places in the questionnaire.
  var places: [Int] = []
  var weights: [Double] = []

  var isEmpty: Bool { places.isEmpty }

  /// Adds questions that count alike.
  ///
  /// - Parameters:
  ///   - places: The questions.
  ///   - whole: The weight that they share.
  mutating func add(_ places: [Int], sharing whole: Double) {
    self.places += places
    weights += [Double](repeating: whole / Double(places.count), count: places.count)
  }
}

/// Ranges around figures, from the answers in cells that are shown (MEASUREMENT.md, 1.6).
///
/// Hidden cells never enter: where one stands in a figure, the width comes from the others.
struct RangeMaker {
  /// By voice; `nil` for one that is not shown.
  let respondents: [Respondents?]
  /// The highest rung of the ladder.
  let topRung: Int
  /// The fewest people behind a shown figure.
  let minimum: Int

  private var pointsPerRung: Double { 100 / Double(topRung) }

  /// The questions of one voice in a figure.
  typealias Part = (voice: Int, questions: WeightedQuestions)

  /// The weighted mean of some questions in one voice, in points, with its variance.
  ///
  /// - Returns: `nil` when no question is given or the voice has nobody.
  func estimate(
    of voice: Int, over questions: WeightedQuestions, _ slot: Slot
  ) -> MeanEstimate? {
    guard let people = respondents[voice], !questions.isEmpty else { return nil }
    if people.hasRooms, people.individuals.count < MeanEstimate.fewestPeople {
      return MeanEstimate(mean: 0, basis: .agreed)
    }
    var (columns, weights): ([[Int?]], [Double]) = ([], [])
    columns.reserveCapacity(questions.places.count)
    weights.reserveCapacity(questions.places.count)
    for (place, weight) in zip(questions.places, questions.weights)
    where people.isAnswered(place, slot) {
      columns.append(people.levels(place, slot))
      weights.append(weight)
    }
    // Weights add up to what they did before questions without a separate answer fell away.
    let (whole, left) = (questions.weights.reduce(0, +), weights.reduce(0, +))
    for place in weights.indices { weights[place] = weights[place] * whole / left }
    let estimate =
      missingAnswersTell(columns, minimum: minimum)
      ? MeanEstimate.ofColumnsApart(columns, weights: weights, groupSize: people.groupSize)
      : MeanEstimate.ofColumns(columns, weights: weights, groupSize: people.groupSize)
    return estimate?.scaled(by: pointsPerRung)
  }

  /// Whether a range would tell what a small room of a voice agreed on.
  func tellsOfRooms(_ voice: Int) -> Bool { respondents[voice]?.hasSmallRooms ?? false }

  /// The range around a figure that is the sum of weighted questions in several voices.
  ///
  /// - Parameters:
  ///   - figure: The figure as scored.
  ///   - parts: For each voice, its questions; weights over all voices add up to 1.
  ///   - slot: Which of the answers.
  /// - Returns: Cut to 0 through 100 points.
  func range(
    around figure: Figure, of parts: @autoclosure () -> [Part], _ slot: Slot
  ) -> ScoreRange {
    guard let points = figure.points else { return .none(.noFigure) }
    let parts = parts()
    if tellsOfRooms(parts) { return .none(.protectsRoom) }
    let middle = points.unrounded?.value ?? Double(points.tenths) / 10
    return ScoreRange(around: middle, estimate(of: parts, slot), within: 0...100)
  }

  /// The sum of weighted questions in several voices, in points, with its variance.
  ///
  /// - Returns: `nil` where a voice has no estimate, and where it would tell of a room.
  func estimate(of parts: [Part], _ slot: Slot) -> MeanEstimate? {
    guard !tellsOfRooms(parts) else { return nil }
    let used = parts.count { !$0.questions.isEmpty }
    var estimates: [MeanEstimate] = []
    estimates.reserveCapacity(used)
    for part in parts where !part.questions.isEmpty {
      guard let estimate = estimate(of: part.voice, over: part.questions, slot)
      else { return nil }
      // An average divides by the number of voices; the weights say already how much each counts.
      estimates.append(estimate.scaled(by: Double(used)))
    }
    return MeanEstimate.average(of: estimates)
  }

  private func tellsOfRooms(_ parts: [Part]) -> Bool {
    parts.contains { !$0.questions.isEmpty && tellsOfRooms($0.voice) }
  }
}

extension ScoreRange {
  /// A range in whole points.
  ///
  /// - Parameters:
  ///   - middle: The figure in points, unrounded.
  ///   - estimate: Of which the width is taken.
  ///   - scale: Where the range is cut.
  init(around middle: Double, _ estimate: MeanEstimate?, within scale: ClosedRange<Double>) {
    switch estimate?.basis {
    case nil: self = .none(.noFigure)
    case .tooFew: self = .none(.tooFewPeople)
    case .agreed: self = .none(.answeredTogether)
    case .sampled(_, _, coversEverybody: true): self = .none(.everybodyAnswered)
    case .sampled:
      // Whole points, as reports have them: more would tell what one person said who left another
      // question out, as a variance over whole rungs is a fraction that few answers give.
      let half = estimate?.halfWidth() ?? 0
      let low = max(scale.lowerBound, (middle - half).wholeNumber)
      self = .between(low...max(low, min(scale.upperBound, (middle + half).wholeNumber)))
    }
  }
}
