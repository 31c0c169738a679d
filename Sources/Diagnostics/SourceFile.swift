/// A text file as it was read, with the name the user knows it by.
package struct SourceFile: Sendable, Equatable {
  /// The path as the user gave it, or as it is reached from what the user gave.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The whole text, with U+FFFD in place of bytes that are not UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A stretch of a file, in bytes from its start.
package struct SourceSpan: Sendable, Hashable {
  package var offset: Int
  package var length: Int

  package init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }

  /// The part of this span that starts `offset` bytes into it.
  package func part(at offset: Int, length: Int) -> SourceSpan {
    SourceSpan(offset: self.offset + offset, length: length)
  }
}

/// A place in a file as people and editors count it: both numbers start at 1.
///
/// The column counts Unicode scalars, as YAML parsers and most editors do.
package struct SourceLocation: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
