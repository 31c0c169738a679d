package import Diagnostics

/// A fault of a template pack, outside its templates.
package enum PackProblem: Problem {
  case wrongFormat(String)
  case wrongVersion(String)
  case wrongSchema(found: String, expected: Int)
  case missingFile(String, known: [String])
  case unknownPlaceholder(String, known: [String])
  case unsafeStyle

  package var code: DiagnosticCode {
    switch self {
    case .wrongFormat: "PSR-060"
    case .wrongSchema: "PSR-061"
    case .missingFile: "PSR-062"
    case .unknownPlaceholder: "PSR-063"
    case .unsafeStyle: "PSR-064"
    case .wrongVersion: "PSR-065"
    }
  }

  package var message: String {
    switch self {
    case .wrongFormat(let found): "this says it is '\(found)', not 'powershare-templates/1'"
    case .wrongVersion(let found): "'\(found)' is not a version"
    case .wrongSchema(let found, let expected):
      "this pack is for names of schema \(found), and this program offers \(expected)"
    case .missingFile(let name, _): "the pack has no file '\(name)'"
    case .unknownPlaceholder(let name, _): "this sentence knows no '{\(name)}'"
    case .unsafeStyle: "a style sheet may not hold '<'"
    }
  }

  package var help: [String] {
    switch self {
    case .missingFile(let name, let known), .unknownPlaceholder(let name, let known):
      [
        nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? (known.isEmpty ? "there is none here" : "known here: \(known.joined(separator: ", "))")
      ]
    case .wrongVersion: ["write three numbers with dots between them, such as 1.0.0"]
    case .wrongSchema: ["'powershare template eject default DIR' writes a pack that fits"]
    default: []
    }
  }
}
