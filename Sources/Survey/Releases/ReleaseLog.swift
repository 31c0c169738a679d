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
        ], after: sum)
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
    let people = people.sorted { $0.key < $1.key }
    return .object([
      "name": .string(name.description),
      "people": .object(people.map { JSONValue.Member($0.key.rawValue, .integer($0.value)) }),
    ])
  }
}
