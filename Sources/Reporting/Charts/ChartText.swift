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
    displayWidth(of: Array(text.utf8)) * letter(size, bold)
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
    var lines: [String] = []
    var room = 0
    let line = PlainText.line(text)
    for word in line.split(separator: UInt8(ascii: " ")).map(Array.init) {
      let length = displayWidth(of: word)
      if !lines.isEmpty, length + 1 <= room {
        lines[lines.count - 1] += " " + String(decoding: word, as: UTF8.self)
        room -= length + 1
      } else if length <= limit {
        lines.append(String(decoding: word, as: UTF8.self))
        room = limit - length
      } else {
        let parts = broken(String(decoding: word, as: UTF8.self), limit: limit)
        lines += parts
        room = limit - displayWidth(of: Array((parts.last ?? "").utf8))
      }
    }
    return lines
  }

  private static func broken(_ word: String, limit: Int) -> [String] {
    var parts: [String] = []
    var room = 0
    for character in word {
      let width = displayWidth(of: Array(String(character).utf8))
      if parts.isEmpty || width > room {
        parts.append("")
        room = limit
      }
      parts[parts.count - 1].append(character)
      room -= width
    }
    return parts
  }

  /// A, B, C …, then numbers: the letter of a mark.
  static func letter(_ place: Int) -> String {
    place < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))) : String(place + 1)
  }
}
