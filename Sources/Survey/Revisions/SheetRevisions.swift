/// Which sheets of an audit are one person's, and which of them counts (ENGINE.md, 3.3).
///
/// A sheet that was finished and opened again goes on as a revision, which is a sheet of its own and
/// names the one it revises. Of one person's sheets the last complete one counts: an unfinished
/// revision leaves its parent counting, and a finished one takes its place.
package struct SheetRevisions: Sendable {
  private let sheets: [AnswerSheet]
  private let parents: [AnswerSheet.ID: AnswerSheet.ID]
  /// Of every sheet, in an audit that has revisions.
  private let groups: [AnswerSheet.ID: RespondentGroup.ID]

  /// - Parameter sheets: All of an audit, in the order in which they are to be given back.
  package init(of sheets: [AnswerSheet]) {
    self.sheets = sheets
    parents = Dictionary(
      sheets.compactMap { sheet in sheet.revises.map { (sheet.id, $0.parent) } },
      uniquingKeysWith: { first, _ in first })
    groups =
      parents.isEmpty
      ? [:]
      : Dictionary(
        sheets.map { ($0.id, $0.respondent.group) }, uniquingKeysWith: { first, _ in first })
  }

  /// The sheet that this one goes back to, over however many revisions: one for each person.
  package func first(of id: AnswerSheet.ID) -> AnswerSheet.ID { ancestors(of: id).last ?? id }

  /// The sheets that this one revises, the nearest first; none for those that revise each other.
  ///
  /// Where a revision between them is gone, its own name says what it revised: `L3.r2` is of `L3`.
  private func ancestors(of id: AnswerSheet.ID) -> [AnswerSheet.ID] {
    var line: [AnswerSheet.ID] = []
    var seen: Set<AnswerSheet.ID> = [id]
    var next = parents[id]
    while let parent = next {
      guard seen.insert(parent).inserted else { return [] }
      line.append(parent)
      next = parents[parent] ?? (groups[parent] == nil ? parent.withoutRevision : nil)
    }
    return line
  }

  /// The sheets whose answers count, each person once.
  ///
  /// - Parameter includesIncomplete: Sheets in progress too, of those who have no complete one.
  /// - Returns: In the order of all sheets.
  package func counted(includesIncomplete: Bool = false) -> [AnswerSheet] {
    let complete = sheets.filter { $0.status == .complete }
    guard !parents.isEmpty else { return includesIncomplete ? sheets : complete }
    guard includesIncomplete else { return withoutRevised(complete) }
    let finished = Set(complete.map { first(of: $0.id) })
    return withoutRevised(
      sheets.filter { $0.status == .complete || !finished.contains(first(of: $0.id)) })
  }

  /// The complete sheets that do not count, as a complete revision stands for them.
  package var revised: [AnswerSheet] {
    let counted = Set(counted().map(\.id))
    return sheets.filter { $0.status == .complete && !counted.contains($0.id) }
  }

  private func withoutRevised(_ candidates: [AnswerSheet]) -> [AnswerSheet] {
    let revised = Set(candidates.flatMap { ancestors(of: $0.id) })
    return candidates.filter { !revised.contains($0.id) }
  }

  /// The last revision of a sheet, finished or not; `nil` where nobody has opened it again.
  package func last(of id: AnswerSheet.ID) -> AnswerSheet? {
    sheets.filter { ancestors(of: $0.id).contains(id) }
      .max { ancestors(of: $0.id).count < ancestors(of: $1.id).count }
  }
}

// MARK: - Faults

extension SheetRevisions {
  /// What is wrong with what one sheet says it revises.
  package struct Fault: Sendable {
    package let sheet: AnswerSheet.ID
    package let problem: AuditProblem
  }

  /// In the order of the sheets: circles, revisions of somebody else, two that both stand for one.
  package var faults: [Fault] {
    guard !parents.isEmpty else { return [] }
    return sheets.compactMap { sheet in
      problem(of: sheet).map { Fault(sheet: sheet.id, problem: $0) }
    } + faultsOfTwo
  }

  private func problem(of sheet: AnswerSheet) -> AuditProblem? {
    guard let parent = sheet.revises?.parent else { return nil }
    if ancestors(of: sheet.id).isEmpty { return .circleOfRevisions(parent.rawValue) }
    guard let group = groups[parent], group != sheet.respondent.group else { return nil }
    return .revisesAnother(
      parent.rawValue, group: group.rawValue, own: sheet.respondent.group.rawValue)
  }

  private var faultsOfTwo: [Fault] {
    var standing: [AnswerSheet.ID: AnswerSheet.ID] = [:]
    return counted().compactMap { sheet in
      let first = first(of: sheet.id)
      guard let other = standing[first] else {
        standing[first] = sheet.id
        return nil
      }
      return Fault(
        sheet: sheet.id, problem: .revisedTwice(first.rawValue, other: other.rawValue))
    }
  }
}

// MARK: - Names

extension AnswerSheet.ID {
  /// `L3` of `L3.r2`; `nil` for a name that is of no revision.
  package var withoutRevision: AnswerSheet.ID? { revisionParts.map { AnswerSheet.ID($0.first) } }

  private var revisionParts: (first: String, number: Int)? {
    guard let dot = rawValue.lastIndex(of: "."), dot != rawValue.startIndex else { return nil }
    let ending = rawValue[dot...].dropFirst()
    guard ending.first == "r", let number = Int(ending.dropFirst()), number > 0 else { return nil }
    return (String(rawValue[..<dot]), number)
  }

  /// What a revision of this sheet can be called, one after another: `L3.r2`, `L3.r3`.
  ///
  /// - Parameter isRevision: Whether the sheet is one itself, so that its name ends in its number.
  /// - Returns: Without an end.
  package func revisionNames(isRevision: Bool) -> some Sequence<AnswerSheet.ID> {
    let parts = isRevision ? revisionParts : nil
    let (first, number) = (parts?.first ?? rawValue, min(parts?.number ?? 1, 1_000_000))
    return sequence(first: number + 1) { $0 + 1 }.lazy.map { AnswerSheet.ID("\(first).r\($0)") }
  }
}

extension Audit {
  package var revisions: SheetRevisions { SheetRevisions(of: sheets) }

  /// The sheets whose answers count, each person once.
  ///
  /// - Parameter includesIncomplete: Sheets in progress too.
  /// - Returns: In the order of their ids.
  package func countedSheets(includesIncomplete: Bool) -> [AnswerSheet] {
    revisions.counted(includesIncomplete: includesIncomplete)
  }
}
