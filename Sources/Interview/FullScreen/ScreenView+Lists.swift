import Survey

/// Choosing from lines, and what else a key means on one screen only.
extension ScreenView {
  /// - Returns: `nil` for a key that means nothing special here.
  mutating func listEvents(_ key: Key, in state: InterviewState) -> [InterviewEvent]? {
    if case .character(let digit) = key, digit.isASCIIDigit { return choose(digit, in: state) }
    let typed = digits
    digits = ""
    switch key {
    case .up, .character("k"): return move(.up, in: state)
    case .down, .character("j"): return move(.down, in: state)
    case .character(" "): return mark(in: state)
    case .enter: return accept(in: state)
    case .backspace, .delete:
      digits = String(typed.dropLast())
      return []
    case .tab where takesCommands:
      takesCommands = false
      return [.dismiss]
    case .character(let letter): return letterHere(letter, in: state)
    default: return nil
    }
  }

  private mutating func move(
    _ movement: InterviewEvent.Movement, in state: InterviewState
  ) -> [InterviewEvent] {
    picked = nil
    if state.selectableNumbers.isEmpty, !state.form.isFigures { return [] }
    return [.move(movement)]
  }

  private func mark(in state: InterviewState) -> [InterviewEvent] {
    guard let number = state.highlighted else { return [] }
    if case .several = state.form { return [.toggle(number)] }
    return []
  }

  private func accept(in state: InterviewState) -> [InterviewEvent] {
    picked.map { [.special($0)] } ?? [.accept]
  }

  /// A digit puts the highlight on its line; in a short list of places it opens it at once.
  private mutating func choose(_ digit: Character, in state: InterviewState) -> [InterviewEvent] {
    picked = nil
    let numbers = state.selectableNumbers
    guard !numbers.isEmpty else { return [.text(String(digit))] }
    let typed = [digits + String(digit), String(digit)].first { number in
      Int(number).map(numbers.contains) ?? false
    }
    digits = typed ?? ""
    guard let number = typed.flatMap({ Int($0) }) else { return [.text(String(digit))] }
    let isShort = (numbers.last ?? 0) <= 9
    switch (state.screen, state.form) {
    case (.contents, _) where isShort: return [.choose(number)]
    case (_, .several) where isShort: return [.toggle(number)]
    default: return [.highlight(number)]
    }
  }

  private mutating func letterHere(
    _ letter: Character, in state: InterviewState
  ) -> [InterviewEvent]? {
    switch (state.screen, letter) {
    case (.confirm, "y"): return [.yes]
    case (.confirm, "n"): return [.no]
    case (.records, "a"): return [.add]
    case (.records, "x"): return [state.highlighted.map { .remove($0) } ?? .text("x")]
    case (.review, "m"): return [.review(.toLookAt)]
    case (.review, "a") where state.sheet.respondent.isRoom: return [.room(.agreed)]
    case (.review, "d") where state.sheet.respondent.isRoom: return [.room(.dissent)]
    case (.allocation, "p"), (.quick, "p"): return [.quickForm]
    default: break
    }
    if let chosen = yesOrNo(letter, in: state) { return chosen }
    return state.specialKind(letter).map { pick($0, in: state) }
  }

  private mutating func pick(
    _ kind: MissingAnswer.Kind, in state: InterviewState
  ) -> [InterviewEvent] {
    switch state.screen {
    case .question where !state.form.isTyped:
      picked = kind
      return [.dismiss]
    default: return [.special(kind)]
    }
  }

  private func yesOrNo(_ letter: Character, in state: InterviewState) -> [InterviewEvent]? {
    guard state.form == .one(of: state.yesNoLines) else { return nil }
    switch letter {
    case "y": return [.highlight(1)]
    case "n" where state.letterNMeansNo: return [.highlight(2)]
    default: return nil
    }
  }
}

extension InterviewState {
  /// The answer that is no answer and has this letter, where one may be given.
  fileprivate func specialKind(_ letter: Character) -> MissingAnswer.Kind? {
    switch screen {
    case .confirm, .contents, .review, .ended: nil
    default: specials.first { $0.key.lowercased() == letter.lowercased() }?.id
    }
  }
}

extension InputForm {
  var isFigures: Bool { if case .figures = self { true } else { false } }
}
