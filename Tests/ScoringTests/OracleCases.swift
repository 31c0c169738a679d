import Documents
import Diagnostics
import Foundation
import Measures
import Scoring

/// One case of an oracle file: values computed outside the project, with where they come from.
struct OracleCase: CustomTestStringConvertible, @unchecked Sendable {
  let id: String
  let inputs: [String: Any]
  let expected: [String: Any]

  var testDescription: String { id }

  /// All cases of `Tests/Oracles/NAME.json` whose id passes the filter.
  static func all(in name: String, where isWanted: (String) -> Bool) -> [OracleCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Oracles")
    guard let data = try? Data(contentsOf: folder.appendingPathComponent("\(name).json")),
      let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let cases = file["cases"] as? [[String: Any]]
    else { return [] }
    return cases.compactMap { item in
      guard let id = item["id"] as? String, isWanted(id),
        let inputs = item["inputs"] as? [String: Any],
        let expected = item["expected"] as? [String: Any]
      else { return nil }
      return OracleCase(id: id, inputs: inputs, expected: expected)
    }
  }
}

import Testing

/// One answer of an oracle: a rung, `dk`, `na`, or null for skipped.
enum OracleAnswer {
  case level(Int), dontKnow, notApplicable, skipped

  init(_ value: Any) {
    switch value {
    case let level as Int: self = .level(level)
    case let word as String where word == "dk": self = .dontKnow
    case let word as String where word == "na": self = .notApplicable
    default: self = .skipped
    }
  }
}

extension Cell {
  init(_ answers: [Any]) {
    self.init(rungCount: 6)
    for answer in answers.map({ OracleAnswer($0) }) {
      switch answer {
      case .level(let level):
        rungs[level] += 1
        contributors.add(1)
      case .dontKnow: dontKnow += 1
      case .notApplicable: notApplicable += 1
      case .skipped: skipped += 1
      }
    }
  }
}

extension Figure {
  /// The status in the oracle's words.
  var oracleStatus: String {
    switch self {
    case .points: "ok"
    case .absent(.notApplicable): "not applicable"
    case .absent: "not enough answers"
    }
  }
}
