/// How many columns a text takes where every letter is equally wide.
///
/// East Asian wide characters and pictures take two, marks on other letters none.
func displayWidth(of text: [UInt8]) -> Int {
  guard text.contains(where: { $0 >= 0x80 }) else { return text.count }
  return String(decoding: text, as: UTF8.self).reduce(0) { $0 + displayWidth(of: $1) }
}

private func displayWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    if scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation { return 2 }
    width = max(width, displayWidth(of: scalar))
  }
  return width
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
