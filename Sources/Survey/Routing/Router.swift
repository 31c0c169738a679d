/// Works out what a sheet is asked, for many sheets of one questionnaire.
///
/// Knows questions by their places, and takes out of the questionnaire what routing needs once: a copy of a
/// question counts up everything in it.
///
/// A class, as every sheet's way holds on to it.
package final class Router: Sendable {
  /// What became of the question at one place.
  package struct Stop: Sendable {
    package let status: AnswerStatus
    /// The slots this respondent is asked, in order; empty when the question is not shown.
    package let slots: [Slot]
    /// The questions whose answers are not known, when the status is undetermined.
    package let waitsFor: [Question.ID]
    /// What was said, asked or not.
    package let answer: WordlessAnswer?
  }

  let ids: [Question.ID]
  let places: [Question.ID: Int]
  let conditions: [Condition?]
  private let audiences: [[RespondentGroup.ID]]
  private let slots: [[Slot]]
  private let forms: [Form]
  private let slotRules: [SlotRule]

  package init(_ questionnaire: Questionnaire) {
    let questions = questionnaire.questions
    ids = questions.map(\.id)
    places = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    conditions = questions.map(\.condition)
    audiences = questions.map(\.audience)
    slots = questions.map(\.slots)
    forms = questionnaire.forms
    slotRules = questionnaire.slots
  }

  /// What a group is asked in a form before anybody has answered: by question its slots, or `nil`
  /// where the question is not for them.
  package func asked(of group: RespondentGroup.ID, in form: Form.ID) -> [[Slot]?] {
    let form = forms.first { $0.id == form }
    let askedSlots = Slot.allCases.filter { isAsked($0, of: group) }
    return ids.indices.map { place in
      guard audiences[place].contains(group), form?.contains(ids[place]) ?? true
      else { return nil }
      return Self.common(slots[place], askedSlots)
    }
  }

  /// The way of one sheet.
  ///
  /// - Parameters:
  ///   - sheet: Who answers, and in which form.
  ///   - answers: What they said.
  ///   - asked: What ``asked(of:in:)`` gives for their group and form.
  /// - Returns: As far as it has not been gone.
  package func route(
    of sheet: AnswerSheet, answers: [Question.ID: Answer], asked: [[Slot]?]
  ) -> Route {
    Route(router: self, sheet: sheet, given: answers, asked: asked)
  }

  /// Without a rule of its own, everyone is asked now alone.
  private func isAsked(_ slot: Slot, of group: RespondentGroup.ID) -> Bool {
    guard let rule = slotRules.first(where: { $0.slot == slot }) else { return slot == .now }
    return rule.askedOf.contains(group)
  }

  /// The slots of a question that the respondent is asked; mostly those of one list, as it stands.
  private static func common(_ slots: [Slot], _ asked: [Slot]) -> [Slot] {
    slots == asked ? asked : slots.filter(asked.contains)
  }
}
