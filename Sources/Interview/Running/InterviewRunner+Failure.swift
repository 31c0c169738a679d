import Survey

/// When an answer cannot be put on disk.
extension InterviewRunner {
  /// Says so, and asks what is to be done; nobody is there to ask behind a script.
  func choice(
    after error: any Error, _ input: inout some InterviewInput,
    _ output: inout some InterviewOutput
  ) -> FailureChoice {
    output.write(said(.notSaved, error))
    return isScript ? .stop : choice(&input, &output)
  }

  private func choice(
    _ input: inout some InterviewInput, _ output: inout some InterviewOutput
  ) -> FailureChoice {
    while true {
      output.write(
        PlainRenderer.safe(state.words.text(rescue == nil ? .memoryOnly : .memoryOnlyOrElsewhere)))
      let reading = input.next()
      if case .notText = reading { continue }
      guard case .line(let line, _) = reading else { return .stop }
      switch line.withoutOuterBlanks.lowercased() {
      case "": return .tryAgain
      case "q", "quit", "stop": return .stop
      case "s":
        if let kept = saveElsewhere(&input, &output) { return .kept(kept) }
      default: continue
      }
    }
  }

  /// - Returns: `nil` when it was not saved there either, or nobody wants it to be.
  private func saveElsewhere(
    _ input: inout some InterviewInput, _ output: inout some InterviewOutput
  ) -> KeptSheet? {
    guard let rescue else { return nil }
    let suggested = rescue.suggestedPath
    output.write(PlainRenderer.safe(state.words.text(.elsewhereAsked, ["path": suggested])))
    guard case .line(let line, _) = input.next() else { return nil }
    let typed = line.withoutOuterBlanks
    guard typed != "b" else { return nil }
    do {
      return try rescue.keep(state.sheetToRescue, at: typed.isEmpty ? suggested : typed)
    } catch {
      output.write(said(.notSaved, error))
      return nil
    }
  }

  func said(_ phrase: Phrase, _ error: any Error) -> String {
    PlainRenderer.safe(state.words.text(phrase, ["error": "\(error)"])) + "\n"
  }
}
