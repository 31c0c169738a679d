import CommonMark

extension ReportTree {
  /// Puts values in the place of their tokens.
  mutating func swapTokens() {
    for node in nodes where document.holds(node) {
      switch document.kind(of: node) {
      case .text: swapText(node)
      case .code: swapCode(node)
      case .codeBlock: swapCodeBlock(node)
      case .link, .image: swapAddress(node)
      default: break
      }
    }
  }

  private mutating func swapCode(_ node: MarkdownNode) {
    guard let text = document.literal(of: node, ifHolding: Mark.lead) else { return }
    let words = PlainText.line(String(decoding: tokens.words(of: text), as: UTF8.self))
    if words.isEmpty {
      removeEmpty(node)
    } else {
      document.setLiteral(words, of: node)
    }
  }

  private mutating func swapCodeBlock(_ node: MarkdownNode) {
    guard let text = document.literal(of: node, ifHolding: Mark.lead) else { return }
    document.setLiteral(tokens.words(of: text), of: node)
  }

  private mutating func swapAddress(_ node: MarkdownNode) {
    guard let address = document.address(of: node, ifHolding: Mark.lead) else { return }
    document.setAddress(tokens.replacing(in: address) { LinkPolicy.encoded($0.text) }, of: node)
  }

  private mutating func swapText(_ node: MarkdownNode) {
    guard let text = document.literal(of: node, ifHolding: Mark.lead) else { return }
    let pieces = tokens.pieces(of: text)
    if pieces.count == 1, case .value(let index) = pieces[0], tokens.values[index].isProse,
      standsAlone(node)
    {
      swapProse(tokens.values[index].text, at: node)
    } else if isInsideImage(node) {
      document.setLiteral(tokens.words(of: text), of: node)
    } else if !fillMarks(of: pieces, in: text) {
      swapPieces(pieces, of: text, at: node)
    }
  }

  private func isInsideImage(_ node: MarkdownNode) -> Bool {
    var current = document.parent(of: node)
    while let parent = current, document.kind(of: parent).isInline {
      if document.kind(of: parent) == .image { return true }
      current = document.parent(of: parent)
    }
    return false
  }

  /// Puts a paragraph for each paragraph of a text.
  private mutating func swapProse(_ text: String, at node: MarkdownNode) {
    let paragraphs = PlainText.paragraphs(text)
    guard !paragraphs.isEmpty else { return removeEmpty(node) }
    guard let old = document.parent(of: node) else { return }
    for paragraph in paragraphs {
      document.insertParagraph(of: Self.contents(of: paragraph), before: old)
    }
    document.remove(old)
  }

  /// Leaves the values of a text to their marks, which stay in it, where none of them has to be seen
  /// by the writer or taken out; most texts are so.
  ///
  /// - Returns: Whether it could be done; if not, the text needs nodes for its pieces.
  private mutating func fillMarks(of pieces: [Tokens.Piece], in text: [UInt8]) -> Bool {
    guard !hasTildes else { return false }
    var startsLine = true
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .constant(let range):
        let isLast = index + 1 == pieces.count
        guard isLast || !Self.dependsOnNext(text[range.upperBound - 1]) else { return false }
        startsLine = startsLine && !Self.endsTheStart(text.span.extracting(range))
      case .value(let value):
        let line = PlainText.line(tokens.values[value].text)
        guard !line.isEmpty, !startsLine || !Self.isNumber(line) else { return false }
        document.fill(
          value, html: HTMLText.escaped(line),
          markdown: MarkdownText.escaped(line, startsLine: startsLine))
      }
    }
    return true
  }

  /// Whether a constant sign is escaped or not by what stands behind it.
  private static func dependsOnNext(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: "&") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
  }

  /// Whether words are digits alone, which begin a list together with a dot behind them.
  private static func isNumber(_ line: [UInt8]) -> Bool {
    line.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Puts nodes for the pieces of a text in its place.
  private mutating func swapPieces(
    _ pieces: [Tokens.Piece], of text: [UInt8], at node: MarkdownNode
  ) {
    var ampersand = false
    var startsLine = true
    var empty: [MarkdownNode] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .constant(let range):
        ampersand = text[range].last == UInt8(ascii: "&") && index + 1 < pieces.count
        let kept = ampersand ? text[range].dropLast() : text[range]
        if !kept.isEmpty { document.insertText(Array(kept), before: node) }
        startsLine = startsLine && !Self.endsTheStart(kept.span)
      case .value(let value):
        let line = PlainText.line(tokens.values[value].text)
        let inserted = insert(line, ampersand: ampersand, startsLine: startsLine, before: node)
        if line.isEmpty, !ampersand { empty.append(inserted) }
        ampersand = false
      }
    }
    document.remove(node)
    for node in empty where document.holds(node) { removeEmpty(node) }
  }

  /// Whether what follows these constant words can no longer begin a list, a heading or a line.
  ///
  /// Digits and signs alone could do so together with a value: "1" before ". x".
  private static func endsTheStart(_ text: Span<UInt8>) -> Bool {
    var isBehindBlanks = false
    for index in text.indices {
      let isBlank = text[index] == UInt8(ascii: " ")
      if isBlank ? isBehindBlanks : isLetter(text[index]) { return true }
      isBehindBlanks = isBehindBlanks || !isBlank
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A `&` right before a value is written with it, as together they could read as a character.
  private mutating func insert(
    _ line: [UInt8], ampersand: Bool, startsLine: Bool, before node: MarkdownNode
  ) -> MarkdownNode {
    let words = ampersand ? [UInt8(ascii: "&")] + line : line
    let contents = Self.contents(of: words, startsLine: startsLine)
    return document.insertCustomInline(contents, before: node)
  }

  /// - Parameters:
  ///   - line: Words of a value.
  ///   - startsLine: Whether they could stand at the start of a line, where more signs are markup.
  /// - Returns: The words, escaped for each of the two documents.
  static func contents(of line: [UInt8], startsLine: Bool = true) -> CustomContents {
    CustomContents(
      html: CustomContent(enter: HTMLText.escaped(line)),
      markdown: CustomContent(enter: MarkdownText.escaped(line, startsLine: startsLine)),
      role: .words)
  }

  /// Writes `~~~` at the start of a constant text as words: libcmark would begin a code block.
  mutating func protectTildes() {
    guard hasTildes else { return }
    for node in document.nodes where document.kind(of: node) == .text {
      guard let text = document.literal(of: node, ifHolding: UInt8(ascii: "~")),
        text.first == UInt8(ascii: "~")
      else { continue }
      let tildes = Array(text.prefix { $0 == UInt8(ascii: "~") })
      document.insertCustomInline(Self.contents(of: tildes), before: node)
      document.setLiteral(Array(text.dropFirst(tildes.count)), of: node)
    }
  }
}
