import Survey

/// Which records the members of the example audit give: bodies, services and table notes.
enum DemoRecords {
  /// - Returns: `nil` for a module the member leaves out, or whose fields are not those known here.
  static func answer(
    of member: DemoMember, to module: Module.ID, form: RecordForm, in year: DemoYear
  ) -> ModuleAnswer? {
    let known = Set(form.fields.map(\.id))
    let records = records(of: member, module: module, in: year)
    guard !records.isEmpty, records.allSatisfy({ known.isSuperset(of: $0.fields.keys) })
    else { return nil }
    return .records(records)
  }

  private static func records(
    of member: DemoMember, module: Module.ID, in year: DemoYear
  ) -> [ModuleRecord] {
    switch module {
    case "bodies": DemoBodies.writers.contains(member.name) ? DemoBodies.records(in: year) : []
    case "focus": DemoServices.records(of: member)
    case "swot": DemoTableNotes.records(of: member)
    default: []
    }
  }
}
