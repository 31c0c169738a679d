import Measures
import Scoring
import Survey
import TestSupport

/// Looks for other answers that would have been printed in the same way.
///
/// Where there are some, with another figure in a hidden cell, nobody can work that figure out from
/// what is printed: the print does not tell the two apart.
struct OtherWorld {
  let random: RandomAudit
  let audience: AuditPlan.Audience
  /// Everything that is printed of some sheets.
  let printed: ([AnswerSheet]) throws -> [[UInt8]]

  /// A cell that has answers and shows none of them.
  struct HiddenCell: Hashable {
    let voice: Voice.ID
    let question: Question.ID
    let slot: Slot
  }

  private var questionnaire: Questionnaire { random.questionnaire }

  /// Every cell that somebody answered and that the result keeps back.
  func hiddenCells(of result: AuditResult) -> [HiddenCell] {
    let tally = Tally(of: random.sheets, in: questionnaire)
    return result.sections.flatMap { section in
      section.questions.flatMap { question in
        question.voices.flatMap { voice in
          Slot.allCases.compactMap { slot in
            let cell = HiddenCell(voice: voice.voice, question: question.id, slot: slot)
            let isHidden = voice.cells[slot].figure.absence?.isHidden ?? false
            return isHidden && score(of: cell, in: tally) != nil ? cell : nil
          }
        }
      }
    }
  }

  /// Whether other answers print the same and have another score in the cell.
  func exists(
    for cell: HiddenCell, beside others: [HiddenCell], as print: [[UInt8]]
  ) throws -> Bool {
    let now = Tally(of: random.sheets, in: questionnaire)
    let partners = others.filter { $0.voice == cell.voice && $0.slot == cell.slot && $0 != cell }
    func isAnother(_ sheets: [AnswerSheet], asIs isPlain: Bool) throws -> Bool {
      let other = Tally(of: sheets.filter { isOf(cell.voice, $0) }, in: questionnaire)
      guard score(of: cell, in: other) != score(of: cell, in: now) else { return false }
      guard isPlain || rests(on: cell, in: other) == rests(on: cell, in: now) else { return false }
      return try printed(sheets) == print
    }
    // In cells that stand in no mean any answer can be another; the rest must make up for it.
    for sheets in changes(in: cell).prefix(2) + swaps(of: cell, with: partners)
    where try isAnother(sheets, asIs: true) {
      return true
    }
    for partner in partners {
      for move in exchanges(between: cell, and: partner, in: now).prefix(400) {
        let sheets = setting(cell, to: move.own, in: random.sheets).flatMap {
          setting(partner, to: move.other, in: $0)
        }
        if let sheets, try isAnother(sheets, asIs: false) { return true }
      }
    }
    return false
  }

  /// What is printed of the lever and of which cells are hidden, without printing it all.
  private func rests(on cell: HiddenCell, in tally: Tally) -> [Int?] {
    let section = questionnaire.question(cell.question)?.section
    let groups = questionnaire.groups.filter { $0.voice == cell.voice }.map(\.id)
    let cells = questionnaire.questions.filter { $0.section == section }
      .map { tally.cell($0.id, groups, cell.slot) }
    let lever = leverScore(of: cells)
    let answered = cells.filter { $0.people > 0 }
    return [lever.figure.tenths, lever.questionsUsed, lever.questionsApplicable]
      + Measures.hiddenCells(people: answered.map(\.people), minimum: minimum)
  }

  private var minimum: Int { random.audit(audience: audience).minimum(for: audience) }

  private func score(of cell: HiddenCell, in tally: Tally) -> Int? {
    let groups = questionnaire.groups.filter { $0.voice == cell.voice }.map(\.id)
    return tally.cell(cell.question, groups, cell.slot).score(coverageMinimum: 0).tenths
  }

  /// All answers of one hidden cell given to another, and the other way round.
  private func swaps(of cell: HiddenCell, with partners: [HiddenCell]) -> [[AnswerSheet]] {
    partners.map { partner in
      rows(of: cell.voice) { sheet in
        let own = sheet.answers[cell.question]?[cell.slot]
        let other = sheet.answers[partner.question]?[cell.slot]
        sheet.answers[cell.question, default: Answer()][cell.slot] = other
        sheet.answers[partner.question, default: Answer()][cell.slot] = own
      }
    }
  }

  /// One answer a rung higher or lower, for cells that stand in no mean.
  private func changes(in cell: HiddenCell) -> [[AnswerSheet]] {
    random.sheets.indices.compactMap { index in
      guard isOf(cell.voice, random.sheets[index]), let top = questionnaire.ladder?.topLevel,
        let level = random.sheets[index].answers[cell.question]?[cell.slot]?.response.level
      else { return nil }
      var changed = random.sheets
      changed[index].answers[cell.question]?[cell.slot]?.response = .value(
        .level(level < top ? level + 1 : level - 1))
      return changed
    }
  }

  /// What one cell gains another loses, so that their sum in tenths stays about the same: other
  /// answers of as many people as now, or of fewer or more.
  private func exchanges(
    between cell: HiddenCell, and partner: HiddenCell, in tally: Tally
  ) -> [(own: Content, other: Content)] {
    let (own, other) = (Content(levels(in: cell)), Content(levels(in: partner)))
    let whole = tenths(own) + tenths(other)
    let used = max(2, rests(on: cell, in: tally)[1] ?? 2)
    let contents = contents(upTo: random.sheets.count { isOf(cell.voice, $0) })
      .map { ($0, tenths($0)) }
    var found: [(own: Content, other: Content)] = []
    for (first, tenths) in contents where tenths != self.tenths(own) {
      // The mean of so many figures is rounded, so their sum may differ by less than their number.
      for (second, more) in contents where abs(tenths + more - whole) < used {
        found.append((first, second))
      }
    }
    // Other answers of the same people first; then of so few that the cell is the small one.
    func strangeness(_ move: (own: Content, other: Content)) -> Int {
      (move.own.count == own.count ? 0 : 1) + (move.other.count == other.count ? 0 : 1)
    }
    return found.enumerated().sorted {
      (strangeness($0.element), $0.offset) < (strangeness($1.element), $1.offset)
    }.map(\.element)
  }

  /// How many answer and what their rungs add up to.
  private struct Content: Equatable {
    let count: Int
    let sum: Int

    init(_ levels: [Int]) { (count, sum) = (levels.count, levels.reduce(0, +)) }
    init(count: Int, sum: Int) { (self.count, self.sum) = (count, sum) }
  }

  private func contents(upTo most: Int) -> [Content] {
    guard most > 0, let top = questionnaire.ladder?.topLevel else { return [] }
    return (1...most).flatMap { count in
      (0...count * top).map { Content(count: count, sum: $0) }
    }
  }

  private func tenths(_ content: Content) -> Int {
    Measures.tenths(
      sum: content.sum, count: content.count, topRung: questionnaire.ladder?.topLevel ?? 5)
  }

  private func levels(in cell: HiddenCell) -> [Int] {
    random.sheets.filter { isOf(cell.voice, $0) }.compactMap {
      $0.answers[cell.question]?[cell.slot]?.response.level
    }
  }

  /// The sheets with as many answers in a cell as wanted; to the others it does not apply.
  private func setting(
    _ cell: HiddenCell, to content: Content, in sheets: [AnswerSheet]
  ) -> [AnswerSheet]? {
    guard let top = questionnaire.ladder?.topLevel else { return nil }
    var (sheets, people, left) = (sheets, content.count, content.sum)
    // Those who answer now go first, so that few people change.
    let order = sheets.indices.filter { isOf(cell.voice, sheets[$0]) }.sorted { one, other in
      let answers = [one, other].map {
        sheets[$0].answers[cell.question]?[cell.slot]?.response.level != nil
      }
      return answers[0] == answers[1] ? one < other : answers[0]
    }
    for index in order {
      let level = people > 0 ? min(top, (left + people - 1) / people) : 0
      var answer = sheets[index].answers[cell.question] ?? Answer()
      answer[cell.slot] = people > 0 ? .level(level) : .missing(.notApplicable(reason: "r"))
      // What does not apply has no second answer either, unless it was left open.
      for slot in [Slot.prepared, .wanted] where cell.slot == .now && answer[slot] == nil {
        answer[slot] = .missing(.left)
      }
      sheets[index].answers[cell.question] = answer
      left -= people > 0 ? level : 0
      people -= 1
    }
    return left == 0 && people <= 0 ? sheets : nil
  }

  private func rows(
    of voice: Voice.ID, _ change: (inout AnswerSheet) -> Void
  ) -> [AnswerSheet] {
    random.sheets.map { sheet in
      var sheet = sheet
      if isOf(voice, sheet) { change(&sheet) }
      return sheet
    }
  }

  private func isOf(_ voice: Voice.ID, _ sheet: AnswerSheet) -> Bool {
    questionnaire.group(sheet.respondent.group)?.voice == voice
  }
}
