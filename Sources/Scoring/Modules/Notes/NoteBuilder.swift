import Survey

/// Builds the result of one module of notes from what disclosure and a person let through.
struct NoteBuilder {
  let module: Module.ID
  let fields: NoteFields
  let voices: [ModuleVoice]
  let scope: ModuleScope

  /// `nil` for records of another shape.
  init?(_ form: RecordForm, of module: Module, scope: ModuleScope) {
    guard let fields = NoteFields(form) else { return nil }
    self.module = module.id
    self.fields = fields
    self.scope = scope
    voices = scope.voices(of: module)
  }

  /// The notes of one sheet; two sheets with the same ones say the same.
  private typealias Notes = [Note]

  private struct Note: Equatable {
    let quadrant: String?
    let section: Section.ID?
  }

  /// - Parameter quotes: What the audit's plan clears.
  /// - Returns: `nil` when nobody in a shown voice wrote a note.
  func result(quotes: [AuditPlan.Quote]) -> TableNotes? {
    let cells = voices.map(cell)
    guard cells.contains(where: { $0.people > 0 }) else { return nil }
    let shown = zip(voices, cells).map { voice, cell in
      scope.disclose(cell, of: voice) { $0.flatMap(\.self) }
    }
    let all = overShown(shown) { $0.flatMap(\.self) }
    return TableNotes(
      module: module, notes: all.map(\.count), quadrants: quadrants(of: all.value),
      sections: sections(of: all.value),
      voices: zip(zip(voices, cells), shown).map { row, notes in
        NoteVoice(
          voice: row.0.standing.id, notes: notes.map(\.count),
          people: notes.value.map { _ in row.1.people })
      },
      quotes: self.quotes(cleared: quotes))
  }

  private func cell(of voice: ModuleVoice) -> ModuleCell<Notes> {
    voice.views.reduce(into: ModuleCell<Notes>()) { cell, view in
      let notes = records(of: view).filter(isNote).map { record in
        Note(quadrant: fields.quadrant(of: record), section: fields.section(of: record))
      }
      if !notes.isEmpty { cell.add(notes, of: view.people) }
    }
  }

  private func records(of view: ModuleView) -> [ModuleRecord] {
    if case .records(let records) = view.answer { records } else { [] }
  }

  /// An empty record is none.
  private func isNote(_ record: ModuleRecord) -> Bool {
    fields.quadrant(of: record) != nil || fields.text(of: record) != nil
  }

  private func quadrants(of notes: Notes?) -> [NoteCount<String>] {
    guard let notes else { return [] }
    return fields.quadrants.map { quadrant in
      NoteCount(subject: quadrant, notes: notes.count { $0.quadrant == quadrant })
    }
  }

  private func sections(of notes: Notes?) -> [NoteCount<Section.ID>] {
    guard let notes, fields.section != nil else { return [] }
    return scope.questionnaire.sections.map { section in
      NoteCount(subject: section.id, notes: notes.count { $0.section == section.id })
    }
  }
}

// MARK: - Quotes

extension NoteBuilder {
  private func quotes(cleared quotes: [AuditPlan.Quote]) -> [NoteQuote] {
    let found = quotes.onePerSheet.compactMap { quote in
      quoted(quote).map { (quote: $0, sheet: quote.sheet) }
    }
    return found.sorted { one, other in
      let places = (order(of: one.quote), order(of: other.quote))
      return places.0 == places.1 ? one.sheet < other.sheet : places.0 < places.1
    }.map(\.quote)
  }

  private func order(of quote: NoteQuote) -> Int {
    fields.quadrants.firstIndex { $0 == quote.quadrant } ?? fields.quadrants.count
  }

  private func quoted(_ quote: AuditPlan.Quote) -> NoteQuote? {
    guard case .record(let number, let module) = quote.place, module == self.module,
      let voice = voices.first(where: { $0.views.contains { $0.sheet == quote.sheet } }),
      let view = voice.views.first(where: { $0.sheet == quote.sheet })
    else { return nil }
    let records = records(of: view)
    guard records.indices.contains(number - 1), fields.mayBeQuoted(records[number - 1]),
      let text = fields.text(of: records[number - 1])
    else { return nil }
    let label = (voice.standing.people ?? 0) >= NoteQuote.peopleForALabel ? voice.standing.id : nil
    let isHidden =
      scope.minimum == 1 || voices.filter { !$0.views.isEmpty }.map(\.standing).hideWhoseAQuoteIs
    return label == nil && !isHidden ? nil : self.quote(records[number - 1], text, of: label)
  }

  private func quote(
    _ record: ModuleRecord, _ text: String, of voice: Voice.ID?
  ) -> NoteQuote {
    NoteQuote(
      quadrant: fields.quadrant(of: record), section: fields.section(of: record),
      table: fields.table(of: record),
      support: fields.support(of: record).flatMap { $0 >= scope.minimum ? $0 : nil }, text: text,
      voice: voice)
  }
}
