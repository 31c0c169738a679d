/// A key that was pressed, or what was pasted.
package enum Key: Sendable, Hashable {
  /// A letter, digit, sign or space, with its accents.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Together with Ctrl; the letter in lower case.
  case control(Character)
  /// A text from elsewhere, whole: nothing in it is a key.
  case paste(String)
}
