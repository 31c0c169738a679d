import Survey

extension PlainWords {
  var help: [String] { helpHere + specialHelp + [text(.helpPlaces), text(.helpEnd)] }

  private var helpHere: [String] {
    switch (state.screen, state.form) {
    case (.confirm, _): [text(.helpConfirm)]
    case (.contents, _): [text(.helpContents)]
    case (.review, _): [text(.helpReviewRows), text(.helpReviewFinish)]
    case (.records, _): [text(.helpRecords)]
    case (_, .text): [text(.helpTextLines), text(.helpTextEnter), text(.helpTextLetter)]
    case (_, .figures(let form)): figuresHelp(form)
    case (_, .several): [text(.helpSeveral)]
    default: [text(.helpOne)]
    }
  }

  private func figuresHelp(_ form: InputForm.FigureForm) -> [String] {
    form.total == nil ? [text(.helpCounts)] : [text(.helpPoints), text(.helpPointsEven)]
  }

  private var specialHelp: [String] {
    switch state.screen {
    case .question:
      [state.specials.map { "\($0.key): \(oneLine($0.text).asSentence)" }.joined(separator: " ")]
        + evidenceHelp + (state.hasEarlierAnswer ? [text(.helpEarlier)] : [])
    case .allocation, .quick: [text(.helpQuick)]
    case .detail, .field, .item, .room: [text(.laterKey)]
    case .records, .confirm, .contents, .review, .ended: []
    }
  }

  private var evidenceHelp: [String] {
    let prompt = question?.evidencePrompt.map { " \(oneLine(state.terms.fill($0)))" } ?? ""
    return [text(.helpEvidence) + prompt]
  }
}
