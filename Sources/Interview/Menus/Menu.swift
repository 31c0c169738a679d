/// A choice before the first question: what is there, and what may be done with it.
package struct Menu: Sendable, Equatable {
  package var title: String
  /// What is asked, or found.
  package var question: String
  /// Numbered from 1.
  package var rows: [String]
  /// Letters and what they do; those that need a row act on the one that is named.
  package var commands: [Command]
  /// What plain mode asks for.
  package var prompt: String

  package struct Command: Sendable, Equatable {
    package var letter: Character
    package var does: String
    package var needsRow: Bool

    package init(_ letter: Character, _ does: String, needsRow: Bool = false) {
      self.letter = letter
      self.does = does
      self.needsRow = needsRow
    }
  }

  package init(
    title: String, question: String, rows: [String], commands: [Command], prompt: String
  ) {
    self.title = title
    self.question = question
    self.rows = rows
    self.commands = commands
    self.prompt = prompt
  }
}

/// What was chosen from a menu; rows count from 0.
package enum MenuAnswer: Sendable, Equatable {
  case row(Int)
  case command(Character, row: Int?)
  /// The line of a script that is none of these.
  case refused(line: Int, text: String)
  /// Nothing: whoever was asked left.
  case left
  /// The number of a signal that asks to stop; the key Ctrl-C and a terminal that has gone are
  /// such.
  case stopped(Int32)
}

/// Somebody who can be asked before an interview begins.
package protocol MenuAsker {
  mutating func answer(to menu: Menu) -> MenuAnswer
}
