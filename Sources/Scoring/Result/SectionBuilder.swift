import Measures
import Survey

/// Builds one section's result from what disclosure lets through, and from nothing else.
///
/// A class, as lenses, ranges and the headline look at it again and again, and a copy would count up
/// everything in it.
final class SectionBuilder {
  let section: Section
  let questionnaire: Questionnaire
  /// The ladder questions of the section, in order.
  let questions: [Question.ID]
  /// Their places in the questionnaire.
  let places: [Int]
  /// One row for each voice in questionnaire order.
  let voices: [VoiceRow]
  let groups: [SectionGroup]
  let context: SectionContext
  /// What each side of a difference is made of.
  let sides: Sides

  struct VoiceRow {
    let id: Voice.ID
    let role: Voice.Role?
    let slots: BySlot<DisclosedSlot>
  }

  init(
    section: Section, questionnaire: Questionnaire, questions: [Question.ID], places: [Int],
    voices: [VoiceRow], groups: [SectionGroup], context: SectionContext
  ) {
    self.section = section
    self.questionnaire = questionnaire
    self.questions = questions
    self.places = places
    self.voices = voices
    self.groups = groups
    self.context = context
    sides = Sides(of: voices, questions: questions.count)
  }

  func result() -> SectionResult {
    let questionResults = questions.indices.map(questionResult)
    let sectionVoices = voices.indices.map(sectionVoice)
    let now = figure(.now)
    let differences = differences(over: Array(questions.indices))
    return SectionResult(
      id: section.id, name: section.name, isSeparate: section.isSeparate,
      scores: BySlot { score($0) },
      band: now.tenths.flatMap { questionnaire.band(ofTenths: $0)?.id }, voices: sectionVoices,
      groups: groups, differences: differences,
      gap: context.gaps.gap(
        tenths: differences.perceptionGap, common: [places(common(to: [.leaders, .lived]))]),
      upperHalf: upperHalf(of: sectionVoices),
      coverage: sectionVoices.compactMap(\.coverage).reduce(nil) { sum, next in
        sum.map { $0 + next } ?? next
      },
      reasons: ReasonCounts.sum(questionResults.map(\.reasons)),
      claims: ClaimCounts.sum(questionResults.flatMap { $0.voices.map(\.claims) }),
      questions: questionResults)
  }

  func cell(_ voice: Int, _ slot: Slot, _ index: Int) -> DisclosedSlot.ShownCell {
    voices[voice].slots[slot].cells[index]
  }

  func places(_ indices: [Int]) -> [Int] { indices.map { places[$0] } }

  /// The questions of a voice whose scores may be shown.
  func usable(_ voice: Int, _ slot: Slot) -> [Int] {
    questions.indices.filter { cell(voice, slot, $0).isUsable }
  }

  /// The mean of the voices that show a figure for the section.
  func figure(_ slot: Slot) -> Figure {
    voices.indices.map { voices[$0].slots[slot].lever }.meanOfShown
  }

  private func score(_ slot: Slot) -> Score {
    let figure = figure(slot)
    return Score(
      figure, range: context.ranges.range(around: figure, of: weightedQuestions(slot), slot))
  }

  /// For each voice with a figure, its questions; voices count alike and the questions in each.
  ///
  /// - Parameters:
  ///   - slot: Which of the answers.
  ///   - whole: What all weights add up to: 1 for the lever, less within a headline.
  /// - Returns: One entry a voice; voices without a figure are left out.
  func weightedQuestions(_ slot: Slot, whole: Double = 1) -> [RangeMaker.Part] {
    let shown = voices.indices.filter { voices[$0].slots[slot].lever.tenths != nil }
    return shown.map { voice in
      var questions = WeightedQuestions()
      let usable = places(usable(voice, slot))
      if !usable.isEmpty { questions.add(usable, sharing: whole / Double(shown.count)) }
      return (voice, questions)
    }
  }
}

// MARK: - Voices

extension SectionBuilder {
  private func sectionVoice(_ voice: Int) -> SectionVoice {
    let slots = voices[voice].slots
    let usable = usable(voice, .now)
    return SectionVoice(
      voice: voices[voice].id,
      scores: BySlot { slot in
        let lever = slots[slot].lever
        return Score(lever, range: range(around: lever, of: voice, slot))
      },
      questionsUsed: slots.now.questionsUsed,
      questionsApplicable: slots.now.questionsApplicable, coverage: slots.now.coverage,
      upperHalf: upperHalf(of: usable.compactMap { cell(voice, .now, $0).counts }),
      hasTwoCamps: hasTwoCamps(voice, places(usable)))
  }

  private func range(around lever: Figure, of voice: Int, _ slot: Slot) -> ScoreRange {
    context.ranges.range(around: lever, of: [(voice, questions(of: voice, slot))], slot)
  }

  private func questions(of voice: Int, _ slot: Slot) -> WeightedQuestions {
    var questions = WeightedQuestions()
    let usable = places(usable(voice, slot))
    if !usable.isEmpty { questions.add(usable, sharing: 1) }
    return questions
  }

  /// The plain average of the cells' shares, as a lever is of its questions' scores.
  private func upperHalf(of cells: [Cell]) -> Figure {
    mean(of: cells.compactMap(\.upperHalf)).map { .points($0) } ?? .absent(.incomplete)
  }

  private func upperHalf(of voices: [SectionVoice]) -> Figure {
    mean(of: voices.compactMap(\.upperHalf.points)).map { .points($0) } ?? .absent(.incomplete)
  }

  private func hasTwoCamps(_ voice: Int, _ places: [Int]) -> Bool? {
    guard let people = context.ranges.respondents[voice] else { return nil }
    let means = people.means(over: places).map(\.nearestRung)
    guard means.count >= MeanEstimate.fewestPeople else { return nil }
    let share = questionnaire.settings.agreement.twoCamps
    return Histogram(of: means, bins: context.ranges.topRung + 1).hasTwoCamps(share: share)
  }
}

extension AgreementThresholds {
  var twoCamps: Fraction { Fraction(twoCampsShare.numerator, over: twoCampsShare.denominator) }
}
