import Survey

extension PlainWords {
  /// A question as it is asked: where it stands, its words, its lines, what is answered so far.
  func question(_ question: Question, _ slot: Slot, withKeys: Bool) -> [String] {
    var lines = [header(question)] + paragraphs(state.text(of: question))
    lines += aside(of: question)
    if state.showsEarlierOn == state.screen { lines += earlier(question.id) }
    guard slot == .now else {
      return lines + stated(.now, of: question) + secondAnswer(to: question, slot, inFull: true)
    }
    if question.isLadder { lines.append(nowLine(question)) }
    lines += formLines(question)
    if withKeys { lines.append(keys) }
    lines += halfTyped
    return lines + [status(slot, of: question, withKeys: withKeys)]
  }

  func nowLine(_ question: Question) -> String {
    text(state.hasEasyWords(question) ? .nowAskedEasy : .nowAsked)
  }

  func secondAnswer(to question: Question, _ slot: Slot, inFull: Bool) -> [String] {
    let ask = state.slotText(slot) ?? ""
    let lines = inFull ? formLines(question) : [text(.sameLines)]
    let hint = inFull ? [text(.orHelp)] : []
    return ["\(name(of: slot)). \(oneLine(ask))"] + lines
      + stated(slot, of: question) + hint
  }

  /// After evidence, a note or a question of ours, without all the words again.
  func backAt(_ question: Question, _ slot: Slot) -> [String] {
    let label = state.plainLabel(of: question.id)
    let back =
      slot == .now
      ? text(.backAt, ["question": label])
      : text(.backAtSlot, ["question": label, "slot": name(of: slot)])
    return [back] + stated(slot, of: question)
  }

  /// Where the question stands: its section, its number, how far the sheet is.
  private func header(_ question: Question) -> String {
    let section = state.questionnaire.section(question.section)?.name ?? question.section.rawValue
    let number = state.number(of: question) ?? 0
    let count = state.numbered(in: question.section).count
    return text(
      .questionPlace,
      [
        "section": oneLine(state.terms.fill(section)), "number": number, "total": count,
        "progress": progress,
      ])
  }

  /// `Prepared`, as a sentence begins.
  private func name(of slot: Slot) -> String { state.words.name(of: slot).capitalisedWord }

  var progress: String {
    text(.progress, ["answered": state.answeredCount, "shown": state.shownCount])
  }

  /// Help and limits; easier words are not mixed with the others.
  func aside(of question: Question) -> [String] {
    guard !state.hasEasyWords(question) else { return [] }
    let help = question.help.map { text(.helpText, ["text": oneLine(state.terms.fill($0))]) }
    let limits = question.limits.map { text(.limitsText, ["text": oneLine(state.terms.fill($0))]) }
    return [help, limits].compactMap { $0 }
  }

  func formLines(_ question: Question?) -> [String] {
    switch state.form {
    case .one(let lines): lines.map(line)
    case .several(let lines): lines.map(line) + [text(.severalLine)]
    case .number(let range):
      [text(.numberLine, ["low": range.lowerBound, "high": range.upperBound])]
    case .numberOrWord(let words):
      [
        text(
          .numberOrWordLine,
          [
            "words": words.map { oneLine(state.shownWord($0, on: state.screen)) }.joined(
              separator: ", ")
          ])
      ]
    case .date: [text(.dateLine)]
    case .text: []
    case .figures(let form): [figuresIntroduction(form)]
    case .commands: []
    }
  }

  private func figuresIntroduction(_ form: InputForm.FigureForm) -> String {
    guard let total = form.total else {
      return text(form.allowsBlank ? .countsLineBlank : .countsLine)
    }
    return text(.pointsLine, ["count": total, "actors": form.labels.count])
  }

  private func status(_ slot: Slot, of question: Question, withKeys: Bool) -> String {
    (stated(slot, of: question) + [withKeys ? keyHint : text(.orHelp)]).joined(separator: " ")
  }

  /// What is answered so far, as a sentence; nothing when nothing is.
  func stated(_ slot: Slot, of question: Question) -> [String] {
    guard let answer = state.answerText(.question(question.id, slot)) else { return [] }
    let isNow = question.isLadder && slot == .now
    return [text(isNow ? .answerNowIs : .answerIs, ["answer": answer.asSentence])]
  }

  /// What can be typed, for those who do not know it yet.
  private var keyHint: String {
    let earlier = state.hasEarlierAnswer ? ["y"] : []
    let letters = (state.specials.map(\.key) + ["e"] + earlier + ["b", "q"])
      .joined(separator: ", ")
    return text(.keyHint, ["what": what, "letters": letters])
  }

  var what: String {
    switch state.form {
    case .one(let lines): range(of: lines.map(\.number))
    case .several: text(.whatNumbers)
    case .number, .figures, .numberOrWord: text(.whatNumber)
    case .date: text(.whatDate)
    case .text: text(.whatText)
    case .commands: text(.whatCommand)
    }
  }

  /// `0 to 5`, or `0, 2, 4 or 5` when some are left out.
  func range(of numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last else { return text(.nothing) }
    if numbers.count == 1 { return String(first) }
    if isRange(numbers) { return text(.numberRange, ["first": first, "last": last]) }
    let others = numbers.dropLast().map(String.init).joined(separator: ", ")
    return text(.numberList, ["numbers": others, "last": last])
  }

  /// Two numbers or more, with none between them left out.
  func isRange(_ numbers: [Int]) -> Bool {
    guard numbers.count > 1, let first = numbers.first, let last = numbers.last else {
      return false
    }
    return last - first == numbers.count - 1
  }

  /// Told only where there is something to be seen.
  var earlierKey: [String] { state.hasEarlierAnswer ? [text(.earlierKey)] : [] }

  /// Every letter with what it says.
  var keys: String {
    let specials = state.specials.map { "\($0.key): \(oneLine($0.text).asSentence)" }
    return (specials + earlierKey + [text(.questionKeys)]).joined(separator: " ")
  }
}

extension String {
  var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
