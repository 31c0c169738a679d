import Diagnostics
import Glibc
import Interview
import Survey

/// One sitting of `take`: which sheet, how it is asked, and how it ended.
struct TakeSitting {
  private let options: Take
  private let folder: AuditFolder
  private let plan: AuditPlan
  private let snapshot: QuestionnaireSnapshot
  /// Of the sheet, once it is known which; until then as asked for.
  private var language: SheetLanguage
  private let seat: AskingSeat
  /// What whoever answers said the year before; `nil` before it is known who that is.
  private var earlier: EarlierAnswers?

  private var words: InterfaceWords { language.words }
  private var questionnaire: Questionnaire { snapshot.questionnaire }

  /// - Throws: 65 or 66 for an audit that cannot be read, 64 for names that it does not have.
  init(_ options: Take) throws(CommandFailure) {
    self.options = options
    folder = AuditFolder(options.asked.audit)
    (plan, snapshot) = try folder.open()
    language = try SheetLanguage(
      options.language ?? snapshot.questionnaire.language, in: folder, snapshot: snapshot,
      people: plan.people, isRequired: true)
    try options.asked.check(in: snapshot.questionnaire)
    seat = try AskingSeat(script: options.script, isPlain: options.plain, words: language.words)
  }

  mutating func run() throws -> ExitStatus {
    defer { seat.leave() }
    guard var store = try openSheet() else { return .incomplete }
    let state = state(of: store)
    let outcome = seat.run(
      state, context(of: store, state), store: &store, rescue: rescue(of: store.sheet))
    return Self.status(of: outcome, script: options.script)
  }

  /// - Returns: `nil` when whoever was asked left.
  private mutating func openSheet() throws(CommandFailure) -> SheetFiles? {
    var chooser = SheetChooser(
      folder: folder, questionnaire: language.questionnaire, words: words,
      sheet: options.asked.sheet,
      group: options.asked.group, asker: seat.chooser, title: title)
    guard let choice = try chooser.choose() else { return nil }
    let store = try SheetFiles(
      blank(choice), in: folder, snapshot: snapshot, lock: choice.lock)
    try options.asked.checkGroup(of: store.sheet)
    try AskedPart(state: state(of: store)).check()
    try options.sheetRequest.apply(to: store)
    try goOn(inLanguageOf: store.sheet)
    store.overlay = language.copy
    earlier = EarlierAnswers.find(of: store.sheet, in: folder)
    return store
  }

  private func rescue(of sheet: AnswerSheet) -> SheetElsewhere {
    SheetElsewhere(
      folder: folder, snapshot: snapshot, id: sheet.id, resumeCommand: resumeCommand(for: sheet))
  }

  private func blank(_ choice: SheetChoice) -> AnswerSheet {
    var blank = options.sheetRequest.blank(choice, in: snapshot)
    blank.language = language.tag
    return blank
  }

  /// A sheet stays in the language it was begun in.
  private mutating func goOn(inLanguageOf sheet: AnswerSheet) throws(CommandFailure) {
    if let wanted = options.language, !wanted.isSameLanguage(as: sheet.language) {
      throw CommandFailure(
        .usage, "sheet \(sheet.id) is answered in \(sheet.language), not in \(wanted)")
    }
    guard sheet.language != language.tag else { return }
    language = try SheetLanguage(
      sheet.language, in: folder, snapshot: snapshot, people: plan.people, isRequired: false)
  }

  private func state(of store: SheetFiles) -> InterviewState {
    let asked = language.questionnaire
    let people = plan.people.map { questionnaire.people($0, in: asked) }
    let terms = Terms(people: people ?? asked.terms.people)
    return InterviewState(
      questionnaire: asked, sheet: store.sheet, words: words, terms: terms,
      pass: pass(of: store.sheet), scope: options.asked.scope,
      skipsAnswered: options.skipAnswered, recovered: store.found.recovered, earlier: earlier)
  }

  /// In a room with a facilitator the whole ladder is gone through for today first (ENGINE.md 4.1).
  private func pass(of sheet: AnswerSheet) -> InterviewPass {
    options.pass.flatMap { InterviewPass(rawValue: $0) }
      ?? (sheet.respondent.isRoom ? .nowThenSecond : .both)
  }

  private func context(
    of store: SheetFiles, _ state: InterviewState
  ) -> InterviewContext {
    let sheet = store.sheet
    return InterviewContext(
      title: title,
      notices: language.notices(asking: state) + store.found.notes.map { $0.text(words) },
      isResumed: store.found.isResumed, lastSaved: folder.lastSaved(sheet.id),
      recovered: store.found.recovered,
      resumeCommand: resumeCommand(for: sheet),
      beginCommand: store.found.isResumed ? nil : beginCommand(for: sheet),
      sheetPath: folder.sheetPath(sheet.id),
      disclosure: plan.disclosure(of: questionnaire, words),
      nextCommand: "powershare report \(folder.path.quotedForShell)")
  }

  private var title: String {
    plan.title(words)
  }

  private func resumeCommand(for sheet: AnswerSheet) -> String {
    options.asked.resuming("take", sheet.id, pass: options.pass)
      + (options.skipAnswered ? " --skip-answered" : "")
  }

  private func beginCommand(for sheet: AnswerSheet) -> String {
    options.asked.beginning(
      "take", from: sheet.respondent.group, options.sheetRequest, language: options.language,
      pass: options.pass)
      + (options.skipAnswered ? " --skip-answered" : "")
  }

  /// Says on standard error what went wrong.
  static func status(of outcome: InterviewOutcome, script: String?) -> ExitStatus {
    switch outcome {
    case .completed: return .done
    case .savedIncomplete: return .incomplete
    case .refusedLine(let number, let text, let message):
      let file = script.flatMap { $0 == "-" ? nil : $0 } ?? "standard input"
      Console.say("\(file):\(number): error: \(message.safeForTerminal)")
      Console.say("note: the line is '\(text.safeForTerminal)'; what came before it is saved")
      return .wrongData
    case .interrupted(let signal): return ExitStatus(stoppedBy: signal)
    case .storeFailed(let error), .keptElsewhere(_, let error):
      Console.say("powershare: not saved: \(error)".safeForTerminal)
      return .cannotWrite
    }
  }
}

extension SheetFiles.Note {
  func text(_ words: InterfaceWords) -> String {
    switch self {
    case .journalCut(let line): words.text(.journalCut, ["line": line])
    case .journalSetAside(let path): words.text(.journalSetAside, ["path": path])
    }
  }
}

extension AuditPlan {
  /// Such as `North Trust, audit 2026`.
  func title(_ words: InterfaceWords) -> String {
    words.text(.auditTitle, ["organisation": organisation, "wave": wave])
  }

  /// Who will see what of a sheet, once it is complete.
  func disclosure(of questionnaire: Questionnaire, _ words: InterfaceWords) -> String {
    let minimum = minimum ?? questionnaire.settings.minimumInternal
    return audience == .own
      ? words.text(.disclosureOwn) : words.text(.disclosure, ["count": minimum])
  }
}
