import Survey

/// Whose answers count in the modules, and how many people must stand behind a figure.
///
/// The unit is the voice. A voice that is hidden overall is never used, and a cell (one voice on one
/// decision, service or item) with fewer people than the minimum takes part in no total.
/// MEASUREMENT.md, 6.2.
struct ModuleScope {
  let questionnaire: Questionnaire
  /// Sorted by id, so that the order of files never shows.
  let sheets: [AnswerSheet]
  let standings: [VoiceStanding]
  let minimum: Int
  let isPublic: Bool

  init(
    sheets: [AnswerSheet], questionnaire: Questionnaire, standings: [VoiceStanding],
    minimum: Int, isPublic: Bool
  ) {
    self.questionnaire = questionnaire
    self.sheets = sheets.sorted { $0.id < $1.id }
    self.standings = standings
    self.minimum = minimum
    self.isPublic = isPublic
  }

  /// One entry a voice, in questionnaire order.
  func voices(of module: Module) -> [ModuleVoice] {
    standings.map { standing in
      let groups = standing.groups.map(\.id).filter(module.audience.contains)
      return ModuleVoice(
        standing: standing, isAsked: !groups.isEmpty,
        views: standing.isShown ? views(of: module.id, groups: groups) : [])
    }
  }

  private func views(of module: Module.ID, groups: [RespondentGroup.ID]) -> [ModuleView] {
    // By place: a closure over sheets would be handed a copy of each.
    sheets.indices.compactMap { place in
      guard groups.contains(sheets[place].respondent.group),
        let answer = sheets[place].modules[module]
      else { return nil }
      return ModuleView(
        sheet: sheets[place].id, people: sheets[place].respondent.people, answer: answer)
    }
  }

  /// What may be shown of a cell.
  ///
  /// - Parameters:
  ///   - cell: The usable answers of the voice.
  ///   - voice: Whose they are.
  ///   - value: Makes the figure of one answer or more.
  /// - Returns: The figure, or why it is hidden or not there.
  func disclose<Answer, Value>(
    _ cell: ModuleCell<Answer>, of voice: ModuleVoice, _ value: ([Answer]) -> Value?
  ) -> Disclosed<Value> {
    if let absence = absence(of: cell, in: voice) { return .absent(absence) }
    return value(cell.answers).map { .shown($0) } ?? .absent(.notEnoughAnswers)
  }

  private func absence<Answer>(of cell: ModuleCell<Answer>, in voice: ModuleVoice) -> Absence? {
    guard voice.isAsked else { return .notApplicable }
    switch voice.standing.standing {
    case .hidden: return .fewerThanMinimum
    case .nobodyAnswered: return .nobodyAnswered
    case .shown: break
    }
    if cell.people == 0 { return cell.others > 0 ? .notEnoughAnswers : .nobodyAnswered }
    // In public one reason for both: that all said the same would tell something.
    if isPublic, cell.people < minimum || cell.isUnanimous { return .fewHereOrBeside }
    return cell.people < minimum ? .fewerThanMinimum : nil
  }
}

/// What one voice said in a module, as far as it may be used.
struct ModuleVoice {
  let standing: VoiceStanding
  /// Whether the module asks at least one of its groups.
  let isAsked: Bool
  /// In the order of sheets; empty unless the voice is shown.
  let views: [ModuleView]
}

/// One sheet's answer to a module; a room is one view of several people.
struct ModuleView {
  let sheet: AnswerSheet.ID
  let people: Int
  let answer: ModuleAnswer
}

/// The usable answers of one voice to one thing, and how many people gave them.
struct ModuleCell<Answer: Equatable> {
  /// One a view, in the order of sheets.
  private(set) var answers: [Answer] = []
  /// Behind the answers; a room counts all of its people.
  private(set) var people = 0
  /// Those who said something that is no usable answer, such as that they do not know.
  var others = 0

  mutating func add(_ answer: Answer, of people: Int) {
    answers.append(answer)
    self.people += people
  }

  /// Everyone who gave an answer gave the same one.
  var isUnanimous: Bool { answers.allSatisfy { $0 == answers.first } }
}
