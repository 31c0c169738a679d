import Documents

extension QuestionnaireLock {
  static let format = "powershare-lock/1"

  /// The file of this lock, canonical JSON; equal locks are equal bytes.
  package var bytes: [UInt8] { json.canonicalBytes() }

  private var json: JSONValue {
    .object([
      "format": .string(Self.format),
      "id": .string(id.rawValue),
      "version": .string(version.description),
      "sha256": .string(sha256),
      "ladder": .array(
        ladder.map { .object(["id": .string($0.id), "name": .string($0.name)]) }),
      "slots": .strings(slots.map(\.rawValue)),
      "slots_ask": slotMeanings.map { .array($0.map(\.json)) },
      "questions": .array(questions.map(\.json)),
      "retired": .array(retired.map(\.json)),
    ])
  }
}

extension QuestionnaireLock.Question {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.rawValue),
      "section": .string(section.rawValue),
      "type": .string(meaning.type),
      "slots": .strings(meaning.slots.map(\.rawValue)),
      "reversed": isReversed ? .boolean(true) : nil,
      "fingerprint": .string(fingerprint),
      "text": .string(meaning.text),
      "answers": meaning.answers.isEmpty
        ? nil : .array(meaning.answers.map { $0.json(isRung: meaning.isLadder) }),
      "reworded": reworded?.json,
      "succeeds": succeeds?.json,
      "asked_of": asked.map { .strings($0.groups.map(\.rawValue)) },
      "when": asked?.condition.map(JSONValue.string),
    ])
  }
}

extension QuestionnaireLock.SlotMeaning {
  fileprivate var json: JSONValue {
    .object([
      "slot": .string(slot.rawValue),
      "text": text.map(JSONValue.string),
      "asked_of": .strings(groups.map(\.rawValue)),
      "reworded": reworded?.json,
    ])
  }
}

extension Question.Rewording {
  fileprivate var json: JSONValue {
    .object(["in": .string(version.description), "why": .string(why)])
  }
}

extension QuestionMeaning.Answer {
  fileprivate func json(isRung: Bool) -> JSONValue {
    .object([
      "id": .string(id), "text": .string(text),
      "fingerprint": isRung ? .string(rungFingerprint) : nil,
    ])
  }
}

extension Question.Succession {
  fileprivate var json: JSONValue {
    var levels: [Int]?
    if case .map(let given) = comparison { levels = given }
    return .object([
      "id": .string(id.rawValue),
      "compare": .string(comparison.name.rawValue),
      "levels": levels.map { .array($0.map(JSONValue.integer)) },
      "why": why.map(JSONValue.string),
    ])
  }
}

extension Question.Succession.Comparison {
  /// As it is written in files.
  enum Name: String, CaseIterable { case none, same, map }

  var name: Name {
    switch self {
    case .none: .none
    case .same: .same
    case .map: .map
    }
  }
}

extension RetiredQuestion {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.rawValue), "in": .string(version.description),
      "replaced_by": replacedBy.map { .string($0.rawValue) },
    ])
  }
}
