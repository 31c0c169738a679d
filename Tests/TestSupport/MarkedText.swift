package import Diagnostics

/// A text with `1️⃣`, `2️⃣` … where faults are expected, and the same text without them.
package struct MarkedText: Sendable {
  package let text: String
  /// In bytes from the start of the text, by the mark's number.
  package let offsets: [Int: Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      if let number = Self.number(of: character) {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// `1️⃣` is the digit, U+FE0F and U+20E3.
  private static func number(of character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[2].value == 0x20E3 else { return nil }
    return Int(String(scalars[0]))
  }

  /// What the diagnostics say, each led by the number of the mark at its place.
  ///
  /// `0` stands for the whole file, `?` for a place without a mark.
  package func found(_ diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
    let index = LineIndex(file)
    let numbers = Dictionary(
      offsets.map { ($0.value, "\($0.key)") }, uniquingKeysWith: { first, _ in first })
    return diagnostics.map { diagnostic in
      guard let location = diagnostic.excerpt?.location else {
        return "0 \(diagnostic.code.rawValue) \(diagnostic.message)"
      }
      let offset = index.offset(line: location.line, column: location.column)
      let place = numbers[offset] ?? "?\(location.line):\(location.column)"
      return "\(place) \(diagnostic.code.rawValue) \(diagnostic.message)"
    }
  }
}

/// A faulty input and what is to be said about it.
package struct FaultCase: Sendable, CustomStringConvertible {
  package let name: String
  package let marked: MarkedText
  /// `1 PSQ-014 no question is called 'x'`, in the order of their places.
  package let expected: [String]

  package init(_ name: String, _ text: String, _ expected: String...) {
    self.init(name, text, expected: expected)
  }

  package init(_ name: String, _ text: String, expected: [String]) {
    self.name = name
    marked = MarkedText(text)
    self.expected = expected
  }

  package var description: String { name }

  /// The codes that this input raises.
  package var codes: [String] {
    expected.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
  }
}
