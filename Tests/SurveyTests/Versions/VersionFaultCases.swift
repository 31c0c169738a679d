import TestSupport

private func change(
  _ version: String, _ change: (inout QuestionnaireText) -> Void
) -> String {
  VersionExample.changed(version, change)
}

/// Each row of the table of ENGINE.md 3.5, and what is found beside it.
let versionFaults: [FaultCase] =
  [
    FaultCase("nothing", VersionExample.text),
    FaultCase(
      "help alone",
      change("1.0.1") { $0.questions.replace("text: Which", with: "help: Think., text: Which") }),
    FaultCase(
      "help alone, and the version is the same",
      change("1️⃣1.0.0") { $0.questions.replace("text: Which", with: "help: Think., text: Which") },
      "1 PSV-001 this file is not the one that was frozen as 1.0.0, and has the same version"),
    FaultCase(
      "white space and quotation marks",
      change("1.0.1") { $0.questions.replace("Who decides", with: "\" Who   decides \"") }),
    FaultCase(
      "reworded, and nobody says so",
      change("1.1.0") { $0.questions.replace("Who pays", with: "1️⃣Who is paying") },
      "1 PSV-003 the text of 'two' changed since 1.0.0 and nothing says whether it still means the same"
    ),
    FaultCase(
      "a rung reworded",
      change("1.1.0") {
        $0.questions.replace(
          "pays, levels: [They, Both, We]", with: "pays, levels: [They, Both, 1️⃣Us]")
      },
      "1 PSV-003 rung 'led' of 'two' changed since 1.0.0 and nothing says whether it still means the same"
    ),
    FaultCase(
      "an option reworded, and one more",
      change("1.1.0") {
        $0.questions.replace(
          "{id: blue, text: Blue}", with: "1️⃣{id: blue, text: Navy}, {id: tan, text: Tan}")
      },
      "1 PSV-003 2 texts of 'say' changed since 1.0.0 and nothing says whether it still means the same"
    ),
    FaultCase(
      "an option dropped",
      change("1.1.0") {
        $0.questions.replace(
          "options: [{id: red, text: Red}, ", with: "options: [1️⃣{id: tan, text: Tan}, ")
      },
      "1 PSV-003 2 texts of 'say' changed since 1.0.0 and nothing says whether it still means the same"
    ),
    FaultCase(
      "options in another order",
      change("1.1.0") {
        $0.questions.replace(
          "{id: red, text: Red}, {id: blue, text: Blue}",
          with: "1️⃣{id: blue, text: Blue}, {id: red, text: Red}")
      },
      "1 PSV-003 the order of the answers of 'say' changed since 1.0.0 and nothing says whether it still means the same"
    ),
    FaultCase(
      "reworded, and said so",
      change("1.1.0") {
        $0.questions.replace(
          "Who pays", with: "Who is paying, reworded: {in: 1.1.0, meaning: same, why: Plainer}")
      }),
    FaultCase(
      "reworded again, and said so of the time before",
      change("1.1.0") {
        $0.questions.replace(
          "Who pays", with: "1️⃣Who is paying, reworded: {in: 1.0.0, meaning: same, why: Plainer}")
      },
      "1 PSV-003 the text of 'two' changed since 1.0.0 and nothing says whether it still means the same"
    ),
    FaultCase(
      "reworded, and raised by a patch",
      change("1️⃣1.0.1") {
        $0.questions.replace(
          "Who pays", with: "Who is paying, reworded: {in: 1.0.1, meaning: same, why: Plainer}")
      },
      "1 PSV-002 1.0.1 is too little after 1.0.0: questions were reworded, added, followed or retired, or are asked of others"
    ),
    FaultCase(
      "another meaning under a new id",
      change("1.1.0") {
        $0.questions.replace(
          "{id: two, section: power, text: Who pays",
          with: "{id: funds, section: power, succeeds: {id: two, compare: none}, text: Whose money"
        )
        $0.tail += "\n  - {id: two, in: 1.1.0, replaced_by: funds}"
      }),
    FaultCase(
      "added",
      change("1.1.0") {
        $0.questions += "\n  - {id: more, section: power, type: yesno, text: More}"
      }),
    FaultCase(
      "added, and the version is the same",
      change("1️⃣1.0.0") {
        $0.questions += "\n  - {id: more, section: power, type: yesno, text: More}"
      },
      "1 PSV-001 questions changed since 1.0.0 was frozen, and the version is the same"),
    FaultCase(
      "dropped, and nobody says so",
      change("1.1.0") {
        $0.questions = $0.questions.split(separator: "\n").dropLast().joined(separator: "\n")
        $0.tail = "1️⃣" + $0.tail
      }, "1 PSV-004 'say' is in 1.0.0 and not here, and is not listed as retired"),
    FaultCase(
      "dropped and retired",
      change("1.1.0") {
        $0.questions = $0.questions.split(separator: "\n").dropLast().joined(separator: "\n")
        $0.tail += "\n  - {id: say, in: 1.1.0}"
      }),
    FaultCase(
      "split, with both parts named",
      change("1.1.0") {
        $0.questions.replace(
          "{id: two, section: power, text: Who pays",
          with: "{id: pay, section: power, succeeds: {id: two, compare: none}, text: Who gives")
        $0.questions +=
          "\n  - {id: take, section: power, succeeds: {id: two, compare: none}, text: Who takes, levels: [They, Both, We]}"
        $0.tail += "\n  - {id: two, in: 1.1.0}"
      }),
    FaultCase(
      "split and compared",
      change("1.1.0") {
        $0.questions.replace(
          "{id: two, section: power, text: Who pays",
          with: "{id: 1️⃣pay, section: power, succeeds: {id: two, compare: same}, text: Who gives")
        $0.questions +=
          "\n  - {id: 2️⃣take, section: power, succeeds: {id: two, compare: map, levels: [0, 1, 1]}, text: Who takes, levels: [They, Both, We]}"
        $0.tail += "\n  - {id: two, in: 1.1.0}"
      }, "1 PSV-012 'pay' is compared with 'two', which was split or merged",
      "2 PSV-012 'take' is compared with 'two', which was split or merged"),
    FaultCase(
      "merged and compared",
      change("1.1.0") {
        $0.questions = """
          questions:
            - {id: 1️⃣all, section: power, succeeds: {id: one, compare: same}, text: Who decides and pays, levels: [They, Both, We]}
            - {id: say, section: power, type: choice, text: Which, options: [{id: red, text: Red}, {id: blue, text: Blue}]}
          """
        $0.tail += "\n  - {id: one, in: 1.1.0}\n  - {id: two, in: 1.1.0, replaced_by: all}"
      }, "1 PSV-012 'all' is compared with 'one', which was split or merged"),
  ] + versionFaultsOfTheWhole
