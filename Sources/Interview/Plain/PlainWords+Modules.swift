import Survey

extension PlainWords {
  func records(_ id: Module.ID) -> [String] {
    guard let module = state.questionnaire.module(id), let form = state.recordForm(id)
    else { return [] }
    let records = state.records(id).indices.map { "\($0 + 1). \(recordSummary(id, $0))" }
    return ["\(state.name(of: id)). \(oneLine(state.terms.fill(module.purpose)))"]
      + (records.isEmpty ? [text(.noneYet)] : records)
      + [text(.recordsKeys, ["record": form.recordName])]
  }

  func recordSummary(_ id: Module.ID, _ index: Int) -> String {
    guard let form = state.recordForm(id) else { return "" }
    let record = state.records(id)[index]
    let missing = form.fields.filter { $0.isRequired && record[$0.id] == nil }
    let summary = text(
      .recordFields,
      [
        "record": recordLabel(id, index), "filled": record.fields.count,
        "total": form.fields.count,
      ])
    guard !missing.isEmpty else { return summary }
    let fields = missing.map { name(of: $0, in: id) }.joined(separator: ", ")
    return "\(summary) \(text(.stillNeeded, ["fields": fields]))"
  }

  private func name(of field: ModuleField, in id: Module.ID) -> String {
    state.questionnaire.word(of: field.id, in: id).capitalisedWord
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
    let place = text(
      .fieldPlace,
      ["record": recordLabel(id, record), "number": index + 1, "total": form.fields.count])
    let prompt =
      field.prompt.map { oneLine(state.terms.fill($0)) } ?? name(of: field, in: id).asSentence
    let note = field.note.map { [oneLine(state.terms.fill($0))] } ?? []
    return ["\(place) \(prompt)"] + note + formLines(nil) + known + fieldEnding(field)
  }

  private func fieldEnding(_ field: ModuleField) -> [String] {
    guard known.isEmpty else { return field.isRequired ? [] : [text(.emptiesIt)] }
    return [text(field.isRequired ? .neededOrLater : .leavesItOut)]
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
    let decision = oneLine(state.decisionText(decisions[index])).asSentence
    let limits = decisions[index].limits.map {
      text(.limitsText, ["text": oneLine(state.terms.fill($0))])
    }
    let place = text(
      .decisionPlace, ["number": index + 1, "total": decisions.count, "decision": decision])
    return [place] + [limits].compactMap { $0 }
  }

  private func allocationKeys(_ form: AllocationForm) -> String {
    let dontKnow = state.special(.dontKnow).map { "\($0.key): \(oneLine($0.text).asSentence)" }
    let quick = form.quickRoles.isEmpty ? nil : text(.quickKey)
    return [form.allowsDontKnow ? dontKnow : nil, text(.laterKey), quick].compactMap { $0 }
      .joined(separator: " ")
  }

  func quick(
    _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture, _ role: Int
  ) -> [String] {
    guard let form = state.allocationForm(id), form.quickRoles.indices.contains(role)
    else { return [] }
    let opening = role > 0 ? [] : decisionLines(form, decision) + [pictureLine(form, picture)]
    let title = state.questionnaire.word(of: form.quickRoles[role], in: id).capitalisedWord
    return opening + [text(.roleAsked, ["role": title])] + formLines(nil)
  }

  func pictureLine(_ form: AllocationForm, _ picture: Screen.Picture) -> String {
    text(
      picture == .now ? .pictureNow : .pictureCould,
      ["question": oneLine(state.terms.fill(form.quickPrompt))])
  }

  func item(_ id: Module.ID, _ index: Int) -> [String] {
    guard let form = state.itemForm(id), form.items.indices.contains(index) else { return [] }
    let item = oneLine(state.terms.fill(form.items[index].text)).asSentence
    let place = text(
      .itemPlace,
      ["module": state.name(of: id), "number": index + 1, "total": form.items.count, "item": item])
    return [place] + formLines(nil) + known
  }
}
