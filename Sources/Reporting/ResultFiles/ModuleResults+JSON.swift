import Documents
import Measures
import Scoring
import Survey

extension ModuleResults {
  /// The member `modules` of `result.json`: one object a module under its id; `nil` when no module
  /// has anything to show.
  ///
  /// Shares and ratings are exact fractions, or decimals where the fraction no longer fits 64 bits.
  /// Quotes are left out: the file holds none of the respondents' notes.
  ///
  /// - Parameter words: The audit's words for people, for names.
  /// - Returns: The object, in the order of shapes and then of the questionnaire.
  func json(filling words: Terms) -> JSONValue? {
    let members =
      decisionRights.map { JSONValue.Member($0.module.rawValue, $0.json(filling: words)) }
      + services.map { JSONValue.Member($0.module.rawValue, $0.json) }
      + notes.map { JSONValue.Member($0.module.rawValue, $0.json) }
      + outcomes.map { JSONValue.Member($0.module.rawValue, $0.json(filling: words)) }
      + bodyMembers(filling: words)
    return members.isEmpty ? nil : .object(members)
  }

  private func bodyMembers(filling words: Terms) -> [JSONValue.Member] {
    guard let bodyModule, !bodies.isEmpty else { return [] }
    return [
      JSONValue.Member(
        bodyModule.rawValue,
        .object(["shape": "bodies", "bodies": .array(bodies.map { json($0, filling: words) })]))
    ]
  }

  private func json(_ body: BodyResult, filling words: Terms) -> JSONValue {
    body.json(filling: words, felt: feltAgainstFormal.first { $0.body == body.name })
  }
}

extension TableNotes {
  fileprivate var json: JSONValue {
    .object([
      "shape": "notes",
      "notes": notes.value.map { .integer($0) } ?? .null,
      "why": notes.absence.map { .string($0.rawValue) },
      "quadrants": .array(
        quadrants.map { .object(["id": .string($0.subject), "notes": .integer($0.notes)]) }),
      "sections": .array(
        sections.map { .object(["id": .string($0.subject.rawValue), "notes": .integer($0.notes)]) }
      ),
      "voices": .array(
        voices.map { voice in
          .object([
            "id": .string(voice.voice.rawValue),
            "notes": voice.notes.value.map { .integer($0) } ?? .null,
            "why": voice.notes.absence.map { .string($0.rawValue) },
            "people": voice.people.map { .integer($0) },
          ])
        }),
    ])
  }
}

extension ItemAnswers {
  fileprivate func json(filling words: Terms) -> JSONValue {
    .object([
      "shape": "items",
      "answers": .strings(answers),
      "items": .array(items.map { $0.json(filling: words) }),
    ])
  }
}

extension ItemResult {
  fileprivate func json(filling words: Terms) -> JSONValue {
    .object([
      "id": .string(id.rawValue),
      "text": .string(words.fill(text)),
      "typical": typical.map { .string($0) },
      "overall": shares.json("percents") { shares in
        .object(["percents": .integers(shares.percents), "shares": shares.json])
      },
      "voices": .array(
        voices.map { voice in
          .object([
            "id": .string(voice.voice.rawValue),
            "counts": voice.counts.value.map { .integers($0) } ?? .null,
            "why": voice.counts.absence.map { .string($0.rawValue) },
            "people": voice.people.map { .integer($0) },
          ])
        }),
    ])
  }
}

// MARK: - Parts

extension Disclosed {
  /// The value, or `null` under the name of its figure with the reason beside it.
  func json(_ name: String, _ body: (Value) -> JSONValue) -> JSONValue {
    switch self {
    case .shown(let value): body(value)
    case .absent(let absence):
      .object([.init(name, .null), .init("why", .string(absence.rawValue))])
    }
  }
}

extension SharePicture {
  var json: JSONValue { .array(shares.map(json)) }

  func json(of share: Fraction) -> JSONValue {
    isExact ? .string(share.description) : .number(share.value)
  }
}

extension JSONValue {
  static func integers(_ numbers: [Int]) -> JSONValue {
    .array(numbers.map(JSONValue.integer))
  }

  /// Nothing for what is no number, so that JSON never has to say so.
  static func finite(_ number: Double?) -> JSONValue? {
    number.flatMap { $0.isFinite ? .number($0) : nil }
  }
}
