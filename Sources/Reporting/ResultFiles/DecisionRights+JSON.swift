import Documents
import Measures
import Scoring
import Survey

extension DecisionRights {
  func json(filling words: Terms) -> JSONValue {
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
      "lived_share": livedShare.map { picture.json(of: $0) },
      "outside_share": picture.json(of: outsideShare),
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
