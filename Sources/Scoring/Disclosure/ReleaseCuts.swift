package import Survey

/// The people behind a result: a cut for each shown voice, and for each group it is broken down by.
///
/// Only sheets that were counted and chose a rung or "don't know" somewhere; a room has all of its
/// people. A revision is the person of the sheet it revises.
///
/// - Parameters:
///   - result: What is to be released.
///   - audit: The one it was made from.
///   - salt: Of the audit's log, for the marks.
/// - Returns: In the order of the voices, each before its groups; empty when no voice is shown.
package func releaseCuts(
  behind result: AuditResult, of audit: Audit, salt: ReleaseSalt
) -> [Release.Cut] {
  let sheets = audit.countedSheets(includesIncomplete: result.rules.includesIncomplete)
  let people = PeopleByGroup(
    AnswerTable.answering(sheets, in: audit.questionnaire), in: audit, salt: salt)
  return result.voices.filter(\.isShown).flatMap { voice in
    let groups = voice.groups.map(\.id)
    let whole = Release.Cut(name: CutName(voice: voice.id), people: people.marks(of: groups))
    guard voice.isBrokenDown else { return [whole] }
    let parts = groups.map {
      Release.Cut(name: CutName(voice: voice.id, group: $0), people: people.marks(of: [$0]))
    }
    return [whole] + parts.filter { !$0.people.isEmpty }
  }
}

/// Some people of a voice, under marks, whose change from one year to the next is told.
///
/// - Parameters:
///   - sheets: Of people who answered alone.
///   - voice: Theirs.
///   - audit: Where they answered.
///   - salt: Of the audit's log.
/// - Returns: The cut, one person a sheet; a revision is the person of the sheet it revises.
package func releaseCut(
  of sheets: Set<AnswerSheet.ID>, in voice: Voice.ID, of audit: Audit, salt: ReleaseSalt
) -> Release.Cut {
  let revisions = audit.revisions
  let marks = sheets.map { (salt.mark(of: revisions.first(of: $0)), 1) }
  return Release.Cut(name: CutName(voice: voice), people: Dictionary(marks) { $1 }, isPart: true)
}

/// Who answered as which group, under marks instead of ids.
private struct PeopleByGroup {
  private var groups: [RespondentGroup.ID: [PersonMark: Int]] = [:]

  init(_ sheets: [AnswerSheet], in audit: Audit, salt: ReleaseSalt) {
    let revisions = audit.revisions
    for sheet in sheets {
      let mark = salt.mark(of: revisions.first(of: sheet.id))
      groups[sheet.respondent.group, default: [:]][mark, default: 0] = max(
        sheet.respondent.people, groups[sheet.respondent.group]?[mark] ?? 0)
    }
  }

  func marks(of ids: [RespondentGroup.ID]) -> [PersonMark: Int] {
    ids.reduce(into: [:]) { marks, id in
      marks.merge(groups[id] ?? [:], uniquingKeysWith: max)
    }
  }
}
