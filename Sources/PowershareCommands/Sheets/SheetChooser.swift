import Diagnostics
import Documents
import Interview
import Survey

/// Which sheet to take, and from whom.
struct SheetChoice {
  let id: AnswerSheet.ID
  let group: RespondentGroup.ID
  /// Of a new sheet whose name was free: it keeps the name from others who begin at the same time.
  var lock: ProcessLock?
}

/// Finds the sheet that is meant, and asks when more than one could be.
struct SheetChooser {
  let folder: AuditFolder
  let questionnaire: Questionnaire
  let words: InterfaceWords
  /// As given on the command line.
  let sheet: String?
  let group: String?
  /// Whoever can be asked; `nil` for a script, which takes no defaults.
  var asker: (any MenuAsker)?
  /// Such as `North Trust, audit 2026`.
  let title: String
  /// Sheets on paper that are typed in, and not those that are answered here.
  var isEntering = false

  /// A sheet in the folder, as far as its names tell.
  private struct Unfinished {
    let id: AnswerSheet.ID
    let group: RespondentGroup.ID
    let answered: Int
    let revises: AnswerSheet.Revision?
  }

  /// - Returns: `nil` when whoever was asked left.
  /// - Throws: 64 when something is missing and nobody can be asked, 129, 130 or 143 when a signal
  ///   stopped the asking.
  mutating func choose() throws(CommandFailure) -> SheetChoice? {
    if let sheet { return try named(sheet) }
    let unfinished = try unfinishedSheets()
    if !unfinished.isEmpty, asker != nil { return try pick(from: unfinished) }
    guard unfinished.isEmpty || group != nil else {
      throw CommandFailure(
        .usage, "there is unfinished work here, so name a sheet",
        help: unfinished.map { "--sheet \($0.id)   \($0.group), \($0.answered) answered" })
    }
    return try new()
  }

  private mutating func named(_ name: String) throws(CommandFailure) -> SheetChoice? {
    guard try isUsable(name) else {
      throw CommandFailure(
        .usage, "'\(name)' cannot name a sheet",
        help: ["use letters, digits, hyphens and dots, at most 64 of them"])
    }
    let id = AnswerSheet.ID(name)
    if isEntering, folder.isEntering(id) { return SheetChoice(id: id, group: "") }
    if !isEntering { try checkThatNobodyTypesIn(id) }
    if Folder.exists(folder.sheetPath(id)) {
      return SheetChoice(id: id, group: "")
    }
    return try askGroup().map { SheetChoice(id: id, group: $0) }
  }

  /// A sheet that is there can be gone on with, whatever it is called.
  private func isUsable(_ name: String) throws(CommandFailure) -> Bool {
    if isPlain(name) { return true }
    return try folder.sheetFiles().contains(folder.sheetPath(AnswerSheet.ID(name)))
  }

  private func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64 && name.utf8.allSatisfy { Self.isNameByte($0) }
      && !name.hasPrefix(".")
  }

  private func checkThatNobodyTypesIn(_ id: AnswerSheet.ID) throws(CommandFailure) {
    guard folder.isEntering(id) else { return }
    throw CommandFailure(
      .usage, "sheet \(id) is being typed in from paper",
      help: ["go on with: powershare enter \(folder.path.quotedForShell) --sheet \(id)"])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func new() throws(CommandFailure) -> SheetChoice? {
    guard let group = try askGroup() else { return nil }
    return try free(for: group)
  }

  /// The group's first letter and the first number that is free: L3.
  ///
  /// A name is free when nothing has it and nobody is about to: until the first answer a sheet is
  /// its lock alone.
  private func free(for group: RespondentGroup.ID) throws(CommandFailure) -> SheetChoice {
    let letter = group.rawValue.prefix(1).uppercased()
    var number = 1
    while true {
      let id = AnswerSheet.ID("\(letter)\(number)")
      if let lock = try lockOfNew(id) { return SheetChoice(id: id, group: group, lock: lock) }
      number += 1
    }
  }

  /// - Returns: `nil` for a name that is not free.
  private func lockOfNew(_ id: AnswerSheet.ID) throws(CommandFailure) -> ProcessLock? {
    guard !folder.isTaken(id) else { return nil }
    do throws(CommandFailure) {
      let lock = try isEntering ? folder.lockEntries(id) : folder.lock(id)
      // Whoever had it until now may have left something.
      guard !folder.isTaken(id), try !isBegunElsewhere(id) else { return nil }
      return lock
    } catch {
      guard error.status == .incomplete else { throw error }
      return nil
    }
  }

  /// Whether the name is being typed in while it is wanted for answering, or the other way round.
  private func isBegunElsewhere(_ id: AnswerSheet.ID) throws(CommandFailure) -> Bool {
    let path = isEntering ? folder.lockPath(id) : folder.entryLockPath(id)
    guard Folder.exists(path) else { return false }
    _ = try isEntering ? folder.lock(id) : folder.lockEntries(id)
    return false
  }

  /// With what their journals hold: the sheet alone is as old as its last section.
  private func unfinishedSheets() throws(CommandFailure) -> [Unfinished] {
    let folder = isEntering ? folder.entering(.first) : folder
    let (audit, _) = try folder.load(withJournals: true)
    return audit.sheets.filter { sheet in
      (isEntering || sheet.status == .inProgress)
        && (group ?? sheet.respondent.group.rawValue) == sheet.respondent.group.rawValue
    }.map { sheet in
      Unfinished(
        id: sheet.id, group: sheet.respondent.group,
        answered: Routing(of: sheet, in: questionnaire).answeredCount, revises: sheet.revises)
    }
  }
}

// MARK: - Asking

extension SheetChooser {
  /// Which unfinished sheet to go on with; a new one; or one is set aside, and it asks again.
  private mutating func pick(
    from unfinished: [Unfinished]
  ) throws(CommandFailure) -> SheetChoice? {
    var unfinished = unfinished
    while !unfinished.isEmpty {
      let menu = menu(of: unfinished)
      switch asker?.answer(to: menu) {
      case .row(let row)? where unfinished.indices.contains(row):
        return SheetChoice(id: unfinished[row].id, group: unfinished[row].group)
      case .command("n", _)?: return try new()
      case .command("s", let row?)? where unfinished.indices.contains(row):
        try setAside(unfinished[row].id)
        unfinished.remove(at: row)
      case .stopped(let signal)?: throw CommandFailure(ExitStatus(stoppedBy: signal))
      default: return nil
      }
    }
    return try new()
  }

  private func setAside(_ id: AnswerSheet.ID) throws(CommandFailure) {
    guard isEntering else { return try folder.setAside(id) }
    let lock = try folder.lockEntries(id)
    defer { withExtendedLifetime(lock) {} }
    try folder.setAsideEntries(id)
  }

  private func menu(of unfinished: [Unfinished]) -> Menu {
    Menu(
      title: title, question: words.text(.workFound), rows: unfinished.map(row),
      commands: [
        .init("n", words.text(.keyNewSheet)),
        .init("s", words.text(.keySetAside), needsRow: true),
      ], prompt: words.text(.chooseSheet))
  }

  private func row(of sheet: Unfinished) -> String {
    let found = words.text(
      isEntering ? .entryRow : .sheetRow,
      [
        "sheet": sheet.id.rawValue, "group": sheet.group.rawValue, "answered": sheet.answered,
      ])
    let saved = folder.lastSaved(sheet.id).map { words.text(.lastSaved, ["time": $0]) }
    let revises = sheet.revises.map { words.text(of: $0).shortened }
    return [found, saved, revises].compactMap { $0 }.joined(separator: " ")
  }

  private mutating func askGroup() throws(CommandFailure) -> RespondentGroup.ID? {
    if let group { return RespondentGroup.ID(group) }
    let groups = questionnaire.groups
    guard asker != nil else {
      throw CommandFailure(
        .usage, "a new sheet needs a group",
        help: ["--group with one of: \(groups.map(\.id.rawValue).joined(separator: ", "))"])
    }
    let menu = Menu(
      title: title, question: words.text(.groupAsked),
      rows: groups.map { questionnaire.terms.fill($0.name) }, commands: [],
      prompt: words.text(.chooseGroup))
    switch asker?.answer(to: menu) {
    case .row(let row)? where groups.indices.contains(row): return groups[row].id
    case .stopped(let signal)?: throw CommandFailure(ExitStatus(stoppedBy: signal))
    default: return nil
    }
  }
}
