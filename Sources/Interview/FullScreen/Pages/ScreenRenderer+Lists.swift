import Diagnostics
import Survey

/// Contents, review, what asks for a yes, and what lies over the screens.
extension ScreenRenderer {
  var contentsPage: ScreenPage {
    var page = ScreenPage(title: words.text(.screenContentsTitle))
    page.add(.fixed, promptLines(words.howFar, hasCursor: state.standsOn == nil))
    page.add(.fixed, revisionLines)
    let rows = state.contentsRows
    let names = rows.map { words.oneLine($0.name).safeForTerminal }
    let name = min(32, names.map { displayWidth(of: $0) }.max() ?? 0)
    page.add(
      .list,
      numbered(
        zip(rows, names).enumerated().map { index, row in
          (index + 1, row.1.paddedAtEnd(to: name) + "   " + words.progress(of: row.0))
        }))
    page.hints = hints(words.keysOfContents)
    return page
  }

  func numbered(_ rows: [(number: Int, text: String)]) -> [ScreenPage.Line] {
    layout.numbered(rows, current: state.standsOn)
  }

  func reviewPage(_ filter: ReviewFilter) -> ScreenPage {
    let rows = state.reviewRows(filter)
    var page = ScreenPage(title: words.reviewTitle(filter))
    let toLookAt = words.plain.toLookAt.flatMap { lines($0, indent: 2) }
    page.add(
      .fixed,
      promptLines(words.rowsToReview(rows.count), hasCursor: state.highlighted == nil)
        + revisionLines + toLookAt)
    page.add(.list, reviewList(rows))
    let rest =
      words.plain.roomLines + words.plain.notAsked + words.plain.noLongerAsked
      + words.plain.moduleLines
    page.add(.help, rest.flatMap { lines($0, indent: 2) })
    page.hints = hints(words.keysOfReview)
    return page
  }

  /// Which sheet this one revises; the whole reason is said before the first question.
  private var revisionLines: [ScreenPage.Line] {
    words.plain.revision.flatMap { lines($0.shortened, indent: 2) }
  }

  /// The rows under the names of their sections.
  private func reviewList(_ rows: [ReviewRow]) -> [ScreenPage.Line] {
    let widest = rows.map { displayWidth(of: name(of: $0)) }.max() ?? 0
    let columns = ReviewColumns(rows, widestName: widest)
    var section: Section.ID?
    return rows.flatMap { row -> [ScreenPage.Line] in
      let own = state.questionnaire.question(row.question)?.section
      let heading = own == section ? [] : own.map { reviewHeading($0, columns) } ?? []
      section = own
      return heading + reviewLines(row, columns)
    }
  }

  private func name(of row: ReviewRow) -> String {
    words.oneLine(state.questionnaire.word(of: row.question)).safeForTerminal
  }

  private func reviewHeading(_ section: Section.ID, _ columns: ReviewColumns) -> [ScreenPage.Line] {
    var lines = lines(words.name(of: section), .heading, indent: 2)
    let room = columns.values - displayWidth(of: lines.last?.content.text ?? "")
    guard room > 1, let last = lines.indices.last else { return lines }
    let headings = state.slotsInReview.map { words.heading($0).paddedAtEnd(to: 7) }.joined()
    lines[last].content.append(String(repeating: " ", count: room) + headings.trimmedAtEnd, .aside)
    return lines
  }

  private func reviewLines(_ row: ReviewRow, _ columns: ReviewColumns) -> [ScreenPage.Line] {
    let stands = state.highlighted == row.number
    let number = String(row.number).padded(toLeft: columns.digits)
    let name = "\(stands ? ">" : " ")   \(number)  \(name(of: row))"
    let values = state.slotsInReview.map { words.short($0, in: row).paddedAtEnd(to: 7) }.joined()
    let head = name.paddedAtEnd(to: columns.values) + values
    return layout.item(row.number, head, words.remarks(on: row), isCurrent: stands)
  }

  func confirmPage(_ confirmation: Screen.Confirmation) -> ScreenPage {
    var page = ScreenPage(title: words.title(of: confirmation))
    if let question = state.pending?.change.question.flatMap(state.questionnaire.question) {
      page.add(.help, lines(state.text(of: question), .aside))
    }
    let asked = words.plain.confirm(confirmation).map { words.withoutKeys($0) }.filter {
      !$0.isEmpty
    }
    page.add(.fixed, asked.dropLast().flatMap { lines($0) })
    var question = asked.suffix(1).flatMap { lines($0, .notice) }
    if !question.isEmpty { question[0].cursor = 0 }
    page.add(.fixed, question)
    page.hints = hints(words.keysOfConfirmation)
    return page
  }

  var startPage: ScreenPage {
    var page = ScreenPage(title: context.title ?? state.questionnaire.title)
    let said = PlainRenderer.startLines(state, context).filter { $0 != page.title }
    page.add(.fixed, said.flatMap { lines($0) })
    page.add(
      .list,
      state.rowsInScope.flatMap { row in
        lines("\(words.oneLine(row.name)): \(words.progress(of: row))", indent: 4)
      })
    page.add(.help, lines(words.text(.screenHowItWorks), .aside))
    var line = ScreenPage.Line(words.beginLine(isResumed: context.isResumed), .notice)
    line.cursor = 0
    page.add(.fixed, [line])
    page.hints = hints(words.keysOfStart)
    return page
  }

  var helpPage: ScreenPage {
    var page = ScreenPage(title: words.text(.screenHelpTitle))
    let keys = words.help(on: state.form)
    let widest = min(26, keys.map { displayWidth(of: $0.key) }.max() ?? 0)
    page.add(.list, keys.flatMap { helpLines($0.key.paddedAtEnd(to: widest + 2), $0.does) })
    page.hints = hints(words.keysOfHelp)
    return page
  }

  private func helpLines(_ keys: String, _ does: String) -> [ScreenPage.Line] {
    wrapped(does, indent: displayWidth(of: keys)).enumerated().map { row, line in
      guard row == 0 else { return ScreenPage.Line(line) }
      var first = FrameLine(keys, .heading)
      first.append(String(line.text.dropFirst(displayWidth(of: keys))))
      return ScreenPage.Line(first)
    }
  }
}

/// Where things stand in a row of the review.
private struct ReviewColumns {
  let digits: Int
  /// The column at which the answers begin.
  let values: Int

  init(_ rows: [ReviewRow], widestName: Int) {
    digits = String(rows.last?.number ?? 0).count
    values = 6 + digits + min(widestName, 24) + 2
  }
}
