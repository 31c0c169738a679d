package import Survey

/// What the modules of an audit come to, as far as it may be shown; empty for those nobody used.
///
/// A module is known by its shape, not by its id, so a questionnaire may have several of one shape.
package struct ModuleResults: Sendable, Equatable {
  package var decisionRights: [DecisionRights] = []
  package var services: [ServiceChoice] = []
  package var notes: [TableNotes] = []
  package var outcomes: [ItemAnswers] = []
  /// What seats and votes are worth, by body: facts about the organisation, of which none is hidden.
  package var bodies: [BodyResult] = []
  /// The module that describes them.
  package var bodyModule: Module.ID?
  /// What people feel beside what the votes come to, for each body where the two can be compared.
  package var feltAgainstFormal: [FeltAgainstFormal] = []

  package init() {}

  package var isEmpty: Bool { self == ModuleResults() }
}

extension ModuleResults {
  /// Scores the modules from answer sheets to what may be shown.
  ///
  /// Only groups that a module asks count. What is hidden leaves no trace: no figure depends on an
  /// answer inside a hidden cell, only on how many there are.
  ///
  /// - Parameters:
  ///   - sheets: Those that count, in any order.
  ///   - questionnaire: The one they answer.
  ///   - standings: Of every voice; one that is not shown is never used.
  ///   - minimum: The fewest people behind a figure.
  ///   - isPublic: Whether a cell in which all gave the same answer is hidden too.
  ///   - quotes: Notes that a person has cleared.
  package init(
    of sheets: [AnswerSheet], in questionnaire: Questionnaire, standings: [VoiceStanding],
    minimum: Int, isPublic: Bool, quotes: [AuditPlan.Quote] = []
  ) {
    let scope = ModuleScope(
      sheets: sheets, questionnaire: questionnaire, standings: standings, minimum: minimum,
      isPublic: isPublic)
    for module in questionnaire.modules { add(module, scope: scope, quotes: quotes) }
    bodies = BodyResult.all(in: sheets, of: questionnaire)
    bodyModule = bodies.isEmpty ? nil : questionnaire.bodyModule?.id
    feltAgainstFormal = Self.feltAgainstFormal(
      bodies, decisionRights, groups: questionnaire.groups.map(\.id))
  }

  private mutating func add(_ module: Module, scope: ModuleScope, quotes: [AuditPlan.Quote]) {
    switch module.body {
    case .allocation(let form):
      if let rights = DecisionBuilder(form, of: module, scope: scope).result() {
        decisionRights.append(rights)
      }
    case .items(let form):
      if let answers = ItemBuilder(form, of: module, scope: scope).result() {
        outcomes.append(answers)
      }
    case .records(let form):
      if let choice = ServiceBuilder(form, of: module, scope: scope)?.result() {
        services.append(choice)
      } else if let found = NoteBuilder(form, of: module, scope: scope)?.result(quotes: quotes) {
        notes.append(found)
      }
    }
  }
}
