import Survey

extension InterviewState {
  /// `People 3 who takes part`, as in a list.
  func plainLabel(of id: Question.ID) -> String {
    guard let question = questionnaire.question(id) else { return id.rawValue }
    let section = questionnaire.section(question.section)?.name ?? question.section.rawValue
    let number = number(of: question).map { " \($0)" } ?? ""
    return "\(terms.fill(section))\(number) \(questionnaire.word(of: id))"
  }

  /// What is on record for a screen, in words; `nil` for nothing.
  func answerText(_ screen: Screen) -> String? {
    switch screen {
    case .question(let id, let slot):
      if let missing = sheet.answers[id]?[slot]?.response.missing { return text(of: missing) }
      if let answer = easyAnswer(id, slot) { return answer }
    case .allocation(let id, let decision, let picture),
      .quick(let id, let decision, let picture, _):
      if let allocation = allocation(id, decision, picture) { return text(of: allocation, in: id) }
    default: break
    }
    return storedEntry(of: screen).map { text(of: $0, on: screen) }
  }

  /// In easy words also where the answer is none of the four that are offered.
  private func easyAnswer(_ id: Question.ID, _ slot: Slot) -> String? {
    guard isEasyRead, let easy = questionnaire.question(id)?.easyRead?.answers,
      let level = sheet.answers[id]?[slot]?.response.level, easy.indices.contains(level)
    else { return nil }
    return "\(level), \(PlainWords(self).oneLine(terms.fill(easy[level])))"
  }

  private func text(of missing: MissingAnswer) -> String {
    let text = special(missing.kind)?.text ?? words.name(of: missing.kind)
    guard case .notApplicable(let reason) = missing, !reason.isEmpty else { return text }
    return "\(text): \(PlainWords(self).oneLine(reason))"
  }

  private func text(of allocation: Allocation, in id: Module.ID) -> String {
    guard let form = allocationForm(id) else { return "" }
    switch allocation {
    case .dontKnow: return special(.dontKnow)?.text ?? words.text(.notKnown)
    case .points(let points): return figuresText(points, pointsForm(form))
    case .roles(let roles):
      return zip(form.quickRoles, roles).filter { !$0.1.isEmpty }.map { role, actors in
        let names = actors.compactMap { actor in form.actors.first { $0.id == actor }?.text }
        return
          "\(questionnaire.word(of: role, in: id)): \(names.map(terms.fill).joined(separator: ", "))"
      }.joined(separator: "; ")
    }
  }

  private func text(of entry: Entry, on screen: Screen) -> String {
    let plain = PlainWords(self)
    let form = form(of: screen)
    return switch (entry, form) {
    case (.line(let number), _): lineText(number, in: form)
    case (.lines(let numbers), _):
      numbers.isEmpty
        ? words.text(.noneChosen) : numbers.map { plainText($0, in: form) }.joined(separator: "; ")
    case (.figures(let values), _): figuresText(values, form)
    case (.text(let text), _): plain.oneLine(text)
    case (.number(let number), _): String(number)
    case (.word(let word), _): shownWord(word, on: screen)
    case (.date(let date), _): words.text(of: date)
    }
  }

  private func figuresText(_ values: [Int?], _ form: InputForm) -> String {
    guard case .figures(let form) = form else { return "" }
    return zip(form.labels, values).compactMap { label, value in
      value.map { "\(PlainWords(self).oneLine(label)) \($0)" }
    }.joined(separator: ", ")
  }

  /// `2, Asked`; the level alone where it was not offered.
  private func lineText(_ number: Int, in form: InputForm) -> String {
    if form == .one(of: yesNoLines) { return words.text(number == 1 ? .yes : .no) }
    guard let line = form.lines.first(where: { $0.number == number }) else {
      return [String(number), rungName(number)].compactMap { $0 }.joined(separator: ", ")
    }
    return "\(number), \(PlainWords(self).oneLine(line.name ?? line.text))"
  }

  private func plainText(_ number: Int, in form: InputForm) -> String {
    let line = form.lines.first { $0.number == number }
    return line.map { PlainWords(self).oneLine($0.text) } ?? String(number)
  }
}
