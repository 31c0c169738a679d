/// What the same person said in the audit before, as far as it is asked the same way again.
///
/// It is shown only to whoever answers and only when they want to see it, as it anchors
/// (ENGINE.md, 4.1).
package struct EarlierAnswers: Sendable, Equatable {
  /// Of the audit before.
  package let wave: String
  /// Whether that was about a year ago.
  package let isLastYear: Bool
  /// By the questions of the later version; none where the person is not known.
  package let answers: [Question.ID: Answer]

  package init(wave: String, isLastYear: Bool, answers: [Question.ID: Answer] = [:]) {
    self.wave = wave
    self.isLastYear = isLastYear
    self.answers = answers
  }

  /// The answers of a person, where it is certain that they are theirs.
  ///
  /// A person is known by the code that the organiser gave out, and by nothing else: the second
  /// leader's sheet of one year may be another leader's in the next. The code has to stand once in
  /// the voice in each of the two audits, as in a comparison of years, and with the same group.
  ///
  /// - Parameters:
  ///   - sheet: The one that is being answered.
  ///   - audit: Its audit.
  ///   - earlier: The audit before, of the same questionnaire.
  ///   - comparison: Of the two versions.
  package init(
    of sheet: AnswerSheet, in audit: Audit, before earlier: Audit,
    by comparison: QuestionnaireComparison
  ) {
    let own = earlier.onlySheet(ofPersonOf: sheet)
    let isUnique = audit.hasOneCode(of: sheet)
    self.init(
      wave: earlier.plan.wave, isLastYear: earlier.plan.date.isYearBefore(audit.plan.date),
      answers: (isUnique ? own : nil).map {
        Self.answers(of: $0, from: earlier.snapshot, to: audit.snapshot, by: comparison)
      } ?? [:])
  }

  /// Those to questions that are the same or reworded; what was put off or hidden was no answer.
  private static func answers(
    of sheet: AnswerSheet, from earlier: QuestionnaireSnapshot, to later: QuestionnaireSnapshot,
    by comparison: QuestionnaireComparison
  ) -> [Question.ID: Answer] {
    var counted = sheet
    for id in sheet.answers.keys {
      counted.answers[id] = sheet.answers[id]?.slotsThatSay
    }
    return SheetUpgrade(counted, from: earlier, to: later, by: comparison).sheet.answers
  }
}

extension Answer {
  /// The slots alone, without what was put off; `nil` where nothing is left.
  fileprivate var slotsThatSay: Answer? {
    guard !isHidden else { return nil }
    var answer = Answer()
    for slot in Slot.allCases where self[slot]?.response != .missing(.left) {
      answer[slot] = self[slot]
    }
    return answer.isEmpty ? nil : answer
  }
}

extension Audit {
  private func voice(of sheet: AnswerSheet) -> Voice.ID? {
    questionnaire.group(sheet.respondent.group)?.voice
  }

  private func isOfSamePerson(_ sheet: AnswerSheet, as other: AnswerSheet) -> Bool {
    guard let code = other.respondent.code, !code.isBlank else { return false }
    return sheet.respondent.code == code && voice(of: sheet) == voice(of: other)
  }

  /// The complete sheet with the code of another year's; `nil` where there is none or are several.
  fileprivate func onlySheet(ofPersonOf other: AnswerSheet) -> AnswerSheet? {
    let found = countedSheets(includesIncomplete: false).filter { isOfSamePerson($0, as: other) }
    guard found.count == 1, let sheet = found.first, !sheet.respondent.isRoom,
      !other.respondent.isRoom, sheet.respondent.group == other.respondent.group
    else { return nil }
    return sheet
  }

  /// Whether nobody else has the code of a sheet, which need not be among the sheets yet.
  fileprivate func hasOneCode(of own: AnswerSheet) -> Bool {
    let revisions = SheetRevisions(of: sheets.filter { $0.id != own.id } + [own])
    let person = revisions.first(of: own.id)
    return !sheets.contains {
      isOfSamePerson($0, as: own) && revisions.first(of: $0.id) != person
    }
  }
}

extension CalendarDate {
  /// Whether it is 9 to 15 months before another day.
  fileprivate func isYearBefore(_ later: CalendarDate) -> Bool {
    (9...15).contains((later.year - year) * 12 + later.month - month)
  }
}
