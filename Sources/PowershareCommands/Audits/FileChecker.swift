import Diagnostics
import Documents
import Interview
import Reporting
import Survey

/// Finds out what each file is and gathers all that is wrong with it.
struct FileChecker {
  private(set) var diagnostics: [Diagnostic] = []
  /// A line for each file that could be made sense of.
  private(set) var summaries: [String] = []
  /// What could not be looked at, with what to do about it.
  private var notes: [(text: String, help: String?)] = []
  private(set) var hasMissingInput = false

  mutating func check(_ path: String) {
    do throws(CommandFailure) {
      if isPack(path) {
        try checkPack(path)
      } else if Folder.isFolder(path) {
        try checkFolder(AuditFolder(path))
      } else {
        try checkFile(path)
      }
    } catch {
      note(error, of: path)
    }
  }

  /// Says what was found.
  ///
  /// - Parameter asJSON: For editors; the faults alone on standard output.
  /// - Returns: 0, 1 when something is wrong, 66 when something is missing.
  /// - Throws: 73 when it cannot be printed.
  func tell(asJSON: Bool) throws(CommandFailure) -> ExitStatus {
    if asJSON {
      Console.say(notes: notes)
      try Console.result(diagnostics.jsonBytes())
    } else {
      Console.say(diagnostics)
      Console.say(notes: notes)
      try Console.result(summaries.map { "\($0.safeForTerminal)\n" }.joined())
    }
    if hasMissingInput { return .missingInput }
    return diagnostics.contains(where: \.isError) ? .doesNotHold : .done
  }

  /// Every fault of a questionnaire and of what changed in it since a lock.
  mutating func check(_ path: String, against lock: String) {
    do throws(CommandFailure) {
      try checkVersion(path, against: lock)
    } catch {
      note(error, of: path)
    }
  }

  private mutating func checkVersion(
    _ path: String, against lockPath: String
  ) throws(CommandFailure) {
    let file = try SourceFile.load(path, family: .questionnaire, limits: .questionnaire)
    let lock: QuestionnaireLock
    do {
      lock = try QuestionnaireLock.load(lockPath)
    } catch {
      // What is wrong with the one is said beside what is wrong with the other.
      addQuestionnaire(file)
      throw error
    }
    let check = VersionCheck(file, against: lock)
    guard let reference = check.reference else {
      notes.append(
        (
          "\(path) was not held against \(lockPath), as its own faults come first",
          "correct them and check again"
        ))
      return add(check.diagnostics, "a questionnaire", path)
    }
    if !check.passedOver.isEmpty {
      let names = check.passedOver.map { "'\($0)'" }.listed(first: 10)
      notes.append(
        (
          "what has faults of its own was not held against \(lockPath): \(names)",
          "correct them and check again"
        ))
    }
    if let note = lock.noteOnLaterRulings(check.laterRulings, to: reference) { notes.append(note) }
    let counts = check.comparison.map { ": \($0.counts)" } ?? ""
    add(check.diagnostics, "\(reference) against \(lock.reference)\(counts)", path)
  }

  private mutating func addQuestionnaire(_ file: SourceFile) {
    let reading = Questionnaire.read(file)
    add(reading.diagnostics, reading.questionnaire?.summary ?? "a questionnaire", file.name)
  }

  private mutating func note(_ failure: CommandFailure, of path: String) {
    hasMissingInput = hasMissingInput || failure.status == .missingInput
    if !failure.diagnostics.isEmpty { add(failure.diagnostics, "not checked to the end", path) }
    if let message = failure.message { summaries.append("\(path): \(message)") }
  }

  private mutating func add(_ found: [Diagnostic], _ what: String, _ path: String) {
    diagnostics += found
    let errors = found.count(where: \.isError)
    let warnings = found.count - errors
    let verdict =
      found.isEmpty ? "no faults" : "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    summaries.append("\(path): \(what), \(verdict)")
  }

  private mutating func checkFolder(_ folder: AuditFolder) throws(CommandFailure) {
    let (audit, foundInSheets) = try folder.load(withJournals: true)
    let found = try foundInSheets + folder.trailFaults(of: audit) + releaseFaults(in: folder)
    for overlay in folder.overlays(of: audit.questionnaire.reference) {
      try checkOverlay(overlay.path)
    }
    let complete = audit.sheets.count { $0.status == .complete }
    let revised = audit.revisions.revised.count
    let files = try folder.sheetFiles()
    let inOrder = folder.sheetsInOrder(among: files, found)
    add(
      found,
      "an audit with \(counted(files.count, "sheet")), "
        + (inOrder == files.count ? "" : "\(inOrder) without errors, ")
        + "\(complete) complete" + (revised == 0 ? "" : ", \(revised) revised by another"),
      folder.path)
  }

  /// A log that cannot be read at all is the concern of those who add to it.
  private func releaseFaults(in folder: AuditFolder) throws(CommandFailure) -> [Diagnostic] {
    guard Folder.size(of: folder.releasesPath) != nil else { return [] }
    let file = try SourceFile.load(folder.releasesPath, family: .audit, limits: .journal)
    return ReleaseLog.read(file).diagnostics
  }

  private func isPack(_ path: String) -> Bool {
    Folder.exists("\(path)/pack.yaml") && !Folder.exists("\(path)/audit.yaml")
  }

  /// Every fault of a template pack.
  ///
  /// - Throws: 66 when there is none.
  mutating func checkPack(_ path: String) throws(CommandFailure) {
    let (pack, found) = try TemplatePack.read(folder: path)
    add(found, pack.map { "the template pack \($0.name) \($0.version)" } ?? "a template pack", path)
  }

  private mutating func checkFile(_ path: String) throws(CommandFailure) {
    if Folder.lastName(of: path) == "audit.yaml" {
      try checkFolder(AuditFolder(Folder.parentFolder(of: path)))
    } else if Folder.lastName(of: path) == "pack.yaml" {
      try checkPack(Folder.parentFolder(of: path))
    } else if path.hasSuffix(".lock") {
      let file = try SourceFile.load(path, family: .lock, limits: .lock)
      let (lock, found) = QuestionnaireLock.read(file)
      add(found, lock.map { "the lock of \($0.reference)" } ?? "a lock", path)
    } else if path.hasSuffix(".json") || path.contains(".answers.") {
      try checkSheet(path)
    } else {
      try checkByFormat(path)
    }
  }

  /// A YAML file says what it is in its first lines.
  private mutating func checkByFormat(_ path: String) throws(CommandFailure) {
    let file = try SourceFile.load(path, family: .questionnaire, limits: .questionnaire)
    if file.text.contains("powershare-answers/") {
      try checkSheet(path)
    } else if file.text.contains("powershare-overlay/") {
      try checkOverlay(path)
    } else if file.text.contains("powershare-interface/") {
      try checkInterface(file)
    } else if file.text.contains("powershare-audit/") {
      add(AuditPlan.read(file).diagnostics, "an audit's plan", path)
    } else if file.text.contains("powershare-expected-changes/") {
      let (changes, found) = ExpectedChange.read(file)
      let count = changes.map { "a list of \(counted($0.count, "expected change"))" }
      add(found, count ?? "a list of expected changes", path)
    } else {
      addQuestionnaire(file)
    }
  }

  /// What is not translated is counted and no fault: it is shown untranslated.
  private mutating func checkOverlay(_ path: String) throws(CommandFailure) {
    let overlay = try OverlayOnDisk(path)
    add(overlay.reading.diagnostics, overlay.reading.summary(of: overlay.questionnaire), path)
  }

  private mutating func checkInterface(_ file: SourceFile) throws(CommandFailure) {
    let reading = InterfaceWords.read(file, english: try .english())
    let name = reading.words.map { "the \($0.head.englishName)" } ?? "a translation"
    add(
      reading.diagnostics,
      "\(name) of the interface, \(reading.translated) of \(Phrase.allCases.count) texts",
      file.name)
  }

  private mutating func checkSheet(_ path: String) throws(CommandFailure) {
    let file = try SourceFile.load(path, family: .sheet, limits: .sheet)
    let folder = AuditFolder(ofSheet: path)
    let snapshot =
      Folder.exists(folder.planPath) ? try folder.open().snapshot : try .shipped()
    let reading = AnswerSheet.read(file, in: snapshot)
    let count = reading.sheet.map {
      "a sheet with \(counted($0.answers.values.count { !$0.isEmpty }, "answer"))"
    }
    add(reading.diagnostics, count ?? "a sheet", path)
  }
}

private func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension Questionnaire {
  fileprivate var summary: String {
    "\(reference): \(counted(questions.count, "question")) in "
      + "\(counted(sections.count, "section")), \(counted(modules.count, "module"))"
  }
}
