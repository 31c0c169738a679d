import Survey

/// What the sheet holds for a screen, in the form in which it is entered.
extension InterviewState {
  /// The answer on record for the screen; `nil` where there is none, or none that is entered.
  package func storedEntry(of screen: Screen) -> Entry? {
    switch screen {
    case .question(let id, let slot): questionEntry(id, slot)
    case .detail(let id, let detail): detailEntry(id, detail)
    case .field(let id, let record, let field): fieldEntry(id, record, field)
    case .allocation(let id, let decision, let picture):
      allocation(id, decision, picture).flatMap(Self.pointsEntry)
    case .quick(let id, let decision, let picture, let role):
      quickEntry(id, decision, picture, role)
    case .item(let id, let index): itemEntry(id, index)
    case .room(let part): roomEntry(part)
    case .records, .confirm, .contents, .review, .ended: nil
    }
  }

  private func questionEntry(_ id: Question.ID, _ slot: Slot) -> Entry? {
    guard let question = questionnaire.question(id),
      let value = sheet.answers[id]?[slot]?.response.value
    else { return nil }
    return switch value {
    case .level(let number), .rating(let number): .line(number)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .date(let date): .date(date)
    case .yesNo(let yes): .line(yes ? 1 : 2)
    case .points(let numbers), .counts(let numbers): .figures(numbers)
    case .choice(let option): question.options.position(of: option).map(Entry.line)
    case .choices(let chosen): .lines(chosen.compactMap(question.options.position))
    }
  }

  private func detailEntry(_ id: Question.ID, _ detail: Screen.Detail) -> Entry? {
    let answer = sheet.answers[id]
    return switch detail {
    case .notApplicable(let slot): answer?[slot]?.response.notApplicableReason.map(Entry.text)
    case .reason(let slot):
      questionnaire.reasons.firstIndex { $0.id == answer?[slot]?.reason }.map { .line($0 + 1) }
    case .reasonDetail(let slot): answer?[slot]?.detail.map(Entry.text)
    case .evidence: answer?.evidence.map { .text($0.text) }
    case .strength: answer?.evidence?.strength.map(Entry.line)
    case .note: answer?.note.map { .text($0.text) }
    case .quote: answer?.note.map { .line($0.mayBeQuoted ? 1 : 2) }
    }
  }

  func allocation(
    _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture
  ) -> Allocation? {
    guard let form = allocationForm(id), decisions(of: form).indices.contains(decision),
      case .allocations(let answers)? = sheet.modules[id]
    else { return nil }
    let answer = answers[decisions(of: form)[decision].id]
    return picture == .now ? answer?.now : answer?.could
  }

  private static func pointsEntry(_ allocation: Allocation) -> Entry? {
    if case .points(let numbers) = allocation { .figures(numbers) } else { nil }
  }

  private func quickEntry(
    _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture, _ role: Int
  ) -> Entry? {
    guard let form = allocationForm(id),
      case .roles(let roles)? = allocation(id, decision, picture), roles.indices.contains(role)
    else { return nil }
    return .lines(roles[role].compactMap(form.actors.position))
  }

  private func itemEntry(_ id: Module.ID, _ index: Int) -> Entry? {
    guard let form = itemForm(id), form.items.indices.contains(index),
      case .items(let answers)? = sheet.modules[id], let word = answers[form.items[index].id]
    else { return nil }
    return form.answers.firstIndex(of: word).map { .line($0 + 1) }
  }
}

extension InterviewState {
  private func fieldEntry(_ id: Module.ID, _ record: Int, _ index: Int) -> Entry? {
    guard let form = recordForm(id), form.fields.indices.contains(index),
      records(id).indices.contains(record),
      let value = records(id)[record][form.fields[index].id]
    else { return nil }
    let field = form.fields[index]
    return switch value {
    case .text(let text): .text(text)
    case .number(let number): field.kind == .rating ? .line(number) : .number(number)
    case .flag(let yes): .line(yes ? 1 : 2)
    case .word(let word): wordEntry(word, field.kind)
    case .words(let chosen):
      .lines(chosen.compactMap { wordNumber($0, field.kind) })
    case .numbers(let numbers):
      .figures(
        questionnaire.groups.map { group in
          numbers.first { $0.group == group.id }?.number
        })
    }
  }

  private func wordEntry(_ word: String, _ kind: ModuleField.Kind) -> Entry? {
    if case .numberOrRule = kind { return .word(word) }
    return wordNumber(word, kind).map(Entry.line)
  }

  private func wordNumber(_ word: String, _ kind: ModuleField.Kind) -> Int? {
    words(of: kind).firstIndex { $0.stored == word }.map { $0 + 1 }
  }
}

extension Question {
  /// The options of the kinds that have some, in order.
  var options: [Option] {
    switch kind {
    case .choice(let options), .choices(let options), .points(_, let options),
      .counts(let options):
      options
    default: []
    }
  }
}

extension [Question.Option] {
  /// The number of the option, from 1.
  func position(of id: Question.Option.ID) -> Int? {
    firstIndex { $0.id == id }.map { $0 + 1 }
  }

}

extension Array {
  /// The element with this number, from 1; any number may be asked for.
  func element(numbered number: Int) -> Element? {
    number >= 1 && number <= count ? self[number - 1] : nil
  }
}

extension Response {
  var notApplicableReason: String? {
    if case .missing(.notApplicable(let reason)) = self { reason } else { nil }
  }
}
