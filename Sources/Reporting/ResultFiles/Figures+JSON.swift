package import Documents
import Measures
import Scoring
import Survey

extension Figure: JSONObjectWritable {
  /// `tenths` and `unrounded`, or `tenths` as null and `why`.
  package func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .points(let points):
      json.member("tenths", points.tenths)
      json.member("unrounded", orNull: points.unrounded)
    case .absent(let absence): json.missing("tenths", absence)
    }
  }

  /// Most voices are not asked a second answer; that they are not needs no line each.
  var unlessNotAsked: Figure? { self == .absent(.notApplicable) ? nil : self }
}

extension JSONWriter {
  /// Writes a member as null, and `why` beside it.
  mutating func missing(_ key: String, _ absence: Absence) {
    writeKey(key)
    writeNull()
    member("why", absence.rawValue)
  }
}

extension Score: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    figure.writeMembers(to: &json)
    range.writeMembers(to: &json, of: figure)
  }

  fileprivate var unlessNotAsked: Score? { figure == .absent(.notApplicable) ? nil : self }
}

extension BySlot where Value == Score {
  /// `now`, and `prepared` and `wanted` where they are asked.
  func writeMembers(to json: inout JSONWriter) {
    json.member("now", now)
    json.member("prepared", prepared.unlessNotAsked)
    json.member("wanted", wanted.unlessNotAsked)
  }
}

extension ScoreRange {
  /// `low` and `high` in points, or `no_range` with the reason; nothing without a figure.
  func writeMembers(to json: inout JSONWriter, of figure: Figure) {
    if figure.tenths != nil { writeMembers(to: &json) }
  }

  fileprivate func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .between(let range):
      json.member("low", range.lowerBound)
      json.member("high", range.upperBound)
    case .none(let reason): json.member("no_range", reason.rawValue)
    }
  }
}

extension ExactPoints: JSONWritable {
  package func write(to json: inout JSONWriter) {
    if let exact { exact.write(to: &json) } else { json.write(value) }
  }
}

extension Proportion: JSONWritable {
  package func write(to json: inout JSONWriter) {
    if let exact { exact.write(to: &json) } else { json.write(value) }
  }
}

extension Fraction: JSONWritable {
  /// Writes it as a string, as `description` has it.
  package func write(to json: inout JSONWriter) {
    json.writeString { bytes in
      bytes.append(decimal: numerator)
      guard denominator != 1 else { return }
      bytes.append(UInt8(ascii: "/"))
      bytes.append(decimal: denominator)
    }
  }
}

extension Coverage: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("answered", answered)
    json.member("eligible", eligible)
    json.member("dont_know", dontKnow)
    json.member("dont_know_share", dontKnowShare)
  }
}

extension Differences: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("perception_gap", perceptionGap)
    json.member("headroom", headroom)
    json.member("own_step", ownStep)
    json.member("promise", promise)
    json.member("wish", wish)
    json.member("unmet", unmet)
    json.member("agreed_step", agreedStep)
  }
}

extension Gap: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("tenths", tenths)
    json.member("questions", questions)
    range.writeMembers(to: &json)
    json.member("pairs", pairs)
    json.member("mark", mark?.rawValue)
    json.member("band", band?.rawValue)
    json.member("hedges_g", hedgesG)
  }
}

extension PairComparison: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("leaders_higher", shareFirstHigher)
    json.member("same", shareSame)
    json.member("lived_higher", shareSecondHigher)
    json.member("cliffs_delta", delta)
  }
}

extension ReasonCounts: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("going_further", goingFurther)
    for kind in Reason.Kind.allCases {
      json.member(kind.rawValue.replacingHyphens, count(of: kind))
    }
    json.member("unexplained", unexplained)
  }
}

extension ClaimCounts: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("claims", claims)
    json.member("evidenced", evidenced)
    json.member("evidenced_share", evidencedShare)
    json.member("strong_claims", strongClaims)
    json.member("strong_evidenced", strongEvidenced)
  }
}

extension String {
  /// "cannot-yet" as a key, `cannot_yet`.
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}
