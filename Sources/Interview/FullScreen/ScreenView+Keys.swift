import Survey

/// From keys to what is meant by them.
extension ScreenView {
  /// What a key means here; nothing where it only changes the view, or means nothing.
  package mutating func events(for key: Key, in state: InterviewState) -> [InterviewEvent] {
    notice = nil
    if let stop = stopping(key, in: state) { return stop }
    if let over = sheetOver { return close(over, with: key) }
    if case .paste(let text) = key { return paste(text, in: state) }
    if field != nil, !takesCommands, let events = type(key, in: state) { return events }
    if case .figures = state.form, let events = enterFigure(key, in: state) { return events }
    return listEvents(key, in: state) ?? commandEvents(key, in: state)
  }

  /// Stopping works everywhere; what is half-typed stays with its screen.
  private func stopping(_ key: Key, in state: InterviewState) -> [InterviewEvent]? {
    guard key == .control("c") || key == .control("d") else { return nil }
    return keptDraft + [.quit]
  }

  private mutating func close(_ over: Over, with key: Key) -> [InterviewEvent] {
    switch (over, key) {
    case (.help, .down): scroll += 1
    case (.help, .up): scroll = max(0, scroll - 1)
    case (.help, _):
      sheetOver = nil
      scroll = 0
      return [.dismiss]
    case (.start, .character("q")): return [.quit]
    case (.start, .character("g")):
      closeStart()
      return [.contents]
    case (.start, .enter), (.start, .character(" ")): closeStart()
    case (.start, _): break
    }
    return []
  }

  private mutating func paste(_ text: String, in state: InterviewState) -> [InterviewEvent] {
    guard field != nil, !takesCommands else {
      notice = .pasteDropped
      return [.dismiss]
    }
    let isLong = state.form.isText
    field?.insert(isLong ? text : text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return []
  }

  /// What has been typed goes along when a screen is left.
  var keptDraft: [InterviewEvent] {
    guard let field, field.isChanged else { return [] }
    return [.draft(field.text)]
  }

  private func commandEvents(_ key: Key, in state: InterviewState) -> [InterviewEvent] {
    switch key {
    case .tab: field == nil ? [.otherSlot] : []
    case .backTab, .pageUp: back(in: state)
    case .escape: state.screen.isOverAnother ? back(in: state) : []
    case .character("b"): back(in: state)
    case .character(let letter): keptDraft + letterEvents(letter, in: state)
    default: []
    }
  }

  /// Back leaves the screen at once, also from among lines of figures; the arrows move there.
  private func back(in state: InterviewState) -> [InterviewEvent] {
    let lines = state.form.isFigures ? state.figures.line : 0
    return keptDraft + [InterviewEvent](repeating: .move(.up), count: lines) + [.back]
  }

  private func letterEvents(_ letter: Character, in state: InterviewState) -> [InterviewEvent] {
    switch letter {
    case "g": [.contents]
    case "r": [.review(.everything)]
    case "u": [.undo]
    case "e": [.evidence]
    case "y" where state.offersEarlier: [.earlier]
    case "f": [.finish]
    case "q": [.quit]
    case "?", "h": [.help]
    default: [.text(String(letter))]
    }
  }
}

extension Screen {
  /// Whether it lies over another one, to which Esc leads back.
  var isOverAnother: Bool {
    switch self {
    case .detail, .contents, .review, .confirm, .field, .room: true
    case .question, .records, .allocation, .quick, .item, .ended: false
    }
  }
}
