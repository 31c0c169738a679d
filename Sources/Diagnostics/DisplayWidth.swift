/// How many columns a text takes at a terminal, or where every letter is equally wide.
///
/// East Asian wide characters and pictures take two, marks on other letters none. A letter with all
/// that belongs to it is as wide as its widest part (ENGINE.md 4.8).
package func displayWidth(of text: String) -> Int { displayWidth(of: text.utf8.span) }

/// How many columns a text in UTF-8 takes.
package func displayWidth(of text: Span<UInt8>) -> Int {
  if let width = plainWidth(of: text) { return width }
  return text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    .reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many columns one letter takes, with all that belongs to it.
package func displayWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    if scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation { return 2 }
    width = max(width, displayWidth(of: scalar))
  }
  return width
}

/// The width of a text whose letters take one column each and join no others, as nearly all do:
/// ASCII, Latin letters, dashes, quotation marks and minus; `nil` for other texts.
private func plainWidth(of text: Span<UInt8>) -> Int? {
  var width = 0
  var index = 0
  while index < text.count {
    switch text[index] {
    case 0x20...0x7E: index += 1
    case 0xC3...0xCB: index += 2
    case 0xE2 where isPlainSign(text, at: index): index += 3
    default: return nil
    }
    width += 1
  }
  return width
}

/// U+2010 to U+2027, and U+2212.
private func isPlainSign(_ text: Span<UInt8>, at index: Int) -> Bool {
  guard index + 2 < text.count else { return false }
  switch (text[index + 1], text[index + 2]) {
  case (0x80, 0x90...0xA7), (0x88, 0x92): return true
  default: return false
  }
}

private func displayWidth(of scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: 0
  default: isWide(scalar.value) ? 2 : 1
  }
}

/// Whether Unicode's East Asian Width is W or F, by blocks.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
