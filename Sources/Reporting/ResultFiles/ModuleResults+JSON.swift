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
  func json(filling words: Terms) -> JSONValue? {
    let members =
      decisionRights.map { JSONValue.Member($0.module.rawValue, $0.json(filling: words)) }
      + services.map { JSONValue.Member($0.module.rawValue, $0.json) }
      + notes.map { JSONValue.Member($0.module.rawValue, $0.json) }
      + outcomes.map { JSONValue.Member($0.module.rawValue, $0.json(filling: words)) }
    return members.isEmpty ? nil : .object(members)
  }
}

// MARK: - Who decides

extension DecisionRights {
  fileprivate func json(filling words: Terms) -> JSONValue {
    .object([
      "shape": "allocation",
      "actors": .array(
        actors.map {
          .object(["id": .string($0.id.rawValue), "name": .string(words.fill($0.text))])
        }),
      "summary": summary?.json,
      "decisions": .array(decisions.map { $0.json(filling: words, actors: actors) }),
    ])
  }
}

extension SharesOverDecisions {
  fileprivate var json: JSONValue {
    .object([
      "decisions": .integer(decisions), "percents": .integers(picture.percents),
      "shares": picture.json,
    ])
  }
}

extension DecisionResult {
  fileprivate func json(filling words: Terms, actors: [Question.Option]) -> JSONValue {
    .object([
      "id": .string(id.rawValue),
      "text": .string(words.fill(text)),
      "now": now.json,
      "could_of_leaders": couldOfLeaders.json,
      "could_of_others": couldOfOthers.json,
      "distinct_pictures": distinctPictures?.json(isWorthPrinting: hasDistinctPictures),
      "leaders_against_lived": leadersAgainstLived?.json(actors),
      "move_of_leaders": moveOfLeaders?.json(actors),
      "move_of_others": moveOfOthers?.json(actors),
    ])
  }
}

extension DecisionPicture {
  fileprivate var json: JSONValue {
    .object([
      "overall": overall.json("percents") { $0.json },
      "voices": .array(voices.map(\.json)),
    ])
  }
}

extension VoicePicture {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue),
      "people": people.map { .integer($0) },
      "dont_know": dontKnow.map { .integer($0) },
      "picture": picture.json("percents") { picture in
        .object(["percents": .integers(picture.percents), "shares": picture.json])
      },
    ])
  }
}

extension Holding {
  fileprivate var json: JSONValue {
    .object([
      "percents": .integers(picture.percents),
      "shares": picture.json,
      "held_by": .strings(holders.map(\.rawValue)),
      "last_holder_tied": isLastHolderTied ? true : nil,
      "lived_share": livedShare.map { picture.json(of: $0) },
      "outside_share": picture.json(of: outsideShare),
      "held_outside": .boolean(isHeldOutside),
      "unowned_share": unownedShare.map { picture.json(of: $0) },
      "concentration": concentration?.json,
    ])
  }
}

extension Concentration {
  fileprivate var json: JSONValue {
    .object([
      "holders_of_more_than_half": .integer(holdersOfMoreThanHalf),
      "effective_number": .finite(effectiveNumber),
      "largest_share": .finite(largestShare.value),
      "herfindahl": .finite(herfindahlIndex),
      "normalised_herfindahl": .finite(normalisedHerfindahlIndex),
      "effective_number_of_order_one": .finite(effectiveNumberOfOrderOne),
      "entropy": .finite(entropy),
      "normalised_entropy": .finite(normalisedEntropy),
      "gini": .finite(gini),
      "normalised_gini": .finite(normalisedGini),
    ])
  }
}

extension DistinctPictures {
  fileprivate func json(isWorthPrinting: Bool) -> JSONValue {
    .object([
      "number": .finite(number), "pooled": .finite(pooled), "typical": .finite(typical),
      "number_of_order_one": .finite(numberOfOrderOne),
      "worth_printing": .boolean(isWorthPrinting),
    ])
  }
}

extension ShareMove {
  fileprivate func json(_ actors: [Question.Option]) -> JSONValue {
    .object([
      "distance": json(of: distance),
      "gains": .array(gains.map(json)),
      "biggest_movers": .strings(biggestMovers.map { actors[$0].id.rawValue }),
    ])
  }

  private func json(of share: Fraction) -> JSONValue {
    isExact ? .string(share.description) : .number(share.value)
  }
}

// MARK: - Services, notes, items

extension ServiceChoice {
  fileprivate var json: JSONValue {
    .object([
      "shape": "services",
      "scale": .integers([scale.lowerBound, scale.upperBound]),
      "cut": .string(cut.description),
      "services": .array(services.map(\.json)),
    ])
  }
}

extension ServiceResult {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name),
      "quadrant": place.map { .string($0.quadrant.id) },
      "near_the_line": place.map { .boolean($0.isNearTheLine) },
      "quadrant_by_others": placeByOthers.map { .string($0.quadrant.id) },
      "near_the_line_by_others": placeByOthers.map { .boolean($0.isNearTheLine) },
      "enduring": isEnduring.map { .boolean($0) },
      "group_possible": canActTogether.map { .boolean($0) },
      "approach": .string(approach.rawValue),
      "salience": salience.json("hundredths", \.ratingJSON),
      "ease_of_lived": easeOfLived.json("hundredths", \.ratingJSON),
      "ease_of_others": easeOfOthers.json("hundredths", \.ratingJSON),
      "voices": .array(voices.map(\.json)),
    ])
  }
}

extension ServiceVoice {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue),
      "ease": ease.json("hundredths") { $0.json },
      "salience": salience.json("hundredths") { $0.json },
    ])
  }
}

extension ServiceRating {
  fileprivate var json: JSONValue {
    .object([
      "hundredths": .integer(mean.roundedHundredths), "unrounded": .string(mean.description),
      "people": .integer(people),
    ])
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
  fileprivate func json(_ name: String, _ body: (Value) -> JSONValue) -> JSONValue {
    switch self {
    case .shown(let value): body(value)
    case .absent(let absence):
      .object([.init(name, .null), .init("why", .string(absence.rawValue))])
    }
  }
}

extension SharePicture {
  fileprivate var json: JSONValue { .array(shares.map(json)) }

  fileprivate func json(of share: Fraction) -> JSONValue {
    isExact ? .string(share.description) : .number(share.value)
  }
}

extension Fraction {
  fileprivate var ratingJSON: JSONValue {
    .object([
      "hundredths": .integer(roundedHundredths), "unrounded": .string(description),
    ])
  }

  /// Hundredths of a rating, halves rounded up.
  fileprivate var roundedHundredths: Int {
    (try? self * 100)?.roundedHalfUp ?? Int((value * 100).rounded())
  }
}

extension JSONValue {
  fileprivate static func integers(_ numbers: [Int]) -> JSONValue {
    .array(numbers.map(JSONValue.integer))
  }

  /// Nothing for what is no number, so that JSON never has to say so.
  fileprivate static func finite(_ number: Double?) -> JSONValue? {
    number.flatMap { $0.isFinite ? .number($0) : nil }
  }
}
