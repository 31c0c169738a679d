import Survey

/// Records, shares and items.
extension ScreenRenderer {
  func recordsPage(_ id: Module.ID) -> ScreenPage {
    guard let module = state.questionnaire.module(id), let form = state.recordForm(id)
    else { return ScreenPage() }
    let records = state.records(id)
    var page = ScreenPage(title: words.title(of: id))
    page.add(.fixed, lines(state.terms.fill(module.purpose), .heading))
    let rows = records.indices.map { (number: $0 + 1, text: words.plain.recordSummary(id, $0)) }
    if rows.isEmpty {
      page.add(.fixed, promptLines(words.text(.noneYet), hasCursor: true))
    } else {
      if state.highlighted == nil {
        page.add(.fixed, promptLines(words.entered(records.count), hasCursor: true))
      }
      page.add(.list, numbered(rows))
    }
    setHints(of: &page, words.keysOfRecords(form.recordName, hasSome: !rows.isEmpty))
    return page
  }

  func fieldPage(_ id: Module.ID, _ record: Int, _ index: Int) -> ScreenPage {
    guard let form = state.recordForm(id), form.fields.indices.contains(index)
    else { return ScreenPage() }
    let field = form.fields[index]
    let name = words.plain.recordLabel(id, record)
    var page = ScreenPage(title: words.place(ofField: index, among: form.fields.count, of: name))
    page.add(.fixed, lines(words.prompt(of: field, in: id), .heading))
    page.add(.help, field.note.map { lines(state.terms.fill($0), .aside, indent: 2) } ?? [])
    addForm(to: &page)
    setHints(of: &page, formKeys + words.keysOfField(isRequired: field.isRequired))
    return page
  }

  func allocationPage(
    _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture
  ) -> ScreenPage {
    guard let form = state.allocationForm(id) else { return ScreenPage() }
    var page = decisionPage(form, decision, of: id)
    page.add(.fixed, lines(words.prompt(of: form, picture)))
    addForm(to: &page)
    page.add(.fixed, specialLine(nil, marks: 1))
    setHints(of: &page, formKeys + words.keysOfShares(form))
    return page
  }

  func quickPage(
    _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture, _ role: Int
  ) -> ScreenPage {
    guard let form = state.allocationForm(id), form.quickRoles.indices.contains(role)
    else { return ScreenPage() }
    var page = decisionPage(form, decision, of: id)
    page.add(.fixed, lines(words.plain.pictureLine(form, picture)))
    addForm(to: &page, prompt: words.who(form.quickRoles[role], in: id))
    setHints(of: &page, formKeys + words.keysOfQuickForm)
    return page
  }

  private func decisionPage(
    _ form: AllocationForm, _ decision: Int, of id: Module.ID
  ) -> ScreenPage {
    var page = ScreenPage(title: words.title(of: id))
    let asked = words.plain.decisionLines(form, decision)
    page.add(.fixed, asked.prefix(1).flatMap { lines($0, .heading) })
    page.add(.help, asked.dropFirst().flatMap { lines($0, .aside, indent: 2) })
    return page
  }

  func itemPage(_ id: Module.ID, _ index: Int) -> ScreenPage {
    guard let form = state.itemForm(id), form.items.indices.contains(index)
    else { return ScreenPage() }
    var page = ScreenPage(title: words.place(ofItem: index, among: form.items.count, of: id))
    page.add(.fixed, lines(state.terms.fill(form.items[index].text), .heading))
    addForm(to: &page)
    setHints(of: &page, formKeys + words.keysOfItem)
    return page
  }
}
