package import Survey

/// Texts in the wording of the sheet, with the words for people filled in.
extension InterviewState {
  package var isEasyRead: Bool { sheet.wording == .easyRead }

  package func text(of question: Question) -> String {
    terms.fill((isEasyRead ? question.easyRead?.text : nil) ?? question.text)
  }

  /// Whether the easier words are the ones shown.
  package func hasEasyWords(_ question: Question) -> Bool {
    isEasyRead && question.easyRead != nil
  }

  /// The rungs this sheet is offered, lowest first: all, or the four of Easy Read.
  package var offeredLevels: [Int] {
    let all = Array(0...max(0, questionnaire.ladder?.topLevel ?? 0))
    let four = questionnaire.easyRead.fourLevels.filter(all.contains)
    return sheet.answersOffered == 4 && !four.isEmpty ? four.sorted() : all
  }

  func ladderLines(of question: Question) -> [InputForm.Line] {
    let easy = isEasyRead ? question.easyRead?.answers ?? [] : []
    return offeredLevels.compactMap { level in
      guard question.levelTexts.indices.contains(level) else { return nil }
      if easy.indices.contains(level) {
        return InputForm.Line(number: level, text: terms.fill(easy[level]))
      }
      return InputForm.Line(
        number: level, name: rungName(level), text: terms.fill(question.levelTexts[level]))
    }
  }

  /// `Asked`; `nil` in a questionnaire whose ladder has no such rung.
  package func rungName(_ level: Int) -> String? {
    guard let rungs = questionnaire.ladder?.rungs, rungs.indices.contains(level) else {
      return nil
    }
    return terms.fill(rungs[level].name)
  }

  /// The answers that are no answer, as the questionnaire offers them; putting off always works.
  package var specials: [SpecialAnswerText] {
    let offered = questionnaire.specialAnswers.map { special in
      var special = special
      special.text = terms.fill(
        (isEasyRead ? questionnaire.easyRead.specials[special.id] : nil) ?? special.text)
      return special
    }
    if offered.contains(where: { $0.id == .left }) { return offered }
    return offered + [SpecialAnswerText(id: .left, key: "l", text: words.text(.leftForLater))]
  }

  package func special(_ kind: MissingAnswer.Kind) -> SpecialAnswerText? {
    specials.first { $0.id == kind }
  }

  /// On a question `n` may be a special answer as well, and then it is that and not a no.
  var letterNMeansNo: Bool {
    guard case .question = screen else { return true }
    return !specials.contains { $0.key.lowercased() == "n" }
  }

  package func slotText(_ slot: Slot) -> String? {
    questionnaire.slots.first { $0.slot == slot }?.text.map(terms.fill)
  }

  package func decisionText(_ decision: AllocationForm.Decision) -> String {
    terms.fill((isEasyRead ? decision.easyRead : nil) ?? decision.text)
  }
}
