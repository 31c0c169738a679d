/// What a terminal shows at one moment: lines from the top, and where the cursor stands.
///
/// A value, so that a screen can be tested without a terminal. All text in it has passed
/// `safeForTerminal`, and no line is wider than the screen it was made for.
package struct Frame: Sendable, Equatable {
  package var lines: [FrameLine]
  package var cursor: Position

  /// A place on the screen; rows and columns count from 0.
  package struct Position: Sendable, Equatable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(lines: [FrameLine], cursor: Position) {
    self.lines = lines
    self.cursor = cursor
  }
}

/// One line of a frame, in parts that look alike.
package struct FrameLine: Sendable, Equatable {
  package var runs: [Run]

  package struct Run: Sendable, Equatable {
    package var text: String
    package var style: FrameStyle
  }

  package init(_ text: String = "", _ style: FrameStyle = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  package var text: String { runs.map(\.text).joined() }

  package mutating func append(_ text: String, _ style: FrameStyle = .plain) {
    guard !text.isEmpty else { return }
    guard let last = runs.indices.last, runs[last].style == style else {
      return runs.append(Run(text: text, style: style))
    }
    runs[last].text += text
  }
}

/// What a part of a screen is; a terminal without colour loses nothing, as words and signs say it.
package enum FrameStyle: String, Sendable, CaseIterable {
  case plain
  /// The question, a title.
  case heading
  /// Help, hints, how far one is.
  case aside
  /// The line the cursor is on.
  case current
  /// What was not taken, and what asks for a decision.
  case notice
}

/// How much room there is, in columns and rows.
package struct TerminalSize: Sendable, Equatable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
