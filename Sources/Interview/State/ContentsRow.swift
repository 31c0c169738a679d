package import Survey

/// One part of the questionnaire with how far it is done.
package struct ContentsRow: Sendable, Equatable {
  package enum Place: Sendable, Hashable {
    case section(Section.ID)
    case module(Module.ID)
  }

  package var place: Place
  package var name: String
  package var done: Int
  /// How many there are to do; `nil` for records, of which there may be any number.
  package var of: Int?
}

extension InterviewState {
  /// The sections this respondent is asked, then the modules.
  package var contentsRows: [ContentsRow] {
    sections.map(row) + modules.map(row)
  }

  /// Those that are walked through.
  var rowsInScope: [ContentsRow] {
    switch scope {
    case .section(let id): contentsRows.filter { $0.place == .section(id) }
    case .module(let id): contentsRows.filter { $0.place == .module(id) }
    case .questions, .place: contentsRows
    }
  }

  private func row(_ section: Section) -> ContentsRow {
    let entries = routing.shown.filter { $0.question.section == section.id }
    let done = entries.count { $0.status != .left && $0.status != .unseen }
    return ContentsRow(
      place: .section(section.id), name: terms.fill(section.name), done: done, of: entries.count)
  }

  private func row(_ module: Module) -> ContentsRow {
    let row = ContentsRow(place: .module(module.id), name: name(of: module.id), done: 0, of: nil)
    guard case .records = module.body else {
      return row.counting(moduleScreens(module.id), in: self)
    }
    var counted = row
    counted.done = records(module.id).count
    return counted
  }
}

extension ContentsRow {
  fileprivate func counting(_ screens: [Screen], in state: InterviewState) -> ContentsRow {
    var row = self
    row.of = screens.count
    row.done = screens.count { !state.isUnanswered($0) }
    return row
  }
}
