import Scoring
package import Survey

/// What part of the questions and voices of two years the change of a figure rests on.
package struct ComparedPart: Sendable, Equatable {
  /// A voice of a lever in which fewer of its questions count than could be compared.
  package struct VoicePart: Sendable, Equatable {
    package let voice: Voice.ID
    /// How many it shows in both years.
    package let questions: Int
    /// How many of those that can be compared it is asked.
    package let asked: Int
  }

  /// How many questions a voice of it shows in both years.
  package let questions: Int
  /// How many the longer version asks.
  package let longer: Int
  /// How many voices are in it.
  package let voices: Int
  /// The others that are asked something there and of which somebody answered in either year.
  ///
  /// In the later order.
  package let without: [Voice.ID]
  /// Voices of a lever that rest on fewer questions; none of all levers together.
  package let fewer: [VoicePart]

  package var hasAllQuestions: Bool { questions >= longer }
}

extension ChangeMaker {
  /// What part of a section its change rests on.
  func part(of section: ComparedSection, _ change: FigureChange) -> ComparedPart {
    part(
      questions: shownQuestions(in: section), longer: section.longer,
      asked: voices(askedIn: section), change,
      fewer: change.voices.compactMap { fewerQuestions(in: section, of: $0.voice) })
  }

  /// What part of some levers a change of all of them rests on.
  func part(ofAll levers: [ComparedSection], _ change: FigureChange) -> ComparedPart {
    let asked = Set(levers.flatMap(voices(askedIn:)))
    // A question that moved from one lever to another is one of both years all the same.
    let totals = [earlier, later].map { year in
      year.figures.levers.reduce(0) { $0 + $1.questions.count }
    }
    return part(
      questions: levers.reduce(0) { $0 + shownQuestions(in: $1) }, longer: totals.max() ?? 0,
      asked: answering.filter(asked.contains), change, fewer: [])
  }

  private func part(
    questions: Int, longer: Int, asked: [Voice.ID], _ change: FigureChange,
    fewer: [ComparedPart.VoicePart]
  ) -> ComparedPart {
    let voices = change.voices.map(\.voice)
    return ComparedPart(
      questions: questions, longer: longer, voices: voices.count,
      without: asked.filter { !voices.contains($0) }, fewer: fewer)
  }

  private func shownQuestions(in section: ComparedSection) -> Int {
    section.questions.count { question in voices.contains { isShown(question, $0) } }
  }

  private func isShown(_ question: ComparedQuestion, _ voice: Voice.ID) -> Bool {
    cells(question, VoiceSlot(voice: voice, slot: .now)) != nil
  }

  /// `nil` for a voice that shows all that it is asked.
  private func fewerQuestions(
    in section: ComparedSection, of voice: Voice.ID
  ) -> ComparedPart.VoicePart? {
    let (then, now) = (askedThen[voice] ?? [], askedNow[voice] ?? [])
    let shown = section.questions.count { isShown($0, voice) }
    let asked = section.questions.count { then.contains($0.earlier) || now.contains($0.later) }
    return shown < asked
      ? ComparedPart.VoicePart(voice: voice, questions: shown, asked: asked) : nil
  }

  private func voices(askedIn section: ComparedSection) -> [Voice.ID] {
    let then = earlier.figures.section(section.earlierID)?.questions.map(\.id) ?? []
    let now = later.figures.section(section.id)?.questions.map(\.id) ?? []
    return answering.filter { voice in
      !(askedThen[voice]?.isDisjoint(with: then) ?? true)
        || !(askedNow[voice]?.isDisjoint(with: now) ?? true)
    }
  }
}

extension ComparedYear {
  /// What each of some voices is asked.
  func questionsAsked(of voices: [Voice.ID]) -> [Voice.ID: Set<Question.ID>] {
    Dictionary(
      voices.map { ($0, questions(askedOf: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a voice is asked of which somebody answered.
  ///
  /// Of a lock that does not say whom it asks, what is shown says so.
  private func questions(askedOf voice: Voice.ID) -> Set<Question.ID> {
    guard let who = figures.voice(voice), who.standing != .nobodyAnswered else { return [] }
    let groups = Set(who.groups.map(\.id))
    let asked = lock.questions.filter { !groups.isDisjoint(with: $0.asked?.groups ?? []) }
    let shown = figures.sections.flatMap(\.questions).filter { $0.cells[voice]?.now != nil }
    return Set(asked.map(\.id) + shown.map(\.id))
  }
}
