/// The words of a questionnaire that sheets may use, taken out once.
final class SheetWords: Sendable {
  /// As sheets write it.
  let version: String
  let groups: [String]
  let forms: [String]
  let reasons: [String]
  let evidenceStrengths: ClosedRange<Int>
  /// The answers that each group is asked for, in order.
  let slots: [RespondentGroup.ID: [Slot]]
  /// The highest rung; `nil` without a ladder.
  let topLevel: Int?

  init(of questionnaire: Questionnaire) {
    version = questionnaire.version.description
    groups = questionnaire.groups.map(\.id.rawValue)
    forms = questionnaire.forms.map(\.id.rawValue)
    reasons = questionnaire.reasons.map(\.id.rawValue)
    let levels = questionnaire.evidenceStrengths.map(\.level)
    slots = Dictionary(
      questionnaire.groups.map { group in
        (group.id, Slot.allCases.filter { questionnaire.isAsked($0, of: group.id) })
      }, uniquingKeysWith: { first, _ in first })
    topLevel = questionnaire.ladder?.topLevel
    evidenceStrengths = (levels.min() ?? 0)...(levels.max() ?? 4)
  }
}
