package import Survey

/// Words for what the program itself names.
extension InterfaceWords {
  /// `prepared`.
  package func name(of slot: Slot) -> String {
    switch slot {
    case .now: text(.slotNow)
    case .prepared: text(.slotPrepared)
    case .wanted: text(.slotWanted)
    }
  }

  /// `cannot yet`.
  package func name(of kind: Reason.Kind) -> String {
    switch kind {
    case .cannot: text(.kindCannot)
    case .cannotYet: text(.kindCannotYet)
    case .elsewhere: text(.kindElsewhere)
    case .agreed: text(.kindAgreed)
    case .willNot: text(.kindWillNot)
    }
  }

  /// `by a vote`, as a sentence.
  package func sentence(of agreement: Respondent.Agreement) -> String {
    switch agreement {
    case .consensus: text(.agreedConsensus)
    case .vote: text(.agreedVote)
    case .average: text(.agreedAverage)
    }
  }

  /// `not applicable`, where the questionnaire has no words for it.
  package func name(of kind: MissingAnswer.Kind) -> String {
    switch kind {
    case .dontKnow: text(.missingDontKnow)
    case .notApplicable: text(.missingNotApplicable)
    case .preferNotToSay: text(.missingPreferNotToSay)
    case .left: text(.missingLeft)
    }
  }

  /// `Revises L3: a line was missed`.
  package func text(of revision: AnswerSheet.Revision) -> String {
    text(
      .revisesSheet,
      ["sheet": revision.parent.rawValue, "reason": revision.reason.onOneLine])
  }

  /// `31 May 2026`.
  package func text(of date: CalendarDate) -> String {
    let month = text(Self.months[date.month - 1])
    return text(.date, ["day": date.day, "month": month, "year": date.year])
  }

  private static let months: [Phrase] = [
    .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10,
    .month11, .month12,
  ]
}
