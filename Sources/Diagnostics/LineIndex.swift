/// Turns byte offsets of one file into lines and columns.
///
/// A line ends with LF, CR LF or CR.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// - Complexity: One pass over the file.
  package init(_ file: SourceFile) {
    bytes = file.bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isEnd =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && bytes[(offset + 1)...].first != UInt8(ascii: "\n")
      if isEnd { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// The place of a byte; offsets behind the end count as the end.
  package func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineNumber(of: offset)
    return SourceLocation(line: line, column: scalars(from: starts[line - 1], to: offset) + 1)
  }

  /// The number of the line of a byte, without the cost of its column.
  package func line(of offset: Int) -> Int { lineNumber(of: min(max(offset, 0), bytes.count)) }

  /// The offset of the first byte of a line that is counted from 1; `nil` behind the last line.
  package func offset(ofLine line: Int) -> Int? {
    starts.indices.contains(line - 1) ? starts[line - 1] : nil
  }

  /// The offset of a line and a column counted from 1 in Unicode scalars, kept inside the file.
  package func offset(line: Int, column: Int) -> Int {
    guard var offset = offset(ofLine: line) else { return bytes.count }
    var left = column - 1
    while left > 0, offset < bytes.count, !isLineEnd(bytes[offset]) {
      offset += 1
      while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The text of a line that is counted from 1, without its line end.
  package func text(ofLine line: Int) -> String {
    guard let start = offset(ofLine: line) else { return "" }
    var end = start
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// How many Unicode scalars of its first line a span covers, at least 1.
  package func width(of span: SourceSpan) -> Int {
    let start = min(max(span.offset, 0), bytes.count)
    let wanted = min(start + max(span.length, 1), bytes.count)
    var end = start
    while end < wanted, !isLineEnd(bytes[end]) { end += 1 }
    return max(scalars(from: start, to: end), 1)
  }

  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func scalars(from start: Int, to end: Int) -> Int {
    bytes[start..<end].reduce(0) { $0 + (isContinuation($1) ? 0 : 1) }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
