import Survey

extension PlainWords {
  var contents: [String] {
    let rows = state.contentsRows.enumerated().map { index, row in
      "\(index + 1). \(oneLine(row.name)). \(progress(of: row))"
    }
    return ["Contents. \(progress)."] + rows
      + ["A number: open it. Enter: go on. r: review. q: save and stop."]
  }

  func progress(of row: ContentsRow) -> String {
    guard let total = row.of else {
      return row.done == 0 ? "None entered." : "\(row.done) entered."
    }
    let state = row.done == total ? "done" : row.done == 0 ? "not started" : "begun"
    return "\(row.done) of \(total), \(state)."
  }

  func review(_ filter: ReviewFilter) -> [String] {
    let rows = state.reviewRows(filter).map(reviewLine)
    let title = filter == .everything ? "Review." : "Review, only what to look at."
    return ["\(title) \(progress)."] + (rows.isEmpty ? ["Nothing to look at."] : rows)
      + toLookAt + notAsked + noLongerAsked + moduleLines
      + ["A number: open it. m: only things to look at. f: finish. b: back. q: save and stop."]
  }

  func reviewLine(_ row: ReviewRow) -> String {
    let place = "\(row.number). \(state.plainLabel(of: row.question))."
    switch row.status {
    case .hidden: return "\(place) No longer asked."
    case .undetermined: return "\(place) Not asked."
    default: return "\(place) \(answers(to: row.question))\(extras(of: row))"
    }
  }

  func answers(to id: Question.ID) -> String {
    guard let entry = state.routing.entry(id) else { return "" }
    let texts = state.askedSlots(of: entry).compactMap { slot in
      short(state.answerText(.question(id, slot))).map { "\(slot.rawValue) \($0)" }
    }
    return texts.isEmpty ? "No answer yet." : texts.joined(separator: ", ").capitalisedWord + "."
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
      .compactMap { answer?[$0]?.reason?.rawValue.spaced }.map { " Reason: \($0)." }
    let strength = answer?.evidence?.strength.flatMap { level in
      state.questionnaire.evidenceStrengths.first { $0.level == level }?.id.rawValue
    }
    let evidence = answer?.evidence == nil ? "" : " Evidence: \(strength ?? "given")."
    let note = answer?.note == nil ? "" : " With a note."
    return reasons.joined() + evidence + note
  }

  var toLookAt: [String] {
    let issues = state.reviewRows(.toLookAt).flatMap(\.issues)
    let parts = [
      count(issues, "left for later") { if case .left = $0 { true } else { false } },
      count(issues, "not answered yet") { $0 == .unseen },
      count(issues, "second answers to come") { if case .open = $0 { true } else { false } },
      count(issues, "prepared without a reason") {
        if case .noReason = $0 { true } else { false }
      },
      count(issues, "with a law or rule not named") {
        if case .unnamedReason = $0 { true } else { false }
      },
    ].compactMap { $0 }
    return parts.isEmpty ? [] : ["To look at: \(parts.joined(separator: ", "))."]
  }

  private func count(
    _ issues: [ReviewRow.Issue], _ words: String, where matches: (ReviewRow.Issue) -> Bool
  ) -> String? {
    let number = issues.count(where: matches)
    return number == 0 ? nil : "\(number) \(words)"
  }

  var notAsked: [String] {
    let rows = state.reviewRows(.toLookAt).filter { $0.issues.contains(.undetermined) }
    guard !rows.isEmpty else { return [] }
    var unknown: [Question.ID] = []
    for id in rows.flatMap(\.waitsFor) where !unknown.contains(id) { unknown.append(id) }
    let names = unknown.map(state.plainLabel).joined(separator: ", ")
    return ["Not asked: \(rows.count), because \(names) is not known."]
  }

  var noLongerAsked: [String] {
    let rows = state.reviewRows(.toLookAt).filter { $0.issues.contains(.hidden) }
    guard !rows.isEmpty else { return [] }
    let names = rows.map { state.plainLabel(of: $0.question) }.joined(separator: ", ")
    return ["Answered earlier, no longer asked, not counted: \(rows.count) (\(names))."]
  }

  var moduleLines: [String] {
    state.contentsRows.filter { row in
      if case .module = row.place { row.done > 0 } else { false }
    }.map { "Module \(oneLine($0.name)): \(progress(of: $0))" }
  }
}
