package import Diagnostics

/// A mapping whose keys have been checked against those it may have.
package struct DocumentMapping: Sendable {
  package let entries: DocumentNode.Entries
  package let span: SourceSpan
  /// What the mapping is, as in "a question".
  package let name: String

  package init(entries: DocumentNode.Entries, span: SourceSpan, name: String) {
    self.entries = entries
    self.span = span
    self.name = name
  }

  /// The value of a key; `nil` when the key is missing or nothing stands after it.
  package subscript(key: String) -> DocumentNode? { entry(key)?.value }

  package func entry(_ key: String) -> DocumentNode.Entry? {
    entries.tree.place(of: key, in: entries.places).map { DocumentNode.Entry(entries.tree, at: $0) }
  }
}

extension DocumentReader {
  /// The node as a mapping, with a fault for each key that does not belong there.
  ///
  /// Keys that start with `x-` are the author's own and free.
  ///
  /// - Parameters:
  ///   - node: What should be a mapping.
  ///   - name: What it is, as in "a question".
  ///   - keys: The keys it may have; `nil` for any.
  /// - Returns: `nil` when it is no mapping.
  package mutating func mapping(
    _ node: DocumentNode, _ name: String, keys: [String]?
  ) -> DocumentMapping? {
    guard case .mapping = node.kind else {
      report(.wrongKind(expected: "\(name) as a mapping", found: node.kindName), at: node.span)
      return nil
    }
    let entries = DocumentNode.Entries(of: node.tree, at: node.place)
    if let keys {
      for entry in entries where !keys.contains(where: entry.isKey) {
        refuse(entry, in: name, known: keys)
      }
    }
    return DocumentMapping(entries: entries, span: node.span, name: name)
  }

  /// The same with keys that were made ready once, for mappings that stand in many files.
  package mutating func mapping(
    _ node: DocumentNode, _ name: String, keys: NameList
  ) -> DocumentMapping? {
    guard let mapping = mapping(node, name, keys: nil) else { return nil }
    let (tree, places) = (mapping.entries.tree, mapping.entries.places)
    var place = places.lowerBound
    var next = 0
    while place < places.upperBound {
      if let known = keys.place(of: place, in: tree, from: next) {
        next = known + 1
      } else {
        refuse(DocumentNode.Entry(tree, at: place), in: name, known: keys.names)
      }
      place = tree.parts[place + 1].end
    }
    return mapping
  }

  private mutating func refuse(_ entry: DocumentNode.Entry, in name: String, known: [String]) {
    let key = entry.key
    guard !key.hasPrefix("x-") else { return }
    report(.unknownKey(key, in: name, known: known), at: entry.keySpan)
  }

  /// The value of a key that must be there.
  package mutating func required(_ key: String, in mapping: DocumentMapping) -> DocumentNode? {
    if let node = mapping[key] { return node }
    report(.missingKey(key, in: mapping.name), at: mapping.span)
    return nil
  }

  package mutating func list(_ node: DocumentNode, of what: String) -> [DocumentNode] {
    guard case .list(let items) = node.value else {
      report(.wrongKind(expected: "a list of \(what)", found: node.kindName), at: node.span)
      return []
    }
    return items
  }
}

// MARK: - Scalars

extension DocumentReader {
  /// Any scalar as the text it is written as.
  package mutating func string(_ node: DocumentNode, _ what: String = "text") -> String? {
    guard isString(node) else {
      report(.wrongKind(expected: what, found: node.kindName), at: node.span)
      return nil
    }
    return node.text
  }

  /// The text under a key; `nil`, without a fault, where there is no such key.
  package mutating func string(_ key: String, in mapping: DocumentMapping) -> String? {
    mapping[key].flatMap { string($0) }
  }

  private func isString(_ node: DocumentNode) -> Bool {
    guard case .scalar(let style) = node.kind else { return false }
    return isJSON ? style == .quoted : !node.isNull
  }

  /// Which of some names a text is; `nil`, without a fault, for all else.
  package func place(of node: DocumentNode, in names: NameList) -> Int? {
    isString(node) ? names.place(of: node.place, in: node.tree) : nil
  }

  /// Whether a node is this text.
  package func isText(_ text: String, _ node: DocumentNode) -> Bool {
    isString(node) && node.tree.holds(text, at: node.place)
  }

  /// A sentence for people, with the traps that plain YAML sets for sentences.
  package mutating func text(_ node: DocumentNode, _ what: String = "text") -> String? {
    if case .mapping(let entries) = node.value {
      let isPlaceholder = firstByte(of: node) == UInt8(ascii: "{")
      report(
        isPlaceholder ? .placeholderReadAsMapping : .valueLooksLikeMapping,
        at: entries.first.map { isPlaceholder ? node.span : $0.keySpan } ?? node.span)
      return nil
    }
    guard let text = string(node, what) else { return nil }
    let length = text.unicodeScalars.count
    if length > limits.text {
      report(.textTooLong(count: length, limit: limits.text), at: node.span)
    }
    warnOfPlainText(node)
    return text
  }

  package mutating func identifier(_ node: DocumentNode, _ what: String = "a name") -> String? {
    guard let text = string(node, what) else { return nil }
    guard isIdentifier(text) else {
      report(.notAnIdentifier(text), at: node.span)
      return nil
    }
    return text
  }

  package mutating func integer(
    _ node: DocumentNode, in range: ClosedRange<Int>, _ what: String = "a whole number"
  ) -> Int? {
    guard case .scalar(let style) = node.kind, !node.isNull, style != .boolean,
      !(isJSON && style == .quoted)
    else {
      report(.wrongKind(expected: what, found: node.kindName), at: node.span)
      return nil
    }
    guard let number = node.tree.integer(at: node.place), range.contains(number),
      style == .number || node.text.utf8.first != UInt8(ascii: "+")
    else {
      report(.numberOutOfRange(text: node.text, allowed: allowed(range, what)), at: node.span)
      return nil
    }
    return number
  }

  /// A scalar that is written as a whole number, as text or not, without a fault when it is none.
  package func writtenInteger(_ node: DocumentNode) -> Int? {
    guard case .scalar = node.kind, !node.isNull else { return nil }
    return node.tree.integer(at: node.place)
  }

  /// A decimal number or a fraction such as `1/3`, from `range`.
  package mutating func number(
    _ node: DocumentNode, in range: ClosedRange<Double>, _ what: String = "a number"
  ) -> Double? {
    guard let text = typedText(node, .number) else {
      report(.wrongKind(expected: what, found: node.kindName), at: node.span)
      return nil
    }
    guard let number = Double(text) ?? quotient(text), range.contains(number) else {
      report(
        .numberOutOfRange(
          text: text, allowed: "\(what) from \(range.lowerBound) to \(range.upperBound)"),
        at: node.span)
      return nil
    }
    return number
  }

  package mutating func boolean(_ node: DocumentNode) -> Bool? {
    guard case .scalar(let style) = node.kind, !isJSON || style == .boolean else {
      report(.wrongKind(expected: "true or false", found: node.kindName), at: node.span)
      return nil
    }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      report(.wrongKind(expected: "true or false", found: node.kindName), at: node.span)
      return nil
    }
  }

  /// A scalar that in JSON has its own type, and in YAML is text like any other.
  private func typedText(_ node: DocumentNode, _ style: DocumentNode.Scalar.Style) -> String? {
    guard case .scalar(let given) = node.kind, !isJSON || given == style else { return nil }
    return scalarText(node)
  }

  /// A scalar as it is written, without a fault when it is none.
  package func scalarText(_ node: DocumentNode) -> String? {
    guard case .scalar = node.kind, !node.isNull else { return nil }
    return node.text
  }

  private func quotient(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = Int(parts[0]), let bottom = Int(parts[1]), bottom > 0
    else { return nil }
    return Double(top) / Double(bottom)
  }

  /// The place of some bytes of a scalar's text in the file.
  ///
  /// The whole scalar when its text stands otherwise in the file, with escapes or over lines.
  package func span(ofBytes offset: Int, count: Int, in node: DocumentNode) -> SourceSpan {
    guard case .scalar(let scalar) = node.value else { return node.span }
    let start = node.span.offset + (scalar.style == .quoted ? 1 : 0)
    let end = min(offset + count, scalar.text.utf8.count)
    guard start + end <= file.bytes.count,
      file.bytes[start..<start + end].elementsEqual(scalar.text.utf8.prefix(end))
    else { return node.span }
    return SourceSpan(offset: start + offset, length: max(count, 1))
  }

  private func allowed(_ range: ClosedRange<Int>, _ what: String) -> String {
    range.upperBound == .max
      ? "\(what) of \(range.lowerBound) or more"
      : "\(what) from \(range.lowerBound) to \(range.upperBound)"
  }

  private func firstByte(of node: DocumentNode) -> UInt8? {
    file.bytes.indices.contains(node.span.offset) ? file.bytes[node.span.offset] : nil
  }

  private mutating func warnOfPlainText(_ node: DocumentNode) {
    guard case .scalar(let scalar) = node.value, scalar.style == .plain, !isJSON else { return }
    if let first = firstByte(of: node), first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
      let written = file.bytes[node.span.offset...].prefix { $0 > 0x20 }.prefix(40)
      report(.readAsLabel(String(decoding: written, as: UTF8.self)), at: node.span)
    }
    if scalar.isBetweenBrackets, scalar.text.utf8.contains(where: Self.stopsOthers) {
      report(.unquotedText(scalar.text), at: node.span)
    }
    warnOfLostComment(after: node)
  }

  /// Signs that other readers do not allow in plain text between brackets.
  private static func stopsOthers(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
  }

  /// `text # five` loses everything from the `#` without a word.
  private mutating func warnOfLostComment(after node: DocumentNode) {
    let end = node.span.offset + node.span.length
    guard end < file.bytes.count else { return }
    let rest = file.bytes[end...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let comment = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard comment.first == UInt8(ascii: "#"), comment.startIndex > end else { return }
    let lost = String(decoding: comment.prefix(40), as: UTF8.self)
    report(
      .commentAfterText(lost), at: SourceSpan(offset: comment.startIndex, length: comment.count))
  }
}

/// Whether a word may name something in files: `[a-z][a-z0-9-]*`, at most 48 letters.
package func isIdentifier(_ text: String) -> Bool {
  guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
    text.utf8.count <= 48
  else { return false }
  return text.utf8.allSatisfy {
    switch $0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
