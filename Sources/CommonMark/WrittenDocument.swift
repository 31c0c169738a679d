#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document as libcmark wrote it, with marks where words and blocks go.
///
/// Tables and charts are most of a report, and of its words most are values. libcmark would copy them
/// several times, letter by letter for Markdown, and need not see them.
package struct WrittenDocument: Sendable {
  private let outline: [UInt8]
  /// What goes in the place of the first marks.
  private let words: [[UInt8]]
  /// What goes in the place of those behind them, without the line ends that libcmark puts there.
  private let blocks: [ArraySlice<UInt8>]

  init(_ outline: [UInt8], words: [[UInt8]], blocks: [ArraySlice<UInt8>]) {
    self.outline = outline
    self.words = words
    self.blocks = blocks
  }

  /// The document with its words and blocks in their places.
  package var whole: [UInt8] { text(showing: nil) }

  /// The document with the same words in the place of each block.
  package func text(showing words: [UInt8]) -> [UInt8] { text(showing: words[...]) }

  /// The document with what stands for each block; without, each stands for itself.
  private func text(showing stand: ArraySlice<UInt8>?) -> [UInt8] {
    var output: [UInt8] = []
    let room = blocks.reduce(0) { $0 + (stand ?? $1).count }
    output.reserveCapacity(outline.count + words.reduce(0) { $0 + $1.count } + room)
    let count = words.count + blocks.count
    var start = 0
    while let (number, range) = Mark.first(in: outline, from: start, below: count) {
      output.append(outline.span.extracting(start..<range.lowerBound))
      if number < words.count {
        words[number].withUnsafeBufferPointer { output += $0 }
      } else {
        output += stand ?? blocks[number - words.count]
      }
      start = range.upperBound
    }
    output.append(outline.span.extracting(start...))
    return output
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { self += $0 }
  }

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
