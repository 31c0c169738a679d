import TestSupport

private func change(
  _ version: String, _ change: (inout QuestionnaireText) -> Void
) -> String {
  VersionExample.changed(version, change)
}

private let fourRungs = "levels: [They, Some, Both, We]"

private func withFourRungs(_ text: inout QuestionnaireText) {
  text.scale = """
    1️⃣scale:
      - {id: held, level: 0, name: Held}
      - {id: told, level: 1, name: Told}
      - {id: asked, level: 2, name: Asked}
      - {id: led, level: 3, name: Led}
    """
  text.questions = text.questions.replacing("levels: [They, Both, We]", with: fourRungs)
}

/// Changes of the ladder, of slots, of ids and of the file as a whole.
let versionFaultsOfTheWhole: [FaultCase] = [
  FaultCase(
    "a longer ladder", change("2️⃣1.1.0", withFourRungs),
    "2 PSV-002 1.1.0 is too little after 1.0.0: the ladder or the slots changed",
    "1 PSV-006 the ladder has 4 rungs, and had 3"),
  FaultCase("a longer ladder in a major version", change("2.0.0", withFourRungs)),
  FaultCase(
    "another rung",
    change("2️⃣1.1.0") {
      $0.scale = $0.scale.replacing("scale:", with: "1️⃣scale:").replacing(
        "id: led", with: "id: owned")
    },
    "2 PSV-002 1.1.0 is too little after 1.0.0: the ladder or the slots changed",
    "1 PSV-006 the rungs are held, asked and owned, and were held, asked and led"),
  FaultCase(
    "another name of a rung",
    change("1.0.1") {
      $0.scale = $0.scale.replacing("scale:", with: "1️⃣scale:").replacing(
        "name: Led", with: "name: Theirs")
    }, "1 PSV-014 the rung 'led' is called 'Theirs', and was called 'Led'"),
  FaultCase(
    "what a slot asks is reworded, and nobody says so",
    change("1.1.0") {
      $0.slots = $0.slots.replacing("\"How far would you go", with: "1️⃣\"How far will you go")
    },
    "1 PSV-003 what 'prepared' asks changed since 1.0.0 and nothing says whether it still means the "
      + "same"),
  FaultCase(
    "what a slot asks is reworded, and the version is the same",
    change("1️⃣1.0.0") {
      $0.slots = $0.slots.replacing("\"How far would you go", with: "2️⃣\"How far will you go")
    },
    "1 PSV-001 questions changed since 1.0.0 was frozen, and the version is the same",
    "2 PSV-003 what 'prepared' asks changed since 1.0.0 and nothing says whether it still means the "
      + "same"),
  FaultCase(
    "what a slot asks is reworded by its author's word",
    change("1.1.0") {
      $0.slots = $0.slots.replacing(
        "How far would you go?\"",
        with: "How far will you go?\", reworded: {in: 1.1.0, meaning: same, why: Plainer}")
    }),
  FaultCase(
    "what a slot asks means something else",
    change("2.0.0") { $0.slots = $0.slots.replacing("would you go", with: "did you go") }),
  FaultCase(
    "spaces in what a slot asks, its note and its reasons",
    change("1.0.1") {
      $0.slots = $0.slots.replacing(
        "How far would you go?\"", with: "How  far would you go?\", note: Think first")
    }),
  FaultCase(
    "a slot is asked of others",
    change("1.1.0") {
      $0.slots = $0.slots.replacing("wanted: {asked_of: [people]", with: "wanted: {asked_of: 1️⃣all")
    },
    "1 PSV-013 'wanted' is asked of others now: leaders in one version alone"),
  FaultCase(
    "asked of fewer groups",
    change("1️⃣1.0.1") {
      $0.questions.replace("{id: two, section", with: "{id: 2️⃣two, ask: [leaders], section")
    },
    "1 PSV-002 1.0.1 is too little after 1.0.0: questions were reworded, added, followed or retired, "
      + "or are asked of others",
    "2 PSV-013 'two' is asked of others now: people in one version alone"),
  FaultCase(
    "asked under a condition",
    change("1.1.0") {
      $0.questions.replace(
        "{id: two, section", with: "{id: 1️⃣two, when: one.now >= asked, section")
    }, "1 PSV-013 'two' is asked when one.now >= asked now, and was asked always"),
  FaultCase(
    "a group more, asked everything",
    change("1.1.0") { $0.groups += "\n  - {id: staff, name: Staff}" }),
  FaultCase(
    "other slots",
    change("2️⃣1.1.0") { $0.questions.replace("[now, prepared]", with: "1️⃣[now]") },
    "2 PSV-002 1.1.0 is too little after 1.0.0: the ladder or the slots changed",
    "1 PSV-007 'one' carries now, and carried now and prepared"),
  FaultCase(
    "other slots in a major version",
    change("2.0.0") { $0.questions.replace("[now, prepared]", with: "[now]") }),
  FaultCase(
    "other slots and other words in a major version",
    change("2.0.0") {
      $0.questions.replace("[now, prepared], text: Who", with: "[now], text: 1️⃣Who really")
    },
    "1 PSV-003 the text of 'one' changed since 1.0.0 and nothing says whether it still means the same"
  ),
  FaultCase(
    "another type",
    change("1.1.0") {
      $0.questions.replace(
        "id: say, section: power, type: choice,", with: "id: 1️⃣say, section: power, type: choices,")
    },
    "1 PSV-008 'say' has the type choices, and had choice"),
  FaultCase(
    "a ladder turned round",
    change("1.1.0") { $0.questions.replace("{id: two,", with: "{id: 1️⃣two, reversed: true,") },
    "1 PSV-008 the ladder of 'two' was turned round"),
  FaultCase(
    "a retired id reused",
    change("1.1.0") {
      $0.questions += "\n  - {id: 1️⃣zero, section: power, type: yesno, text: More}"
      $0.tail = ""
    }, "1 PSV-005 'zero' was retired in 0.9.0, and no other question may be called so"),
  FaultCase(
    "a retired id forgotten",
    change("1.1.0") {
      $0.questions = "1️⃣" + $0.questions
      $0.tail = ""
    }, "1 PSV-011 'zero', which was retired in 0.9.0, is not listed as retired any more"),
  FaultCase(
    "another questionnaire",
    change("1.1.0") { $0.head.replace("id: test", with: "id: 1️⃣other") },
    "1 PSV-009 this is the questionnaire 'other', and the lock is of 'test'"),
  FaultCase(
    "an earlier version", change("1️⃣0.9.0") { _ in },
    "1 PSV-010 this is version 0.9.0, and the lock is of the later 1.0.0"),
  FaultCase(
    "a fault of the file by itself",
    change("1.0.0") { $0.tail += "\n1️⃣quesions: []" },
    "1 PSQ-003 the questionnaire has no key 'quesions'"),
  FaultCase(
    "all at once",
    change("1️⃣1.0.0") {
      $0.questions.replace("Who decides", with: "2️⃣Who chooses")
      $0.questions.replace("{id: say,", with: "{id: which,")
      $0.tail = "3️⃣retired: []"
    }, "1 PSV-001 questions changed since 1.0.0 was frozen, and the version is the same",
    "2 PSV-003 the text of 'one' changed since 1.0.0 and nothing says whether it still means the same",
    "3 PSV-004 'say' is in 1.0.0 and not here, and is not listed as retired",
    "3 PSV-011 'zero', which was retired in 0.9.0, is not listed as retired any more"),
]
