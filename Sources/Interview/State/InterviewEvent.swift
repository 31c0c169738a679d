package import Survey

/// What whoever answers wants, whichever way it was said.
package enum InterviewEvent: Sendable, Equatable {
  /// The line with this number, as it is shown: a rung's level, a rating's value, else from 1 up.
  /// Where a number is typed, the number itself; in a list, the record or row to open.
  case choose(Int)
  /// These lines and no others.
  case chooseAll([Int])
  /// Adds the line to those chosen or takes it out; counts on ``accept``.
  case toggle(Int)
  case special(MissingAnswer.Kind)
  /// A text that is to be taken as it is.
  case text(String)
  /// What stands in the field so far; kept, and not yet an answer.
  case draft(String)
  /// Leaves the field empty.
  case clear
  /// Takes what is highlighted or half-typed, or goes on when there is an answer.
  case accept
  case back
  case move(Movement)
  /// Puts the highlight on a line without choosing it.
  case highlight(Int)
  /// Changes between now and the second answer.
  case otherSlot
  case goTo(Destination)
  case contents
  case review(ReviewFilter)
  case undo
  case help
  case again
  /// Closes what was only said: help, a refusal.
  case dismiss
  case evidence
  /// Shows what the same person answered in the audit before.
  case earlier
  case edit
  case yes
  case no
  /// The number on the line of figures at hand as it is being typed; `nil` for none.
  case setFigure(Int?)
  /// Shares what is left among the lines that have nothing yet.
  case evenOut
  case add
  case remove(Int)
  /// Between sharing points and naming only who has which part.
  case quickForm
  case finish
  /// Says, or changes, what a room says of its answers as a whole.
  case room(Screen.RoomPart)
  case quit

  package enum Movement: Sendable, Equatable {
    case up, down
  }

  package enum Destination: Sendable, Equatable {
    /// By its number in the section; `nil` for the section being asked.
    case question(Section.ID?, Int)
    case section(Section.ID)
    case module(Module.ID)
  }
}

package enum ReviewFilter: Sendable, Hashable {
  case everything
  /// Only what may need another look.
  case toLookAt
}
