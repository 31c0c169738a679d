import Comparison
import Findings
import Measures
import Survey

/// The words and sentences about change that a template pack brings, by their ids.
enum ChangeSentences {
  /// The names that each of those may use that the edition of change says.
  static let names = names(of: verdicts + differences + words + designs + votes + rest)

  /// The same of what is said at a terminal alone; a pack has all of them or none.
  static let textNames = names(of: text)

  /// The same of what came later: a pack that was made before need not have them, and says at a terminal
  /// what the shipped pack says.
  static let addedNames = names(of: added.map { ($0.id, $0.names) })

  /// Every set of them.
  static let all = [names, textNames, addedNames]

  /// What an edition says where its pack lacks one of the added sentences; of the others it says nothing.
  static let standIns = Dictionary(
    added.compactMap { sentence in sentence.standIn.map { (name(sentence.id), name($0)) } },
    uniquingKeysWith: { $1 })

  private typealias Sentences = [(id: String, names: [String])]

  private static func name(_ id: String) -> Finding.ID { Finding.ID("change-\(id)") }

  private static func names(of sentences: Sentences) -> [Finding.ID: Set<String>] {
    Dictionary(sentences.map { (name($0.id), Set($0.names)) }, uniquingKeysWith: { $1 })
  }

  private static let added: [(id: String, names: [String], standIn: String?)] = [
    ("obstacle-major-version", [], "obstacle-declared"),
    ("obstacle-version-missing", [], "obstacle-replaced"),
    ("why-major-version", [], "why-too-few-questions"),
    ("moved", ["before", "after"], nil), ("moved-here", ["questions"], nil),
    ("moved-away", ["questions"], nil), ("likely-rename", ["later", "earlier", "ruling"], nil),
    ("slot-reworded", ["what", "why", "before", "after"], nil),
    ("slot-other-words", ["what", "before", "after"], nil), ("slot-other-groups", ["what"], nil),
    ("incomplete", ["years"], nil),
    ("votes-veto", ["body", "group"], nil), ("votes-no-veto", ["body", "group"], nil),
    ("votes-chair", ["body", "before", "after"], nil), ("votes-casting-vote", ["body"], nil),
    ("votes-no-casting-vote", ["body"], nil),
    ("votes-appointed-by", ["body", "before", "after"], nil), ("votes-paid", ["body"], nil),
    ("votes-unpaid", ["body"], nil), ("votes-meetings", ["body", "from", "to"], nil),
    ("not-matched-few-people", ["voices", "minimum"], nil),
    ("not-matched-other-comparison", ["voices", "minimum"], nil),
    ("presence-other-groups", [], nil),
    ("groups-once", ["voices"], nil), ("asked-of-others", [], nil),
    ("obstacle-condition", [], "obstacle-declared"), ("design-beside-room", [], "design-together"),
    ("design-few-questions", [], "design-untested"),
    ("says-cannot-tell-moved-by-others", ["what", "then", "now"], "word-cannot-tell"),
    ("says-cannot-tell-of-this-size", ["what", "then", "now"], "says-cannot-tell"),
    ("says-cannot-tell-among-others", ["what", "then", "now", "tests"], "says-cannot-tell"),
    ("visible-above", ["visible"], "visible"), ("among-others", ["tests"], nil),
    ("difference-word-turned", [], nil), ("word-judgement-changed-together", [], "word-untested"),
    ("word-judgement-unchanged-together", [], "word-untested"),
    ("says-judgement-changed-together", togetherNames, "says-untested"),
    ("says-judgement-unchanged-together", togetherNames, "says-untested"),
    ("fewer-voices", ["shared", "all_voices", "without"], nil),
    (
      "fewer-questions-and-voices", ["common", "longer", "shared", "all_voices", "without"],
      "fewer-questions"
    ),
    ("fewer-in-voices", ["voices"], nil),
    ("fewer-in-voice", ["voice", "common", "asked"], nil),
    ("says-steady-unmoved", ["what", "now", "smallest"], "says-steady"),
    ("says-cannot-tell-unmoved", ["what", "now", "visible"], "says-cannot-tell"),
    ("says-ambiguous-unmoved", ["what", "now"], "says-ambiguous"),
    ("tests-exact", [], nil), ("tests-t", [], nil), ("tests-some", ["figures"], nil),
    ("tests-either", [], nil), ("tests-of-perception-gap", [], nil),
    ("tests-of-promise", [], nil), ("tests-of-unmet", [], nil), ("tests-of-questions", [], nil),
    ("steps-other-measure", ["earlier", "later", "before", "after"], nil),
    ("measure-agreed-step", [], nil), ("measure-own-step", [], nil),
    ("action-reworded", [], nil), ("action-what", ["after", "before", "earlier"], nil),
    ("text-promise-prepared", ["question", "lived", "prepared", "later", "prepared_later"], nil),
    ("text-promise-words", ["smallest"], nil),
    ("text-why-beside-room", ["minimum"], nil), ("text-why-few-questions", ["minimum"], nil),
    ("text-lever-part", ["levers", "part"], nil),
    ("text-draft", [], nil), ("text-expected-what", ["what", "id"], nil),
  ]

  private static let togetherNames = ["what", "points", "change", "then", "now"]

  private static func isAdded(_ id: String) -> Bool { added.contains { $0.id == id } }

  private static let verdictIDs =
    ChangeWord.allCases.map { ChangeVerdict.word($0).id }
    + [.judgement(.changed), .judgement(.unchanged), .untested].map { (verdict: ChangeVerdict) in
      verdict.id
    }

  /// A word for each, and a sentence.
  private static let verdicts: Sentences =
    verdictIDs.map { ("word-\($0)", []) }
    + verdictIDs.map { id in
      switch id {
      case ChangeWord.notComparable.rawValue: ("says-\(id)", ["what", "why"])
      case ChangeWord.tooFew.rawValue:
        (
          "says-\(id)",
          ["what", "points", "change", "then", "now", "smallest", "matched", "each"]
        )
      default:
        (
          "says-\(id)",
          ["what", "points", "change", "then", "now", "low", "high", "visible", "smallest"]
        )
      }
    }
    + ChangeOutcome.Reason.allCases.map { ("why-\($0.rawValue)", []) }.filter { !isAdded($0.0) }

  private static let differences: Sentences =
    DifferenceChange.Kind.allCases.map { ("difference-\($0.rawValue)", ["lived", "leaders"]) }
    + DifferenceChange.Word.allCases.map { ("difference-word-\($0.rawValue)", []) }
    .filter { !isAdded($0.0) }

  private static let words: Sentences =
    PromiseWord.allCases.map { ("promise-\($0.rawValue)", []) }
    + Baseline.allCases.map { ("step-\($0.rawValue)", []) }
    + (Baseline.allCases.map(\.rawValue) + [ChangeEntry.overdue]).map { ("action-\($0)", []) }
    + LedgerClass.allCases.map { ("class-\($0.rawValue)", []) }
    + QuestionnaireComparison.Obstacle.allCases.map { ("obstacle-\($0.rawValue)", []) }
    .filter { !isAdded($0.0) }
    + Presence.allCases.map { ("presence-\($0.rawValue)", []) }.filter { !isAdded($0.0) }

  private static let designs: Sentences = [
    ("design-matched", ["people"]), ("design-unmatched", ["then", "now"]),
    ("design-single", []), ("design-together", []), ("design-untested", []),
    ("matched-tells", ["voice", "people", "matched", "change"]),
  ]

  private static let votes: Sentences = [
    ("votes-new-body", ["body"]), ("votes-body-gone", ["body"]),
    ("votes-status", ["body", "before", "after"]), ("votes-quota", ["body", "from", "to"]),
    ("votes-seats", ["body", "group", "from", "to"]),
    ("votes-observers", ["body", "group", "from", "to"]),
    ("votes-can-stop", ["body", "group"]), ("votes-cannot-stop", ["body", "group"]),
    ("votes-can-pass", ["body", "group"]), ("votes-cannot-pass", ["body", "group"]),
    ("votes-can-matter", ["body", "group"]), ("votes-never-counts", ["body", "group"]),
    ("votes-none", ["body", "group"]), ("votes-changed", []),
  ]

  private static let rest: Sentences = [
    ("all-levers", []), ("visible", ["visible"]), ("fall", []),
    ("fewer-questions", ["common", "longer"]), ("other-words", ["questions"]),
    ("other-groups", ["voices"]), ("voice-up", ["voice", "points", "then", "now"]),
    ("voice-down", ["voice", "points", "then", "now"]), ("same", []), ("moved-by-chance", []),
    ("promise-means", ["smallest", "then"]),
  ]

  private static let text: Sentences =
    [
      "differences", "promises", "steps", "actions", "votes", "questions", "compared", "expected",
      "method",
    ].map { ("text-heading-\($0)", []) }
    + ["lever", "voice", "question", "then", "now", "change", "range", "word", "both"].map {
      ("text-column-\($0)", [])
    } + [
      ("text-title", ["organisation", "then", "now"]), ("text-invented", []),
      ("text-other-organisation", ["organisation"]), ("text-printed", ["then", "now"]),
      ("text-apart", ["lever"]), ("text-more", ["count"]), ("text-like-with-like", []),
      ("text-difference", ["what", "then", "now", "word"]),
      ("text-difference-visible", ["what", "then", "now", "word", "visible"]),
      ("text-promise", ["question", "lived", "prepared", "later"]),
      ("text-step", ["question", "then", "now"]),
      ("text-action", ["word", "what", "who", "by", "status"]), ("text-rungs", ["rungs"]),
      ("text-expected", ["what", "id", "reason", "name"]),
      ("text-expected-until", ["what", "id", "reason", "name", "until"]), ("text-not-found", []),
      ("text-expired", []), ("text-no-lever", ["count"]),
      ("text-design", ["voice", "design"]), ("text-method", ["alpha"]),
    ]
}
