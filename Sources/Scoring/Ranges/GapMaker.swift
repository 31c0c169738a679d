import Measures
package import Survey

/// What lies between leaders and people with lived experience, beyond the points themselves.
struct GapMaker {
  let ranges: RangeMaker
  let questionnaire: Questionnaire
  /// The voices of either role, by their places.
  private let leaders: [Int]
  private let lived: [Int]

  init(ranges: RangeMaker, questionnaire: Questionnaire) {
    self.ranges = ranges
    self.questionnaire = questionnaire
    let voices = questionnaire.voices
    leaders = voices.indices.filter { voices[$0].role == .leads }
    lived = voices.indices.filter { voices[$0].role == .lived }
  }

  /// - Parameters:
  ///   - tenths: The printed gap; `nil` gives `nil`.
  ///   - common: For each lever, the places of the questions that both sides have a figure for;
  ///     levers count alike, and the questions in each.
  /// - Returns: The gap with its range, pairs and words.
  func gap(tenths: Int?, common: [[Int]]) -> Gap? {
    guard let tenths else { return nil }
    let range = range(tenths: tenths, common)
    let points = questionnaire.settings.points
    let questions = Array(common.joined())
    let areKeptBack = (leaders + lived).contains {
      ranges.respondents[$0]?.keepsMeansBack(over: questions) ?? false
    }
    let (first, second) =
      areKeptBack ? ([], []) : (people(leaders, questions), people(lived, questions))
    let areEnough = min(first.count, second.count) >= MeanEstimate.fewestPeople
    return Gap(
      tenths: tenths, range: range, pairs: areEnough ? PairComparison(of: first, and: second) : nil,
      mark: GapMark(
        tenths: tenths, range: range.range, worthTalkingAbout: points.gapWorthTalkingAbout,
        large: points.gapLarge),
      band: questionnaire.perceptionGapBand(ofTenths: tenths)?.id,
      hedgesG: areEnough
        ? hedgesG(first.map(\.value), second.map(\.value)).map { (10 * $0).wholeNumber / 10 } : nil,
      questions: questions.count)
  }

  private func people(_ voices: [Int], _ questions: [Int]) -> [PersonMean] {
    var means: [PersonMean] = []
    for voice in voices { ranges.respondents[voice]?.addMeans(over: questions, to: &means) }
    return means
  }

  private func range(tenths: Int, _ common: [[Int]]) -> ScoreRange {
    var questions = WeightedQuestions()
    for places in common where !places.isEmpty {
      questions.add(places, sharing: 1 / Double(common.count))
    }
    if !questions.isEmpty, (leaders + lived).contains(where: ranges.tellsOfRooms) {
      return .none(.protectsRoom)
    }
    guard let first = estimate(leaders, questions), let second = estimate(lived, questions)
    else { return .none(.noFigure) }
    let difference = first.difference(from: second)
    let middle = hasRooms(leaders) || hasRooms(lived) ? Double(tenths) / 10 : difference.mean
    return ScoreRange(around: middle, difference, within: -100...100)
  }

  private func hasRooms(_ voices: [Int]) -> Bool {
    voices.contains { ranges.respondents[$0]?.hasRooms ?? false }
  }

  /// The mean of the voices of one role over the common questions.
  private func estimate(_ voices: [Int], _ questions: WeightedQuestions) -> MeanEstimate? {
    MeanEstimate.average(of: voices.compactMap { ranges.estimate(of: $0, over: questions, .now) })
  }
}

extension Questionnaire {
  /// The word for the size of a perception gap; `nil` without such words.
  ///
  /// - Parameter tenths: Leaders minus lived, in tenths of a point.
  /// - Returns: The first band above its size.
  package func perceptionGapBand(ofTenths tenths: Int) -> DifferenceBand? {
    band(in: perceptionGapBands, ofTenths: abs(tenths))
  }

  /// The word for an own step, its sign counted; `nil` without such words.
  ///
  /// - Parameter tenths: Prepared minus leaders, in tenths of a point.
  /// - Returns: The first band above it.
  package func ownStepBand(ofTenths tenths: Int) -> DifferenceBand? {
    band(in: ownStepBands, ofTenths: tenths)
  }

  /// The first band above a difference; a rung is `1000 ÷ top rung` tenths.
  private func band(in bands: [DifferenceBand], ofTenths tenths: Int) -> DifferenceBand? {
    guard let top = ladder?.topLevel, top > 0 else { return nil }
    return bands.first { tenths * top < 10 * $0.belowHundredths }
  }
}
