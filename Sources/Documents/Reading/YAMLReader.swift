import Diagnostics
import Yams

/// Reads one YAML document into nodes with places.
///
/// Scalars stay text: `no` is the word no, not false. Aliases are written out, up to the limits.
struct YAMLReader {
  private let file: SourceFile
  private let limits: DocumentLimits
  private let keys: YAMLKeys
  private var places: YAMLPlaces
  private var values = 0
  private var tree = DocumentTreeBuilder()
  /// In bytes, the text of aliases counted as often as it is used.
  private var textSize = 0
  private var quotedLengths: [Int: Int] = [:]
  /// Where keys stand that were given before; they are left out.
  private var hiddenKeys: Set<Int> = []
  private(set) var faults: [(fault: DocumentProblem.Fault, span: SourceSpan)] = []

  init(_ file: SourceFile, limits: DocumentLimits) {
    self.file = file
    self.limits = limits
    keys = YAMLKeys(bytes: file.bytes)
    places = YAMLPlaces(file)
  }

  /// The root value, or `nil` after a fault that hides the rest.
  ///
  /// Lesser faults are in ``faults`` too.
  mutating func read() -> DocumentNode? {
    if let offset = keys.runawayKey() {
      faults.append(
        (
          .wrongKind(expected: "a key", found: "a list, a mapping or an alias"),
          SourceSpan(offset: offset, length: 1)
        ))
      return nil
    }
    guard let root = compose() else { return nil }
    do {
      try add(root, depth: 1, isInFlow: false)
      return DocumentNode(tree.tree(of: file.bytes), at: 0)
    } catch {
      return nil
    }
  }

  private struct Stopped: Error {}

  /// How many keys given twice are named; each costs another parse.
  private static let duplicateLimit = 50

  /// Each turn finds the next key given twice and hides it, so that all of them are named.
  private mutating func compose() -> Node? {
    var bytes = file.bytes
    for _ in 0..<Self.duplicateLimit {
      do {
        let text = String(decoding: bytes, as: UTF8.self)
        return try Yams.compose(yaml: text, .basic, .default, .utf8) ?? Node("")
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let key = keys.first, hideDuplicates(of: key, first: context.mark, in: &bytes) else {
          return nil
        }
      } catch let error as YamlError {
        report(error)
        return nil
      } catch {
        faults.append((.syntax("\(error)"), SourceSpan(offset: 0, length: 1)))
        return nil
      }
    }
    return nil
  }

  private mutating func add(_ node: Node, depth: Int, isInFlow: Bool) throws(Stopped) {
    let span = SourceSpan(offset: places.offset(of: node.mark), length: 1)
    values += 1
    guard values <= limits.values else {
      faults.append((.tooManyValues(limit: limits.values), span))
      throw Stopped()
    }
    guard depth <= limits.depth else {
      faults.append((.tooDeep(limit: limits.depth), span))
      throw Stopped()
    }
    switch node {
    case .scalar(let scalar):
      textSize += scalar.string.utf8.count
      guard textSize <= 10 * limits.size else {
        faults.append((.tooManyValues(limit: limits.values), span))
        throw Stopped()
      }
      add(scalar, at: span.offset, isInFlow: isInFlow)
    case .sequence(let items):
      let isInFlow = isInFlow || byte(at: span.offset) == UInt8(ascii: "[")
      let place = tree.open(.list, at: span.offset)
      for item in items { try add(item, depth: depth + 1, isInFlow: isInFlow) }
      tree.close(place, length: span.length, count: items.count)
    case .mapping(let mapping):
      let isInFlow = isInFlow || byte(at: span.offset) == UInt8(ascii: "{")
      let place = tree.open(.mapping, at: span.offset)
      var count = 0
      for (key, value) in mapping where try add(key, value, depth: depth + 1, isInFlow: isInFlow) {
        count += 1
      }
      tree.close(place, length: span.length, count: count)
    case .alias:
      faults.append((.syntax("an alias names nothing"), span))
      throw Stopped()
    }
  }

  /// - Returns: Whether the entry stands in the tree.
  private mutating func add(
    _ key: Node, _ value: Node, depth: Int, isInFlow: Bool
  ) throws(Stopped) -> Bool {
    let place = tree.parts.count
    try add(key, depth: depth, isInFlow: isInFlow)
    let part = tree.parts[place]
    guard !hiddenKeys.contains(part.span.offset) else {
      tree.remove(from: place)
      return false
    }
    try add(value, depth: depth, isInFlow: isInFlow)
    if case .scalar = part.kind { return true }
    faults.append((.wrongKind(expected: "a key", found: part.kind.name), part.span))
    tree.remove(from: place)
    return false
  }

  private func byte(at offset: Int) -> UInt8? {
    file.bytes.indices.contains(offset) ? file.bytes[offset] : nil
  }
}

// MARK: - Scalars

extension YAMLReader {
  private mutating func add(_ scalar: Node.Scalar, at offset: Int, isInFlow: Bool) {
    let style: DocumentNode.Scalar.Style =
      switch scalar.style {
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      case .any, .plain: .plain
      }
    let length =
      switch style {
      case .quoted: quotedLength(from: offset)
      case .block: 1
      default: plainLength(of: scalar.string, from: offset)
      }
    tree.add(
      scalar.string, style, at: SourceSpan(offset: offset, length: max(length, 1)),
      isBetweenBrackets: isInFlow)
  }

  /// From the opening to the closing quotation mark; a label may stand before.
  private mutating func quotedLength(from offset: Int) -> Int {
    if let known = quotedLengths[offset] { return known }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let start = min(offset, file.bytes.count)
    guard let opening = file.bytes[start...].firstIndex(where: quotes.contains) else { return 1 }
    let length = min(keys.closingQuote(from: opening) + 1, file.bytes.count) - offset
    // Aliases may come back to a long text very often.
    if length > 1_000 { quotedLengths[offset] = length }
    return length
  }

  /// Plain text differs from what is written only in its white space.
  private func plainLength(of text: String, from offset: Int) -> Int {
    let bytes = file.bytes
    let count = text.utf8.count
    if offset + count <= bytes.count, bytes[offset..<offset + count].elementsEqual(text.utf8) {
      return count
    }
    var end = offset
    for byte in text.utf8 where !isWhiteSpace(byte) {
      while end < bytes.count, isWhiteSpace(bytes[end]) { end += 1 }
      guard end < bytes.count, bytes[end] == byte else { return count }
      end += 1
    }
    return end - offset
  }

  private func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

// MARK: - Keys given twice

extension YAMLReader {
  /// Notes each further use of a key in its mapping, and gives it a name of its own in `bytes`.
  ///
  /// - Returns: Whether reading can go on.
  private mutating func hideDuplicates(
    of key: String, first mark: Mark, in bytes: inout [UInt8]
  ) -> Bool {
    let found = keys.places(of: key, first: places.offset(of: mark))
    guard let first = found.first else { return false }
    guard found.count > 1 else {
      faults.append((.duplicateKey(key, first: nil), first))
      return false
    }
    var isHidden = true
    for place in found.dropFirst() {
      faults.append((.duplicateKey(key, first: first), place))
      isHidden = hide(key, at: place, in: &bytes) && isHidden
    }
    return isHidden
  }

  /// Another name of the same length, so that every place stays.
  private mutating func hide(_ key: String, at place: SourceSpan, in bytes: inout [UInt8]) -> Bool {
    let length = key.utf8.count
    guard length > 0, key.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let digits = Array(String(hiddenKeys.count, radix: 26, uppercase: true).utf8)
    // Letters only, as a number could be taken for another kind of value.
    let letters = digits.map { $0 < 0x41 ? $0 - 0x30 + 0x41 : $0 - 0x41 + 0x4B }
    guard letters.count <= length else { return false }
    let name = letters + [UInt8](repeating: UInt8(ascii: "_"), count: length - letters.count)
    let start = place.offset + (place.length > length ? 1 : 0)
    bytes.replaceSubrange(start..<start + length, with: name)
    hiddenKeys.insert(place.offset)
    return true
  }
}

// MARK: - What libyaml refuses

extension YAMLReader {
  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let problemPlace = places.offset(of: mark)
      let refusal = YAMLRefusal(
        file: file, context: context?.text ?? "", problem: problem, offset: problemPlace,
        contextOffset: context.map { places.offset(of: $0.mark) }, depthLimit: limits.depth)
      faults.append((refusal.fault, SourceSpan(offset: refusal.place, length: 1)))
    case .reader(let problem, _, _, _): reportUnreadable(problem)
    default: faults.append((.syntax("\(error)"), SourceSpan(offset: 0, length: 1)))
    }
  }

  /// libyaml stops at signs that no text has; it counts their place in its own way.
  private mutating func reportUnreadable(_ problem: String) {
    var offset = 0
    for scalar in file.text.unicodeScalars {
      if scalar.isRefusedByYAML {
        faults.append(
          (
            .controlCharacter(scalar.value),
            SourceSpan(offset: offset, length: UTF8.width(scalar))
          ))
        return
      }
      offset += UTF8.width(scalar)
    }
    faults.append((.syntax(problem), SourceSpan(offset: 0, length: 1)))
  }
}

extension Unicode.Scalar {
  /// Not among the printable characters of YAML 1.1.
  fileprivate var isRefusedByYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      value == 0xFEFF
    default: true
    }
  }
}
