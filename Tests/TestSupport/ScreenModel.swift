import Diagnostics

/// As much of a terminal as a frame needs: a grid, a cursor, and how each cell looks.
///
/// Bytes may come in any pieces. Whatever it does not know is kept in ``unknown``; lines do not
/// wrap. What comes while the other screen is shown, the shell's, is no frame and is passed over.
package struct ScreenModel {
  package struct Cell: Equatable {
    package var text = " "
    package var codes = ""
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  package private(set) var cells: [[Cell]]
  package private(set) var row = 0
  package private(set) var column = 0
  package private(set) var isHeldBack = false
  package private(set) var unknown: [String] = []
  /// What has been switched on or off for good: `?1049` is the whole screen, `?2004` pastes in
  /// brackets, `?25` the cursor, `?7` the breaking of lines.
  package private(set) var modes: [String: Bool]
  private var codes = ""
  /// The beginning of a letter or of a sequence.
  private var rest: [UInt8] = []

  /// - Parameters:
  ///   - columns: Of the terminal.
  ///   - rows: Of the terminal.
  ///   - isWhole: The whole screen has been taken already.
  package init(columns: Int, rows: Int, isWhole: Bool = true) {
    self.columns = columns
    self.rows = rows
    modes = ["?1049": isWhole, "?2004": false, "?25": true, "?7": true]
    // What another program left there.
    cells = Array(repeating: Array(repeating: Cell(text: "#"), count: columns), count: rows)
  }

  /// A window of another size: what stood there cannot be relied on.
  package mutating func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: Cell(text: "#"), count: columns), count: rows)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
  }

  package var isWhole: Bool { modes["?1049"] == true }

  /// The lines as they can be read.
  package var lines: [String] {
    cells.map { line in
      let text = line.map(\.text).joined()
      let end = text.lastIndex { $0 != " " }
      return end.map { String(text[...$0]) } ?? ""
    }
  }

  package var text: String { lines.joined(separator: "\n") }

  /// Whether a text stands there, be it broken into lines.
  package func shows(_ wanted: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.contains(wanted.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  package mutating func take(_ bytes: some Sequence<UInt8>) {
    rest += bytes
    let whole = rest.count - unfinished
    let text = String(decoding: rest[..<whole], as: UTF8.self)
    rest.removeFirst(whole)
    var characters = Array(text)[...]
    while let character = characters.popFirst() {
      if character == "\u{1B}" { takeSequence(&characters) } else { put(character) }
    }
  }

  /// How many bytes at the end wait for more.
  private var unfinished: Int {
    if let escape = rest.lastIndex(of: 0x1B) {
      let sequence = rest[escape...].dropFirst(2)
      if !sequence.contains(where: { (0x40...0x7E).contains($0) }) { return rest.count - escape }
    }
    for (count, byte) in zip(1..., rest.reversed().prefix(3)) where byte & 0xC0 == 0xC0 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return count < length ? count : 0
    }
    return 0
  }

  private mutating func put(_ character: Character) {
    guard isWhole else { return }
    let width = displayWidth(of: character)
    guard row < rows, width > 0, column + width <= columns else {
      return unknown.append("beyond the edge: \(character)")
    }
    cells[row][column] = Cell(text: String(character), codes: codes)
    if width == 2 { cells[row][column + 1] = Cell(text: "", codes: codes) }
    column += width
  }

  private mutating func takeSequence(_ rest: inout ArraySlice<Character>) {
    guard rest.popFirst() == "[" else { return unknown.append("no CSI") }
    var parameters = ""
    while let character = rest.popFirst() {
      guard character.isLetter else {
        parameters.append(character)
        continue
      }
      return obey(character, parameters)
    }
  }

  private mutating func obey(_ letter: Character, _ parameters: String) {
    switch (letter, parameters) {
    case ("h", "?2026"): isHeldBack = true
    case ("l", "?2026"): isHeldBack = false
    case ("h", _) where modes[parameters] != nil: modes[parameters] = true
    case ("l", _) where modes[parameters] != nil: modes[parameters] = false
    case ("m", "0"): codes = ""
    case ("m", _): codes = parameters
    default: if isWhole { draw(letter, parameters) }
    }
  }

  private mutating func draw(_ letter: Character, _ parameters: String) {
    switch (letter, parameters) {
    case ("H", _):
      let numbers = parameters.split(separator: ";").compactMap { Int($0) }
      (row, column) = numbers.count == 2 ? (numbers[0] - 1, numbers[1] - 1) : (0, 0)
    case ("J", "2"): for line in 0..<rows { clear(line, from: 0) }
    case ("J", ""):
      clear(row, from: column)
      for line in (row + 1)..<max(row + 1, rows) { clear(line, from: 0) }
    case ("K", ""): clear(row, from: column)
    default: unknown.append("\(parameters)\(letter)")
    }
  }

  private mutating func clear(_ line: Int, from start: Int) {
    guard line < rows, start < columns else { return }
    for place in start..<columns { cells[line][place] = Cell(codes: codes) }
  }
}
