import Diagnostics

/// A text in lines that fit a width, as ranges of its letters.
///
/// Lines break after spaces, at line ends in the text, and beside letters that are two columns wide,
/// but not before a sign that closes; a word that is wider than a line is broken where it must be.
/// Spaces at the end of a line may stand past the width.
struct WrappedText {
  let characters: [Character]
  private(set) var ranges: [Range<Int>] = []
  private let width: Int
  private var start = 0
  private var used = 0
  /// The last place of the line at which it may end.
  private var breakable = 0

  init(_ characters: [Character], width: Int) {
    self.characters = characters
    self.width = max(2, width)
    for (index, character) in characters.enumerated() { take(character, at: index) }
    ranges.append(start..<characters.count)
  }

  /// The lines without the spaces at their ends.
  static func lines(_ text: String, width: Int) -> [String] {
    if text.utf8.count <= width, !text.utf8.contains(0x0A) { return [text] }
    let wrapped = WrappedText(Array(text), width: width)
    return wrapped.ranges.map { String(wrapped.characters[$0]).trimmedAtEnd }
  }

  private mutating func take(_ character: Character, at index: Int) {
    if character.isNewline { return endLine(at: index, next: index + 1) }
    let columns = displayWidth(of: character)
    if character == " " {
      used += 1
      breakable = index + 1
      return
    }
    if columns == 2, !character.closes, index > start { breakable = index }
    if used + columns > width {
      let end = breakable > start ? breakable : index
      endLine(at: end, next: end)
      used = characters[end..<index].reduce(0) { $0 + displayWidth(of: $1) }
    }
    used += columns
    if columns == 2 { noteBreak(after: index) }
  }

  private mutating func noteBreak(after index: Int) {
    let next = index + 1
    if next < characters.count, !characters[next].closes { breakable = next }
  }

  private mutating func endLine(at end: Int, next: Int) {
    ranges.append(start..<end)
    start = next
    breakable = next
    used = 0
  }
}

extension Character {
  /// A sign that must not begin a line.
  fileprivate var closes: Bool { "、。，．：；！？）」』】》〉…,.:;!?)]}".contains(self) }
}
