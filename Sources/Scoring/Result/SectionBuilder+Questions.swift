import Measures
import Survey

extension SectionBuilder {
  func questionResult(_ index: Int) -> QuestionResult {
    let differences = differences(over: [index])
    return QuestionResult(
      id: questions[index], scores: BySlot { figure($0, at: index) },
      voices: voices.indices.map { questionVoice($0, at: index) }, differences: differences,
      gap: context.gaps.gap(tenths: differences.perceptionGap, common: [[places[index]]]),
      reasons: reasons(at: index))
  }

  private func figure(_ slot: Slot, at index: Int) -> Figure {
    voices.indices.map { cell($0, slot, index).figure }.meanOfShown
  }

  private func questionVoice(_ voice: Int, at index: Int) -> QuestionVoice {
    QuestionVoice(
      voice: voices[voice].id, cells: BySlot { cellResult(voice, $0, at: index) },
      distance: distance(voice, at: index), claims: claims(voice, at: index))
  }

  private func cellResult(_ voice: Int, _ slot: Slot, at index: Int) -> CellResult {
    let cell = cell(voice, slot, index)
    return CellResult(
      figure: cell.figure,
      range: context.ranges.range(
        around: cell.figure,
        of: [(voice, WeightedQuestions(places: [places[index]], weights: [1]))], slot),
      counts: cell.counts,
      spread: cell.counts.flatMap { $0.spread(by: questionnaire.settings.agreement) })
  }

  /// Between the answers now and the one second slot that the voice has.
  private func distance(_ voice: Int, at index: Int) -> LadderDistance? {
    guard let now = cell(voice, .now, index).counts?.histogram else { return nil }
    let prepared = cell(voice, .prepared, index).counts?.histogram
    let second = prepared ?? cell(voice, .wanted, index).counts?.histogram
    return second.flatMap { LadderDistance(from: now, to: $0) }
  }

  private func claims(_ voice: Int, at index: Int) -> ClaimCounts? {
    guard let counts = cell(voice, .now, index).counts else { return nil }
    let (place, thresholds) = (places[index], questionnaire.settings.evidence)
    var claims = ClaimCounts()
    for row in context.ranges.respondents[voice]?.rows ?? [] {
      guard let level = row.level(place) else { continue }
      claims.add(
        level: level, strength: row.evidenceStrength(place), topRung: context.ranges.topRung,
        thresholds: thresholds)
    }
    // In public it would be known of everybody what stands behind their answer.
    let isTold = context.disclosure.isPublic && claims.isUnanimous(among: counts.answered)
    return isTold ? nil : claims
  }

  /// Over the voices that are asked how far they would go, as far as both their cells are shown.
  private func reasons(at index: Int) -> ReasonCounts? {
    let shown = voices.indices.filter { voice in
      cell(voice, .now, index).counts != nil && cell(voice, .prepared, index).counts != nil
    }
    return ReasonCounts.sum(shown.map { reasons(of: $0, at: index) })
  }

  private func reasons(of voice: Int, at index: Int) -> ReasonCounts? {
    let place = places[index]
    var (counts, people) = (ReasonCounts(), Contributors())
    for row in context.ranges.respondents[voice]?.rows ?? [] {
      guard let now = row.level(place), let prepared = row.level(place, .prepared)
      else { continue }
      counts.add(now: now, prepared: prepared, reason: row.reason(place))
      people.add(row.people)
    }
    let isSafe =
      people.areEnough(for: context.disclosure.minimum)
      && !tellsOfOneAnswer(counts, voice, at: index)
    return isSafe && !(context.disclosure.isPublic && counts.isUnanimous) ? counts : nil
  }

  /// Whether how many go further tells what somebody said who gave only one of the two answers.
  private func tellsOfOneAnswer(_ reasons: ReasonCounts, _ voice: Int, at index: Int) -> Bool {
    guard let now = cell(voice, .now, index).counts,
      let prepared = cell(voice, .prepared, index).counts
    else { return true }
    return pairsTell(
      first: now.rungs, second: prepared.rungs, pairs: reasons.goingFurther + reasons.staying,
      higher: reasons.goingFurther, minimum: context.disclosure.minimum)
  }
}

extension Cell {
  /// The views on rungs; `nil` without any.
  var histogram: Histogram? { answered > 0 ? Histogram(counts: rungs) : nil }

  /// The share of views on the upper half of the ladder, as points; `nil` without any.
  ///
  /// Rungs above the middle: 3, 4 and 5 of six. It needs no even rungs. MEASUREMENT.md, 1.4.
  var upperHalf: Points? {
    guard answered > 0 else { return nil }
    let upper = rungs.enumerated().reduce(0) { sum, rung in
      2 * rung.offset > rungs.count - 1 ? sum + rung.element : sum
    }
    return Points(
      tenths: roundedHalfUp(1_000 * upper, over: answered),
      unrounded: ExactPoints(Fraction(100 * upper, over: answered)))
  }

  /// How far the views lie apart; `nil` with fewer than five.
  func spread(by limits: AgreementThresholds) -> CellSpread? {
    guard let histogram,
      let spread = histogram.spread(
        close: Fraction(limits.close, over: 1_000), some: Fraction(limits.someSpread, over: 1_000),
        twoCampsShare: limits.twoCamps)
    else { return nil }
    return CellSpread(
      deviation: spread.deviation, label: spread.label,
      withinGroupAgreement: histogram.withinGroupAgreement)
  }
}
