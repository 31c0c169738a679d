/// How much room words take in a picture, where no font can be asked.
///
/// A letter is taken as 0.6 of the height of the text, a bold one as 0.65; wide scripts count twice.
enum ChartText {
  /// The height of most words, in tenths of a unit.
  static let size = 160
  /// The height of the smallest words: 12 pixels on a page that is 320 pixels wide.
  static let smallSize = 150

  /// In tenths of a unit.
  static func width(_ text: String, size: Int = size, bold: Bool = false) -> Int {
    displayWidth(of: text.utf8.span) * letter(size, bold)
  }

  private static func letter(_ size: Int, _ bold: Bool) -> Int { size * (bold ? 65 : 60) / 100 }

  /// Words in lines that fit; a word that is longer than a line is broken.
  ///
  /// - Parameters:
  ///   - text: One paragraph.
  ///   - width: Of a line, in tenths of a unit.
  ///   - size: Of the letters, in tenths of a unit.
  ///   - bold: Whether they are bold.
  /// - Returns: None for no words.
  static func lines(
    _ text: String, width: Int, size: Int = size, bold: Bool = false
  ) -> [String] {
    let limit = max(2, width / letter(size, bold))
    let words = PlainText.line(text)
    var lines: [Range<Int>] = []
    var room = 0
    var start = 0
    while start < words.count {
      let end = words[start...].firstIndex(of: UInt8(ascii: " ")) ?? words.count
      let length = displayWidth(of: words.span.extracting(start..<end))
      if let last = lines.last, length + 1 <= room {
        lines[lines.count - 1] = last.lowerBound..<end
        room -= length + 1
      } else if length <= limit {
        lines.append(start..<end)
        room = limit - length
      } else {
        let parts = broken(words[start..<end], limit: limit)
        lines += parts
        room = limit - (parts.last.map { displayWidth(of: words[$0].span) } ?? 0)
      }
      start = end + 1
    }
    return lines.map { String(decoding: words[$0], as: UTF8.self) }
  }

  private static func broken(_ word: ArraySlice<UInt8>, limit: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var room = 0
    var start = word.startIndex
    for character in String(decoding: word, as: UTF8.self) {
      let width = displayWidth(of: Array(character.utf8))
      let end = start + character.utf8.count
      if let last = parts.last, width <= room {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        parts.append(start..<end)
        room = limit
      }
      room -= width
      start = end
    }
    return parts
  }

  /// A, B, C …, then numbers: the letter of a mark.
  static func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))) : String(place + 1)
  }
}
