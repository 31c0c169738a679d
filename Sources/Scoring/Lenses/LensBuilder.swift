import Measures
import Survey

/// Gathers the shown cells of all sections by tag.
struct LensBuilder {
  let questionnaire: Questionnaire
  let sections: [SectionBuilder]

  func results() -> [LensResult] {
    let ladderQuestions = sections.flatMap { section in
      section.places.indices.map { Tagged(section: section, index: $0) }
    }
    return questionnaire.lenses.map { lens in
      let words = questionnaire.vocabulary(lens.vocabulary)?.words ?? []
      let tags = ladderQuestions.map { tagged in
        questionnaire.questions[tagged.section.places[tagged.index]].tags.words(
          in: lens.vocabulary)
      }
      return LensResult(
        id: lens.id, title: lens.title,
        values: words.filter { lens.word == nil || $0.id == lens.word }.compactMap { word in
          let places = tags.indices.filter { tags[$0].contains(word.id) }
          return places.isEmpty ? nil : value(of: word, places.map { ladderQuestions[$0] })
        })
    }
  }

  /// A section with the place of one of its questions in it.
  private struct Tagged {
    let section: SectionBuilder
    let index: Int
  }

  private func value(of word: Vocabulary.Word, _ tagged: [Tagged]) -> LensValue {
    let voices = questionnaire.voices.indices.map { voice in
      lensVoice(at: voice, tagged.map { $0.section.cell(voice, .now, $0.index) })
    }
    return LensValue(
      word: word.id, name: word.name, questions: tagged.count,
      now: voices.indices.map { voices[$0].now }.meanOfShown, voices: voices)
  }

  private func lensVoice(at place: Int, _ cells: [DisclosedSlot.ShownCell]) -> LensVoice {
    let coverage = Coverage(of: cells.lazy.filter(\.isUsable).compactMap(\.counts))
    let used = cells.count(where: \.isUsable)
    return LensVoice(
      voice: questionnaire.voices[place].id, now: figure(of: cells, used: used, coverage),
      questionsUsed: used, coverage: coverage)
  }

  private func figure(
    of cells: [DisclosedSlot.ShownCell], used: Int, _ coverage: Coverage?
  ) -> Figure {
    let settings = questionnaire.settings
    let applicable = cells.count { $0.figure.absence != .notApplicable }
    guard applicable > 0 else { return .absent(.notApplicable) }
    if used == 0 { return .absent(cells.lazy.compactMap(\.figure.absence).first ?? .notApplicable) }
    guard used >= settings.lensQuestionsMinimum else { return .absent(.tooFewQuestions) }
    guard 1_000 * used >= settings.coverageMinimum * applicable, let coverage,
      1_000 * coverage.answered >= settings.lensCoverageMinimum * coverage.eligible
    else { return .absent(.notEnoughAnswers) }
    return cells.map(\.figure).meanOfShown
  }
}
