package import Survey

extension InterviewState {
  /// The sheet as it goes on disk: with the place to go on from, what is hidden marked, and each
  /// answer carrying the fingerprint of the question it was given to.
  package var sheetToSave: AnswerSheet {
    var saved = sheet
    saved.position = (screen.question ?? below.question) ?? sheet.position
    for entry in routing.entries {
      guard var answer = saved.answers[entry.question.id] else { continue }
      answer.isHidden = entry.status == .hidden
      if answer.fingerprint == nil || touched.contains(entry.question.id) {
        answer.fingerprint = entry.question.shortFingerprint(ladder: questionnaire.ladder)
      }
      saved.answers[entry.question.id] = answer
    }
    if screen == .ended(.completed) { saved.status = .complete }
    return saved
  }
}
