/// One thing that a sheet says, and that two sheets of one paper may say differently.
package enum SheetPlace: Sendable, Hashable {
  case agreement
  case dissent
  /// With the reason and its detail.
  case slot(Question.ID, Slot)
  /// With its strength.
  case evidence(Question.ID)
  /// With whether it may be quoted.
  case note(Question.ID)
  /// A whole record that only one of two sheets has; counts from 0.
  case record(Module.ID, Int)
  case field(Module.ID, record: Int, ModuleField.ID)
  case decision(Module.ID, AllocationForm.Decision.ID, isNow: Bool)
  case item(Module.ID, Question.Option.ID)
}

extension AnswerSheet {
  /// Where two sheets of one respondent say different things.
  ///
  /// What neither is asked for (who answers, form, wording) is not compared.
  ///
  /// - Parameters:
  ///   - other: To the same questionnaire.
  ///   - questionnaire: For the order.
  /// - Returns: In questionnaire order, modules last; records are matched by their number.
  package func differences(
    from other: AnswerSheet, in questionnaire: Questionnaire
  ) -> [SheetPlace] {
    let questions = questionnaire.questions.flatMap { differences(from: other, on: $0.id) }
    let modules = questionnaire.modules.flatMap { differences(from: other, in: $0) }
    return differencesOfRoom(from: other) + questions + modules
  }

  private func differencesOfRoom(from other: AnswerSheet) -> [SheetPlace] {
    [
      respondent.agreed == other.respondent.agreed ? nil : .agreement,
      respondent.dissent == other.respondent.dissent ? nil : .dissent,
    ].compactMap(\.self)
  }

  private func differences(from other: AnswerSheet, on id: Question.ID) -> [SheetPlace] {
    let (mine, theirs) = (answers[id] ?? Answer(), other.answers[id] ?? Answer())
    let slots = Slot.allCases.filter { mine[$0] != theirs[$0] }.map { SheetPlace.slot(id, $0) }
    return slots + (mine.evidence == theirs.evidence ? [] : [.evidence(id)])
      + (mine.note == theirs.note ? [] : [.note(id)])
  }

  private func differences(from other: AnswerSheet, in module: Module) -> [SheetPlace] {
    switch module.body {
    case .records(let form):
      let (mine, theirs) = (records(module.id), other.records(module.id))
      let both = min(mine.count, theirs.count)
      let fields = (0..<both).flatMap { number in
        form.fields.map(\.id).filter { mine[number][$0] != theirs[number][$0] }
          .map { SheetPlace.field(module.id, record: number, $0) }
      }
      return fields + (both..<max(mine.count, theirs.count)).map { .record(module.id, $0) }
    case .allocation(let form):
      let (mine, theirs) = (shares(module.id), other.shares(module.id))
      return form.decisions.map(\.id).flatMap { id -> [SheetPlace] in
        (mine[id]?.now == theirs[id]?.now ? [] : [.decision(module.id, id, isNow: true)])
          + (mine[id]?.could == theirs[id]?.could ? [] : [.decision(module.id, id, isNow: false)])
      }
    case .items(let form):
      let (mine, theirs) = (words(module.id), other.words(module.id))
      return form.items.map(\.id).filter { mine[$0] != theirs[$0] }.map { .item(module.id, $0) }
    }
  }
}

extension AnswerSheet {
  package func records(_ id: Module.ID) -> [ModuleRecord] {
    if case .records(let records)? = modules[id] { records } else { [] }
  }

  package func shares(_ id: Module.ID) -> [AllocationForm.Decision.ID: AllocationAnswer] {
    if case .allocations(let shares)? = modules[id] { shares } else { [:] }
  }

  package func words(_ id: Module.ID) -> [Question.Option.ID: String] {
    if case .items(let words)? = modules[id] { words } else { [:] }
  }

  /// Says in one place what another sheet says there; the number of changes stays as it is.
  package mutating func take(_ place: SheetPlace, from other: AnswerSheet) {
    switch place {
    case .agreement: respondent.agreed = other.respondent.agreed
    case .dissent: respondent.dissent = other.respondent.dissent
    case .slot(let id, let slot): take(id, from: other) { $0[slot] = $1?[slot] }
    case .evidence(let id): take(id, from: other) { $0.evidence = $1?.evidence }
    case .note(let id): take(id, from: other) { $0.note = $1?.note }
    case .record(let id, let number): takeRecord(id, number, from: other)
    case .field(let id, let number, let field):
      var records = records(id)
      let theirs = other.records(id)
      guard records.indices.contains(number), theirs.indices.contains(number) else { return }
      records[number][field] = theirs[number][field]
      modules[id] = .records(records)
    case .decision(let id, let decision, let isNow):
      takeDecision(id, decision, isNow: isNow, from: other)
    case .item(let id, let item):
      var words = words(id)
      words[item] = other.words(id)[item]
      modules[id] = words.isEmpty ? nil : .items(words)
    }
  }

  private mutating func take(
    _ id: Question.ID, from other: AnswerSheet, _ body: (inout Answer, Answer?) -> Void
  ) {
    var answer = answers[id] ?? Answer(fingerprint: other.answers[id]?.fingerprint)
    body(&answer, other.answers[id])
    answers[id] = answer.isEmpty ? nil : answer
  }

  private mutating func takeRecord(_ id: Module.ID, _ number: Int, from other: AnswerSheet) {
    var records = records(id)
    let theirs = other.records(id)
    if theirs.indices.contains(number), number <= records.count {
      records.insert(theirs[number], at: number)
    } else if records.indices.contains(number) {
      records.remove(at: number)
    }
    modules[id] = records.isEmpty ? nil : .records(records)
  }

  private mutating func takeDecision(
    _ id: Module.ID, _ decision: AllocationForm.Decision.ID, isNow: Bool, from other: AnswerSheet
  ) {
    var shares = shares(id)
    var answer = shares[decision] ?? AllocationAnswer()
    let theirs = other.shares(id)[decision]
    if isNow { answer.now = theirs?.now } else { answer.could = theirs?.could }
    shares[decision] = answer == AllocationAnswer() ? nil : answer
    modules[id] = shares.isEmpty ? nil : .allocations(shares)
  }
}
