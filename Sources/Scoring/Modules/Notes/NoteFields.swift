import Survey

/// The fields of a note, found by their kinds.
struct NoteFields {
  let quadrant: ModuleField.ID
  let quadrants: [String]
  let text: ModuleField.ID
  let table: ModuleField.ID?
  let section: ModuleField.ID?
  let support: ModuleField.ID?
  let consent: ModuleField.ID?

  /// `nil` for records of another shape: notes have a choice and a text, and neither quadrants as
  /// services have nor votes as bodies have.
  init?(_ form: RecordForm) {
    let fields = form.fields
    let texts = fields.filter(\.isText)
    guard form.quadrants.isEmpty, !fields.contains(where: { $0.kind == .numberByGroup }),
      let choice = fields.lazy.compactMap({ field in field.options.map { (field.id, $0) } }).first,
      let text = texts.first(where: \.hasMostWords) ?? texts.first
    else { return nil }
    (quadrant, quadrants) = choice
    self.text = text.id
    table = texts.first { $0.id != text.id }?.id
    section = fields.first { $0.kind == .section }?.id
    support = fields.first(where: \.isNumber)?.id
    consent = fields.first(where: \.isFlag)?.id
  }

  func quadrant(of record: ModuleRecord) -> String? {
    guard case .word(let word) = record[quadrant], quadrants.contains(word) else { return nil }
    return word
  }

  func section(of record: ModuleRecord) -> Section.ID? {
    guard let section, case .word(let word) = record[section] else { return nil }
    return Section.ID(word)
  }

  func text(of record: ModuleRecord) -> String? { words(text, in: record) }

  func table(of record: ModuleRecord) -> String? { table.flatMap { words($0, in: record) } }

  func support(of record: ModuleRecord) -> Int? {
    guard let support, case .number(let number) = record[support] else { return nil }
    return number
  }

  func mayBeQuoted(_ record: ModuleRecord) -> Bool {
    consent.map { record[$0] == .flag(true) } ?? false
  }

  private func words(_ field: ModuleField.ID, in record: ModuleRecord) -> String? {
    guard case .text(let text) = record[field], !text.isBlank
    else { return nil }
    return text
  }
}

extension ModuleField {
  fileprivate var options: [String]? {
    if case .choice(let options) = kind { options } else { nil }
  }

  fileprivate var hasMostWords: Bool {
    if case .text(let most) = kind { most != nil } else { false }
  }

  fileprivate var isNumber: Bool {
    if case .number = kind { true } else { false }
  }

  fileprivate var isFlag: Bool {
    if case .flag = kind { true } else { false }
  }
}
