import Digests

/// Tells whether two releases count the same sheet, and not whose it is.
///
/// The first 16 hex digits of SHA-256 over a salt and the sheet's first id.
package struct PersonMark: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// Reads 16 lower-case hex digits; `nil` for anything else.
  init?(_ text: String) {
    guard text.utf8.count == 16, text.isLowerCaseHex else { return nil }
    rawValue = text
  }

  package static func < (left: PersonMark, right: PersonMark) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What makes the marks of one audit unlike those of any other.
package struct ReleaseSalt: Sendable, Equatable {
  /// 32 hex digits.
  package let text: String

  /// - Parameter bytes: At random, 16 of them.
  package init(_ bytes: [UInt8]) {
    text = String(SHA256.hex(of: bytes).prefix(32))
  }

  /// Reads 32 lower-case hex digits; `nil` for anything else.
  init?(text: String) {
    guard text.utf8.count == 32, text.isLowerCaseHex else { return nil }
    self.text = text
  }

  package func mark(of sheet: AnswerSheet.ID) -> PersonMark {
    PersonMark(
      rawValue: String(SHA256.hex(of: Array("\(text)\n\(sheet)".utf8)).prefix(16)))
  }
}

extension String {
  fileprivate var isLowerCaseHex: Bool {
    utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether this is a whole SHA-256 as it is written here.
  var isSHA256: Bool { utf8.count == 64 && isLowerCaseHex }
}
