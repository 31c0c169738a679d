import Survey

extension InterviewState {
  /// What can be entered on this screen.
  package var form: InputForm { form(of: screen) }

  package func form(of screen: Screen) -> InputForm {
    switch screen {
    case .question(let id, _): questionnaire.question(id).map(form(of:)) ?? .commands
    case .detail(let id, let detail): form(of: detail, on: id)
    case .records, .confirm, .contents, .review, .ended: .commands
    case .field(let id, _, let index): fieldForm(id, index)
    case .allocation(let id, _, _): allocationForm(id).map(pointsForm) ?? .commands
    case .quick(let id, _, _, _): quickForm(screen, in: id)
    case .item(let id, _): itemForm(id).map { itemLines($0, of: id) } ?? .commands
    case .room(.agreed): .one(of: agreementLines)
    case .room(.dissent): .text(InputForm.TextForm(maxWords: nil, isRequired: false))
    }
  }

  private func form(of question: Question) -> InputForm {
    switch question.kind {
    case .ladder: .one(of: ladderLines(of: question))
    case .choice(let options): .one(of: lines(options))
    case .choices(let options): .several(of: lines(options))
    case .rating(let steps): .one(of: steps.map(line))
    case .number(let range): .number(range)
    case .text: .text(InputForm.TextForm(maxWords: nil, isRequired: true))
    case .date: .date
    case .yesNo: .one(of: yesNoLines)
    case .points(let total, let options):
      .figures(
        InputForm.FigureForm(
          labels: options.map { terms.fill($0.text) }, total: total, range: 0...max(0, total),
          allowsBlank: false))
    case .counts(let options):
      .figures(
        InputForm.FigureForm(
          labels: options.map { terms.fill($0.text) }, total: nil, range: 0...Self.largestCount,
          allowsBlank: false))
    }
  }

  private func form(of detail: Screen.Detail, on id: Question.ID) -> InputForm {
    switch detail {
    case .notApplicable: .text(InputForm.TextForm(maxWords: nil, isRequired: true))
    case .reason: .one(of: reasonLines)
    case .reasonDetail(let slot):
      .text(InputForm.TextForm(maxWords: nil, isRequired: mustName(reason(of: id, slot))))
    case .evidence, .note: .text(InputForm.TextForm(maxWords: nil, isRequired: false))
    case .strength: .one(of: strengthLines)
    case .quote: .one(of: yesNoLines)
    }
  }

  private var reasonLines: [InputForm.Line] {
    questionnaire.reasons.enumerated().map { index, reason in
      InputForm.Line(
        number: index + 1, text: terms.fill(reason.text), kind: words.name(of: reason.kind))
    }
  }

  private var strengthLines: [InputForm.Line] {
    questionnaire.evidenceStrengths.map {
      InputForm.Line(
        number: $0.level, name: questionnaire.word(of: $0.id).capitalisedWord,
        text: terms.fill($0.text))
    }
  }

  var yesNoLines: [InputForm.Line] {
    [
      InputForm.Line(number: 1, text: words.text(.yes)),
      InputForm.Line(number: 2, text: words.text(.no)),
    ]
  }

  func lines(_ options: [Question.Option]) -> [InputForm.Line] {
    options.enumerated().map { index, option in
      InputForm.Line(number: index + 1, text: terms.fill(option.text))
    }
  }

  func line(_ step: Question.RatingStep) -> InputForm.Line {
    InputForm.Line(number: step.value, text: terms.fill(step.text))
  }

  /// Counts are of votes, seats and heads; nothing real is larger.
  static let largestCount = 1_000_000

  /// The reason given for a second answer that is not above now.
  func reason(of id: Question.ID, _ slot: Slot) -> Reason? {
    sheet.answers[id]?[slot]?.reason.flatMap(questionnaire.reason)
  }

  /// What cannot be changed has to be named, or nobody can check it.
  func mustName(_ reason: Reason?) -> Bool { reason?.kind == .cannot }
}
