import Documents
import Measures
import Scoring
import Survey

extension Figure {
  /// `tenths` and `unrounded`, or `tenths` as null and `why`.
  var members: [JSONValue.Member] {
    switch self {
    case .points(let points):
      [
        JSONValue.Member("tenths", .integer(points.tenths)),
        JSONValue.Member("unrounded", points.unrounded?.json ?? .null),
      ]
    case .absent(let absence):
      [JSONValue.Member("tenths", .null), JSONValue.Member("why", .string(absence.rawValue))]
    }
  }

  var json: JSONValue { .object(members) }

  /// Most voices are not asked a second answer; that they are not needs no line each.
  var jsonUnlessNotAsked: JSONValue? { self == .absent(.notApplicable) ? nil : json }
}

extension Score {
  var json: JSONValue { .object(figure.members + range.members(of: figure)) }
}

extension BySlot where Value == Score {
  /// `now`, and `prepared` and `wanted` where they are asked.
  var members: [JSONValue.Member] {
    [JSONValue.Member("now", now.json)]
      + [("prepared", prepared), ("wanted", wanted)].compactMap { name, score in
        score.figure == .absent(.notApplicable) ? nil : JSONValue.Member(name, score.json)
      }
  }
}

extension ScoreRange {
  /// `low` and `high` in points, or `no_range` with the reason; nothing without a figure.
  func members(of figure: Figure) -> [JSONValue.Member] {
    figure.tenths == nil ? [] : members
  }

  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .between(let range):
      [
        JSONValue.Member("low", .number(range.lowerBound)),
        JSONValue.Member("high", .number(range.upperBound)),
      ]
    case .none(let reason): [JSONValue.Member("no_range", .string(reason.rawValue))]
    }
  }
}

extension ExactPoints {
  fileprivate var json: JSONValue {
    exact.map { .string($0.description) } ?? .number(value)
  }
}

extension Coverage {
  var json: JSONValue {
    .object([
      "answered": .integer(answered), "eligible": .integer(eligible),
      "dont_know": .integer(dontKnow),
      "dont_know_share": dontKnowShare.map { .string($0.description) },
    ])
  }
}

extension Differences {
  var json: JSONValue {
    .object([
      "perception_gap": perceptionGap.map { .integer($0) },
      "headroom": headroom.map { .integer($0) },
      "own_step": ownStep.map { .integer($0) },
      "promise": promise.map { .integer($0) },
      "wish": wish.map { .integer($0) },
      "unmet": unmet.map { .integer($0) },
      "agreed_step": agreedStep.map { .integer($0) },
    ])
  }
}

extension Gap {
  var json: JSONValue {
    let more: [JSONValue.Member?] = [
      pairs.map { JSONValue.Member("pairs", $0.json) },
      mark.map { JSONValue.Member("mark", .string($0.rawValue)) },
      band.map { JSONValue.Member("band", .string($0.rawValue)) },
      hedgesG.map { JSONValue.Member("hedges_g", .number($0)) },
    ]
    return .object(
      [
        JSONValue.Member("tenths", .integer(tenths)),
        JSONValue.Member("questions", .integer(questions)),
      ] + range.members + more.compactMap { $0 })
  }
}

extension PairComparison {
  fileprivate var json: JSONValue {
    .object([
      "leaders_higher": .string(shareFirstHigher.description),
      "same": .string(shareSame.description),
      "lived_higher": .string(shareSecondHigher.description),
      "cliffs_delta": .string(delta.description),
    ])
  }
}

extension ReasonCounts {
  var json: JSONValue {
    .object(
      [JSONValue.Member("going_further", .integer(goingFurther))]
        + Reason.Kind.allCases.map {
          JSONValue.Member($0.rawValue.replacingHyphens, .integer(count(of: $0)))
        } + [JSONValue.Member("unexplained", .integer(unexplained))])
  }
}

extension ClaimCounts {
  var json: JSONValue {
    .object([
      "claims": .integer(claims), "evidenced": .integer(evidenced),
      "evidenced_share": evidencedShare.map { .string($0.description) },
      "strong_claims": .integer(strongClaims), "strong_evidenced": .integer(strongEvidenced),
    ])
  }
}

extension String {
  /// "cannot-yet" as a key, `cannot_yet`.
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}
