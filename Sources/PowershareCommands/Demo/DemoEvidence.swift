import Survey

/// What leaders and managers say when asked how they know.
enum DemoEvidence {
  static let writers: Set<RespondentGroup.ID> = ["leaders", "managers"]

  /// Every high claim comes with something, and every third answer below.
  ///
  /// - Returns: `nil` where the writer says nothing.
  static func evidence(of writer: String, on question: Question, level: Int) -> Evidence? {
    guard level >= 4 || DemoSpread.index(below: 3, writer, question.id.rawValue) == 0 else {
      return nil
    }
    let turn = DemoSpread.index(below: strengths.count, "strength", writer, question.id.rawValue)
    let strength = strengths[turn]
    let texts = words[question.section] ?? []
    let text = texts.indices.contains(strength - 1) ? texts[strength - 1] : "Nothing to show yet."
    return Evidence(text: text, strength: strength)
  }

  private static let strengths = [2, 3, 1, 2, 3, 4, 1, 3, 0, 2]

  /// By section, for strengths 1 through 4.
  private static let words: [Section.ID: [String]] = [
    "people": [
      "The chair said so at the away day.",
      "It stands in our plan for taking part, page 4.",
      "Minutes of the board in February: two people spoke, and the paper was changed.",
      "The members' forum wrote it up in its own newsletter.",
    ],
    "politics": [
      "The chief officer told the team leaders.",
      "Our standing orders say that papers go out two weeks ahead.",
      "The day centre plan came back to the group three times before the vote.",
      "The planning group keeps its own list of what changed and why.",
    ],
    "profitability": [
      "Finance says that it is looked at every year.",
      "The reserves policy names it.",
      "Payment records: 34 people were paid for their time last year.",
      "The spending panel published what it chose, and people signed it.",
    ],
    "principles": [
      "Team leaders tell me that it is so.",
      "The training plan and the style guide say so.",
      "Supervision notes of eleven staff, read in April.",
      "People ran their own survey and reported it to us.",
    ],
    "partnerships": [
      "Our lead for partnerships says so.",
      "It is in the agreement of the four partners.",
      "Minutes of the locality meeting, where the carers' centre held the pen.",
      "The disabled people's organisation says the same in its yearly report.",
    ],
    "capacity": [
      "Someone mentioned it at the staff meeting.",
      "It is in the three-year plan.",
      "Four changes that people asked for, each with its dates.",
      "The peer group showed us its own record of what it runs.",
    ],
  ]
}
