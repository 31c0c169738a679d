package import Survey

/// What to move first, and what people want that leaders will not do (MEASUREMENT.md, 8.2).
///
/// The order of close figures is noise: the list is an aid to talk.
package struct Priorities: Sendable, Equatable {
  /// What the order goes by.
  package enum Basis: String, Sendable, CaseIterable {
    case agreedStep = "agreed-step"
    /// Nobody was asked what they want, so leaders' own step stands in.
    case ownStep = "own-step"
    /// Neither is known.
    case none
  }

  /// One question that would move.
  package struct Step: Sendable, Equatable {
    package let question: Question.ID
    /// In tenths of a point, above 0.
    package let tenths: Int
    package let unmet: Int?
    /// What people with lived experience see now, in tenths of a point.
    package let lived: Int?
  }

  /// One question on which people want more than leaders are prepared to do.
  package struct Refusal: Sendable, Equatable {
    package let question: Question.ID
    /// Wanted minus prepared, in tenths of a point.
    package let unmet: Int
    /// `nil` where they may not be shown.
    package let reasons: ReasonCounts?
  }

  package let basis: Basis
  /// The largest first.
  package let steps: [Step]
  /// How many of them belong on the first page: three, or more where the next is too close.
  package let firstPage: Int
  /// The largest first; those from the threshold `unmet` up.
  package let refusals: [Refusal]

  package var first: ArraySlice<Step> { steps.prefix(firstPage) }
}

extension Priorities {
  /// How many steps a first page has.
  package static let firstPageLength = 3

  /// Ranks what is shown of the questions.
  ///
  /// - Parameters:
  ///   - questions: In questionnaire order.
  ///   - lived: The voice with lived experience.
  ///   - thresholds: `unmet` and `too_close`, in points.
  init(of questions: [QuestionResult], lived: Voice.ID?, thresholds: PointThresholds) {
    let isAgreed = questions.contains { $0.differences.agreedStep != nil }
    let isOwn = questions.contains { $0.differences.ownStep != nil }
    basis = isAgreed ? .agreedStep : isOwn ? .ownStep : .none
    let steps = questions.compactMap { question -> Step? in
      let tenths = isAgreed ? question.differences.agreedStep : question.differences.ownStep
      guard let tenths, tenths > 0 else { return nil }
      return Step(
        question: question.id, tenths: tenths, unmet: question.differences.unmet,
        lived: question.figure(of: lived).tenths)
    }
    self.steps = steps.enumerated().sorted { Self.comes($0, before: $1) }.map(\.element)
    firstPage = Self.firstPage(of: self.steps, tooClose: 10 * thresholds.tooClose)
    refusals = Self.refusals(of: questions, from: 10 * thresholds.unmet)
  }

  /// The larger step first, then the larger unmet, the lower lived, the earlier question.
  private static func comes(
    _ left: (offset: Int, element: Step), before right: (offset: Int, element: Step)
  ) -> Bool {
    if left.element.tenths != right.element.tenths {
      return left.element.tenths > right.element.tenths
    }
    let (unmet, other) = (left.element.unmet ?? Int.min, right.element.unmet ?? Int.min)
    if unmet != other { return unmet > other }
    let (lived, seen) = (left.element.lived ?? Int.max, right.element.lived ?? Int.max)
    return lived == seen ? left.offset < right.offset : lived < seen
  }

  /// The third and the fourth are both printed when they differ by less than `tooClose` tenths.
  private static func firstPage(of steps: [Step], tooClose: Int) -> Int {
    guard steps.count > firstPageLength else { return steps.count }
    let isClose = steps[firstPageLength - 1].tenths - steps[firstPageLength].tenths < tooClose
    return isClose ? firstPageLength + 1 : firstPageLength
  }

  private static func refusals(of questions: [QuestionResult], from least: Int) -> [Refusal] {
    let found = questions.compactMap { question -> Refusal? in
      guard let unmet = question.differences.unmet, unmet >= least else { return nil }
      return Refusal(question: question.id, unmet: unmet, reasons: question.reasons)
    }
    return found.enumerated().sorted { left, right in
      left.element.unmet == right.element.unmet
        ? left.offset < right.offset : left.element.unmet > right.element.unmet
    }.map(\.element)
  }
}
