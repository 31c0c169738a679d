import Glibc
import Interview

/// Whoever sits there: at a whole screen, at lines, or a script; the same for menus and interviews.
final class AskingSeat {
  private enum Place {
    case screen(TerminalDevice)
    case lines(DescriptorInput)
    case script(SharedInput)
  }

  private var place: Place
  private let output: Int32
  private let words: InterfaceWords

  /// Sits down; a script is read whole before anything is made for its sheet.
  ///
  /// - Parameters:
  ///   - script: A file, or `-` for standard input; `nil` for a terminal.
  ///   - isPlain: Lines by choice; they also come by the environment, and where there is no screen.
  ///   - words: What menus say.
  /// - Throws: 66 or 65 for a script that cannot be read.
  init(script: String?, isPlain: Bool, words: InterfaceWords) throws(CommandFailure) {
    self.words = words
    if let script {
      output = STDOUT_FILENO
      place = .script(try Self.input(of: script))
      return
    }
    // Prompts go to the terminal even when the output is piped away.
    output = Self.promptDescriptor()
    let isPlain = TerminalChoice.isPlain(
      flag: isPlain, accessible: environmentValue("ACCESSIBLE"), term: environmentValue("TERM"))
    if !isPlain, let terminal = TerminalDevice(output: output, colours: .ofEnvironment) {
      place = .screen(terminal)
    } else {
      place = .lines(DescriptorInput())
    }
  }

  private static func input(of script: String) throws(CommandFailure) -> SharedInput {
    if script == "-" { return SharedInput(DescriptorInput()) }
    do {
      return SharedInput(ScriptInput(try Folder.read(script, limit: 16_000_000)))
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func promptDescriptor() -> Int32 {
    if TerminalChoice.isTerminal(STDOUT_FILENO) { return STDOUT_FILENO }
    let terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC)
    return terminal >= 0 ? terminal : STDERR_FILENO
  }

  var isScript: Bool {
    if case .script = place { true } else { false }
  }

  /// Whom menus ask; `nil` for a script, which takes no defaults.
  var chooser: (any MenuAsker)? { isScript ? nil : asker }

  private var asker: any MenuAsker {
    let lines = DescriptorOutput(descriptor: output)
    return switch place {
    case .screen(let terminal): ScreenMenus(terminal: terminal, words: words)
    case .lines(let input): PlainMenus(input: input, output: lines, words: words)
    case .script(let input):
      PlainMenus(input: input, output: lines, words: words, isScript: true)
    }
  }

  func answer(to menu: Menu) -> MenuAnswer {
    var asker = asker
    return asker.answer(to: menu)
  }

  /// Says a line outside of every screen.
  func say(_ text: String) {
    leave()
    var lines = DescriptorOutput(descriptor: output)
    lines.write(text)
  }

  func leave() {
    if case .screen(let terminal) = place { terminal.leave() }
  }
}

// MARK: - Interviews

extension AskingSeat {
  /// Asks to its end; what is said at the end has been said.
  func run(
    _ state: InterviewState, _ context: InterviewContext, store: inout some SheetStore,
    rescue: (any SheetRescue)? = nil
  ) -> InterviewOutcome {
    switch place {
    case .lines(let input): return run(input, state, context, store: &store, rescue: rescue)
    case .script(let input): return run(input, state, context, store: &store, rescue: rescue)
    case .screen: break
    }
    switch runOnScreen(state, context, store: &store, rescue: rescue) {
    case .ended(let outcome): return outcome
    case .asksForPlain(let reached):
      // The screen goes, and the signals that it held with it.
      let input = DescriptorInput()
      place = .lines(input)
      return run(input, reached, context, store: &store, rescue: rescue)
    }
  }

  private func run(
    _ input: some InterviewInput, _ state: InterviewState, _ context: InterviewContext,
    store: inout some SheetStore, rescue: (any SheetRescue)?
  ) -> InterviewOutcome {
    var (input, lines) = (input, DescriptorOutput(descriptor: output))
    var runner = InterviewRunner(
      state: state, context: context, isScript: isScript, rescue: rescue)
    return runner.run(
      input: &input, output: &lines, store: &store,
      editor: isScript ? nil : EditorProgram.find(output: output))
  }

  /// What became of asking on the whole screen.
  private enum ScreenEnd {
    case ended(InterviewOutcome)
    /// Whoever finds it too small there goes on in lines, from here.
    case asksForPlain(InterviewState)
  }

  private func runOnScreen(
    _ state: InterviewState, _ context: InterviewContext, store: inout some SheetStore,
    rescue: (any SheetRescue)?
  ) -> ScreenEnd {
    guard case .screen(var terminal) = place else { return .asksForPlain(state) }
    var runner = ScreenRunner(state: state, context: context, now: timeOfDay, rescue: rescue)
    switch runner.run(
      terminal: &terminal, store: &store, editor: EditorProgram.find(output: output))
    {
    case .ended(let outcome):
      say(PlainRenderer.end(outcome, runner.state, context))
      return .ended(outcome)
    case .asksForPlain: return .asksForPlain(runner.state)
    }
  }
}

extension TerminalColours {
  fileprivate static var ofEnvironment: TerminalColours {
    chosen(
      noColour: environmentValue("NO_COLOR"), cliColour: environmentValue("CLICOLOR"),
      term: environmentValue("TERM"), colourTerm: environmentValue("COLORTERM"))
  }
}

/// One input that several readers go on with, each where the one before stopped.
final class SharedInput: InterviewInput {
  private var input: any InterviewInput

  init(_ input: any InterviewInput) { self.input = input }

  func next() -> InterviewReading { input.next() }
}
