import Measures
import Survey

/// Builds the headline from the levers, and from nothing below what they show.
///
/// A class for the reason that ``SectionBuilder`` is one.
final class HeadlineBuilder {
  private let sections: [SectionResult]
  private let standings: [VoiceStanding]
  private let context: SectionContext
  private let questionnaire: Questionnaire

  private let levers: [SectionResult]
  private let leverBuilders: [SectionBuilder]

  init(
    builders: [SectionBuilder], sections: [SectionResult], standings: [VoiceStanding],
    context: SectionContext, questionnaire: Questionnaire
  ) {
    self.sections = sections
    self.standings = standings
    self.context = context
    self.questionnaire = questionnaire
    levers = sections.filter { !$0.isSeparate }
    leverBuilders = builders.filter { !$0.section.isSeparate }
  }

  func result() -> Headline {
    let now = figure(of: levers.map(\.now))
    let scored = levers.compactMap(\.now.points)
    let voices = standings.filter { standing in
      levers.contains { $0.figure(of: standing.id).tenths != nil }
    }
    let differences = Differences(figures)
    return Headline(
      scores: BySlot(score),
      band: now.points.flatMap { questionnaire.band(ofTenths: $0.tenths)?.id },
      variance: now.points.flatMap { _ in
        context.ranges.estimate(of: weightedQuestions(.now), .now)?.variance
      },
      partial: now.tenths == nil ? mean(of: scored) : nil, leversUsed: scored.count,
      leversInAll: levers.count, voices: voices.map(\.id),
      lacksLivedExperience: !voices.contains { $0.role == .lived },
      byVoice: questionnaire.voices.indices.map(voiceHeadline), differences: differences,
      gap: context.gaps.gap(
        tenths: differences.perceptionGap,
        common: leverBuilders.map { $0.places($0.common(to: [.leaders, .lived])) }),
      reasons: ReasonCounts.sum(sections.map(\.reasons)),
      claims: ClaimCounts.sum(sections.map(\.claims)))
  }

  /// The mean of all levers; without one of them there is no headline.
  private func figure(of levers: [Figure]) -> Figure {
    let points = levers.compactMap(\.points)
    guard !levers.isEmpty, points.count == levers.count, let mean = mean(of: points) else {
      return .absent(absence(among: levers.compactMap(\.absence)))
    }
    return .points(mean)
  }

  /// What nobody was asked on any lever is not asked; what only some levers lack is incomplete.
  private func absence(among absences: [Absence]) -> Absence {
    if let hidden = absences.first(where: \.isHidden) { return hidden }
    let isAsked = absences.isEmpty || absences.contains { $0 != .notApplicable }
    return isAsked || absences.count < levers.count ? .incomplete : .notApplicable
  }

  private func score(_ slot: Slot) -> Score {
    let figure = figure(of: levers.map { $0.scores[slot].figure })
    return Score(
      figure,
      range: context.ranges.range(around: figure, of: weightedQuestions(slot), slot))
  }

  /// Every lever has an equal share, in it every voice, in that every question.
  private func weightedQuestions(_ slot: Slot) -> [RangeMaker.Part] {
    let share = 1 / Double(max(1, levers.count))
    let parts = leverBuilders.flatMap { $0.weightedQuestions(slot, whole: share) }
    return questionnaire.voices.indices.map { voice in
      var questions = WeightedQuestions()
      for part in parts where part.voice == voice {
        questions.places += part.questions.places
        questions.weights += part.questions.weights
      }
      return (voice, questions)
    }
  }

  private func voiceHeadline(_ voice: Int) -> VoiceHeadline {
    let id = questionnaire.voices[voice].id
    return VoiceHeadline(
      voice: id,
      scores: BySlot { slot in
        let figure = figure(of: levers.map { $0.figure(of: id, slot) })
        return Score(
          figure,
          range: context.ranges.range(around: figure, of: [(voice, questions(voice, slot))], slot))
      })
  }

  private func questions(_ voice: Int, _ slot: Slot) -> WeightedQuestions {
    var questions = WeightedQuestions()
    for builder in leverBuilders {
      let usable = builder.places(builder.usable(voice, slot))
      if !usable.isEmpty { questions.add(usable, sharing: 1 / Double(leverBuilders.count)) }
    }
    return questions
  }

  /// Each side over the levers together: printed figures of one level.
  private func figures(of sides: [SectionBuilder.Side]) -> [Int]? {
    let perLever = leverBuilders.compactMap {
      $0.figures(of: sides, over: Array($0.questions.indices))
    }
    guard !leverBuilders.isEmpty, perLever.count == leverBuilders.count else { return nil }
    return sides.indices.compactMap { side in meanTenths(perLever.map { $0[side] }) }
  }
}
