import Survey

/// The words of plain mode for one state.
struct PlainWords {
  let state: InterviewState

  init(_ state: InterviewState) { self.state = state }

  func text(_ phrase: Phrase, _ values: PhraseValues = [:]) -> String {
    state.words.text(phrase, values)
  }

  var question: Question? { state.screen.question.flatMap(state.questionnaire.question) }

  /// What the screen says when it comes up; questions have ``question(_:_:withKeys:)``.
  var body: [String] {
    switch state.screen {
    case .question(let id, let slot):
      state.questionnaire.question(id).map { question($0, slot, withKeys: false) } ?? []
    case .detail(let id, let detail): self.detail(detail, on: id)
    case .records(let id): records(id)
    case .field(let id, let record, let index): field(id, record, index)
    case .allocation(let id, let decision, let picture): allocation(id, decision, picture)
    case .quick(let id, let decision, let picture, let role): quick(id, decision, picture, role)
    case .item(let id, let index): item(id, index)
    case .room(let part): room(part)
    case .confirm(let confirmation): confirm(confirmation)
    case .contents: contents
    case .review(let filter): review(filter)
    case .ended: []
    }
  }

  var prompt: String {
    switch (state.screen, state.form) {
    case (.ended, _): ""
    case (.confirm, _): text(.promptYesNo)
    case (.contents, _), (.review, _), (.records, _): text(.promptChoose)
    case (_, .figures(let form)): figuresPrompt(form)
    default: text(.promptAnswer)
    }
  }

  private func figuresPrompt(_ form: InputForm.FigureForm) -> String {
    let figures = state.figures
    guard form.labels.indices.contains(figures.line) else {
      return text(.promptTakePoints)
    }
    let known = figures.values[figures.line].map { text(.figureSoFar, ["number": $0]) }
    let left = form.left(atLineOf: figures).map { text(.pointsLeft, ["count": $0]) }
    let label = oneLine(form.labels[figures.line])
    return [label, known, left].compactMap { $0 }.joined(separator: ", ") + ": "
  }

  /// A line with the number that chooses it.
  func line(_ line: InputForm.Line) -> String {
    let name = line.name.map { "\($0). " } ?? ""
    let kind = line.kind.map { " (\($0))" } ?? ""
    return "\(line.number). \(name)\((oneLine(line.text) + kind).asSentence)"
  }

  /// Line ends in a text from a file or a person, where only one line will do.
  func oneLine(_ text: String) -> String { text.onOneLine }

  /// The lines of a longer text.
  func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmedAtEnd }
  }
}

extension String {
  /// Its lines behind each other.
  package var onOneLine: String {
    split(whereSeparator: \.isNewline).map { String($0).withoutOuterBlanks }
      .filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// With a full stop, unless it ends in a mark of its own.
  var asSentence: String {
    guard let last, !".!?:".contains(last) else { return self }
    return self + "."
  }

  /// Short enough for a message.
  package var shortened: String { shortened(to: 60) }

  func shortened(to most: Int) -> String { count > most ? prefix(most - 3) + "..." : self }
}
