import Documents

/// Modules have no fingerprints and no rulings: a part goes along where its words are the same.
extension AnswerCarrier {
  func carry(
    _ answer: ModuleAnswer, from old: Module, to new: Module
  ) -> (answer: ModuleAnswer?, lost: [String]) {
    switch (answer, old.body, new.body) {
    case (.items(let words), .items(let before), .items(let after)):
      carryItems(words, from: before, to: after, of: old, new)
    case (.allocations(let shares), .allocation(let before), .allocation(let after)):
      carryDecisions(shares, from: before, to: after, of: old, new)
    case (.records(let records), .records(let before), .records(let after)):
      carryRecords(records, from: before, to: after, of: old, new)
    default: (nil, ["everything"])
    }
  }

  private func carryItems(
    _ words: [Question.Option.ID: String], from before: ItemForm, to after: ItemForm,
    of old: Module, _ new: Module
  ) -> (answer: ModuleAnswer?, lost: [String]) {
    let kept = words.filter { id, _ in
      before.answers == after.answers && before.items.meaning(of: id) == after.items.meaning(of: id)
    }
    let lost = before.items.map(\.id).filter { words[$0] != nil && kept[$0] == nil }
    return (reread(.items(kept), from: old, to: new), lost.map(\.rawValue))
  }

  private func carryDecisions(
    _ shares: [AllocationForm.Decision.ID: AllocationAnswer], from before: AllocationForm,
    to after: AllocationForm, of old: Module, _ new: Module
  ) -> (answer: ModuleAnswer?, lost: [String]) {
    let kept = shares.filter { id, _ in
      before.asksTheSame(as: after) && before.meaning(of: id) == after.meaning(of: id)
    }
    let lost = before.decisions.map(\.id).filter { shares[$0] != nil && kept[$0] == nil }
    return (reread(.allocations(kept), from: old, to: new), lost.map(\.rawValue))
  }

  /// Fields that changed leave their records; a record that makes no sense without them goes whole.
  private func carryRecords(
    _ records: [ModuleRecord], from before: RecordForm, to after: RecordForm, of old: Module,
    _ new: Module
  ) -> (answer: ModuleAnswer?, lost: [String]) {
    var lost: Set<ModuleField.ID> = []
    var lostRecords: [String] = []
    var kept: [ModuleRecord] = []
    for (number, record) in zip(1..., records) {
      let reduced = ModuleRecord(
        fields: record.fields.filter { id, value in
          before.meaning(of: id) == after.meaning(of: id) && before.rating == after.rating
            && reread(.records([ModuleRecord(fields: [id: value])]), from: old, to: new) != nil
        })
      lost.formUnion(record.fields.keys.filter { reduced.fields[$0] == nil })
      guard !reduced.fields.isEmpty,
        reread(.records([reduced]), from: old, to: new) != nil
      else {
        lostRecords.append("\(before.recordName) \(number)")
        continue
      }
      kept.append(reduced)
    }
    let fields = before.fields.map(\.id).filter(lost.contains)
    return (
      reread(.records(kept), from: old, to: new), fields.map(\.rawValue) + lostRecords
    )
  }

  /// - Returns: `nil` where nothing is left, or it cannot be said in the later version.
  private func reread(
    _ answer: ModuleAnswer, from old: Module, to new: Module
  ) -> ModuleAnswer? {
    guard !answer.isEmpty, let known = later.module(new.id) else { return nil }
    return reread(answer.json(in: old)) { $0.answer($1, to: known) }
  }
}

// MARK: - What they mean

extension ModuleAnswer {
  fileprivate var isEmpty: Bool {
    switch self {
    case .records(let records): records.isEmpty
    case .allocations(let answers): answers.isEmpty
    case .items(let answers): answers.isEmpty
    }
  }
}

extension [Question.Option] {
  fileprivate func meaning(of id: Question.Option.ID) -> String? {
    first { $0.id == id }?.text.normalisedMeaning
  }
}

extension AllocationForm {
  fileprivate func meaning(of id: Decision.ID) -> String? {
    decisions.first { $0.id == id }?.text.normalisedMeaning
  }

  /// Shares are given by one rule among the same actors.
  fileprivate func asksTheSame(as other: AllocationForm) -> Bool {
    points == other.points && quickRoles == other.quickRoles
      && prompts == other.prompts
      && actors.map(\.id) == other.actors.map(\.id)
      && actors.allSatisfy { actors.meaning(of: $0.id) == other.actors.meaning(of: $0.id) }
  }

  private var prompts: [String] {
    [nowPrompt, couldPrompt, quickPrompt].map(\.normalisedMeaning)
  }
}

extension RecordForm {
  /// Notes are help, and may change.
  fileprivate func meaning(of id: ModuleField.ID) -> ModuleField? {
    fields.first { $0.id == id }.map {
      ModuleField(id: $0.id, kind: $0.kind, prompt: $0.prompt?.normalisedMeaning)
    }
  }
}
