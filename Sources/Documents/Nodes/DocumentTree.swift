import Diagnostics

/// All that stands in one file, in one list and in the order of the file.
///
/// Behind a list stand its items, behind a mapping a key and a value in turns. Words that stand
/// in the file as they are read become a `String` only when somebody asks for it.
package final class DocumentTree: Sendable {
  package let parts: [DocumentPart]
  private let bytes: [UInt8]
  /// Texts that the file spells otherwise.
  private let texts: [String]

  init(parts: [DocumentPart], bytes: [UInt8], texts: [String]) {
    self.parts = parts
    self.bytes = bytes
    self.texts = texts
  }

  /// A scalar as it is read; nothing for lists and mappings.
  package func text(at place: Int) -> String { parts[place].text(in: bytes, texts) }

  /// Whether a text is this word, without making a `String` of it.
  package func holds(_ word: String, at place: Int) -> Bool {
    let part = parts[place]
    if part.isMarked, part.isWord(word, in: bytes) { return true }
    // What is not ASCII may be equal in another spelling.
    guard !part.isMarked || !word.utf8Span.isKnownASCII else { return false }
    return text(at: place) == word
  }

  /// The place of the first of a mapping's keys that is this word and has a value.
  func place(of key: String, in mapping: Range<Int>) -> Int? {
    var place = mapping.lowerBound
    while place < mapping.upperBound {
      if holds(key, at: place), !isNull(at: place + 1) { return place }
      place = parts[place + 1].end
    }
    return nil
  }

  /// The whole number that a scalar is, written as `Int` reads it.
  package func integer(at place: Int) -> Int? {
    let part = parts[place]
    // Eighteen digits are always an `Int`.
    guard case .scalar(.number) = part.kind, part.length <= 18 else { return Int(text(at: place)) }
    return part.integer(in: bytes)
  }

  /// Nothing was written: an empty YAML value, `~`, or JSON's null.
  package func isNull(at place: Int) -> Bool {
    switch parts[place].kind {
    case .scalar(.null): return true
    case .scalar(.plain):
      let text = text(at: place)
      return text.isEmpty || text == "~" || text == "null"
    default: return false
    }
  }
}
