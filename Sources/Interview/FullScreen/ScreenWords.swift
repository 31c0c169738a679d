import Diagnostics
import Survey

/// The words of the full screen that plain mode does not say as well.
struct ScreenWords {
  let state: InterviewState
  let plain: PlainWords

  init(_ state: InterviewState) {
    self.state = state
    plain = PlainWords(state)
  }

  func text(_ phrase: Phrase, _ values: PhraseValues = [:]) -> String {
    state.words.text(phrase, values)
  }

  /// Where letters are typed, those of plain mode are no commands.
  func lines(_ message: InterviewMessage) -> [String] {
    guard state.form.takesLetters else { return plain.lines(message) }
    return switch message {
    case .refused(_, .needed): [text(.screenTextNeeded)]
    case .refused(_, .nothingEntered): [text(.screenTextExpected)]
    default: plain.lines(message)
    }
  }

  func oneLine(_ text: String) -> String { plain.oneLine(text) }

  /// `L3, leaders   saved 10:42`.
  func aside(saved: String?) -> String {
    let sheet = "\(state.sheet.id), \(state.respondentName)"
    return saved.map { text(.screenAsideSaved, ["sheet": sheet, "time": $0]) } ?? sheet
  }

  func tooSmall(_ size: TerminalSize) -> String {
    let least = TerminalSize.smallest
    return text(
      .screenTooSmall,
      ["columns": size.columns, "rows": size.rows, "wide": least.columns, "high": least.rows])
  }

  func text(of notice: ScreenView.Notice) -> String {
    switch notice {
    case .pasteDropped: text(.screenPasteDropped)
    case .noEditor: text(.noEditor)
    case .editorFailed(let error): text(.editorFailed, ["error": error])
    case .recovered(let count): text(.recovered, ["count": count])
    }
  }
}

// MARK: - Questions

extension ScreenWords {
  /// `People 2 of 8, 14 of 46 answered`.
  func place(of question: Question) -> String {
    text(
      .screenQuestionPlace,
      [
        "question": numbered(question), "total": state.numbered(in: question.section).count,
        "progress": plain.progress,
      ])
  }

  /// `People 2`.
  func numbered(_ question: Question) -> String {
    "\(name(of: question.section)) \(state.number(of: question) ?? 0)"
  }

  func name(of section: Section.ID) -> String {
    oneLine(state.terms.fill(state.questionnaire.section(section)?.name ?? section.rawValue))
  }

  /// What stands before the lines of a question.
  func prompt(_ question: Question, _ slot: Slot) -> String {
    if slot != .now { return asked(slot, oneLine(state.slotText(slot) ?? "")) }
    if question.isLadder {
      return asked(slot, text(state.hasEasyWords(question) ? .screenTruest : .screenClosest))
    }
    switch state.form {
    case .number, .numberOrWord, .date: return plain.formLines(nil).joined(separator: " ")
    default: return ""
    }
  }

  private func asked(_ slot: Slot, _ question: String) -> String {
    let name = state.words.name(of: slot).uppercased()
    return text(.screenSlotAsked, ["slot": name, "question": question])
  }

  /// The letter of a slot's mark.
  func mark(_ slot: Slot) -> String {
    switch slot {
    case .now: text(.screenMarkNow)
    case .prepared: text(.screenMarkPrepared)
    case .wanted: text(.screenMarkWanted)
    }
  }

  /// The heading of a slot's column.
  func heading(_ slot: Slot) -> String {
    switch slot {
    case .now: text(.screenColumnNow)
    case .prepared: text(.screenColumnPrepared)
    case .wanted: text(.screenColumnWanted)
    }
  }

  func title(of detail: Screen.Detail, on question: Question) -> String {
    let what: Phrase =
      switch detail {
      case .notApplicable: .screenTitleNotApplicable
      case .reason, .reasonDetail: .screenTitleReason
      case .evidence, .strength: .screenTitleEvidence
      case .note, .quote: .screenTitleNote
      }
    return text(.screenTitlePart, ["part": numbered(question), "what": text(what)])
  }

  /// What is asked, then what helps to answer it.
  func asked(_ detail: Screen.Detail, on question: Question) -> [String] {
    switch detail {
    case .evidence:
      let prompt = plain.evidencePrompt(question.id)
      return prompt.isEmpty ? [text(.screenEvidenceAsked)] : [prompt.joined(separator: "\n")]
    case .notApplicable:
      let asked = plain.detailWords(detail, on: question.id)
      return asked.prefix(1) + [text(.screenNotApplicableHelp)]
    default: return plain.detailWords(detail, on: question.id)
    }
  }
}

// MARK: - Modules

extension ScreenWords {
  func title(of module: Module.ID) -> String {
    guard let row = state.contentsRows.first(where: { $0.place == .module(module) }) else {
      return state.name(of: module)
    }
    return text(.screenTitlePart, ["part": state.name(of: module), "what": progress(of: row)])
  }

  func place(ofField index: Int, among count: Int, of name: String) -> String {
    text(.screenFieldPlace, ["record": name, "number": index + 1, "total": count])
  }

  func place(ofItem index: Int, among count: Int, of module: Module.ID) -> String {
    text(.screenItemPlace, ["module": state.name(of: module), "number": index + 1, "total": count])
  }

  func prompt(of field: ModuleField, in module: Module.ID) -> String {
    field.prompt.map { oneLine(state.terms.fill($0)) }
      ?? state.questionnaire.word(of: field.id, in: module).capitalisedWord
  }

  func prompt(of form: AllocationForm, _ picture: Screen.Picture) -> String {
    oneLine(state.terms.fill(picture == .now ? form.nowPrompt : form.couldPrompt))
  }

  func who(_ role: AllocationForm.QuickRole, in module: Module.ID) -> String {
    let word = state.questionnaire.word(of: role, in: module)
    return text(.screenRoleAsked, ["role": word.capitalisedWord])
  }

  func introduction(of form: InputForm.FigureForm, _ figures: Draft.Figures) -> String {
    guard let total = form.total else { return text(.screenCountsAsked) }
    return text(
      .screenPointsAsked, ["count": total, "left": form.left(of: figures) ?? 0])
  }

  func entered(_ count: Int) -> String { text(.screenRecordsEntered, ["number": count]) }
}

// MARK: - Contents and review

extension ScreenWords {
  func progress(of row: ContentsRow) -> String {
    let text = plain.progress(of: row)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  func questions(_ count: Int) -> String { text(.questionCount, ["count": count]) }

  var howFar: String {
    text(
      .screenHowFar,
      ["answered": state.answeredCount, "questions": questions(state.shownCount)])
  }

  func reviewTitle(_ filter: ReviewFilter) -> String {
    text(
      filter == .everything ? .screenReviewTitle : .screenReviewTitleToLookAt,
      ["progress": plain.progress])
  }

  func rowsToReview(_ count: Int) -> String {
    count == 0
      ? text(.nothingToLookAt) : text(.screenRowsToReview, ["questions": questions(count)])
  }

  /// An answer in the review, in a few letters; answers that are no rung stand among the remarks.
  func short(_ slot: Slot, in row: ReviewRow) -> String {
    guard row.status != .hidden, row.status != .undetermined,
      let entry = state.routing.entry(row.question), state.askedSlots(of: entry).contains(slot)
    else { return "" }
    switch state.sheet.answers[row.question]?[slot]?.response {
    case nil: return "-"
    case .value(.level(let level))?: return String(level)
    case .value?: return "*"
    case .missing(let missing)?: return short(missing.kind)
    }
  }

  private func short(_ kind: MissingAnswer.Kind) -> String {
    switch kind {
    case .dontKnow: text(.screenShortDontKnow)
    case .notApplicable: text(.screenShortNotApplicable)
    case .preferNotToSay: text(.screenShortPreferNotToSay)
    case .left: text(.screenShortLeft)
    }
  }

  /// What stands behind the answers to a question in the review.
  func remarks(on row: ReviewRow) -> String {
    switch row.status {
    case .hidden: return text(.screenNoLongerAsked)
    case .undetermined: return text(.screenNotAsked)
    default: break
    }
    let answer = state.sheet.answers[row.question]
    let reasons = Slot.allCases.filter { state.callsForReason(row.question, $0) }
      .map { answer?[$0]?.reason.map(state.questionnaire.word) ?? text(.screenNoReason) }
    let remarks = [
      value(row.question), answer?.evidence.map(evidence),
      answer?.note.map { _ in text(.screenNote) },
    ]
    return (reasons + remarks.compactMap { $0 }).joined(separator: "; ")
  }

  private func evidence(_ evidence: Evidence) -> String {
    let strength = state.questionnaire.evidenceStrengths.first { $0.level == evidence.strength }
    return strength.map { text(.screenEvidence, ["strength": state.questionnaire.word(of: $0.id)]) }
      ?? text(.screenEvidenceGiven)
  }

  /// What was answered where it is no rung, or why it does not apply.
  private func value(_ id: Question.ID) -> String? {
    switch state.sheet.answers[id]?.now?.response {
    case .value(.level)?, nil: nil
    case .value?: state.answerText(.question(id, .now))?.shortened
    case .missing(.notApplicable(let reason))?:
      reason.isEmpty ? nil : text(.screenQuotation, ["text": oneLine(reason).shortened])
    case .missing?: nil
    }
  }
}

// MARK: - What lies over the screens

extension ScreenWords {
  func title(of confirmation: Screen.Confirmation) -> String {
    switch confirmation {
    case .belowNow, .hiding: text(.screenTitleBeforeSaving)
    case .removeRecord: text(.screenTitleBeforeRemoving)
    case .finish: text(.screenTitleFinish)
    }
  }

  /// A question without the keys that answer it; they stand below.
  func withoutKeys(_ text: String) -> String {
    text.hasSuffix(" y / n") ? String(text.dropLast(6)) : text
  }

  func beginLine(isResumed: Bool) -> String { text(isResumed ? .screenGoOn : .screenBegin) }
}

extension InterviewState {
  /// The answers of which the review has a column.
  var slotsInReview: [Slot] {
    Slot.allCases.filter { slot in
      pass.includes(slot) && routing.entries.contains { $0.slots.contains(slot) }
    }
  }
}
