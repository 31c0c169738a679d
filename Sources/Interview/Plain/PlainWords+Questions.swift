import Survey

extension PlainWords {
  /// A question as it is asked: where it stands, its words, its lines, what is answered so far.
  func question(_ question: Question, _ slot: Slot, withKeys: Bool) -> [String] {
    var lines = [header(question)] + paragraphs(state.text(of: question))
    lines += aside(of: question)
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
    state.hasEasyWords(question)
      ? "Now. Which one is most true today?" : "Now. Which line is closest to how it is today?"
  }

  func secondAnswer(to question: Question, _ slot: Slot, inFull: Bool) -> [String] {
    let ask = state.slotText(slot) ?? ""
    let lines = inFull ? formLines(question) : ["Same lines. Type again to hear them."]
    let hint = inFull ? ["? for help."] : []
    return ["\(slot.rawValue.capitalisedWord). \(oneLine(ask))"] + lines
      + stated(slot, of: question) + hint
  }

  /// After evidence, a note or a question of ours, without all the words again.
  func backAt(_ question: Question, _ slot: Slot) -> [String] {
    let ask = slot == .now ? "" : " \(slot.rawValue.capitalisedWord)."
    return ["Back at \(state.plainLabel(of: question.id)).\(ask) Type again to hear it."]
      + stated(slot, of: question)
  }

  /// Where the question stands: its section, its number, how far the sheet is.
  private func header(_ question: Question) -> String {
    let section = state.questionnaire.section(question.section)?.name ?? question.section.rawValue
    let number = state.number(of: question) ?? 0
    let count = state.numbered(in: question.section).count
    return "Section \(oneLine(state.terms.fill(section))). Question \(number) of \(count). "
      + "\(progress)."
  }

  var progress: String { "\(state.answeredCount) of \(state.shownCount) answered" }

  /// Help and limits; easier words are not mixed with the others.
  func aside(of question: Question) -> [String] {
    guard !state.hasEasyWords(question) else { return [] }
    let help = question.help.map { "Help: \(oneLine(state.terms.fill($0)))" }
    let limits = question.limits.map { "Limits: \(oneLine(state.terms.fill($0)))" }
    return [help, limits].compactMap { $0 }
  }

  func formLines(_ question: Question?) -> [String] {
    switch state.form {
    case .one(let lines): lines.map(line)
    case .several(let lines): lines.map(line) + ["Type all that fit, such as 1 3, or none."]
    case .number(let range): ["A whole number from \(range.lowerBound) to \(range.upperBound)."]
    case .numberOrWord(let words):
      ["A whole number, or one of: \(words.map { oneLine($0.spaced) }.joined(separator: ", "))."]
    case .date: ["A date as year, month and day, such as 2026-05-31."]
    case .text: []
    case .figures(let form): [figuresIntroduction(form)]
    case .commands: []
    }
  }

  private func figuresIntroduction(_ form: InputForm.FigureForm) -> String {
    guard let total = form.total else {
      return form.allowsBlank
        ? "A whole number for each; - leaves one out." : "A whole number for each."
    }
    return "Share \(Self.points(total)) among \(form.labels.count). "
      + "The sign = evens out what is left."
  }

  private func status(_ slot: Slot, of question: Question, withKeys: Bool) -> String {
    (stated(slot, of: question) + [withKeys ? keyHint : "? for help."]).joined(separator: " ")
  }

  /// What is answered so far, as a sentence; nothing when nothing is.
  func stated(_ slot: Slot, of question: Question) -> [String] {
    guard let answer = state.answerText(.question(question.id, slot)) else { return [] }
    let subject = question.isLadder ? slot.subject : "Your answer is"
    return ["\(subject) \(answer.asSentence)"]
  }

  /// What can be typed, for those who do not know it yet.
  private var keyHint: String {
    let letters = (state.specials.map(\.key) + ["e", "b", "q"]).joined(separator: ", ")
    return "Type \(what), or \(letters), or ? for help."
  }

  var what: String {
    switch state.form {
    case .one(let lines): Self.range(of: lines.map(\.number))
    case .several: "numbers"
    case .number, .figures, .numberOrWord: "a number"
    case .date: "a date"
    case .text: "a text"
    case .commands: "a command"
    }
  }

  /// `0 to 5`, or `0, 2, 4 or 5` when some are left out.
  static func range(of numbers: [Int]) -> String {
    guard let first = numbers.first, let last = numbers.last else { return "nothing" }
    if numbers.count == 1 { return String(first) }
    if last - first == numbers.count - 1 { return "\(first) to \(last)" }
    return numbers.dropLast().map(String.init).joined(separator: ", ") + " or \(last)"
  }

  /// Every letter with what it says.
  var keys: String {
    let specials = state.specials.map { "\($0.key): \(oneLine($0.text).asSentence)" }
    return (specials + ["e: evidence and note. b: back. q: save and stop."]).joined(separator: " ")
  }
}

extension Slot {
  fileprivate var subject: String { self == .now ? "Your answer now is" : "Your answer is" }
}

extension String {
  var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
