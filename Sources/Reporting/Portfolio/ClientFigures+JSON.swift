package import Documents
package import Scoring
import Survey

/// A client's figures as a batch remembers them, and as its shards hand them on.
extension ClientFigures {
  package var json: JSONValue {
    .object([
      "questionnaire": .string(questionnaire),
      "headline": headline.map { .integer($0) },
      "band": band.map { .string($0.rawValue) },
      "standard_error_tenths": standardErrorTenths.map { .integer($0) },
      "public_level": .boolean(reachesPublicMinimum),
      "hides_voices": .boolean(hidesVoices),
      "parts": .array(parts.map(\.json)),
      "bands": .array(
        bands.map { .object(["id": .string($0.id.rawValue), "name": .string($0.name)]) }),
    ])
  }
}

extension ClientFigures.Part {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.rawValue), "name": .string(name), "separate": isSeparate ? true : nil,
      "tenths": tenths.map { .integer($0) }, "band": band.map { .string($0.rawValue) },
      "half_answered": isHalfAnswered ? true : nil,
      "answered": coverage.map { .integer($0.answered) },
      "eligible": coverage.map { .integer($0.eligible) },
      "dont_know": coverage.map { .integer($0.dontKnow) },
    ])
  }
}

extension DocumentReader {
  /// Reads what ``ClientFigures/json`` writes; `nil` with a fault for anything else.
  package mutating func clientFigures(_ node: DocumentNode) -> ClientFigures? {
    guard let mapping = mapping(node, "figures", keys: nil),
      let questionnaire = required("questionnaire", in: mapping).flatMap({ string($0) }),
      let isPublicLevel = required("public_level", in: mapping).flatMap({ boolean($0) }),
      let hidesVoices = required("hides_voices", in: mapping).flatMap({ boolean($0) }),
      let parts = required("parts", in: mapping), let bands = required("bands", in: mapping)
    else { return nil }
    return ClientFigures(
      questionnaire: questionnaire,
      headline: mapping["headline"].flatMap { integer($0, in: 0...1_000) },
      band: string("band", in: mapping).map { Band.ID($0) },
      standardErrorTenths: mapping["standard_error_tenths"].flatMap { integer($0, in: 1...1_000) },
      reachesPublicMinimum: isPublicLevel, hidesVoices: hidesVoices,
      parts: list(parts, of: "parts").compactMap { clientPart($0) },
      bands: list(bands, of: "bands").compactMap { bandName($0) })
  }

  private mutating func clientPart(_ node: DocumentNode) -> ClientFigures.Part? {
    guard let mapping = mapping(node, "a part", keys: nil),
      let id = required("id", in: mapping).flatMap({ string($0) }),
      let name = required("name", in: mapping).flatMap({ string($0) })
    else { return nil }
    return ClientFigures.Part(
      id: Section.ID(id), name: name, isSeparate: mapping["separate"] != nil,
      tenths: mapping["tenths"].flatMap { integer($0, in: 0...1_000) },
      band: string("band", in: mapping).map { Band.ID($0) },
      isHalfAnswered: mapping["half_answered"] != nil, coverage: coverage(in: mapping))
  }

  private mutating func coverage(in mapping: DocumentMapping) -> Coverage? {
    let counts = ["answered", "eligible", "dont_know"].compactMap { key in
      mapping[key].flatMap { integer($0, in: 0...1_000_000_000) }
    }
    guard counts.count == 3 else { return nil }
    return Coverage(answered: counts[0], eligible: counts[1], dontKnow: counts[2])
  }

  private mutating func bandName(_ node: DocumentNode) -> ClientFigures.BandName? {
    guard let mapping = mapping(node, "a band", keys: nil),
      let id = required("id", in: mapping).flatMap({ string($0) }),
      let name = required("name", in: mapping).flatMap({ string($0) })
    else { return nil }
    return ClientFigures.BandName(id: Band.ID(id), name: name)
  }
}
