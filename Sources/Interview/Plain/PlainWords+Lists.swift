import Survey

extension PlainWords {
  var contents: [String] {
    let rows = state.contentsRows.enumerated().map { index, row in
      "\(index + 1). \(oneLine(row.name)). \(progress(of: row))"
    }
    return [text(.contentsTitle, ["progress": progress])] + revision + rows + [text(.contentsKeys)]
  }

  func progress(of row: ContentsRow) -> String {
    guard let total = row.of else {
      return row.done == 0 ? text(.noneEntered) : text(.entered, ["count": row.done])
    }
    let state: Phrase =
      row.done == total ? .partDone : row.done == 0 ? .partNotStarted : .partBegun
    return text(.partProgress, ["done": row.done, "total": total, "state": text(state)])
  }

  func review(_ filter: ReviewFilter) -> [String] {
    let rows = state.reviewRows(filter).map(reviewLine)
    let title: Phrase = filter == .everything ? .reviewTitle : .reviewTitleToLookAt
    return [text(title, ["progress": progress])] + revision
      + (rows.isEmpty ? [text(.nothingToLookAt)] : rows) + toLookAt + notAsked + noLongerAsked
      + moduleLines + roomLines + [text(.reviewKeys)] + roomKeys
  }

  /// Which sheet this one revises, and why.
  var revision: [String] { state.sheet.revises.map { [state.words.text(of: $0)] } ?? [] }

  /// How a room came to its answers, and what some in it saw otherwise.
  var roomLines: [String] {
    let respondent = state.sheet.respondent
    guard respondent.isRoom else { return [] }
    let agreed = respondent.agreed.map { state.words.sentence(of: $0) } ?? text(.notSaidYet)
    let dissent = respondent.dissent.map { oneLine($0).shortened } ?? text(.noDissent)
    return [
      text(.reviewAgreed, ["count": respondent.people, "agreed": agreed]),
      text(.reviewDissent, ["dissent": dissent]).asSentence,
    ]
  }

  private var roomKeys: [String] {
    state.sheet.respondent.isRoom ? [text(.reviewRoomKeys)] : []
  }

  func reviewLine(_ row: ReviewRow) -> String {
    let place = "\(row.number). \(state.plainLabel(of: row.question))."
    switch row.status {
    case .hidden: return "\(place) \(text(.noLongerAsked))"
    case .undetermined: return "\(place) \(text(.notAsked))"
    default: return "\(place) \(answers(to: row.question))\(extras(of: row))"
    }
  }

  func answers(to id: Question.ID) -> String {
    guard let entry = state.routing.entry(id) else { return "" }
    let texts = state.askedSlots(of: entry).compactMap { slot in
      short(state.answerText(.question(id, slot))).map {
        text(.slotAnswer, ["slot": state.words.name(of: slot), "answer": $0])
      }
    }
    return texts.isEmpty
      ? text(.noAnswerYet) : texts.joined(separator: ", ").capitalisedWord + "."
  }

  /// A rung by its number alone.
  func short(_ text: String?) -> String? {
    guard let text else { return nil }
    guard let comma = text.firstIndex(of: ","), Int(text[..<comma]) != nil else {
      return text.shortened
    }
    return String(text[..<comma])
  }

  func extras(of row: ReviewRow) -> String {
    let answer = state.sheet.answers[row.question]
    let reasons = Slot.allCases.filter { state.callsForReason(row.question, $0) }
      .compactMap { answer?[$0]?.reason.map(state.questionnaire.word) }.map {
        text(.reviewReason, ["reason": $0])
      }
    let strength = answer?.evidence?.strength.flatMap { level in
      state.questionnaire.evidenceStrengths.first { $0.level == level }.map {
        state.questionnaire.word(of: $0.id)
      }
    }
    let evidence =
      answer?.evidence == nil
      ? [] : [text(.reviewEvidence, ["strength": strength ?? text(.evidenceGiven)])]
    let note = answer?.note == nil ? [] : [text(.withNote)]
    return (reasons + evidence + note).map { " \($0)" }.joined()
  }

  var toLookAt: [String] {
    let issues = state.reviewRows(.toLookAt).flatMap(\.issues)
    let parts = [
      count(issues, .issueLeft) { if case .left = $0 { true } else { false } },
      count(issues, .issueUnseen) { $0 == .unseen },
      count(issues, .issueOpen) { if case .open = $0 { true } else { false } },
      count(issues, .issueNoReason) {
        if case .noReason = $0 { true } else { false }
      },
      count(issues, .issueUnnamedReason) {
        if case .unnamedReason = $0 { true } else { false }
      },
    ].compactMap { $0 }
    return parts.isEmpty ? [] : [text(.toLookAt, ["list": parts.joined(separator: ", ")])]
  }

  private func count(
    _ issues: [ReviewRow.Issue], _ phrase: Phrase, where matches: (ReviewRow.Issue) -> Bool
  ) -> String? {
    let number = issues.count(where: matches)
    return number == 0 ? nil : text(phrase, ["count": number])
  }

  var notAsked: [String] {
    let rows = state.reviewRows(.toLookAt).filter { $0.issues.contains(.undetermined) }
    guard !rows.isEmpty else { return [] }
    var unknown: [Question.ID] = []
    for id in rows.flatMap(\.waitsFor) where !unknown.contains(id) { unknown.append(id) }
    let names = unknown.map(state.plainLabel).joined(separator: ", ")
    return [text(.notAskedBecause, ["count": rows.count, "questions": names])]
  }

  var noLongerAsked: [String] {
    let rows = state.reviewRows(.toLookAt).filter { $0.issues.contains(.hidden) }
    guard !rows.isEmpty else { return [] }
    let names = rows.map { state.plainLabel(of: $0.question) }.joined(separator: ", ")
    return [text(.noLongerAskedList, ["count": rows.count, "questions": names])]
  }

  var moduleLines: [String] {
    state.contentsRows.filter { row in
      if case .module = row.place { row.done > 0 } else { false }
    }.map { text(.moduleRow, ["module": oneLine($0.name), "progress": progress(of: $0)]) }
  }
}
