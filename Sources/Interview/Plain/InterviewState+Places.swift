package import Survey

/// Single places of a sheet, in words: for holding two sheets of one paper against each other.
extension InterviewState {
  /// Where a place stands, and what is asked there.
  package func heading(of place: SheetPlace) -> String {
    guard let question = asked(at: place) else { return name(of: place) }
    return words.text(.differenceAt, ["place": name(of: place), "question": question])
  }

  /// What this sheet says at a place, on one line.
  package func said(at place: SheetPlace) -> String {
    let plain = PlainWords(self)
    guard let answer = answer(at: place).map(plain.oneLine), !answer.isEmpty
    else { return words.text(.nothingSaid) }
    guard let question = place.question, routing.entry(question)?.status.isShown != true
    else { return answer }
    return words.text(.notAskedThere, ["answer": answer])
  }

  /// Where it can be typed again; `nil` for what is not asked as this sheet is answered, and for
  /// whole records.
  package func screen(of place: SheetPlace) -> Screen? {
    switch place {
    case .agreement: return .room(.agreed)
    case .dissent: return .room(.dissent)
    case .slot(let id, let slot):
      let slots = routing.entry(id).map { $0.status.isShown ? askedSlots(of: $0) : [] } ?? []
      return slots.contains(slot) ? .question(id, slot) : nil
    case .evidence(let id): return isShown(id) ? .detail(id, .evidence) : nil
    case .note(let id): return isShown(id) ? .detail(id, .note) : nil
    case .record: return nil
    case .field(let id, let record, let field):
      let index = recordForm(id)?.fields.firstIndex { $0.id == field }
      return index.map { .field(id, record: record, field: $0) }
    case .decision(let id, let decision, let isNow):
      let index = allocationForm(id).flatMap { form in
        decisions(of: form).firstIndex { $0.id == decision }
      }
      return index.map { .allocation(id, decision: $0, isNow ? .now : .could) }
    case .item(let id, let item):
      return itemForm(id)?.items.firstIndex { $0.id == item }.map { .item(id, $0) }
    }
  }

  private func isShown(_ id: Question.ID) -> Bool {
    routing.entry(id)?.status.isShown == true
  }
}

// MARK: - Names

extension InterviewState {
  private func name(of place: SheetPlace) -> String {
    let plain = PlainWords(self)
    switch place {
    case .agreement: return words.text(.screenTitleAgreed)
    case .dissent: return words.text(.screenTitleDissent)
    case .slot(let id, let slot):
      return "\(plainLabel(of: id)), \(words.name(of: slot))"
    case .evidence(let id): return words.text(.placeEvidence, ["question": plainLabel(of: id)])
    case .note(let id): return words.text(.placeNote, ["question": plainLabel(of: id)])
    case .record(let id, let number): return recordName(id, number)
    case .field(let id, let number, let field):
      return words.text(
        .placeField, ["record": recordName(id, number), "field": field.inWords.lowercased()])
    case .decision(let id, let decision, _):
      let text = allocationForm(id)?.decisions.first { $0.id == decision }.map(decisionText)
      return "\(id.inWords), \(plain.oneLine(text ?? decision.inWords))"
    case .item(let id, let item):
      let text = itemForm(id)?.items.first { $0.id == item }?.text
      return "\(id.inWords), \(plain.oneLine(terms.fill(text ?? item.inWords)))"
    }
  }

  private func recordName(_ id: Module.ID, _ number: Int) -> String {
    words.text(
      .placeRecord,
      [
        "module": id.inWords, "record": recordForm(id)?.recordName ?? "", "number": number + 1,
      ])
  }

  /// The words of what is asked there; `nil` where the name of the place says it.
  private func asked(at place: SheetPlace) -> String? {
    let plain = PlainWords(self)
    switch place {
    case .slot(let id, .now), .evidence(let id), .note(let id):
      return questionnaire.question(id).map { plain.oneLine(text(of: $0)) }
    case .slot(let id, let slot):
      let question = questionnaire.question(id).map { plain.oneLine(text(of: $0)) }
      return [question, slotText(slot).map(plain.oneLine)].compactMap { $0 }
        .joined(separator: " ")
    case .decision(let id, _, let isNow):
      return allocationForm(id).map {
        plain.oneLine(terms.fill(isNow ? $0.nowPrompt : $0.couldPrompt))
      }
    case .agreement, .dissent, .record, .field, .item: return nil
    }
  }
}

// MARK: - Answers

extension InterviewState {
  private func answer(at place: SheetPlace) -> String? {
    switch place {
    case .slot(let id, let slot):
      guard let answer = answerText(.question(id, slot)) else { return nil }
      return withReason(answer, id, slot)
    case .evidence(let id):
      guard let text = answerText(.detail(id, .evidence)) else { return nil }
      let strength = answerText(.detail(id, .strength))
      return strength.map { words.text(.strengthBeside, ["text": text, "strength": $0]) } ?? text
    case .note(let id):
      guard let text = answerText(.detail(id, .note)) else { return nil }
      let isQuotable = sheet.answers[id]?.note?.mayBeQuoted == true
      return isQuotable ? words.text(.mayBeQuoted, ["text": text]) : text
    case .record(let id, let number): return wholeRecord(id, number)
    default: return screen(of: place).flatMap(answerText)
    }
  }

  private func withReason(_ answer: String, _ id: Question.ID, _ slot: Slot) -> String {
    let given = sheet.answers[id]?[slot]
    let reason = given?.reason.flatMap(questionnaire.reason).map { terms.fill($0.text) }
    guard let reason else { return answer }
    let whole = [reason, given?.detail].compactMap { $0 }.joined(separator: ": ")
    return words.text(.reasonBeside, ["answer": answer, "reason": whole])
  }

  /// Every field of a record that only one of two sheets has.
  private func wholeRecord(_ id: Module.ID, _ number: Int) -> String? {
    guard let form = recordForm(id), records(id).indices.contains(number) else { return nil }
    let fields = form.fields.indices.compactMap { index in
      answerText(.field(id, record: number, field: index))
    }
    return words.text(
      .wholeRecord, ["record": form.recordName, "answer": fields.joined(separator: "; ")])
  }
}

extension SheetPlace {
  fileprivate var question: Question.ID? {
    switch self {
    case .slot(let id, _), .evidence(let id), .note(let id): id
    default: nil
    }
  }
}
