import Diagnostics

/// The cells of a CSV file (RFC 4180), with their places; lines may end in LF.
///
/// Where the first line has no comma, semicolons or tabs stand between cells, as spreadsheets write them
/// where a comma is part of a number.
struct CSVTable {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var offset = 0
  /// Where a quotation mark stands that is never closed.
  private(set) var openQuote: SourceSpan?
  /// Where a quoted cell goes on after its closing mark.
  private(set) var textAfterQuotes: [SourceSpan] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let head = bytes.prefix { !Self.lineEnds.contains($0) }
    separator =
      [",", ";", "\t"].map { UInt8(ascii: $0) }.first(where: head.contains) ?? UInt8(ascii: ",")
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Every line that is not empty.
  mutating func lines() -> [[(text: String, span: SourceSpan)]] {
    var lines: [[(text: String, span: SourceSpan)]] = []
    while offset < bytes.count {
      let line = self.line()
      if line.count > 1 || line.first?.text.isEmpty == false { lines.append(line) }
    }
    return lines
  }

  private mutating func line() -> [(text: String, span: SourceSpan)] {
    var cells: [(text: String, span: SourceSpan)] = []
    while true {
      cells.append(cell())
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    return cells
  }

  private mutating func cell() -> (text: String, span: SourceSpan) {
    let start = offset
    var content: [UInt8] = []
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      content = quoted()
      if !isAtEndOfCell {
        textAfterQuotes.append(SourceSpan(offset: offset, length: 1))
      }
    }
    while !isAtEndOfCell {
      content.append(bytes[offset])
      offset += 1
    }
    return (
      String(decoding: content, as: UTF8.self),
      SourceSpan(offset: min(start, max(bytes.count - 1, 0)), length: max(offset - start, 1))
    )
  }

  private var isAtEndOfCell: Bool {
    offset >= bytes.count || bytes[offset] == separator || Self.lineEnds.contains(bytes[offset])
  }

  private static let lineEnds = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]

  private mutating func quoted() -> [UInt8] {
    let (start, mark) = (offset, UInt8(ascii: "\""))
    var content: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == mark else {
        content.append(byte)
        continue
      }
      guard offset < bytes.count, bytes[offset] == mark else { return content }
      content.append(mark)
      offset += 1
    }
    openQuote = openQuote ?? SourceSpan(offset: start, length: 1)
    return content
  }
}
