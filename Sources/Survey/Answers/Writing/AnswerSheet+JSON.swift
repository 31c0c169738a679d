package import Documents

extension AnswerSheet {
  /// The sheet as the one text it has: questionnaire order, so that equal sheets are equal bytes.
  package func canonicalBytes(in questionnaire: Questionnaire) -> [UInt8] {
    json(in: questionnaire).canonicalBytes()
  }

  private func json(in questionnaire: Questionnaire) -> JSONValue {
    let hidden = Set(
      Routing(of: self, in: questionnaire).entries.lazy
        .filter { $0.status == .hidden }.map(\.question.id))
    let answerMembers = questionnaire.questions.compactMap { question in
      answers[question.id].map { answer in
        JSONValue.Member(
          question.id.rawValue,
          answer.json(to: question, isHidden: hidden.contains(question.id)))
      }
    }
    let moduleMembers = questionnaire.modules.compactMap { module in
      modules[module.id].map { JSONValue.Member(module.id.rawValue, $0.json(in: module)) }
    }
    return .object([
      "format": "powershare-answers/1",
      "sheet": .string(id.rawValue),
      "questionnaire": self.questionnaire.json,
      "respondent": respondent.json,
      "language": .string(language),
      "wording": .string(wording.rawValue),
      "answers_offered": answersOffered.map { .integer($0) },
      "form": .string(form.rawValue),
      "status": .string(status.rawValue),
      "revises": revises.map {
        .object(["sheet": .string($0.parent.rawValue), "reason": .string($0.reason)])
      },
      "seq": .integer(sequence),
      "at": position.map { .string($0.rawValue) },
      "answers": .object(answerMembers),
      "modules": moduleMembers.isEmpty ? nil : .object(moduleMembers),
    ])
  }
}

extension QuestionnaireReference {
  package var json: JSONValue {
    .object([
      "id": .string(id.rawValue), "version": .string(version.description),
      "sha256": sha256.map { .string($0) },
    ])
  }
}

extension Respondent {
  fileprivate var json: JSONValue {
    switch kind {
    case .individual:
      .object([
        "group": .string(group.rawValue), "kind": "individual", "code": code.map { .string($0) },
      ])
    case .room(let people, let agreed, let dissent):
      .object([
        "group": .string(group.rawValue), "kind": "group", "people": .integer(people),
        "agreed": agreed.map { .string($0.rawValue) }, "dissent": dissent.map { .string($0) },
        "code": code.map { .string($0) },
      ])
    }
  }
}

extension Answer {
  fileprivate func json(to question: Question, isHidden: Bool) -> JSONValue {
    .object([
      "of": fingerprint.map { .string($0) },
      "now": now?.json(to: question),
      "prepared": prepared?.json(to: question),
      "wanted": wanted?.json(to: question),
      "evidence": evidence?.json,
      "note": note?.json,
      "seen_earlier": seenEarlier ? true : nil,
      "hidden": isHidden ? true : nil,
    ])
  }
}

extension SlotAnswer {
  /// The answer as sheets and journals hold it.
  func json(to question: Question) -> JSONValue {
    switch response {
    case .missing(.notApplicable(let why)):
      .object(["special": "not-applicable", "reason": .string(why)])
    case .missing(let missing): .object(["special": .string(missing.kind.rawValue)])
    case .value(let value):
      .object(
        [JSONValue.Member(question.kind.slotKey.rawValue, value.json(to: question))]
          + [
            reason.map { JSONValue.Member("reason", .string($0.rawValue)) },
            detail.map { JSONValue.Member("detail", .string($0)) },
          ].compactMap(\.self))
    }
  }
}

extension Evidence {
  var json: JSONValue {
    .object(["text": .string(text), "strength": strength.map { .integer($0) }])
  }
}

extension Note {
  var json: JSONValue { .object(["text": .string(text), "quote": .boolean(mayBeQuoted)]) }
}

extension AnswerValue {
  fileprivate func json(to question: Question) -> JSONValue {
    switch self {
    case .level(let number), .rating(let number), .number(let number): .integer(number)
    case .choice(let option): .string(option.rawValue)
    case .choices(let options): .strings(options.map(\.rawValue))
    case .text(let text): .string(text)
    case .date(let date): .string(date.description)
    case .yesNo(let value): .boolean(value)
    case .points(let numbers), .counts(let numbers):
      question.kind.options.numbersJSON(numbers)
    }
  }
}

extension Question.Kind {
  /// What can be chosen; empty for kinds without options.
  package var options: [Question.Option] {
    switch self {
    case .choice(let options), .choices(let options), .counts(let options), .points(_, let options):
      options
    default: []
    }
  }
}

extension [Question.Option] {
  /// Numbers by option, those that are 0 left out.
  fileprivate func numbersJSON(_ numbers: [Int]) -> JSONValue {
    .object(
      zip(self, numbers).filter { $0.1 != 0 }
        .map { JSONValue.Member($0.id.rawValue, .integer($1)) })
  }
}

// MARK: - Modules

extension ModuleAnswer {
  /// The answer alone, as it stands in a sheet.
  package func canonicalBytes(in module: Module) -> [UInt8] { json(in: module).canonicalBytes() }

  func json(in module: Module) -> JSONValue {
    switch (self, module.body) {
    case (.records(let records), .records(let form)): .array(records.map { $0.json(in: form) })
    case (.allocations(let answers), .allocation(let form)):
      .object(
        form.decisions.compactMap { decision in
          answers[decision.id].map {
            JSONValue.Member(decision.id.rawValue, $0.json(in: form))
          }
        })
    case (.items(let answers), .items(let form)):
      .object(
        form.items.compactMap { item in
          answers[item.id].map { JSONValue.Member(item.id.rawValue, .string($0)) }
        })
    default: .null
    }
  }
}

extension ModuleRecord {
  fileprivate func json(in form: RecordForm) -> JSONValue {
    .object(
      form.fields.compactMap { field in
        self[field.id].map { JSONValue.Member(field.id.rawValue, $0.json) }
      })
  }
}

extension FieldValue {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text), .word(let text): .string(text)
    case .words(let words): .strings(words)
    case .number(let number): .integer(number)
    case .flag(let flag): .boolean(flag)
    case .numbers(let numbers):
      .object(numbers.map { JSONValue.Member($0.group.rawValue, .integer($0.number)) })
    }
  }
}

extension AllocationAnswer {
  fileprivate func json(in form: AllocationForm) -> JSONValue {
    .object(["now": now?.json(in: form), "could": could?.json(in: form)])
  }
}

extension Allocation {
  fileprivate func json(in form: AllocationForm) -> JSONValue {
    switch self {
    case .dontKnow: .object(["special": "dont-know"])
    case .points(let points): .object(["points": form.actors.numbersJSON(points)])
    case .roles(let roles):
      .object([
        "roles": .object(
          zip(form.quickRoles, roles).filter { !$1.isEmpty }
            .map { JSONValue.Member($0.id, .strings($1.map(\.rawValue))) })
      ])
    }
  }
}
