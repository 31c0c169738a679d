import Survey

extension PlainWords {
  var help: [String] { helpHere + specialHelp + Self.everywhere }

  private var helpHere: [String] {
    switch (state.screen, state.form) {
    case (.confirm, _): ["y: yes. n: no."]
    case (.contents, _): ["A number opens a part. Enter goes on where you were."]
    case (.review, _):
      [
        "A number opens a question. m shows only what to look at, r everything.",
        "f finishes; it asks once more first.",
      ]
    case (.records, _):
      ["a adds, a number changes, x and a number removes (x 2). Enter when done."]
    case (_, .text): Self.textHelp
    case (_, .figures(let form)): figuresHelp(form)
    case (_, .several): ["Type the numbers of all that fit, such as 1 3, or none."]
    default: ["Type the number or the words of an answer. Enter alone goes on when there is one."]
    }
  }

  private static let textHelp = [
    "Type the text as one line. A line that ends in \\ goes on in the next; an empty line ends it.",
    "Enter alone leaves it as it is. - empties it. + opens your editor.",
    "A line of one letter such as b is a command. To write it as text, type \\b.",
  ]

  private func figuresHelp(_ form: InputForm.FigureForm) -> [String] {
    form.total == nil
      ? ["Type a whole number for each. b goes back by one."]
      : [
        "Type a number for each. b goes back by one. Enter keeps one that stands.",
        "= shares what is left among those without a number. Enter takes it when nothing is left.",
      ]
  }

  private var specialHelp: [String] {
    switch state.screen {
    case .question:
      [state.specials.map { "\($0.key): \(oneLine($0.text).asSentence)" }.joined(separator: " ")]
        + evidenceHelp
    case .allocation, .quick:
      ["quick names only who has which part; points goes back to points. l: later."]
    case .detail, .field, .item: ["l: later."]
    case .records, .confirm, .contents, .review, .ended: []
    }
  }

  private var evidenceHelp: [String] {
    let prompt = question?.evidencePrompt.map { " \(oneLine(state.terms.fill($0)))" } ?? ""
    return ["e: evidence and note.\(prompt)"]
  }

  private static let everywhere = [
    "b: back. g: contents. g people 3: go to a question. r: review. u: undo. again: hear it again.",
    "f: finish, after review. q: save and stop; everything answered is saved already.",
  ]
}
