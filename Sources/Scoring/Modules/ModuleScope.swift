import Measures
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
    if let absence = voice.standing.standing.absence { return absence }
    if cell.people == 0 { return cell.others.people > 0 ? .notEnoughAnswers : .nobodyAnswered }
    let absence =
      cell.contributors.absence(below: minimum) ?? cell.counted.absence(below: minimum)
    // In public one reason for both: that all said the same would tell something.
    if isPublic, absence != nil || cell.isUnanimous { return .fewHereOrBeside }
    return absence
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
  /// Behind the answers.
  private(set) var contributors = Contributors()
  /// Those who said something that is no usable answer, such as that they do not know.
  private(set) var others = Contributors()
  /// The answers of those who answered for themselves.
  private var own: [Answer] = []

  mutating func add(_ answer: Answer, of people: Int) {
    answers.append(answer)
    contributors.add(people)
    if people == 1 { own.append(answer) }
  }

  mutating func addOther(of people: Int) { others.add(people) }

  /// How many stand behind the answers; a room counts all of its people.
  var people: Int { contributors.people }

  /// Behind anything that was said.
  var counted: Contributors {
    var all = contributors
    all.add(others)
    return all
  }

  /// All views are the same, or those of all who answered for themselves.
  var isUnanimous: Bool {
    [answers, own].contains { views in
      !views.isEmpty && views.allSatisfy { $0 == views.first }
    }
  }
}
