import TestSupport

private func change(_ change: (inout QuestionnaireText) -> Void) -> String {
  QuestionnaireText.with(change)
}

let headFaults: [FaultCase] = [
  FaultCase(
    "a format of the future",
    change { $0.head = $0.head.replacing("powershare-questionnaire/1", with: "1️⃣survey/2") },
    "1 PSQ-010 the format 'survey/2' is not known"),
  FaultCase(
    "keys that must be there",
    "1️⃣format: powershare-questionnaire/1\n",
    "1 PSQ-004 the questionnaire needs the key 'id'",
    "1 PSQ-004 the questionnaire needs the key 'version'",
    "1 PSQ-004 the questionnaire needs the key 'status'",
    "1 PSQ-004 the questionnaire needs the key 'language'",
    "1 PSQ-004 the questionnaire needs the key 'title'",
    "1 PSQ-004 the questionnaire needs the key 'groups'",
    "1 PSQ-004 the questionnaire needs the key 'sections'",
    "1 PSQ-004 the questionnaire needs the key 'questions'"),
  FaultCase(
    "a version of two numbers", change { $0.head = $0.head.replacing("1.1.0", with: "1️⃣1.1") },
    "1 PSQ-011 '1.1' is not a version"),
  FaultCase(
    "a status nobody knows", change { $0.head = $0.head.replacing("draft", with: "1️⃣drafft") },
    "1 PSQ-009 'drafft' is not a status"),
  FaultCase(
    "no language",
    change { $0.head = $0.head.replacing("language: en", with: "language: 1️⃣English!") },
    "1 PSQ-074 'English!' is not a language"),
  FaultCase(
    "an empty title",
    change { $0.head = $0.head.replacing("title: Test", with: "title: 1️⃣\" \"") },
    "1 PSQ-071 this text is empty"),
  FaultCase(
    "an unknown key", change { $0.tail = "1️⃣quesions: []\nx-mine: anything" },
    "1 PSQ-003 the questionnaire has no key 'quesions'"),
  FaultCase(
    "a group named twice",
    change {
      $0.groups += "\n  - {id: 1️⃣people, name: Again}"
    }, "1 PSQ-007 two groups are called 'people'"),
  FaultCase(
    "a voice that is none",
    change {
      $0.groups = """
        groups:
          - {id: people, name: P, voice: lived}
          - {id: leaders, name: L, voice: 1️⃣leds}
        voices:
          - {id: lived, name: Lived, role: lived}
          - {id: leads, name: Leads, role: 2️⃣leader}
        """
    }, "1 PSQ-008 no voice is called 'leds'", "2 PSQ-009 'leader' is not a role"),
  FaultCase(
    "a group without its voice",
    change {
      $0.groups = """
        groups:
          - {id: people, name: P, voice: lived}
          - 1️⃣{id: leaders, name: L}
        voices: [{id: lived, name: Lived}]
        """
    }, "1 PSQ-004 a group needs the key 'voice'"),
  FaultCase(
    "an audience of strangers",
    change { $0.tail = "audiences: {some: [people, 1️⃣boss, 2️⃣people], none: 3️⃣[]}" },
    "1 PSQ-008 no group is called 'boss'", "2 PSQ-007 two groups are called 'people'",
    "3 PSQ-066 there is nothing in this list of groups"),
  FaultCase(
    "special answers",
    change {
      $0.tail = """
        special_answers:
          - {id: dont-know, key: d, text: "Don't know"}
          - {id: left, key: 1️⃣d, text: Later}
          - {id: 2️⃣unsure, key: u, text: Unsure, scored: 3️⃣true}
          - {id: not-applicable, key: 4️⃣NA, text: Not here}
          - {id: 5️⃣left, key: x, text: Again}
        """
    }, "1 PSQ-063 the key 'd' gives two answers", "2 PSQ-009 'unsure' is not a special answer",
    "3 PSQ-067 'scored' can only be 'false'", "4 PSQ-063 the key 'NA' is not one small letter",
    "5 PSQ-007 two special answers are called 'left'"),
  FaultCase(
    "reasons and evidence",
    change {
      $0.tail = """
        reasons_not_shared:
          - {id: law, text: Law, kind: 1️⃣wont}
          - {id: 2️⃣law, text: Law, kind: cannot}
        evidence_strength:
          - {level: 0, id: none, text: None}
          - {level: 3️⃣2, id: said, text: Said}
        """
    }, "1 PSQ-009 'wont' is not a kind of reason", "2 PSQ-007 two reasons are called 'law'",
    "3 PSQ-012 this rung has the level 2, the next would be 1"),
  FaultCase(
    "settings",
    change {
      $0.tail = """
        settings:
          minimum_internal: 1️⃣2
          minimum_public: 2️⃣ten
          coverage_minimum: 3️⃣1.5
          lever_weights: 4️⃣mine
          5️⃣minimun_self: 1
          points: {change: 6️⃣101}
          agreement: {close: 0.5, some_spread: 7️⃣0.2, two_camps_share: 1/3}
        """
    }, "1 PSQ-070 'minimum_internal' is 2, and 'minimum_floor' is 3",
    "2 PSQ-046 'ten' is not a whole number from 1 to 1000",
    "3 PSQ-046 '1.5' is not a number from 0.0 to 1.0",
    "4 PSQ-067 'lever_weights' can only be 'equal'",
    "5 PSQ-003 the settings has no key 'minimun_self'",
    "6 PSQ-046 '101' is not a whole number from 0 to 100",
    "7 PSQ-062 the bounds do not rise: 0.2 follows 0.5"),
]

let scaleFaults: [FaultCase] = [
  FaultCase(
    "a scale of one rung",
    change {
      $0.scale = "scale:\n  1️⃣- {id: held, level: 0, name: Held}"
    }, "1 PSQ-012 a scale of 1 rung cannot be used"),
  FaultCase(
    "rungs that are counted from one",
    change { $0.scale = $0.scale.replacing("level: 2", with: "level: 1️⃣3") },
    "1 PSQ-012 this rung has the level 3, the next would be 2"),
  FaultCase(
    "a ladder question without a scale",
    change {
      $0.scale = ""
      $0.questions = $0.questions.replacing("{id: one", with: "{id: 1️⃣one")
    }, "1 PSQ-035 'one' is a ladder question, and this questionnaire has no scale"),
  FaultCase(
    "a rung without a text",
    change { $0.questions = $0.questions.replacing("[a, b, c]", with: "1️⃣[a, b]") },
    "1 PSQ-006 'one' has 2 rung texts, the scale has 3"),
  FaultCase(
    "a set of rungs",
    change {
      $0.questions = $0.questions.replacing("[a, b, c]", with: "yes-no")
      $0.tail = "rung_sets:\n  yes-no: 1️⃣[a, b, c, d]\n  2️⃣Spare: [a, b, c]"
    }, "1 PSQ-006 the rung set 'yes-no' has 4 rung texts, the scale has 3",
    "2 PSQ-047 'Spare' is not a name for use in files"),
  FaultCase(
    "a set nobody has, and one nobody uses",
    change {
      $0.questions = $0.questions.replacing("[a, b, c]", with: "1️⃣mood")
      $0.tail = "rung_sets:\n  moods: [a, b, c]"
    }, "1 PSQ-008 no rung set is called 'mood'"),
  FaultCase(
    "what nobody uses",
    change {
      $0.tail = "rung_sets: {1️⃣spare: [a, b, c]}\neasy_read_sets: {2️⃣also: [a, b, c]}"
      $0.groups = """
        groups:
          - {id: people, name: P, voice: lived}
          - {id: leaders, name: L, voice: leads}
          - {id: 3️⃣idle, name: Idle, voice: leads}
        voices:
          - {id: lived, name: Lived}
          - {id: leads, name: Leads}
          - {id: 5️⃣silent, name: Silent}
        """
      $0.sections += "\n  - {id: 4️⃣empty, name: Empty}"
      $0.questions = $0.questions.replacing(
        "text: One", with: "ask: [people, leaders], text: One")
    }, "3 PSQ-072 the group 'idle' is asked no question",
    "5 PSQ-072 the voice 'silent' has no group",
    "4 PSQ-072 the section 'empty' has no question",
    "1 PSQ-072 the rung set 'spare' is not used",
    "2 PSQ-072 the set of easy-read answers 'also' is not used"),
  FaultCase(
    "bands with a hole",
    change {
      $0.tail = """
        bands:
          - {id: low, name: Low, from: 0, below: 33.3}
          - {id: middle, name: Middle, from: 1️⃣40, below: 2️⃣30}
          - {id: high, name: High, from: 30, below: 3️⃣99}
        """
    }, "1 PSQ-037 the bands leave a hole or overlap: expected from: 33.3, found from: 40",
    "2 PSQ-061 no number lies between 40 and 30",
    "3 PSQ-037 the bands leave a hole or overlap: expected below: 100 or more, found below: 99"),
  FaultCase(
    "words for differences",
    change {
      $0.tail = """
        own_step_bands:
          - {id: back, below: 0.5, name: Back}
          - {id: step, below: 1️⃣0.5, name: Step}
        """
    }, "1 PSQ-062 the bounds do not rise: 0.5 follows 0.5"),
  FaultCase(
    "easy-read answers",
    change {
      $0.questions = """
        questions:
          - id: one
            section: power
            text: One
            levels: [a, b, c]
            easy_read: {text: One, answers: 1️⃣[a, b]}
          - id: two
            section: power
            text: Two
            levels: [a, b, c]
            easy_read: 2️⃣{text: Two}
          - id: three
            section: power
            text: Three
            levels: [a, b, c]
            easy_read: {text: Three, answers: 3️⃣decides}
        """
      $0.tail = """
        easy_read_sets:
          decide: 4️⃣[a, b]
          four_answers: {show_levels: 5️⃣[0, 2, 1], record_as: {answers_offered: 6️⃣4}}
        """
    }, "1 PSQ-036 the easy-read wording of 'one' has 2 answers, and 3 are needed",
    "2 PSQ-004 the easy-read wording needs the key 'answers'",
    "3 PSQ-008 no set of easy-read answers is called 'decides'",
    "4 PSQ-036 the set 'decide' has 2 answers, and 3 are needed",
    "5 PSQ-062 the levels do not rise: 1 follows 2",
    "6 PSQ-067 'answers_offered' can only be '3'"),
]

let questionFaults: [FaultCase] = [
  FaultCase(
    "no question", change { $0.questions = "questions: 1️⃣[]" },
    "1 PSQ-066 there is nothing in this list of questions"),
  FaultCase(
    "the same id twice, and misspelt keys",
    change {
      $0.questions += """

          - {id: 1️⃣one, section: 2️⃣powr, text: Again, levels: [a, b, c], 3️⃣hepl: Help}
          - {id: 4️⃣Two, section: power, levels: [a, b, c], text: Two}
        """
    }, "1 PSQ-007 two questions are called 'one'", "2 PSQ-008 no section is called 'powr'",
    "3 PSQ-003 a question has no key 'hepl'", "4 PSQ-047 'Two' is not a name for use in files"),
  FaultCase(
    "a name that conditions use",
    change { $0.questions = $0.questions.replacing("id: one", with: "id: 1️⃣form") },
    "1 PSQ-073 a question cannot be called 'form'"),
  FaultCase(
    "an audience nobody knows",
    change { $0.questions = $0.questions.replacing("text: One", with: "text: One, ask: 1️⃣al") },
    "1 PSQ-008 no audience is called 'al'"),
  FaultCase(
    "slots",
    change {
      $0.slots = "slots: {now: {asked_of: all}, prepared: {asked_of: [leaders], text: Go}}"
      $0.questions = """
        questions:
          - {id: one, section: power, text: One, slots: 1️⃣[prepared], levels: [a, b, c]}
          - {id: two, section: power, text: Two, slots: [now, 2️⃣wanted, 3️⃣soon], levels: [a, b, c]}
          - {id: three, section: power, ask: [people], text: Three, slots: [now, 4️⃣prepared, 5️⃣now], levels: [a, b, c]}
        """
    }, "1 PSQ-065 a question without the slot 'now' cannot be asked",
    "2 PSQ-064 nothing says who is asked 'wanted'", "3 PSQ-009 'soon' is not a slot",
    "4 PSQ-064 nobody who is asked this question is asked 'prepared'",
    "5 PSQ-007 two slots are called 'now'"),
  FaultCase(
    "keys of another type",
    change {
      $0.questions += """

          - {id: two, section: power, text: Two, type: text, 1️⃣levels: [a, b, c], 2️⃣max: 3}
          - {id: three, section: power, text: Three, type: 3️⃣scale}
          - 4️⃣{id: four, section: power, text: Four, type: choice}
          - {id: five, section: power, text: Five, type: choices, options: 5️⃣[{id: no, text: No}]}
          - {id: six, section: power, text: Six, type: number, min: 5, max: 6️⃣4}
          - {id: seven, section: power, text: Seven, type: rating, rating: 7️⃣[{value: 2, text: A}, {value: 1, text: B}]}
          - {id: eight, section: power, text: Eight, type: points, points: 8️⃣0, options: [{id: a, text: A}, {id: 9️⃣a, text: B}]}
        """
    }, "1 PSQ-034 a question of type text has no 'levels'",
    "2 PSQ-034 a question of type text has no 'max'", "3 PSQ-009 'scale' is not a type of question",
    "4 PSQ-004 a question needs the key 'options'",
    "5 PSQ-033 a question of type choices needs two options or more, found 1",
    "6 PSQ-061 no number lies between 5 and 4",
    "7 PSQ-062 the values do not rise: 1 follows 2",
    "8 PSQ-046 '0' is not a whole number from 1 to 10000", "9 PSQ-007 two options are called 'a'"),
  FaultCase(
    "placeholders",
    change {
      $0.questions = $0.questions.replacing(
        "text: One", with: "text: \"What do {people} and 1️⃣{leaders} say?\", help: 'Is 2️⃣{people so?'"
      )
    }, "1 PSQ-013 '{leaders}' is not a placeholder", "2 PSQ-013 '{people so?' is not a placeholder"),
  FaultCase(
    "questions that were retired",
    change {
      $0.questions = """
        questions:
          - {id: 1️⃣old, section: power, text: Old, levels: [a, b, c], since: 2️⃣1.2.0}
          - {id: two, section: power, text: Two, levels: [a, b, c], succeeds: {id: older, compare: map, levels: 3️⃣[0, 1]}}
          - {id: three, section: power, text: Three, levels: [a, b, c], succeeds: {id: 4️⃣two, compare: none, 5️⃣levels: [0]}}
          - {id: four, section: power, text: Four, levels: [a, b, c], succeeds: {id: 6️⃣gone, compare: 7️⃣some}}
          - {id: five, section: power, text: Five, levels: [a, b, c], reworded: {in: 1.1.0, meaning: 8️⃣other, why: Clearer}}
        """
      $0.tail = """
        retired:
          - {id: old, in: 1.0.0}
          - {id: older, in: 1.0.0, replaced_by: 9️⃣tw}
        """
    }, "1 PSQ-038 'old' was retired in 1.0.0 and may not be used again",
    "2 PSQ-040 version 1.2.0 comes after this file's own, 1.1.0",
    "3 PSQ-039 the map has 2 levels, the scale has 3",
    "4 PSQ-039 'two' is still asked, so nothing can succeed it",
    "5 PSQ-034 'levels' goes with 'compare: map', and this is 'compare: none'",
    "6 PSQ-039 no retired question is called 'gone'",
    "7 PSQ-009 'some' is not a way to compare", "8 PSQ-067 'meaning' can only be 'same'",
    "9 PSQ-014 no question is called 'tw'"),
  FaultCase(
    "maps that turn the scale round, and some that do not",
    change {
      $0.questions = """
        questions:
          - {id: one, section: power, text: One, levels: [a, b, c], succeeds: {id: old, compare: map, levels: 1️⃣[2, 1, 0]}}
          - {id: two, section: power, text: Two, levels: [a, b, c], succeeds: {id: older, compare: map, levels: 2️⃣[1, 1, 0]}}
          - {id: three, section: power, text: Three, levels: [a, b, c], succeeds: {id: oldest, compare: map, levels: [1, 1, 1]}}
          - {id: four, section: power, text: Four, levels: [a, b, c], succeeds: {id: first, compare: map, levels: [0, 2, 1]}}
        """
      $0.tail = """
        retired:
          - {id: old, in: 1.0.0}
          - {id: older, in: 1.0.0}
          - {id: oldest, in: 1.0.0}
          - {id: first, in: 1.0.0}
        """
    },
    "1 PSQ-075 this map turns the scale round: the old level 0 counts as 2, and 2 as 0",
    "2 PSQ-075 this map turns the scale round: the old level 0 counts as 1, and 2 as 0"),
  FaultCase(
    "tags",
    change {
      $0.questions = $0.questions.replacing(
        "text: One", with: "text: One, tags: {stage: [design, 1️⃣desing], 2️⃣mood: [x]}")
      $0.tail = "vocabulary:\n  stage: [design, 3️⃣design, 4️⃣Delivery]"
    }, "1 PSQ-008 no word of 'stage' is called 'desing'", "2 PSQ-003 tags has no key 'mood'",
    "3 PSQ-007 two words of 'stage' are called 'design'",
    "4 PSQ-047 'Delivery' is not a name for use in files"),
]

let otherFaults: [FaultCase] = [
  FaultCase(
    "forms",
    change {
      $0.tail = """
        forms:
          - {id: full, questions: all}
          - {id: pulse, questions: [one, 1️⃣onne, 2️⃣one], minutes: {leaders: 3️⃣long}}
          - 4️⃣{id: empty}
        """
    }, "1 PSQ-014 no question is called 'onne'", "2 PSQ-007 two questions are called 'one'",
    "3 PSQ-046 'long' is not a whole number from 1 to 1000",
    "4 PSQ-004 a form needs the key 'questions'"),
  FaultCase(
    "lenses",
    change {
      $0.tail = """
        vocabulary: {stage: [design, delivery]}
        lenses:
          - {id: stage, title: Stage, group_by: 1️⃣stag}
          - 2️⃣{id: both, title: Both, group_by: stage, filter: {stage: design}}
          - {id: word, title: Word, filter: 3️⃣{stage: [design, delivery]}}
          - {id: wrong, title: Wrong, filter: {stage: 4️⃣sale}}
        """
    }, "1 PSQ-008 no vocabulary is called 'stag'",
    "2 PSQ-069 a lens needs either 'group_by' or 'filter'",
    "3 PSQ-069 a lens needs either 'group_by' or 'filter'",
    "4 PSQ-008 no word of 'stage' is called 'sale'"),
  FaultCase(
    "modules",
    change {
      $0.tail = """
        modules:
          none: 1️⃣{asked_of: [people]}
          bodies:
            fields:
              - {id: name, type: 2️⃣texts}
              - {id: stage, type: tags, vocabulary: 3️⃣stages}
              - {id: status, type: choice, options: [a, 4️⃣a]}
          rights:
            actors: [{id: people, name: People}]
            decisions: [{id: plan, text: Plan}]
            core: [5️⃣plam]
            rules: {points: 10, now: Now, could: Could, must_sum: 6️⃣false}
        """
    }, "1 PSQ-068 this module has nothing to ask", "2 PSQ-009 'texts' is not a type of field",
    "3 PSQ-008 no vocabulary is called 'stages'", "4 PSQ-007 two options are called 'a'",
    "5 PSQ-008 no decision is called 'plam'", "6 PSQ-067 'must_sum' can only be 'true'"),
  FaultCase(
    "too many forms",
    change {
      $0.tail =
        "forms:\n"
        + (0...500).map { "  - \($0 == 500 ? "1️⃣" : ""){id: f-\($0), questions: all}\n" }.joined()
    }, "1 PSQ-060 there are 501 forms, the limit is 500"),
]
