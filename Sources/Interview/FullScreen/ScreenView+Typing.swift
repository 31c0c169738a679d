import Survey

/// Typing into a field.
extension ScreenView {
  /// - Returns: `nil` for a key that has nothing to do with typing.
  mutating func type(_ key: Key, in state: InterviewState) -> [InterviewEvent]? {
    switch key {
    case .character(let character): return type(character, in: state)
    case .enter: return take(in: state)
    case .tab:
      takesCommands = state.form.takesLetters
      return [.dismiss]
    case .escape where !state.screen.isOverAnother: return []
    case .control("e"): return edit(in: state)
    default: return field?.edit(key) == true ? [] : nil
    }
  }

  /// Letters are commands where only figures are typed.
  private mutating func type(_ character: Character, in state: InterviewState) -> [InterviewEvent]?
  {
    let isFigure = character.isNumber || character == "-"
    guard state.form.takesLetters || isFigure else { return nil }
    field?.insert(String(character))
    return []
  }

  /// Enter: what stands in the field is the answer; an empty one takes away what was there.
  private func take(in state: InterviewState) -> [InterviewEvent] {
    guard let field else { return [] }
    if !field.text.withoutOuterBlanks.isEmpty { return [.text(field.text)] }
    return state.storedEntry(of: state.screen) == nil ? [.draft(""), .accept] : [.clear]
  }

  private mutating func edit(in state: InterviewState) -> [InterviewEvent] {
    state.form.isText ? keptDraft + [.edit] : []
  }

  /// Digits of a line of points or numbers; the number counts as it is typed.
  ///
  /// - Returns: `nil` for a key that enters no figure.
  mutating func enterFigure(_ key: Key, in state: InterviewState) -> [InterviewEvent]? {
    switch key {
    case .character(let digit) where digit.isASCIIDigit:
      let typed = digits + String(digit)
      digits = typed.count > 7 ? digits : typed
      return [.setFigure(Int(digits))]
    case .backspace, .delete:
      let line = state.figures.line
      let standing = state.figures.values.indices.contains(line) ? state.figures.values[line] : nil
      digits = String((digits.isEmpty ? standing.map { String($0) } ?? "" : digits).dropLast())
      return [.setFigure(Int(digits))]
    case .character("="): return [.evenOut]
    case .character("-"): return [.clear]
    default:
      digits = ""
      return nil
    }
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
