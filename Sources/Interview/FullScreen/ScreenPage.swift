import Diagnostics

/// One screen before it is fitted to the rows there are: parts from top to bottom, the keys below.
struct ScreenPage {
  /// Where one is; the first line.
  var title = ""
  /// Whose sheet, when it was saved: right of the title where there is room.
  var aside = ""
  var parts: [Part] = []
  /// What the last step has to say.
  var messages: [FrameLine] = []
  var hints: [FrameLine] = []
  /// Fewer keys, for when there is little room.
  var fewHints: [FrameLine]?

  /// Lines that stay together, with an empty line before them.
  struct Part {
    var role: Role
    var lines: [Line]
    /// The same in fewer lines, for small screens.
    var compact: [Line]?

    init(_ role: Role, _ lines: [Line], compact: [Line]? = nil) {
      self.role = role
      self.lines = lines
      self.compact = compact
    }
  }

  enum Role {
    case fixed
    /// Left out first when there is little room.
    case help
    /// Scrolls under what is fixed.
    case list
  }

  struct Line {
    var content: FrameLine
    /// Which line of a list it is part of; several when it is wrapped.
    var item: Int?
    /// The column of the cursor, where it stands on this line.
    var cursor: Int?

    init(_ content: FrameLine, item: Int? = nil, cursor: Int? = nil) {
      self.content = content
      self.item = item
      self.cursor = cursor
    }

    init(_ text: String = "", _ style: FrameStyle = .plain) { self.init(FrameLine(text, style)) }
  }

  /// Puts the cursor at the head of the last part, where no line has it.
  mutating func putCursorOnLastPart() {
    guard let last = parts.indices.last, !parts[last].lines.isEmpty else { return }
    parts[last].lines[0].cursor = 0
  }

  mutating func add(_ role: Role, _ lines: [Line], compact: [Line]? = nil) {
    if !lines.isEmpty { parts.append(Part(role, lines, compact: compact)) }
  }
}

/// The lines of a page that are shown in so many rows.
struct FittedLines {
  private(set) var lines: [FrameLine] = []
  /// Whether everything but help is shown.
  let isWhole: Bool
  private(set) var cursor = Frame.Position(row: 0, column: 0)

  /// - Parameters:
  ///   - parts: From top to bottom.
  ///   - room: At least 3 rows.
  ///   - scroll: How many lines of the list have gone by, where no cursor is in it.
  ///   - words: For what is above and below.
  init(_ parts: [ScreenPage.Part], room: Int, scroll: Int, words: InterfaceWords) {
    let room = max(3, room)
    let lines = Self.fewestCuts(parts, room: room)
    isWhole = lines.count <= room
    guard lines.count > room else {
      show(lines.map(\.line))
      return
    }
    let list = Self.scrolling(lines, room: room)
    let window = Window(
      lines[list].map(\.line), height: room - (lines.count - list.count), scroll: scroll,
      words: words)
    show(
      lines[..<list.lowerBound].map(\.line) + window.lines + lines[list.upperBound...].map(\.line))
  }

  private typealias Placed = (line: ScreenPage.Line, scrolls: Bool)

  private mutating func show(_ shown: [ScreenPage.Line]) {
    lines = shown.map(\.content)
    if let row = shown.firstIndex(where: { $0.cursor != nil }) {
      cursor = Frame.Position(row: row, column: shown[row].cursor ?? 0)
    }
  }

  /// Everything; without the help when it is too much; in its short form when it still is.
  private static func fewestCuts(_ parts: [ScreenPage.Part], room: Int) -> [Placed] {
    let whole = joined(parts)
    if whole.count <= room { return whole }
    let unhelped = parts.filter { $0.role != .help }
    let folded = joined(unhelped)
    if folded.count <= room { return folded }
    return joined(
      unhelped.map { ScreenPage.Part($0.role, $0.compact ?? $0.lines) })
  }

  private static func joined(_ parts: [ScreenPage.Part]) -> [Placed] {
    var lines: [Placed] = []
    for part in parts {
      if !lines.isEmpty { lines.append((ScreenPage.Line(), false)) }
      lines += part.lines.map { ($0, part.role == .list) }
    }
    return lines
  }

  /// The list, or everything where what is fixed leaves it too little.
  private static func scrolling(_ lines: [Placed], room: Int) -> Range<Int> {
    guard let first = lines.firstIndex(where: \.scrolls),
      let last = lines.lastIndex(where: \.scrolls), room - (lines.count - (last + 1 - first)) >= 5
    else { return lines.indices }
    return first..<last + 1
  }
}

/// A part of some lines around the cursor, with how much is above and below.
private struct Window {
  private(set) var lines: [ScreenPage.Line] = []

  init(_ all: [ScreenPage.Line], height: Int, scroll: Int, words: InterfaceWords) {
    let cursor = all.firstIndex { $0.cursor != nil }
    let wanted = cursor.map { $0 - (height - 1) / 2 } ?? scroll
    let start = min(max(0, wanted), max(0, all.count - height))
    let end = min(all.count, start + height)
    lines = Array(all[start..<end])
    if start > 0, !lines.isEmpty {
      lines[0] = ScreenPage.Line(
        Self.more(.screenMoreAbove, words, Self.count(all[...start])), .aside)
    }
    if end < all.count, let last = lines.indices.last {
      lines[last] = ScreenPage.Line(
        Self.more(.screenMoreBelow, words, Self.count(all[(end - 1)...])), .aside)
    }
  }

  private static func more(_ phrase: Phrase, _ words: InterfaceWords, _ count: Int) -> String {
    "      \(words.text(phrase, ["number": count]))"
  }

  /// How many lines of the list begin there, or how many rows where it has none.
  private static func count(_ lines: ArraySlice<ScreenPage.Line>) -> Int {
    let items = Set(lines.compactMap(\.item))
    return items.isEmpty ? lines.count : items.count
  }
}
