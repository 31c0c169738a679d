import Diagnostics
import Survey

/// Texts that are typed, and lines of numbers.
extension ScreenRenderer {
  func addField(to page: inout ScreenPage, prompt: String) {
    if !prompt.isEmpty { page.add(.fixed, lines(prompt, indent: 2)) }
    let field = view.field ?? TextField(state.editableText)
    page.add(.list, fieldLines(field, isHere: !view.takesCommands))
    page.add(.fixed, specialLine(state.screen.slot, marks: 1))
    if view.takesCommands {
      var line = ScreenPage.Line(words.text(.screenPressKey), .notice)
      line.cursor = 0
      page.add(.fixed, [line])
    }
  }

  /// What is being typed, with the cursor in it as long as that is where one is.
  func fieldLines(_ field: TextField, isHere: Bool) -> [ScreenPage.Line] {
    let (texts, place) = field.layout(width: width - 5)
    return texts.enumerated().map { row, text in
      let lead = row == 0 ? "  > " : "    "
      let isCurrent = row == place.row
      return ScreenPage.Line(
        FrameLine((lead + text).trimmedAtEnd, isCurrent ? .current : .plain),
        cursor: isCurrent && isHere ? 4 + place.column : nil)
    }
  }

  func addFigures(_ form: InputForm.FigureForm, to page: inout ScreenPage) {
    let figures = state.figures
    let isPast = !form.labels.indices.contains(figures.line)
    page.add(
      .fixed, promptLines(words.introduction(of: form, figures), hasCursor: isPast))
    let digits = max(3, String(form.range.upperBound).count)
    page.add(
      .list,
      form.labels.enumerated().flatMap { index, label in
        row(index, label, figures, width: form.total == nil ? min(digits, 7) : digits)
      })
  }

  /// The number first, so that nothing has to line up behind somebody's words.
  private func row(
    _ index: Int, _ label: String, _ figures: Draft.Figures, width: Int
  ) -> [ScreenPage.Line] {
    let stands = index == figures.line
    let value = figures.values.indices.contains(index) ? figures.values[index] : nil
    let number = (value.map { String($0) } ?? (stands ? "_" : ".")).padded(toLeft: width)
    let head = "\(stands ? ">" : " ")  \(number)   "
    return layout.item(
      index, head, words.oneLine(label), isCurrent: stands, cursor: 3 + width - 1)
  }
}
