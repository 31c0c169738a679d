import Diagnostics
import Survey

/// A list of records and the fields of one.
extension InterviewStep {
  mutating func takeInRecords(_ id: Module.ID, _ event: InterviewEvent) {
    let count = state.records(id).count
    switch event {
    case .choose(let number) where (1...max(1, count)).contains(number) && count > 0:
      showField(id, number - 1, 0)
    case .remove(let number) where (1...max(1, count)).contains(number) && count > 0:
      show(.confirm(.removeRecord(id, number - 1)))
    case .add: showField(id, count, 0)
    case .accept: acceptInRecords(id)
    case .special(.left): advanceInModule(from: .records(id))
    case .move(let movement): move(movement)
    case .highlight(let number): highlight(number)
    case .back: show(.contents)
    default: refuse(.notExpected)
    }
  }

  private mutating func acceptInRecords(_ id: Module.ID) {
    if let number = state.highlighted { return showField(id, number - 1, 0) }
    advanceInModule(from: .records(id))
  }

  /// Shows a field, or the list when there are no more; an added record is on disk by then.
  mutating func showField(_ id: Module.ID, _ record: Int, _ field: Int) {
    guard let form = state.recordForm(id), form.fields.indices.contains(field)
    else { return show(.records(id)) }
    show(.field(id, record: record, field: field))
  }

  mutating func takeField(_ entry: Entry, _ id: Module.ID, _ record: Int, _ index: Int) {
    guard let form = state.recordForm(id), form.fields.indices.contains(index),
      let value = state.fieldValue(entry, form.fields[index].kind)
    else { return refuse(.notExpected) }
    setField(value.isEmpty ? nil : value, id, record, form.fields[index].id)
  }

  mutating func clearField(_ id: Module.ID, _ record: Int, _ index: Int) {
    guard let form = state.recordForm(id), form.fields.indices.contains(index)
    else { return refuse(.notExpected) }
    guard !form.fields[index].isRequired else { return refuse(.needed) }
    setField(nil, id, record, form.fields[index].id)
  }

  private mutating func setField(
    _ value: FieldValue?, _ id: Module.ID, _ record: Int, _ field: ModuleField.ID
  ) {
    var records = state.records(id)
    if record >= records.count, value != nil { records.append(ModuleRecord()) }
    if records.indices.contains(record) {
      let before = records[record]
      records[record][field] = value
      if let problem = state.newProblem(of: records[record], before: before, in: id) {
        // Numbers by group begin anew, at the first group.
        state.drafts[state.screen] = nil
        return refuse(.impossible(problem))
      }
    }
    propose(.module(id, records.isEmpty ? nil : .records(records)))
  }

  mutating func removeRecord(_ id: Module.ID, _ index: Int) {
    var records = state.records(id)
    guard records.indices.contains(index) else { return show(.records(id)) }
    records.remove(at: index)
    state.dropDrafts(ofRecord: index, in: id)
    let change = SheetChange.module(id, records.isEmpty ? nil : .records(records))
    propose(change)
    show(.records(id))
  }
}

extension FieldValue {
  /// Numbers of which every one was left out.
  fileprivate var isEmpty: Bool {
    if case .numbers(let numbers) = self { numbers.isEmpty } else { false }
  }
}

extension InterviewState {
  /// What a change would make impossible about a body: a complete sheet with it could not be read.
  fileprivate func newProblem(
    of record: ModuleRecord, before: ModuleRecord, in id: Module.ID
  ) -> BodyRecordProblem? {
    guard recordForm(id)?.describesBodies == true else { return nil }
    func problems(_ record: ModuleRecord) -> [BodyRecordProblem] {
      BodyRecord.faults(in: record).map(\.problem).filter { $0.severity == .error }
    }
    let known = problems(before)
    return problems(record).first { !known.contains($0) }
  }

  /// Whether a field needs nothing more: it has a value, or may do without.
  func mayLeaveField(_ id: Module.ID, _ record: Int, _ index: Int) -> Bool {
    guard let form = recordForm(id), form.fields.indices.contains(index) else { return true }
    return !form.fields[index].isRequired
      || storedEntry(of: .field(id, record: record, field: index)) != nil
  }

  fileprivate mutating func dropDrafts(ofRecord index: Int, in id: Module.ID) {
    var kept: [Screen: Draft] = [:]
    for (screen, draft) in drafts {
      guard case .field(id, let record, let field) = screen else {
        kept[screen] = draft
        continue
      }
      if record == index { continue }
      let moved = record > index ? record - 1 : record
      kept[.field(id, record: moved, field: field)] = draft
    }
    drafts = kept
  }

  fileprivate func fieldValue(_ entry: Entry, _ kind: ModuleField.Kind) -> FieldValue? {
    switch (kind, entry) {
    case (.flag, .line(let number)): .flag(number == 1)
    case (.rating, .line(let number)): .number(number)
    case (_, .line(let number)): storedWord(number, kind).map(FieldValue.word)
    case (_, .lines(let numbers)): .words(numbers.compactMap { storedWord($0, kind) })
    case (_, .number(let number)): .number(number)
    case (_, .word(let word)): .word(word)
    case (_, .text(let text)): .text(text)
    case (_, .figures(let values)): .numbers(byGroup(values))
    case (_, .date): nil
    }
  }

  private func storedWord(_ number: Int, _ kind: ModuleField.Kind) -> String? {
    words(of: kind).element(numbered: number)?.stored
  }

  private func byGroup(_ values: [Int?]) -> [FieldValue.GroupNumber] {
    zip(questionnaire.groups, values).compactMap { group, value in
      value.map { FieldValue.GroupNumber(group.id, $0) }
    }
  }
}
