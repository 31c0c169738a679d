package import Survey

/// What the people behind a result said, question by question and module by module.
///
/// A voice's people are no cut of a question that some of them were not asked: of five newcomers of
/// whom one answered the full form, all else that this one said is the difference of two releases.
///
/// - Parameters:
///   - result: What is to be released.
///   - audit: The one it was made from.
///   - salt: Of the audit's log, for the marks.
/// - Returns: The columns in which one of the shown voices has enough people to be shown, every
///   counted sheet of these voices that says anything there, and which figures are told.
package func releaseAnswers(
  behind result: AuditResult, of audit: Audit, salt: ReleaseSalt
) -> ReleaseAnswers {
  let said = SaidBySheet(
    audit.countedSheets(includesIncomplete: result.rules.includesIncomplete),
    parts: Dictionary(
      result.voices.filter(\.isShown).flatMap { voice in
        voice.groups.map { ($0.id, CutName(voice: voice.id, group: $0.id)) }
      }, uniquingKeysWith: { first, _ in first }),
    in: audit.questionnaire)
  let (columns, revisions) = (said.columns(minimum: result.rules.minimum), audit.revisions)
  let names = columns.map { said.columns[$0] }
  return ReleaseAnswers(
    columns: names,
    people: said.sheets.compactMap { sheet, part, extents in
      let extents = columns.map { extents[$0] }
      guard extents.contains(where: { $0 != .none }) else { return nil }
      return ReleaseAnswers.Person(
        mark: salt.mark(of: revisions.first(of: sheet.id)), people: sheet.respondent.people,
        part: part, isInProgress: sheet.status == .inProgress, extents: extents)
    }, told: result.told(in: names, of: audit.questionnaire))
}

extension AuditResult {
  /// What is told of each shown voice; in columns of modules nothing is noted.
  fileprivate func told(
    in columns: [AnswerColumn], of questionnaire: Questionnaire
  ) -> [ToldFigures] {
    let names = Dictionary(
      zip(questionnaire.questions.map(\.id), questionnaire.columnNames),
      uniquingKeysWith: { first, _ in first })
    let all = Slot.allCases
    return voices.filter(\.isShown).map { standing in
      let shown = sections.flatMap(\.questions).flatMap { question in
        all.filter { question.voice(standing.id)?.cells[$0].counts != nil }
          .map { AnswerColumn(names[question.id] ?? question.id, $0) }
      }
      let levers = sections.flatMap { section in
        all.filter { section.figure(of: standing.id, $0).tenths != nil }
          .map { ToldLever(section.id, $0) }
      }
      let known = Set(shown)
      return ToldFigures(
        voice: standing.id, columns: columns.map(known.contains), levers: Set(levers))
    }
  }
}

/// How much each sheet says in every column of a questionnaire.
private struct SaidBySheet {
  private(set) var columns: [AnswerColumn] = []
  private(set) var sheets: [(sheet: AnswerSheet, part: CutName, extents: [AnswerExtent])] = []

  init(
    _ sheets: [AnswerSheet], parts: [RespondentGroup.ID: CutName], in questionnaire: Questionnaire
  ) {
    guard var reader = RowReader(questionnaire) else { return }
    let questions = questionnaire.columnNames
    // What is said of a body is a fact about the organisation, and nobody's view.
    let modules = questionnaire.modules.filter { $0.id != questionnaire.bodyModule?.id }
    columns = modules.reduce(
      into: questionnaire.questions.indices.flatMap { place in
        Slot.allCases.map { AnswerColumn(questions[place], $0) }
      }
    ) { $0 += $1.columns }
    for sheet in sheets {
      guard let part = parts[sheet.respondent.group], var extents = reader.extents(of: sheet)
      else { continue }
      if !extents.contains(where: { $0 > .open }) {
        extents = extents.map { _ in .none }
      }
      for module in modules { extents += module.extents(of: sheet) }
      self.sheets.append((sheet, part, extents))
    }
  }

  /// The places of those in which some voice has at least the minimum of people.
  func columns(minimum: Int) -> [Int] {
    var people: [Voice.ID: [Int]] = [:]
    for (sheet, part, extents) in sheets {
      var counts = people[part.voice] ?? [Int](repeating: 0, count: columns.count)
      for place in extents.indices where extents[place] != .none {
        counts[place] += sheet.respondent.people
      }
      people[part.voice] = counts
    }
    return columns.indices.filter { place in people.values.contains { $0[place] >= minimum } }
  }
}

extension Questionnaire {
  /// By question, the name that goes on from version to version: of what goes on under another id,
  /// the one it goes on from.
  var columnNames: [Question.ID] {
    let origins = questions.map { $0.succeeds?.id ?? $0.id }
    var uses: [Question.ID: Int] = [:]
    for id in origins { uses[id, default: 0] += 1 }
    return zip(questions, origins).map { question, origin in
      uses[origin] == 1 ? origin : question.id
    }
  }
}

extension Module {
  fileprivate var columns: [AnswerColumn] {
    switch body {
    case .items(let form): form.items.map { AnswerColumn(id, $0.id.rawValue) }
    case .allocation(let form):
      form.decisions.flatMap { decision in
        ["now", "could"].map { AnswerColumn(id, "\(decision.id)/\($0)") }
      }
    case .records: [AnswerColumn(id)]
    }
  }

  /// How much a sheet says in each column; nothing where it does not answer the module at all.
  fileprivate func extents(of sheet: AnswerSheet) -> [AnswerExtent] {
    let answer = audience.contains(sheet.respondent.group) ? sheet.modules[id] : nil
    let given: [AnswerExtent] =
      switch (body, answer) {
      case (.items(let form), .items(let all)):
        form.items.map { all[$0.id] == nil ? .open : .whole }
      case (.allocation(let form), .allocations(let all)):
        form.decisions.flatMap { decision -> [AnswerExtent] in
          let answer = all[decision.id]
          return [answer?.now, answer?.could].map { $0 == nil ? .open : .whole }
        }
      case (.records, .records(let records)):
        // A sheet in progress may have more of them the next time.
        [records.isEmpty ? .open : sheet.status == .inProgress ? .bare : .whole]
      default: columns.map { _ in .none }
      }
    return given.contains { $0 > .open } ? given : given.map { _ in .none }
  }
}
