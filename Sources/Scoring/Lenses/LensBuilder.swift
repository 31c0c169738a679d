import Measures
import Survey

/// Gathers the shown cells of all sections by tag.
struct LensBuilder {
  let questionnaire: Questionnaire
  let sections: [SectionBuilder]

  func results() -> [LensResult] {
    questionnaire.lenses.map { lens in
      let words = questionnaire.vocabulary(lens.vocabulary)?.words ?? []
      let tagged = tagged(in: lens.vocabulary)
      return LensResult(
        id: lens.id, title: lens.title,
        values: words.filter { lens.word == nil || $0.id == lens.word }
          .compactMap { word in tagged[word.id].map { value(of: word, $0) } })
    }
  }

  /// A section with the place of one of its questions in it.
  private typealias Tagged = (section: SectionBuilder, index: Int)

  /// The questions with each word of a vocabulary, in the order of sections.
  private func tagged(in vocabulary: String) -> [String: [Tagged]] {
    var tagged: [String: [Tagged]] = [:]
    for section in sections {
      for (index, question) in section.questions.enumerated() {
        for word in Set(question.words(in: vocabulary)) {
          tagged[word, default: []].append((section, index))
        }
      }
    }
    return tagged
  }

  private func value(of word: Vocabulary.Word, _ tagged: [Tagged]) -> LensValue {
    let voices = questionnaire.voices.indices.map { voice in
      lensVoice(at: voice, tagged.map { $0.section.cell(voice, .now, $0.index) })
    }
    let points = mean(of: voices.compactMap(\.now.points))
    return LensValue(
      word: word.id, name: word.name, questions: tagged.count,
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
