package import Survey

extension InterviewState {
  package func recordForm(_ id: Module.ID) -> RecordForm? {
    if case .records(let form)? = questionnaire.module(id)?.body { form } else { nil }
  }

  package func allocationForm(_ id: Module.ID) -> AllocationForm? {
    if case .allocation(let form)? = questionnaire.module(id)?.body { form } else { nil }
  }

  package func itemForm(_ id: Module.ID) -> ItemForm? {
    if case .items(let form)? = questionnaire.module(id)?.body { form } else { nil }
  }

  /// All decisions, or only the core ones in a form that is a selection.
  package func decisions(of form: AllocationForm) -> [AllocationForm.Decision] {
    guard questionnaire.form(sheet.form)?.questions != nil else { return form.decisions }
    let core = form.decisions.filter { form.core.contains($0.id) }
    return core.isEmpty ? form.decisions : core
  }

  /// The pictures this sitting asks for.
  package var pictures: [Screen.Picture] {
    switch pass {
    case .now: [.now]
    case .second: [.could]
    case .both, .nowThenSecond: [.now, .could]
    }
  }

  package func records(_ id: Module.ID) -> [ModuleRecord] {
    if case .records(let records)? = sheet.modules[id] { records } else { [] }
  }

  func fieldForm(_ id: Module.ID, _ index: Int) -> InputForm {
    guard let form = recordForm(id), form.fields.indices.contains(index) else {
      return .commands
    }
    let field = form.fields[index]
    switch field.kind {
    case .text(let maxWords):
      return .text(InputForm.TextForm(maxWords: maxWords, isRequired: field.isRequired))
    case .number(let range): return .number(range)
    case .numberOrRule(let rules): return .numberOrWord(rules.filter { $0 != "number" })
    case .rating: return .one(of: form.rating.map(line))
    case .flag: return .one(of: yesNoLines)
    case .numberByGroup: return .figures(byGroup(0...Self.largestCount))
    case .percentByGroup: return .figures(byGroup(0...100))
    case .tags, .groups, .questions: return .several(of: wordLines(of: field, in: id))
    case .choice, .group, .section, .voice: return .one(of: wordLines(of: field, in: id))
    }
  }

  private func byGroup(_ range: ClosedRange<Int>) -> InputForm.FigureForm {
    InputForm.FigureForm(
      labels: questionnaire.groups.map { terms.fill($0.name) }, total: nil, range: range,
      allowsBlank: true)
  }

  private func wordLines(of field: ModuleField, in id: Module.ID) -> [InputForm.Line] {
    words(of: field.kind).enumerated().map { index, word in
      let text = word.text ?? questionnaire.word(word.stored, of: field.id, in: id)
      return InputForm.Line(number: index + 1, text: terms.fill(text))
    }
  }

  /// The words a field takes, as they are stored and as they are shown; `nil` where that is a word
  /// of the field itself.
  func words(of kind: ModuleField.Kind) -> [(stored: String, text: String?)] {
    switch kind {
    case .choice(let words), .tags(let words): words.map { ($0, nil) }
    case .group, .groups: questionnaire.groups.map { ($0.id.rawValue, $0.name) }
    case .section: questionnaire.sections.map { ($0.id.rawValue, $0.name) }
    case .voice: questionnaire.voices.map { ($0.id.rawValue, $0.name) }
    case .questions: questionnaire.questions.map { ($0.id.rawValue, label(of: $0.id)) }
    default: []
    }
  }

  /// A word that may stand in place of a number, as it is shown on the screen of its field.
  package func shownWord(_ stored: String, on screen: Screen) -> String {
    guard case .field(let id, _, let index) = screen, let form = recordForm(id),
      form.fields.indices.contains(index)
    else { return stored.spaced }
    return questionnaire.word(stored, of: form.fields[index].id, in: id)
  }

  func pointsForm(_ form: AllocationForm) -> InputForm {
    .figures(
      InputForm.FigureForm(
        labels: form.actors.map { terms.fill($0.text) }, total: form.points,
        range: 0...max(0, form.points), allowsBlank: false))
  }

  /// The actors that have no part yet: one that has the last word is not also asked.
  func quickForm(_ screen: Screen, in id: Module.ID) -> InputForm {
    guard case .quick(_, let decision, let picture, let role) = screen,
      let form = allocationForm(id)
    else { return .commands }
    let taken = (0..<max(0, role)).flatMap { earlier in
      chosenActors(.quick(id, decision: decision, picture, role: earlier))
    }
    return .several(of: lines(form.actors).filter { !taken.contains($0.number) })
  }

  /// The numbers of the actors in a role so far, drafts first.
  func chosenActors(_ screen: Screen) -> [Int] {
    if case .selection(let numbers)? = drafts[screen] { return numbers }
    if case .lines(let numbers)? = storedEntry(of: screen) { return numbers }
    return []
  }

  func itemLines(_ form: ItemForm, of id: Module.ID) -> InputForm {
    .one(
      of: form.answers.enumerated().map { index, answer in
        InputForm.Line(
          number: index + 1, text: terms.fill(questionnaire.word(ofAnswer: answer, in: id)))
      })
  }
}
