import Scoring
package import Survey

/// The answers behind a year, person by person: what a test of change needs and no output shows.
package struct YearPeople: Sendable {
  /// One sheet of somebody who answered alone.
  struct Person: Sendable {
    let sheet: AnswerSheet.ID
    /// Links the person's sheets across years; `nil` for an anonymous sheet.
    let code: String?
    let row: AnswerTable.Row
  }

  private let individuals: [Voice.ID: [Person]]
  /// How many people agreed in the smallest room of a voice.
  private let smallestRooms: [Voice.ID: Int]
  private let groups: [Voice.ID: Set<RespondentGroup.ID>]
  private let places: [Question.ID: Int]
  /// The highest rung of the ladder.
  let topRung: Int

  /// - Parameters:
  ///   - audit: The audit.
  ///   - includesIncomplete: Counts sheets in progress too.
  package init(of audit: Audit, includesIncomplete: Bool = false) {
    let questionnaire = audit.questionnaire
    let sheets = audit.countedSheets(includesIncomplete: includesIncomplete)
    let table = AnswerTable(of: sheets, in: questionnaire)
    let codes = Dictionary(
      sheets.map { ($0.id, $0.respondent.code) }, uniquingKeysWith: { first, _ in first })
    func voice(_ row: AnswerTable.Row) -> Voice.ID { questionnaire.groups[row.group].voice }
    individuals = Dictionary(
      grouping: table.rows.filter { !$0.isRoom && $0.hasAnswered }, by: voice
    ).mapValues { rows in
      rows.map { Person(sheet: $0.sheet, code: codes[$0.sheet] ?? nil, row: $0) }
    }
    smallestRooms = Dictionary(
      table.rows.filter { $0.isRoom && $0.hasAnswered }.map { (voice($0), $0.people) },
      uniquingKeysWith: min)
    groups = Dictionary(grouping: table.rows.filter(\.hasAnswered), by: voice)
      .mapValues { rows in Set(rows.map { questionnaire.groups[$0.group].id }) }
    places = Dictionary(
      zip(questionnaire.questions.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    topRung = max(1, table.topRung)
  }

  func individuals(of voice: Voice.ID) -> [Person] { individuals[voice] ?? [] }

  /// The sheets of a voice's people by their codes; a code given to two people is nobody's.
  func sheetsByCode(of voice: Voice.ID) -> [String: AnswerSheet.ID] {
    let people = individuals(of: voice).filter { $0.code != nil }
    return Dictionary(grouping: people, by: { $0.code ?? "" })
      .compactMapValues { $0.count == 1 ? $0[0].sheet : nil }
  }

  /// Those of its groups in which somebody answered.
  func groups(of voice: Voice.ID) -> Set<RespondentGroup.ID> { groups[voice] ?? [] }

  /// How many of a voice's people gave one agreed answer, in its smallest room; `nil` without one.
  func smallestRoom(of voice: Voice.ID) -> Int? { smallestRooms[voice] }

  func place(of question: Question.ID) -> Int? { places[question] }
}
