import Survey
import TestSupport

/// What a sitting is to answer, as keys and as changes, and which screens show how far it has come.
struct PlannedAnswers {
  /// In the order in which they are taken.
  private(set) var changes: [SheetChange] = []
  private(set) var keys = ""
  /// How many of the changes have been taken when a screen comes up.
  private var taken: [Landmark: Int] = [:]

  /// A screen that comes up between two answers.
  private enum Landmark: Hashable {
    case question(section: String, Int, isSecond: Bool)
    case strength(section: String, Int)
    case note(section: String, Int)
    case review
  }

  /// Answers every question that has no answer yet; some get evidence of many pages first.
  init(
    after sheet: AnswerSheet, of snapshot: QuestionnaireSnapshot,
    _ generator: inout SeededGenerator
  ) {
    var numbers: [Section.ID: Int] = [:]
    for question in snapshot.questionnaire.questions {
      numbers[question.section, default: 0] += 1
      let place = Place(section: question.section, number: numbers[question.section] ?? 0)
      answer(question, at: place, of: sheet, &generator)
    }
    taken[.review] = changes.count
  }

  private struct Place {
    let section: String
    let number: Int

    init(section: Section.ID, number: Int) {
      self.section = section.rawValue
      self.number = number
    }
  }

  private mutating func answer(
    _ question: Question, at place: Place, of sheet: AnswerSheet,
    _ generator: inout SeededGenerator
  ) {
    let answer = sheet.answers[question.id]
    let second = Self.secondSlot(of: sheet.respondent.group)
    if answer?.now == nil {
      land(on: .question(section: place.section, place.number, isSecond: false))
      if answer?.evidence == nil, Int.random(in: 0..<6, using: &generator) == 0 {
        giveEvidence(to: question.id, at: place, &generator)
      }
      choose(Int.random(in: 0...4, using: &generator), question.id, .now)
    }
    guard let second, answer?[second] == nil else { return }
    land(on: .question(section: place.section, place.number, isSecond: true))
    // The top of the ladder is never below now.
    choose(5, question.id, second)
  }

  private static func secondSlot(of group: RespondentGroup.ID) -> Slot? {
    switch group {
    case "leaders": .prepared
    case "people": .wanted
    default: nil
    }
  }

  private mutating func land(on landmark: Landmark) { taken[landmark] = changes.count }

  private mutating func choose(_ level: Int, _ id: Question.ID, _ slot: Slot) {
    keys += "\(level)\r"
    changes.append(.slot(id, slot, .level(level)))
  }

  /// Long enough to be written in several parts.
  private mutating func giveEvidence(
    to id: Question.ID, at place: Place, _ generator: inout SeededGenerator
  ) {
    let count = Int.random(in: 1...2_000, using: &generator)
    let text = "Minutes" + String(repeating: " and so", count: count)
    keys += "e" + pasted(text) + "\r"
    changes.append(.evidence(id, Evidence(text: text, strength: nil)))
    land(on: .strength(section: place.section, place.number))
    keys += "2\r"
    changes.append(.evidence(id, Evidence(text: text, strength: 2)))
    land(on: .note(section: place.section, place.number))
    keys += "\r"
  }
}

extension PlannedAnswers {
  /// How many of the changes this screen shows as taken; `nil` for one that does not tell.
  func shownAsTaken(on screen: ScreenModel) -> Int? {
    let lines = screen.lines
    return lines.first.flatMap { landmark($0, lines.joined(separator: "\n")) }.flatMap { taken[$0] }
  }

  private func landmark(_ title: String, _ text: String) -> Landmark? {
    if title.hasPrefix("Review") { return .review }
    if let match = title.firstMatch(of: /^(\w+) (\d+) of \d+, \d+ of \d+ answered/) {
      guard let number = Int(match.2) else { return nil }
      let isSecond = text.contains("PREPARED: ") || text.contains("WANTED: ")
      return .question(section: match.1.lowercased(), number, isSecond: isSecond)
    }
    guard let match = title.firstMatch(of: /^(\w+) (\d+), (evidence|note)/),
      let number = Int(match.2)
    else { return nil }
    let section = match.1.lowercased()
    if match.3 == "note" { return .note(section: section, number) }
    return text.contains("How strong") ? .strength(section: section, number) : nil
  }
}
