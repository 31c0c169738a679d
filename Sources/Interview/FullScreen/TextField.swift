import Diagnostics

/// A text that is being typed, with the place where the next letter goes.
struct TextField: Sendable, Equatable {
  private(set) var characters: [Character]
  /// How many letters stand before it.
  private(set) var cursor: Int
  /// What was there before anything was typed.
  let original: String

  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
    original = text
  }

  var text: String { String(characters) }
  var isChanged: Bool { text != original }

  /// Puts a text in at the cursor; a mark joins the letter before it.
  mutating func insert(_ text: String) {
    let head = String(characters[..<cursor]) + text
    let tail = String(characters[cursor...])
    cursor = head.count
    characters = Array(head + tail)
    cursor = min(cursor, characters.count)
  }

  mutating func removeBefore() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func removeAfter() {
    if cursor < characters.count { characters.remove(at: cursor) }
  }

  mutating func removeWordBefore() {
    while cursor > 0, characters[cursor - 1].isWhitespace { removeBefore() }
    while cursor > 0, !characters[cursor - 1].isWhitespace { removeBefore() }
  }

  mutating func removeToStart() {
    characters.removeFirst(cursor)
    cursor = 0
  }

  mutating func removeToEnd() { characters.removeLast(characters.count - cursor) }

  /// - Returns: Whether the key moves the cursor or takes letters away.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .backspace: removeBefore()
    case .delete: removeAfter()
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .home, .control("a"), .up: moveToStart()
    case .end, .down: moveToEnd()
    case .control("w"): removeWordBefore()
    case .control("u"): removeToStart()
    case .control("k"): removeToEnd()
    default: return false
    }
    return true
  }

  mutating func move(by count: Int) { cursor = min(max(cursor + count, 0), characters.count) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }
}

extension TextField {
  /// The text in lines of a width, and the row and column of the cursor among them.
  func layout(width: Int) -> (lines: [String], cursor: Frame.Position) {
    let safe = characters.map { $0.isNewline ? $0 : Character(safe: $0) }
    let wrapped = WrappedText(safe, width: width)
    let row = wrapped.ranges.lastIndex { $0.lowerBound <= cursor } ?? 0
    let before = safe[wrapped.ranges[row].lowerBound..<cursor]
    let column = before.reduce(0) { $0 + displayWidth(of: $1) }
    return (
      wrapped.ranges.map { String(safe[$0]).trimmedAtEnd },
      Frame.Position(row: row, column: min(column, width))
    )
  }
}

extension Character {
  /// The letter as it may stand on a terminal.
  fileprivate init(safe character: Character) {
    let text = String(character).safeForTerminal
    self = text.count == 1 ? text.first ?? character : "\u{FFFD}"
  }
}
