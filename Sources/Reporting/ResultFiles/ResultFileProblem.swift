package import Diagnostics

/// What can be wrong with a `result.json`.
package enum ResultFileProblem: Problem {
  case wrongFormat(String)
  case unknownWord(String, what: String)
  case wrongAnswers
  case isDraft

  package var code: DiagnosticCode {
    switch self {
    case .wrongFormat: "PSJ-010"
    case .unknownWord: "PSJ-011"
    case .wrongAnswers: "PSJ-012"
    case .isDraft: "PSJ-013"
    }
  }

  package var message: String {
    switch self {
    case .wrongFormat(let text): "this says it is '\(text)', not 'powershare-result/1'"
    case .unknownWord(let word, let what): "'\(word)' is no \(what)"
    case .wrongAnswers: "these are no answers on the rungs of a ladder"
    case .isDraft: "this result is a draft, which is not to be passed on"
    }
  }

  package var help: [String] {
    switch self {
    case .isDraft: ["compare the audit itself, or make the result without --draft"]
    default: ["'powershare score' and 'powershare report' write results; none is written by hand"]
    }
  }

  package static let pages: [Explanation] = [
    Explanation(
      "PSJ-010", "not a result, or one of a later program",
      "A result names its format first. This file names another one, so nothing in it is used.",
      example: "{\"format\": \"powershare-result/9\"}",
      remedy: "name a result.json that 'powershare report' wrote, or use a newer program."),
    Explanation(
      "PSJ-011", "an unknown word in a result",
      "Audiences, roles, standings of voices and what votes come to are words of a fixed list; days "
        + "and versions are written in one way.",
      example: "\"audience\": \"everybody\"", remedy: "put the result back from a copy."),
    Explanation(
      "PSJ-012", "answers that are none, in a result",
      """
      Beside each figure a result holds how many answers lie on each rung: whole numbers from 0 up,
      one for each rung of the ladder, not all of them 0.
      """,
      example: "\"rungs\": [0, 0, 0]", remedy: "put the result back from a copy."),
    Explanation(
      "PSJ-013", "a result that is a draft",
      """
      A draft is a look for those who hold the sheets. It was not held against earlier releases, so
      nothing that is passed on may rest on it.
      """,
      example: "\"draft\": true",
      remedy: "compare the audit itself, or make its result again without --draft."),
  ]
}
