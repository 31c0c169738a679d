import Documents

/// The lines of `releases.jsonl`: a salt, then one line for each release of an audit.
///
/// It is there so that no release can be subtracted from an earlier one (MEASUREMENT.md, 6.2.4).
package enum ReleaseLog {
  static let format = "powershare-releases/1"

  package static func firstLine(_ salt: ReleaseSalt) -> ChainedLine {
    ChainedLine(
      [
        JSONValue.Member("format", .string(format)), JSONValue.Member("salt", .string(salt.text)),
      ], after: "")
  }

  /// - Parameters:
  ///   - release: What is noted.
  ///   - sum: Of the line before.
  /// - Returns: The line, and the sum that the next one starts from.
  package static func line(for release: Release, after sum: String) -> ChainedLine {
    let written = release.written.map { JSONValue.Member("written", .string($0.description)) }
    return ChainedLine(
      [JSONValue.Member("date", .string(release.date.description))]
        + [written].compactMap(\.self) + [
          JSONValue.Member("audience", .string(release.audience.rawValue)),
          JSONValue.Member("minimum", .integer(release.minimum)),
          JSONValue.Member("result", .string(release.resultHash)),
          JSONValue.Member("cuts", .array(release.cuts.map(\.json))),
        ] + (release.answers?.asNoted.json ?? []), after: sum)
  }

  /// A whole log, as its file stands on disk.
  package static func bytes(_ salt: ReleaseSalt, _ releases: [Release]) -> [UInt8] {
    var line = firstLine(salt)
    var bytes = line.bytes + [UInt8(ascii: "\n")]
    for release in releases {
      line = self.line(for: release, after: line.sum)
      bytes += line.bytes + [UInt8(ascii: "\n")]
    }
    return bytes
  }
}

extension Release.Cut {
  fileprivate var json: JSONValue {
    let part = isPart ? [JSONValue.Member("part", .boolean(true))] : []
    return .object(
      [
        JSONValue.Member("name", .string(name.description)),
        JSONValue.Member(
          "people", .marks(people.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
      ] + part)
  }
}

extension ReleaseAnswers {
  /// The columns, then the people together who said as much in each of them, then what was told.
  fileprivate var json: [JSONValue.Member] {
    [
      JSONValue.Member("columns", .array(columns.map { .string($0.rawValue) })),
      JSONValue.Member("answers", .array(alike.map(Self.json))),
    ] + (told.map { [JSONValue.Member("told", .array($0.map(\.json)))] } ?? [])
  }

  /// In the order of their first marks.
  private var alike: [[Person]] {
    var places: [Alike: Int] = [:]
    var found: [[Person]] = []
    for person in people {
      let place = places[Alike(person), default: found.count]
      if place == found.count {
        places[Alike(person)] = place
        found.append([])
      }
      found[place].append(person)
    }
    return found
  }

  private struct Alike: Hashable {
    let part: CutName
    let isInProgress: Bool
    let extents: [AnswerExtent]

    init(_ person: Person) {
      (part, isInProgress, extents) = (person.part, person.isInProgress, person.extents)
    }
  }

  private static func json(of people: [Person]) -> JSONValue {
    let first = people[0]
    let open = first.isInProgress ? [JSONValue.Member("in_progress", .boolean(true))] : []
    return .object(
      [
        JSONValue.Member("name", .string(first.part.description)),
        JSONValue.Member("extents", .string(first.extents.digits)),
      ] + open + [
        JSONValue.Member("people", .marks(people.map { ($0.mark, $0.people) }))
      ])
  }
}

extension ToldFigures {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("voice", .string(voice.rawValue)),
      JSONValue.Member("columns", .string(columns.map { $0 ? "1" : "0" }.joined())),
      JSONValue.Member("levers", .strings(levers.sorted().map(\.rawValue))),
    ])
  }
}

extension [AnswerExtent] {
  /// A digit for each.
  fileprivate var digits: String {
    String(decoding: map { UInt8(ascii: "0") + $0.rawValue }, as: UTF8.self)
  }
}

extension JSONValue {
  fileprivate static func marks(_ people: [(PersonMark, Int)]) -> JSONValue {
    .object(people.map { Member($0.0.rawValue, .integer($0.1)) })
  }
}
