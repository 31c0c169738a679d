#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document as libcmark wrote it, with marks where its blocks go.
///
/// Tables and charts are most of a report, and of its words most are values. libcmark would copy them
/// several times, letter by letter for Markdown, and need not see them.
package struct WrittenDocument: Sendable {
  /// What goes in the place of a mark.
  struct Part: Sendable {
    /// Of a block without the line end that libcmark puts behind it.
    let bytes: ArraySlice<UInt8>
    let isBlock: Bool
  }

  private let outline: [UInt8]
  private let parts: [Part]

  init(_ outline: [UInt8], parts: [Part]) {
    self.outline = outline
    self.parts = parts
  }

  /// The document with its blocks in their places.
  package var whole: [UInt8] {
    parts.isEmpty ? outline : text { $0.bytes }
  }

  /// The document with the same words in the place of each block.
  package func text(showing words: [UInt8]) -> [UInt8] {
    parts.isEmpty ? outline : text { $0.isBlock ? words[...] : $0.bytes }
  }

  private func text(with bytes: (Part) -> ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(outline.count + parts.reduce(0) { $0 + bytes($1).count })
    var start = 0
    while let (number, range) = nextMark(from: start) {
      output += outline[start..<range.lowerBound]
      output += bytes(parts[number])
      start = range.upperBound
    }
    output += outline[start...]
    return output
  }
}

// MARK: - Marks

extension WrittenDocument {
  /// U+FDD0, a number and U+FDD1: characters that Unicode keeps for the inside of programs, and that
  /// neither a template nor a value brings with it.
  private static let opening: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let closing: [UInt8] = [0xEF, 0xB7, 0x91]

  /// What stands for a block until it is put in.
  static func mark(_ number: Int) -> [UInt8] { opening + Array(String(number).utf8) + closing }

  private func nextMark(from start: Int) -> (number: Int, range: Range<Int>)? {
    var start = start
    while let open = outline.firstIndex(of: Self.opening[0], from: start) {
      start = open + 1
      guard outline[open...].starts(with: Self.opening) else { continue }
      var end = open + Self.opening.count
      var number = 0
      while end < outline.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(outline[end]),
        number < parts.count
      {
        number = number * 10 + Int(outline[end] - UInt8(ascii: "0"))
        end += 1
      }
      let hasNumber = end > open + Self.opening.count && number < parts.count
      if hasNumber, outline[end...].starts(with: Self.closing) {
        return (number, open..<(end + Self.closing.count))
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether both hold the same bytes, compared by the C library; `==` looks at one at a time.
  package func isSame(as other: [UInt8]) -> Bool {
    withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        guard left.count == right.count else { return false }
        guard let one = left.baseAddress, let two = right.baseAddress else { return true }
        return memcmp(one, two, left.count) == 0
      }
    }
  }

  /// Where a byte stands, found by the C library, which looks at many at once.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return base.distance(to: found)
    }
  }
}
