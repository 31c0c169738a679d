import CommonMark

/// What is wrong at a line of an expanded template.
struct TreeFault: Equatable {
  let problem: TemplateProblem
  /// Counted from 1 in the expanded text.
  let line: Int
  /// What to look for from that line on, to find the column; may be empty.
  let needle: [UInt8]
}

extension ReportTree {
  /// Everything in the tree that must not be written.
  ///
  /// - Parameter structure: Whether to check also what depends on neighbours, which only holds for
  ///   texts that can come to be.
  /// - Returns: Faults in reading order, those of single nodes first.
  func faults(structure: Bool = true) -> [TreeFault] {
    var faults: [TreeFault] = []
    var fences = fences[...]
    for node in nodes {
      switch document.kind(of: node) {
      case .htmlBlock, .htmlInline: faults.append(rawHTML(node))
      case .link, .image: faults += linkFaults(node)
      case .codeBlock:
        if let fence = fences.first, fence.node == node {
          faults += blockFaults(fence)
          fences.removeFirst()
        } else {
          faults += codeFaults(node)
        }
      // Adding nothing, thousands of times, takes its time.
      case .text where tokens.hasProse: faults += proseFaults(node)
      case .list where structure: faults += listFaults(node)
      case .paragraph where structure: faults += tableFaults(node)
      case .emphasis where structure, .strong where structure: faults += emphasisFaults(node)
      default: break
      }
    }
    if structure { faults += titleFaults() + idFaults() }
    return faults
  }

  private func fault(
    _ problem: TemplateProblem, _ node: MarkdownNode, needle: [UInt8] = []
  ) -> TreeFault {
    TreeFault(
      problem: problem, line: max(document.line(of: node), blockLine(of: node)), needle: needle)
  }

  /// The line of the block around a node, for nodes that libcmark gives no line.
  private func blockLine(of node: MarkdownNode) -> Int {
    var current = node
    while document.kind(of: current).isInline, let parent = document.parent(of: current) {
      current = parent
    }
    return document.line(of: current)
  }

  /// Template text for a message: one line, tokens as braces, not too long.
  private func shown(_ text: [UInt8]) -> String {
    let plain = tokens.replacing(in: text) { _ in Array("{{...}}".utf8) }
    let line = plain.prefix { $0 != UInt8(ascii: "\n") }.prefix(60)
    return String(decoding: line, as: UTF8.self)
  }
}

// MARK: - What is wrong wherever it stands

extension ReportTree {
  private func rawHTML(_ node: MarkdownNode) -> TreeFault {
    let html = document.literal(of: node)
    return fault(.rawHTML(shown(html)), node, needle: Array(html.prefix { $0 != 0x0A }))
  }

  private func linkFaults(_ node: MarkdownNode) -> [TreeFault] {
    var faults = addressFaults(document.address(of: node), of: node)
    if tokens.hasToken(document.title(of: node)) { faults.append(fault(.valueInTitle, node)) }
    return faults
  }

  private func addressFaults(_ address: [UInt8], of node: MarkdownNode) -> [TreeFault] {
    let isImage = document.kind(of: node) == .image
    // Most links lead to places in the report.
    if address.first == UInt8(ascii: "#"), !isImage { return [] }
    let policy = LinkPolicy(files: vocabulary.files)
    let pattern = tokens.pattern(of: address)
    if !policy.allows(pattern, begins: constantStart(of: address)) {
      return [fault(.badAddress(shown(address)), node, needle: address)]
    }
    guard isImage, !policy.isFile(pattern) else { return [] }
    return [fault(.pictureFromElsewhere(shown(address)), node, needle: address)]
  }

  private func constantStart(of address: [UInt8]) -> String {
    guard case .constant(let range)? = tokens.pieces(of: address).first else { return "" }
    return String(decoding: address[range], as: UTF8.self)
  }

  private func codeFaults(_ node: MarkdownNode) -> [TreeFault] {
    tokens.hasToken(document.fenceInfo(of: node)) ? [fault(.valueInFence, node)] : []
  }

  private func blockFaults(_ fence: BlockFence) -> [TreeFault] {
    let (node, words) = (fence.node, fence.words)
    let name = tokens.pattern(of: words)
    guard vocabulary.blocks.contains(name) else {
      let nearest = nearestBlock(to: name)
      return [fault(.unknownBlock(name, nearest: nearest), node, needle: words)]
    }
    guard let parent = document.parent(of: node), document.kind(of: parent) == .document else {
      return [fault(.blockInsideOther(name), node, needle: words)]
    }
    let isEmpty = document.literal(of: node).allSatisfy { $0 <= UInt8(ascii: " ") }
    return isEmpty ? [] : [fault(.blockWithLines(name), node, needle: words)]
  }

  private func proseFaults(_ node: MarkdownNode) -> [TreeFault] {
    guard let text = document.literal(of: node, ifHolding: Mark.lead) else {
      return []
    }
    let pieces = tokens.pieces(of: text)
    let hasProse = pieces.contains {
      if case .value(let index) = $0 { tokens.values[index].isProse } else { false }
    }
    guard hasProse, !(pieces.count == 1 && standsAlone(node)) else { return [] }
    return [fault(.crowdedProse, node, needle: text)]
  }

  /// Whether a text is all there is in a paragraph of the document or of a quotation.
  func standsAlone(_ node: MarkdownNode) -> Bool {
    guard document.next(after: node) == nil, document.previous(before: node) == nil,
      let paragraph = document.parent(of: node), document.kind(of: paragraph) == .paragraph,
      let parent = document.parent(of: paragraph)
    else { return false }
    return [.document, .blockQuote].contains(document.kind(of: parent))
  }
}

// MARK: - What is wrong beside its neighbours

extension ReportTree {
  private func listFaults(_ node: MarkdownNode) -> [TreeFault] {
    guard let next = document.next(after: node), document.kind(of: next) == .list else { return [] }
    return [fault(.adjoiningLists, next)]
  }

  private func tableFaults(_ node: MarkdownNode) -> [TreeFault] {
    guard let first = document.firstChild(of: node), document.kind(of: first) == .text,
      document.literal(of: first, startsWith: UInt8(ascii: "|"))
    else { return [] }
    return [fault(.pipeTable, node)]
  }

  private func titleFaults() -> [TreeFault] {
    headings.filter { document.headingLevel(of: $0) == 1 }.dropFirst()
      .map { fault(.secondTitle, $0) }
  }

  private func idFaults() -> [TreeFault] {
    var known: Set<String> = []
    var faults: [TreeFault] = []
    for node in headings {
      guard let tag = HeadingTag(of: node, in: document) else { continue }
      let pattern = tokens.pattern(of: tag.id)
      let isNew = pattern.contains("*") || known.insert(pattern).inserted
      guard !isNew || !HeadingTag.isID(pattern) else { continue }
      faults.append(fault(.badID(pattern), node, needle: tag.id))
    }
    return faults
  }

  /// Emphasis whose edge is a value can only be read again beside a blank or a sign: if the value
  /// ends in a sign, stars between it and a letter do not close.
  private func emphasisFaults(_ node: MarkdownNode) -> [TreeFault] {
    let before = document.previous(before: node)
    let after = document.next(after: node)
    let touches =
      isValue(document.firstChild(of: node), atEnd: false) && isWord(before, atEnd: true)
      || isValue(document.lastChild(of: node), atEnd: true) && isWord(after, atEnd: false)
    return touches ? [fault(.touchingEmphasis, node)] : []
  }

  private func isValue(_ node: MarkdownNode?, atEnd: Bool) -> Bool {
    guard let node, document.kind(of: node) == .text,
      let text = document.literal(of: node, ifHolding: Mark.lead)
    else { return false }
    let pieces = tokens.pieces(of: text)
    guard case .value? = atEnd ? pieces.last : pieces.first else { return false }
    return true
  }

  private func isWord(_ node: MarkdownNode?, atEnd: Bool) -> Bool {
    guard let node else { return false }
    switch document.kind(of: node) {
    case .emphasis, .strong: return true
    case .text:
      let text = document.literal(of: node)
      guard let byte = atEnd ? text.last : text.first else { return false }
      return byte >= 0x80 || isLetterOrDigit(byte)
    default: return false
    }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
