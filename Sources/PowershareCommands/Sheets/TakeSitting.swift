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
  private let words: InterfaceWords

  private var questionnaire: Questionnaire { snapshot.questionnaire }

  /// - Throws: 65 or 66 for an audit that cannot be read, 64 for names that it does not have.
  init(_ options: Take) throws(CommandFailure) {
    self.options = options
    folder = AuditFolder(options.audit)
    (plan, snapshot) = try folder.open()
    words = try .english()
    try Self.check(
      group: options.group, form: options.form, module: options.module, section: options.section,
      in: snapshot.questionnaire)
  }

  /// - Throws: 64 for a name that the questionnaire does not have.
  static func check(
    group: String?, form: String?, module: String?, section: String?,
    in questionnaire: Questionnaire
  ) throws(CommandFailure) {
    try check(group, "group", among: questionnaire.groups.map(\.id.rawValue))
    try check(form, "form", among: questionnaire.forms.map(\.id.rawValue))
    try check(module, "module", among: questionnaire.modules.map(\.id.rawValue))
    try check(section, "section", among: questionnaire.sections.map(\.id.rawValue))
  }

  private static func check(
    _ name: String?, _ what: String, among known: [String]
  ) throws(CommandFailure) {
    guard let name, !known.contains(name) else { return }
    let meant = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
    throw CommandFailure(
      .usage, "this questionnaire has no \(what) '\(name)'",
      help: [meant ?? "it has: \(known.joined(separator: ", "))"])
  }

  func run() throws -> ExitStatus {
    if let script = options.script { return try runScript(script) }
    let isPlain = TerminalChoice.isPlain(
      flag: options.plain, accessible: environmentValue("ACCESSIBLE"),
      term: environmentValue("TERM"))
    let output = Self.promptDescriptor()
    if !isPlain, let terminal = TerminalDevice(output: output, colours: .ofEnvironment) {
      return try run(on: terminal, output: output)
    }
    let input = DescriptorInput()
    let menus = PlainMenus(
      input: input, output: DescriptorOutput(descriptor: output), words: words)
    guard var store = try openSheet(asking: menus) else { return .incomplete }
    return run(state(of: store), input: input, output: output, store: &store)
  }

  private func runScript(_ script: String) throws -> ExitStatus {
    // Read before anything is opened, so that a script that is not there leaves nothing behind.
    let bytes = script == "-" ? nil : try Self.scriptBytes(script)
    guard var store = try openSheet(asking: nil) else { return .incomplete }
    var output = DescriptorOutput(descriptor: STDOUT_FILENO)
    var runner = InterviewRunner(
      state: state(of: store), context: context(of: store), isScript: true)
    guard let bytes else {
      var input = DescriptorInput()
      return status(of: runner.run(input: &input, output: &output, store: &store))
    }
    var input = ScriptInput(bytes)
    return status(of: runner.run(input: &input, output: &output, store: &store))
  }

  /// On the whole screen; whoever finds it too small there goes on in lines.
  private func run(on terminal: TerminalDevice, output: Int32) throws -> ExitStatus {
    var terminal = terminal
    defer { terminal.leave() }
    let menus = ScreenMenus(terminal: terminal, words: words)
    guard var store = try openSheet(asking: menus) else { return .incomplete }
    let context = context(of: store)
    var runner = ScreenRunner(
      state: state(of: store), context: context, now: timeOfDay, rescue: rescue(of: store.sheet))
    switch runner.run(
      terminal: &terminal, store: &store, editor: EditorProgram.find(output: output))
    {
    case .ended(let outcome):
      var lines = DescriptorOutput(descriptor: output)
      lines.write(PlainRenderer.end(outcome, runner.state, context))
      return status(of: outcome)
    case .asksForPlain:
      terminal.leave()
      return run(runner.state, input: DescriptorInput(), output: output, store: &store)
    }
  }

  private func run(
    _ state: InterviewState, input: DescriptorInput, output: Int32, store: inout SheetFiles
  ) -> ExitStatus {
    var (input, lines) = (input, DescriptorOutput(descriptor: output))
    var runner = InterviewRunner(
      state: state, context: context(of: store), rescue: rescue(of: store.sheet))
    return status(
      of: runner.run(
        input: &input, output: &lines, store: &store, editor: EditorProgram.find(output: output)))
  }

  /// - Returns: `nil` when whoever was asked left.
  private func openSheet(
    asking asker: (any MenuAsker)?
  ) throws(CommandFailure) -> SheetFiles? {
    var chooser = SheetChooser(
      folder: folder, questionnaire: questionnaire, words: words, sheet: options.sheet,
      group: options.group, asker: asker, title: title)
    guard let choice = try chooser.choose() else { return nil }
    let store = try SheetFiles(blank(choice), in: folder, snapshot: snapshot)
    try Self.check(group: options.group, of: store.sheet)
    try AskedPart(state: state(of: store)).check()
    try options.sheetRequest.apply(to: store)
    return store
  }

  private func rescue(of sheet: AnswerSheet) -> SheetElsewhere {
    SheetElsewhere(
      folder: folder, snapshot: snapshot, id: sheet.id, resumeCommand: resumeCommand(for: sheet))
  }

  static func scriptBytes(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try Folder.read(path, limit: 16_000_000)
    } catch {
      throw CommandFailure(error)
    }
  }

  static func promptDescriptor() -> Int32 {
    if TerminalChoice.isTerminal(STDOUT_FILENO) { return STDOUT_FILENO }
    let terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC)
    return terminal >= 0 ? terminal : STDERR_FILENO
  }

  private func blank(_ choice: SheetChoice) -> AnswerSheet {
    options.sheetRequest.blank(choice, in: snapshot)
  }

  /// - Throws: 64 when a sheet that is there is from another group.
  static func check(group: String?, of sheet: AnswerSheet) throws(CommandFailure) {
    guard let group, group != sheet.respondent.group.rawValue else { return }
    throw CommandFailure(
      .usage, "sheet \(sheet.id) is from \(sheet.respondent.group), not from \(group)")
  }

  private func state(of store: SheetFiles) -> InterviewState {
    let terms = Terms(people: plan.people ?? questionnaire.terms.people)
    var scope = InterviewScope.questions
    if let section = options.section { scope = .section(Section.ID(section)) }
    if let module = options.module { scope = .module(Module.ID(module)) }
    return InterviewState(
      questionnaire: questionnaire, sheet: store.sheet, words: words, terms: terms,
      pass: pass(of: store.sheet), scope: scope,
      skipsAnswered: options.skipAnswered, recovered: store.found.recovered)
  }

  /// In a room with a facilitator the whole ladder is gone through for today first (ENGINE.md 4.1).
  private func pass(of sheet: AnswerSheet) -> InterviewPass {
    options.pass.flatMap { InterviewPass(rawValue: $0) }
      ?? (sheet.respondent.isRoom ? .nowThenSecond : .both)
  }

  private func context(of store: SheetFiles) -> InterviewContext {
    let sheet = store.sheet
    let minimum = plan.minimum ?? questionnaire.settings.minimumInternal
    return InterviewContext(
      title: title, notices: notices + store.found.notes.map { $0.text(words) },
      isResumed: store.found.isResumed, lastSaved: folder.lastSaved(sheet.id),
      recovered: store.found.recovered,
      resumeCommand: resumeCommand(for: sheet),
      sheetPath: folder.sheetPath(sheet.id),
      disclosure: plan.audience == .own
        ? words.text(.disclosureOwn) : words.text(.disclosure, ["count": minimum]),
      nextCommand: "powershare report \(folder.path)")
  }

  private var title: String {
    words.text(.auditTitle, ["organisation": plan.organisation, "wave": plan.wave])
  }

  /// That nobody has checked the words, as long as nobody has.
  private var notices: [String] {
    words.head.isDraft ? [words.text(.draftNotice, ["language": words.head.name])] : []
  }

  private func resumeCommand(for sheet: AnswerSheet) -> String {
    let part =
      options.module.map { " --module \($0)" } ?? options.section.map { " --section \($0)" } ?? ""
    let pass = options.pass.map { " --pass \($0)" } ?? ""
    let skip = options.skipAnswered ? " --skip-answered" : ""
    return "powershare take \(folder.path) --sheet \(sheet.id)\(part)\(pass)\(skip)"
  }

  private func status(of outcome: InterviewOutcome) -> ExitStatus {
    Self.status(of: outcome, script: options.script)
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
    case .interrupted(let signal):
      return switch signal {
      case SIGHUP: .hungUp
      case SIGTERM: .terminated
      default: .interrupted
      }
    case .storeFailed(let error), .keptElsewhere(_, let error):
      Console.say("powershare: not saved: \(error)")
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

extension TerminalColours {
  static var ofEnvironment: TerminalColours {
    chosen(
      noColour: environmentValue("NO_COLOR"), cliColour: environmentValue("CLICOLOR"),
      term: environmentValue("TERM"), colourTerm: environmentValue("COLORTERM"))
  }
}
