/// What came from whoever answers.
package enum InterviewReading: Sendable, Equatable {
  /// A line without its end. Lines count from 1.
  case line(String, number: Int)
  /// A line with bytes that are not UTF-8; nothing of it is kept.
  case notText(number: Int)
  /// A line that is longer than any answer may be; nothing of it is kept.
  case tooLong(number: Int)
  /// Nothing more will come: Ctrl-D, or the end of a script.
  case end
  /// The number of a signal that asks to stop.
  case signal(Int32)
}

/// Where the answers come from.
package protocol InterviewInput {
  /// Waits for the next line, the end or a signal.
  mutating func next() -> InterviewReading
}

/// Where the questions go.
package protocol InterviewOutput {
  /// Shows the text at once, as it is; it is already safe for a terminal.
  mutating func write(_ text: String)
}

/// A program in which a long text can be written.
package protocol InterviewEditor {
  /// Lets the text be edited.
  ///
  /// - Returns: The text as it was left; `nil` when it was given up.
  mutating func edit(_ text: String) throws -> String?
}
