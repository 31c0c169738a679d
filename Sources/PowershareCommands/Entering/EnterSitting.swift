import Diagnostics
import Glibc
import Interview
import Survey

/// One sitting of `enter`: the first entry, the second, what they differ in, and the sheet.
struct EnterSitting {
  let options: Enter
  let folder: AuditFolder
  let plan: AuditPlan
  let snapshot: QuestionnaireSnapshot
  let words: InterfaceWords
  let seat: AskingSeat

  /// - Throws: 65 or 66 for an audit or a script that cannot be read, 64 for names that it does not
  ///   have.
  init(_ options: Enter) throws(CommandFailure) {
    self.options = options
    folder = AuditFolder(options.asked.audit)
    (plan, snapshot) = try folder.open()
    words = try .english()
    try options.asked.check(in: snapshot.questionnaire)
    seat = try AskingSeat(script: options.script, isPlain: options.plain, words: words)
  }

  func run() throws -> ExitStatus {
    defer { seat.leave() }
    guard let choice = try choose() else { return .incomplete }
    let lock = try choice.lock ?? folder.lockEntries(choice.id)
    defer { withExtendedLifetime(lock) {} }
    return try run(options.sheetRequest.blank(choice, in: snapshot))
  }

  /// - Returns: `nil` when whoever was asked left.
  private func choose() throws(CommandFailure) -> SheetChoice? {
    var chooser = SheetChooser(
      folder: folder, questionnaire: snapshot.questionnaire, words: words,
      sheet: options.asked.sheet,
      group: options.asked.group, asker: seat.chooser, title: title, isEntering: true)
    return try chooser.choose()
  }

  private func run(_ blank: AnswerSheet) throws -> ExitStatus {
    try checkThatNothingIsThere(blank)
    var blank = blank
    for entry in SheetEntry.allCases {
      let files = folder.entering(entry)
      var onDisk = try SheetOnDisk(blank, in: files, snapshot: snapshot).sheet
      if onDisk.status == .inProgress {
        guard wantsToBegin(entry) else { return .incomplete }
        let outcome = try enter(entry, blank)
        guard case .completed = outcome else { return status(of: outcome) }
        onDisk = try SheetOnDisk(blank, in: files, snapshot: snapshot).sheet
      }
      blank = onDisk.asBlank(as: blank)
    }
    return try compare(blank)
  }

  /// A sheet of that name may be what was written before the entries could be taken away.
  private func checkThatNothingIsThere(_ blank: AnswerSheet) throws(CommandFailure) {
    let path = folder.sheetPathInYAML(blank.id) ?? folder.sheetPath(blank.id)
    guard Folder.exists(path) else { return }
    guard folder.isEntering(blank.id), try isWritten(blank) else {
      throw CommandFailure(
        .wrongData, "there is a sheet \(blank.id) already: \(path)",
        help: ["give the sheet on paper another name: --sheet NAME"])
    }
    try putAway(blank)
    throw CommandFailure(.wrongData, "sheet \(blank.id) was typed in and is complete: \(path)")
  }

  private func isWritten(_ blank: AnswerSheet) throws(CommandFailure) -> Bool {
    let pair = try EntryPair(blank, in: folder, snapshot: snapshot)
    guard pair.second.status == .complete, pair.differences.isEmpty else { return false }
    let bytes = try? Folder.read(folder.sheetPath(blank.id))
    return bytes == pair.first.fileBytes(of: snapshot)
  }

  func putAway(_ sheet: AnswerSheet) throws(CommandFailure) {
    if sheet.keepsTrail(in: snapshot.questionnaire) {
      try folder.setAsideEntries(sheet.id)
    } else {
      folder.removeEntries(sheet.id)
    }
  }
}

// MARK: - Typing in

extension EnterSitting {
  /// Somebody else may sit down for the second entry; a script goes on.
  private func wantsToBegin(_ entry: SheetEntry) -> Bool {
    guard entry == .second, !seat.isScript else { return true }
    let menu = Menu(
      title: title, question: words.text(.secondEntryAsked),
      rows: [words.text(.beginSecondEntry)], commands: [],
      prompt: words.text(.chooseSecondEntry))
    return seat.answer(to: menu) == .row(0)
  }

  private func enter(_ entry: SheetEntry, _ blank: AnswerSheet) throws -> InterviewOutcome {
    var store = try SheetFiles(blank, in: folder.entering(entry), snapshot: snapshot)
    try options.asked.checkGroup(of: store.sheet)
    try AskedPart(state: state(of: store, entry)).check()
    try options.sheetRequest.apply(to: store)
    let rescue = SheetElsewhere(
      folder: folder.entering(entry), snapshot: snapshot, id: blank.id,
      resumeCommand: resumeCommand(blank.id))
    return seat.run(
      state(of: store, entry), context(of: store, entry), store: &store, rescue: rescue)
  }

  private func state(of store: SheetFiles, _ entry: SheetEntry) -> InterviewState {
    InterviewState(
      questionnaire: snapshot.questionnaire, sheet: store.sheet, words: words, terms: terms,
      pass: options.pass.flatMap { InterviewPass(rawValue: $0) } ?? .both,
      scope: options.asked.scope,
      recovered: store.found.recovered, entry: entry.rawValue)
  }

  private func context(of store: SheetFiles, _ entry: SheetEntry) -> InterviewContext {
    let isNew = entry == .first && !store.found.isResumed
    return InterviewContext(
      title: title, notices: store.found.notes.map { $0.text(words) },
      isResumed: store.found.isResumed, lastSaved: store.folder.lastSaved(store.sheet.id),
      recovered: store.found.recovered, resumeCommand: resumeCommand(store.sheet.id),
      beginCommand: isNew
        ? options.asked.beginning(
          "enter", from: store.sheet.respondent.group, options.sheetRequest, pass: options.pass)
        : nil)
  }

  var title: String {
    plan.title(words)
  }

  var terms: Terms { Terms(people: plan.people ?? snapshot.questionnaire.terms.people) }

  func resumeCommand(_ id: AnswerSheet.ID) -> String {
    options.asked.resuming("enter", id, pass: options.pass)
  }

  func status(of outcome: InterviewOutcome) -> ExitStatus {
    TakeSitting.status(of: outcome, script: options.script)
  }
}

extension AnswerSheet {
  /// The same paper, before anything of it has been typed in.
  fileprivate func asBlank(as blank: AnswerSheet) -> AnswerSheet {
    var sheet = AnswerSheet(
      id: id, questionnaire: questionnaire, respondent: respondent, language: language,
      wording: wording, form: form, answersOffered: answersOffered)
    sheet.respondent.agreed = blank.respondent.agreed
    sheet.respondent.dissent = blank.respondent.dissent
    return sheet
  }
}
