import Survey

/// Points, counts and numbers by group: one line after the other.
extension InterviewStep {
  mutating func takeFigure(_ number: Int, _ form: InputForm.FigureForm) {
    if put(number, form) { nextLine(of: form) }
  }

  mutating func leaveLineBlank(_ form: InputForm.FigureForm) {
    if put(nil, form) { nextLine(of: form) }
  }

  /// Puts a number on the line at hand and stays there.
  mutating func setFigure(_ number: Int?) {
    guard case .figures(let form) = state.form else { return refuse(.notHere) }
    _ = put(number, form)
  }

  /// - Returns: Whether the number can stand on the line at hand; it is refused otherwise.
  private mutating func put(_ number: Int?, _ form: InputForm.FigureForm) -> Bool {
    var figures = state.figures
    guard form.labels.indices.contains(figures.line), number.map(form.range.contains) ?? true
    else {
      refuse(.notExpected)
      return false
    }
    if let left = form.left(atLineOf: figures), let number, number > left {
      refuse(.onlyLeft(left))
      return false
    }
    figures.values[figures.line] = number
    keep(figures)
    return true
  }

  /// Goes to the next line; past the last, what has no total to meet is taken at once.
  private mutating func nextLine(of form: InputForm.FigureForm) {
    var figures = state.figures
    figures.line += 1
    keep(figures)
    guard figures.line >= form.labels.count else { return }
    if form.total == nil { return take(.figures(figures.values)) }
    guard let left = form.left(of: figures), left > 0, !form.labels.isEmpty else { return }
    figures.line = 0
    keep(figures)
    refuse(.stillLeft(left))
  }

  mutating func acceptFigures(_ figures: Draft.Figures) {
    guard case .figures(let form) = state.form else { return refuse(.notExpected) }
    if form.left(of: figures) == 0 { return take(.figures(figures.values)) }
    guard form.labels.indices.contains(figures.line),
      figures.values[figures.line] != nil || form.allowsBlank
    else { return refuse(form.left(of: figures).map(Refusal.stillLeft) ?? .nothingEntered) }
    nextLine(of: form)
  }

  /// Shares what is left among the lines without a number, or, when all have one, from this one on.
  mutating func evenOut() {
    guard case .figures(let form) = state.form else { return refuse(.notHere) }
    var figures = state.figures
    guard let left = form.left(of: figures), left > 0, !form.labels.isEmpty else {
      return refuse(.notExpected)
    }
    let empty = figures.values.indices.filter { figures.values[$0] == nil }
    let from = min(figures.line, form.labels.count - 1)
    let lines = empty.isEmpty ? Array(figures.values.indices.dropFirst(from)) : empty
    for (place, line) in lines.enumerated() {
      let share = left / lines.count + (place < left % lines.count ? 1 : 0)
      figures.values[line] = (figures.values[line] ?? 0) + share
    }
    figures.line = form.labels.count
    keep(figures)
  }

  /// Back to the line before, while there is one.
  mutating func backInFigures() -> Bool {
    guard case .figures(var figures)? = state.drafts[state.screen], figures.line > 0
    else { return false }
    figures.line -= 1
    keep(figures)
    return true
  }

  mutating func moveInFigures(_ movement: InterviewEvent.Movement) {
    var figures = state.figures
    let line = figures.line + (movement == .down ? 1 : -1)
    figures.line = min(max(line, 0), max(0, figures.values.count - 1))
    keep(figures)
  }

  private mutating func keep(_ figures: Draft.Figures) {
    state.drafts[state.screen] = .figures(figures)
  }
}

extension InterviewState {
  /// The numbers of the screen as far as they are known: the draft, else what is on record.
  package var figures: Draft.Figures {
    if case .figures(let figures)? = drafts[screen] { return figures }
    guard case .figures(let form) = form else { return Draft.Figures(values: [], line: 0) }
    var values = [Int?](repeating: nil, count: form.labels.count)
    if case .figures(let stored)? = storedEntry(of: screen) {
      for (index, value) in stored.enumerated() where values.indices.contains(index) {
        values[index] = value.map { min(max($0, 0), Self.largestCount) }
      }
    }
    return Draft.Figures(values: values, line: 0)
  }
}

extension InputForm.FigureForm {
  /// What has not been shared out; `nil` without a total.
  package func left(of figures: Draft.Figures) -> Int? { total.map { $0 - figures.sum } }

  /// What the line at hand may still get.
  package func left(atLineOf figures: Draft.Figures) -> Int? {
    let own = figures.values.indices.contains(figures.line) ? figures.values[figures.line] : nil
    return left(of: figures).map { $0 + (own ?? 0) }
  }
}
