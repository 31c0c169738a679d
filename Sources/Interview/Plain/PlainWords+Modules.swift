import Survey

extension PlainWords {
  func records(_ id: Module.ID) -> [String] {
    guard let module = state.questionnaire.module(id), let form = state.recordForm(id)
    else { return [] }
    let records = state.records(id).indices.map { "\($0 + 1). \(recordSummary(id, $0))" }
    return ["\(id.inWords). \(oneLine(state.terms.fill(module.purpose)))"]
      + (records.isEmpty ? ["None yet."] : records)
      + [
        "a: add a \(form.recordName). A number: change it. x and a number: remove it. Enter: done."
      ]
  }

  func recordSummary(_ id: Module.ID, _ index: Int) -> String {
    guard let form = state.recordForm(id) else { return "" }
    let record = state.records(id)[index]
    let missing = form.fields.filter { $0.isRequired && record[$0.id] == nil }
    let lacks =
      missing.isEmpty ? "" : " Still needed: \(missing.map(\.id.inWords).joined(separator: ", "))."
    return
      "\(recordLabel(id, index)), \(record.fields.count) of \(form.fields.count) fields.\(lacks)"
  }

  /// Its first text, or what it is and its number.
  func recordLabel(_ id: Module.ID, _ index: Int) -> String {
    let name = state.recordForm(id)?.recordName.capitalisedWord ?? ""
    guard let form = state.recordForm(id), state.records(id).indices.contains(index)
    else { return "\(name) \(index + 1)" }
    let texts = form.fields.compactMap { field -> String? in
      if case .text(let text)? = state.records(id)[index][field.id] { text } else { nil }
    }
    return texts.first.map { oneLine($0).shortened } ?? "\(name) \(index + 1)"
  }

  func field(_ id: Module.ID, _ record: Int, _ index: Int) -> [String] {
    guard let form = state.recordForm(id), form.fields.indices.contains(index) else { return [] }
    let field = form.fields[index]
    let place = "\(recordLabel(id, record)). Field \(index + 1) of \(form.fields.count)."
    let prompt = field.prompt.map { oneLine(state.terms.fill($0)) } ?? field.id.inWords.asSentence
    let note = field.note.map { [oneLine(state.terms.fill($0))] } ?? []
    return ["\(place) \(prompt)"] + note + formLines(nil) + known + fieldEnding(field)
  }

  private func fieldEnding(_ field: ModuleField) -> [String] {
    guard known.isEmpty else { return field.isRequired ? [] : ["- empties it."] }
    return [field.isRequired ? "Needed. l: later." : "Enter alone leaves it out."]
  }

  func allocation(_ id: Module.ID, _ decision: Int, _ picture: Screen.Picture) -> [String] {
    guard let form = state.allocationForm(id) else { return [] }
    let prompt = picture == .now ? form.nowPrompt : form.couldPrompt
    return decisionLines(form, decision) + [oneLine(state.terms.fill(prompt))] + formLines(nil)
      + known + [allocationKeys(form)]
  }

  func decisionLines(_ form: AllocationForm, _ index: Int) -> [String] {
    let decisions = state.decisions(of: form)
    guard decisions.indices.contains(index) else { return [] }
    let text = oneLine(state.decisionText(decisions[index])).asSentence
    let limits = decisions[index].limits.map { ["Limits: \(oneLine(state.terms.fill($0)))"] } ?? []
    return ["Decision \(index + 1) of \(decisions.count): \(text)"] + limits
  }

  private func allocationKeys(_ form: AllocationForm) -> String {
    let dontKnow = state.special(.dontKnow).map { "\($0.key): \(oneLine($0.text).asSentence)" }
    let quick = form.quickRoles.isEmpty ? nil : "quick: only name who has which part."
    return [form.allowsDontKnow ? dontKnow : nil, "l: later.", quick].compactMap { $0 }
      .joined(separator: " ")
  }

  func quick(
    _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture, _ role: Int
  ) -> [String] {
    guard let form = state.allocationForm(id), form.quickRoles.indices.contains(role)
    else { return [] }
    let opening = role > 0 ? [] : decisionLines(form, decision) + [pictureLine(form, picture)]
    let title = Identifier<AllocationForm>(form.quickRoles[role].id).inWords
    return opening + ["\(title): who?"] + formLines(nil)
  }

  func pictureLine(_ form: AllocationForm, _ picture: Screen.Picture) -> String {
    let which = picture == .now ? "Today." : "As it could be."
    return "\(which) \(oneLine(state.terms.fill(form.quickPrompt)))"
  }

  func item(_ id: Module.ID, _ index: Int) -> [String] {
    guard let form = state.itemForm(id), form.items.indices.contains(index) else { return [] }
    let text = oneLine(state.terms.fill(form.items[index].text)).asSentence
    return ["\(id.inWords). \(index + 1) of \(form.items.count): \(text)"] + formLines(nil) + known
  }
}
