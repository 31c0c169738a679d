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

  /// Reads a script, line by line.
  init(script bytes: [UInt8]?, words: InterfaceWords) {
    self.words = words
    output = STDOUT_FILENO
    place = .script(SharedInput(bytes.map { ScriptInput($0) } ?? DescriptorInput()))
  }

  /// Sits at a terminal.
  init(isPlain: Bool, words: InterfaceWords) {
    self.words = words
    output = TakeSitting.promptDescriptor()
    if !isPlain, let terminal = TerminalDevice(output: output, colours: .ofEnvironment) {
      place = .screen(terminal)
    } else {
      place = .lines(DescriptorInput())
    }
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
    case .screen(let terminal):
      return run(on: terminal, state, context, store: &store, rescue: rescue)
    case .lines(let input):
      return run(input, state, context, store: &store, rescue: rescue)
    case .script(let input):
      return run(input, state, context, store: &store, rescue: rescue)
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

  /// Whoever finds the screen too small goes on in lines.
  private func run(
    on terminal: TerminalDevice, _ state: InterviewState, _ context: InterviewContext,
    store: inout some SheetStore, rescue: (any SheetRescue)?
  ) -> InterviewOutcome {
    var terminal = terminal
    var runner = ScreenRunner(state: state, context: context, now: timeOfDay, rescue: rescue)
    switch runner.run(
      terminal: &terminal, store: &store, editor: EditorProgram.find(output: output))
    {
    case .ended(let outcome):
      say(PlainRenderer.end(outcome, runner.state, context))
      return outcome
    case .asksForPlain:
      terminal.leave()
      let input = DescriptorInput()
      place = .lines(input)
      return run(input, runner.state, context, store: &store, rescue: rescue)
    }
  }
}

/// One input that several readers go on with, each where the one before stopped.
final class SharedInput: InterviewInput {
  private var input: any InterviewInput

  init(_ input: any InterviewInput) { self.input = input }

  func next() -> InterviewReading { input.next() }
}
