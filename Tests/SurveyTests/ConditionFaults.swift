import TestSupport

private func condition(_ name: String, _ when: String, _ expected: String...) -> FaultCase {
  FaultCase(name, when: when, expected)
}

extension FaultCase {
  fileprivate init(_ name: String, when: String, _ expected: [String]) {
    self.init(name, QuestionnaireText.condition(when), expected: expected)
  }
}

let conditionFaults: [FaultCase] = [
  condition(
    "a misspelt question", "1️⃣laddr.now >= asked", "1 PSQ-014 no question is called 'laddr'"),
  condition(
    "a rung that is none", "ladder >= 1️⃣askd", "1 PSQ-017 no rung is called 'askd'"),
  condition(
    "a rung too high", "ladder.now >= 1️⃣7",
    "1 PSQ-016 a rung is compared with 7, and this ladder ends at 2"),
  condition(
    "an option that is none", "choice == 1️⃣green",
    "1 PSQ-017 no option of 'choice' is called 'green'"),
  condition(
    "a group that is none", "group == 1️⃣leader", "1 PSQ-017 no group is called 'leader'"),
  condition(
    "a later question", "1️⃣later == true",
    "1 PSQ-018 'later' comes later (line 37), so it is not answered yet"),
  condition("its own answer", "1️⃣last == true", "1 PSQ-019 'last' waits for its own answer"),
  condition(
    "a slot it does not have", "1️⃣choice.wanted == blue",
    "1 PSQ-024 'choice' has no answer 'wanted'"),
  condition(
    "a slot there is not", "1️⃣ladder.soon == held", "1 PSQ-024 'ladder' has no answer 'soon'"),
  condition(
    "a choice and a number", "choice == 1️⃣3",
    "1 PSQ-015 a choice cannot be compared with the number 3"),
  condition(
    "a rung and a number question", "ladder == 1️⃣number",
    "1 PSQ-015 a rung cannot be compared with a number"),
  condition(
    "a yes and a rung", "truth == 1️⃣held",
    "1 PSQ-015 a yes or no cannot be compared with 'held'"),
  condition(
    "a text", "1️⃣words == held", "1 PSQ-015 a text cannot be compared with anything"),
  condition(
    "a day there is not", "day < 1️⃣2026-02-30",
    "1 PSQ-020 '2026-02-30' does not belong in a condition"),
  condition(
    "choices with more and less", "1️⃣choice > blue",
    "1 PSQ-029 a choice is neither more nor less than another"),
  condition("two words", "1️⃣held == asked", "1 PSQ-028 neither side is an answer"),
  condition(
    "has for one choice", "has(1️⃣choice, blue)",
    "1 PSQ-030 'choice' has not several choices, as 'has' needs"),
  condition(
    "in for a number", "1️⃣number in [1, 2]",
    "1 PSQ-030 'number' is a number, which 'in' cannot test"),
  condition(
    "a question and an option", "choice == 1️⃣red",
    "1 PSQ-023 'red' is a question and also a word: option of 'choice'"),
  condition(
    "an unknown test", "1️⃣anwsered(choice)", "1 PSQ-020 no test is called 'anwsered'"),
  condition(
    "one equals sign", "choice 1️⃣= blue", "1 PSQ-020 '=' does not belong in a condition"),
  condition(
    "words between quotes", "choice == 1️⃣'blue'", "1 PSQ-020 ''' does not belong in a condition"),
  condition(
    "no comparison", "truth1️⃣",
    "1 PSQ-020 expected a comparison such as '>=', found the end"),
  condition(
    "nothing after and", "truth == true and1️⃣",
    "1 PSQ-020 expected a question, a test or '(', found the end"),
  condition(
    "a bracket that stays open", "1️⃣(truth == true or choice == blue",
    "1 PSQ-022 this bracket is never closed"),
  condition(
    "a test that stays open", "answered1️⃣(truth", "1 PSQ-022 this bracket is never closed"),
  condition(
    "a list that stays open", "choice in 1️⃣[blue", "1 PSQ-022 this bracket is never closed"),
  condition(
    "a bracket too many", "(truth == true)1️⃣)", "1 PSQ-022 this bracket closes nothing"),
  condition(
    "three in a row", "held < ladder 1️⃣< led",
    "1 PSQ-020 expected 'and', 'or' or the end, found '<'"),
  condition(
    "brackets without end", String(repeating: "(", count: 32) + "1️⃣((((truth == true",
    "1 PSQ-027 this is nested more than 32 deep"),
  condition(
    "always true", "1️⃣ladder >= held", "1 PSQ-025 this is true whatever 'ladder' is answered"),
  condition(
    "never true", "1️⃣number > 3 and number < 3",
    "1 PSQ-026 this is never true, whatever 'number' is answered"),
  condition(
    "never true in a part", "truth == true and 1️⃣rating > 5",
    "1 PSQ-026 this is never true, whatever 'rating' is answered"),
  condition(
    "two faults of one condition", "1️⃣laddr >= asked and choice == 2️⃣green",
    "1 PSQ-014 no question is called 'laddr'", "2 PSQ-017 no option of 'choice' is called 'green'"),
  condition(
    "the place inside double quotation marks", "\"ladder >= 1️⃣7\"",
    "1 PSQ-016 a rung is compared with 7, and this ladder ends at 2"),
  condition(
    "the whole text where it holds escapes", "1️⃣\"\\u006cadder >= 7\"",
    "1 PSQ-016 a rung is compared with 7, and this ladder ends at 2"),
  condition(
    "after a sign of several bytes", "truth == true and 1️⃣é",
    "1 PSQ-020 'é' does not belong in a condition"),
  condition(
    "a block", "1️⃣>\n      ladder >= 1", "1 PSQ-021 write a condition on one line"),
  condition(
    "two lines", "1️⃣ladder >= 1\n      and truth == true",
    "1 PSQ-021 write a condition on one line"),
  condition(
    "a list", "1️⃣[ladder]", "1 PSQ-005 expected a condition, found a list"),
]

let reachabilityFaults: [FaultCase] = [
  condition(
    "an answer that people never give", "1️⃣leaders-only.now >= asked",
    "1 PSQ-031 people can never be asked this"),
  condition(
    "a slot that people never give", "1️⃣ladder.prepared >= asked",
    "1 PSQ-031 people can never be asked this"),
  condition("an answer that would help", "leaders-only >= asked or truth == true"),
  condition(
    "asked of leaders by the condition itself", "group == leaders and leaders-only >= asked"),
  FaultCase(
    "a group that is not asked",
    QuestionnaireText.condition("1️⃣group == leaders", ask: "[people]"),
    "1 PSQ-026 nobody who is asked this question can meet the condition"),
  FaultCase(
    "a chain",
    QuestionnaireText.with {
      $0.questions = """
        questions:
          - {id: one, section: power, ask: [leaders], text: One, levels: [a, b, c]}
          - {id: two, section: power, type: yesno, text: Two, when: 1️⃣one >= asked}
          - {id: three, section: power, type: yesno, text: Three, when: 2️⃣two == true}
        """
    }, "1 PSQ-031 people can never be asked this", "2 PSQ-031 people can never be asked this"),
  FaultCase(
    "a form without the question that is needed",
    QuestionnaireText.with {
      $0.questions = """
        questions:
          - {id: one, section: power, text: One, levels: [a, b, c]}
          - {id: two, section: power, type: yesno, text: Two, when: 1️⃣one >= asked}
        """
      $0.tail = "forms: [{id: full, questions: all}, {id: pulse, questions: [two]}]"
    }, "1 PSQ-032 'two' can never be asked in the form 'pulse'"),
]
