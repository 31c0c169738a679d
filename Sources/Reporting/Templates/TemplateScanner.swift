import Diagnostics
import Documents

/// A tag or the text between two tags.
struct TemplatePiece: Equatable {
  enum Kind: Equatable {
    case text, value, section, inverted, close, partial, comment, refused
  }

  let kind: Kind
  /// The part of the file that it stands for; for text, what is left of it.
  var range: Range<Int>
  /// What stands between the braces, without sign and blanks.
  var name: String = ""
  /// The blanks before a partial that stands alone on its line.
  var indent: [UInt8] = []

  var span: SourceSpan { SourceSpan(offset: range.lowerBound, length: range.count) }
}

/// Cuts a template into text and tags and removes the lines that hold nothing but a tag.
struct TemplateScanner {
  private let bytes: [UInt8]
  private var pieces: [TemplatePiece] = []
  private var problems: [(TemplateProblem, SourceSpan)] = []

  /// The pieces in order and what is wrong with the tags.
  static func scan(
    _ bytes: [UInt8]
  ) -> (pieces: [TemplatePiece], problems: [(TemplateProblem, SourceSpan)]) {
    var scanner = TemplateScanner(bytes: bytes)
    scanner.cut()
    scanner.removeStandaloneLines()
    return (scanner.pieces, scanner.problems)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func cut() {
    var start = 0
    while let open = findPair(of: UInt8(ascii: "{"), from: start) {
      appendText(start..<open)
      guard let end = readTag(at: open) else { return }
      start = end
    }
    appendText(start..<bytes.count)
  }

  private mutating func appendText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pieces.append(TemplatePiece(kind: .text, range: range))
  }

  /// Reads the tag that begins at `open` and returns the offset behind it.
  private mutating func readTag(at open: Int) -> Int? {
    guard let close = findPair(of: UInt8(ascii: "}"), from: open + 2) else {
      problems.append((.unclosedTag, SourceSpan(offset: open, length: 2)))
      return nil
    }
    let sign = open + 2 < close ? bytes[open + 2] : 0
    let isTriple = sign == UInt8(ascii: "{")
    let end =
      isTriple && close + 2 < bytes.count && bytes[close + 2] == UInt8(ascii: "}")
      ? close + 3 : close + 2
    var piece = TemplatePiece(kind: kind(ofSign: sign), range: open..<end)
    let content = piece.kind == .value ? open + 2 : open + 3
    piece.name = trimmed(min(content, close)..<close)
    if piece.kind == .refused { refuse(piece, sign: sign) }
    pieces.append(piece)
    return end
  }

  private func kind(ofSign sign: UInt8) -> TemplatePiece.Kind {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "="),
      UInt8(ascii: "<"), UInt8(ascii: "$"):
      .refused
    default: .value
    }
  }

  private mutating func refuse(_ piece: TemplatePiece, sign: UInt8) {
    let tag = "{{" + String(UnicodeScalar(sign))
    let problem: TemplateProblem =
      switch sign {
      case UInt8(ascii: "{"), UInt8(ascii: "&"): .unescapedValue(tag)
      case UInt8(ascii: "="): .changedDelimiters
      case UInt8(ascii: "%"): .pragma
      default: .inheritance(tag)
      }
    problems.append((problem, piece.span))
  }

  /// The offset of the next two signs of a kind in a row.
  private func findPair(of sign: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == sign, bytes[index + 1] == sign { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> String {
    var slice = bytes[range]
    while let first = slice.first, first <= UInt8(ascii: " ") { slice.removeFirst() }
    while let last = slice.last, last <= UInt8(ascii: " ") { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}

// MARK: - Lines that hold nothing but a tag

extension TemplateScanner {
  /// Takes out blanks and line ends around tags that stand alone, as the mustache rules say.
  private mutating func removeStandaloneLines() {
    for index in pieces.indices where Self.mayStandAlone(pieces[index].kind) {
      let tag = pieces[index].range
      guard let start = lineStart(before: tag), let end = lineEnd(after: tag) else { continue }
      if pieces[index].kind == .partial {
        pieces[index].indent = Array(bytes[start..<tag.lowerBound])
      }
      cutText(at: index - 1, to: 0..<start)
      cutText(at: index + 1, to: end..<bytes.count)
    }
    pieces.removeAll { $0.kind == .text && $0.range.isEmpty }
  }

  private mutating func cutText(at index: Int, to part: Range<Int>) {
    guard pieces.indices.contains(index), pieces[index].kind == .text else { return }
    pieces[index].range = pieces[index].range.clamped(to: part)
  }

  private static func mayStandAlone(_ kind: TemplatePiece.Kind) -> Bool {
    switch kind {
    case .section, .inverted, .close, .partial, .comment: true
    case .text, .value, .refused: false
    }
  }

  /// The offset at which the tag's line begins, if only blanks are between it and the tag.
  private func lineStart(before tag: Range<Int>) -> Int? {
    var start = tag.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    return start
  }

  /// The offset behind the line end, if only blanks are between the tag and it.
  private func lineEnd(after tag: Range<Int>) -> Int? {
    var end = tag.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
