/// What a terminal has to say to a full-screen interview.
package enum TerminalReading: Sendable, Equatable {
  case key(Key)
  /// The window has another size, or the program is in front again: everything is shown anew.
  case redraw
  /// The number of a signal that asks to stop.
  case signal(Int32)
  /// Nothing more will come: the terminal has gone.
  case end
}

/// A terminal in which every key is heard at once and the whole screen is ours.
package protocol ScreenTerminal {
  var size: TerminalSize { get }
  /// Waits for what comes next.
  mutating func next() -> TerminalReading
  /// Makes the screen look so.
  mutating func show(_ frame: Frame)
  /// Gives the shell its screen and history back and stops until the program is put in front again.
  mutating func suspend()
  /// Gives the screen away, to an editor or for good; does nothing when it is given away.
  mutating func leave()
  /// Takes the screen, again after ``leave()``.
  mutating func enter()
}
