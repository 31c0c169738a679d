import Measures
import Survey

/// Gathers the shown cells of all sections by tag.
struct LensBuilder {
  let questionnaire: Questionnaire
  let sections: [SectionBuilder]

  func results() -> [LensResult] {
    questionnaire.lenses.map { lens in
      let words = questionnaire.vocabulary(lens.vocabulary)?.words ?? []
      return LensResult(
        id: lens.id, title: lens.title,
        values: words.filter { lens.word == nil || $0.id == lens.word }
          .compactMap { value(of: $0, in: lens.vocabulary) })
    }
  }

  private func value(of word: Vocabulary.Word, in vocabulary: String) -> LensValue? {
    let tagged = sections.map { section in
      (section, section.indices(taggedWith: word.id, in: vocabulary))
    }
    let count = tagged.reduce(0) { $0 + $1.1.count }
    guard count > 0 else { return nil }
    let voices = questionnaire.voices.indices.map { voice in
      lensVoice(
        at: voice,
        tagged.flatMap { section, indices in
          let cells = section.voices[voice].slots.now.cells
          return indices.map { cells[$0] }
        })
    }
    let points = mean(of: voices.compactMap(\.now.points))
    return LensValue(
      word: word.id, name: word.name, questions: count,
      now: points.map { .points($0) } ?? .absent(voices.compactMap(\.now.absence).mostTelling),
      voices: voices)
  }

  private func lensVoice(at place: Int, _ cells: [DisclosedSlot.ShownCell]) -> LensVoice {
    let used = cells.filter(\.isUsable)
    let coverage = Coverage(of: used.compactMap(\.counts))
    return LensVoice(
      voice: questionnaire.voices[place].id, now: figure(of: cells, used: used, coverage),
      questionsUsed: used.count, coverage: coverage)
  }

  private func figure(
    of cells: [DisclosedSlot.ShownCell], used: [DisclosedSlot.ShownCell], _ coverage: Coverage?
  ) -> Figure {
    let settings = questionnaire.settings
    let applicable = cells.count { $0.figure != .absent(.notApplicable) }
    guard applicable > 0 else { return .absent(.notApplicable) }
    if used.isEmpty { return .absent(cells.compactMap(\.figure.absence).first ?? .notApplicable) }
    guard used.count >= settings.lensQuestionsMinimum else { return .absent(.tooFewQuestions) }
    guard 1_000 * used.count >= settings.coverageMinimum * applicable, let coverage,
      1_000 * coverage.answered >= settings.lensCoverageMinimum * coverage.eligible
    else { return .absent(.notEnoughAnswers) }
    return mean(of: used.compactMap(\.figure.points)).map { .points($0) }
      ?? .absent(.notEnoughAnswers)
  }
}
