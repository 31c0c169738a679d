import Diagnostics

/// As much of a terminal as a frame needs: a grid, a cursor, and how each cell looks.
///
/// Whatever it does not know is kept in ``unknown``; lines do not wrap.
struct ScreenModel {
  struct Cell: Equatable {
    var text = " "
    var codes = ""
  }

  let columns: Int
  let rows: Int
  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isHeldBack = false
  private(set) var unknown: [String] = []
  private var codes = ""

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    // What another program left there.
    cells = Array(repeating: Array(repeating: Cell(text: "#"), count: columns), count: rows)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self))[...]
    while let character = rest.popFirst() {
      if character == "\u{1B}" { takeSequence(&rest) } else { put(character) }
    }
  }

  private mutating func put(_ character: Character) {
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
    case ("H", _):
      let numbers = parameters.split(separator: ";").compactMap { Int($0) }
      (row, column) = numbers.count == 2 ? (numbers[0] - 1, numbers[1] - 1) : (0, 0)
    case ("J", "2"): for line in 0..<rows { clear(line, from: 0) }
    case ("J", ""):
      clear(row, from: column)
      for line in (row + 1)..<max(row + 1, rows) { clear(line, from: 0) }
    case ("K", ""): clear(row, from: column)
    case ("m", "0"): codes = ""
    case ("m", _): codes = parameters
    case ("h", "?2026"): isHeldBack = true
    case ("l", "?2026"): isHeldBack = false
    default: unknown.append("\(parameters)\(letter)")
    }
  }

  private mutating func clear(_ line: Int, from start: Int) {
    for place in start..<columns { cells[line][place] = Cell(codes: codes) }
  }
}
