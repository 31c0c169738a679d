import Diagnostics
import Yams

/// Reads one YAML document into nodes with places.
///
/// Scalars stay text: `no` is the word no, not false. Aliases are written out, up to the limits.
struct YAMLReader {
  private let file: SourceFile
  private let limits: DocumentLimits
  private let index: LineIndex
  private var values = 0
  private(set) var faults: [(fault: DocumentProblem.Fault, span: SourceSpan)] = []

  init(_ file: SourceFile, limits: DocumentLimits) {
    self.file = file
    self.limits = limits
    index = LineIndex(file)
  }

  /// The root value; `nil` after a fault that hides the rest. Lesser faults are in ``faults`` too.
  mutating func read() -> DocumentNode? {
    guard let root = compose() else { return nil }
    return try? node(root, depth: 1)
  }

  private struct Stopped: Error {}

  /// Each turn finds the next key given twice and hides it, so that all of them are named.
  private mutating func compose() -> Node? {
    var bytes = file.bytes
    for _ in 0..<100 {
      do {
        let text = String(decoding: bytes, as: UTF8.self)
        return try Yams.compose(yaml: text, .basic) ?? Node("")
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard hideDuplicates(keys, after: context.mark, in: &bytes) else { return nil }
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

  private mutating func node(_ node: Node, depth: Int) throws(Stopped) -> DocumentNode {
    let span = SourceSpan(offset: offset(of: node.mark), length: 1)
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
    case .scalar(let scalar): return self.scalar(scalar, at: span.offset)
    case .sequence(let items):
      var list: [DocumentNode] = []
      for item in items { list.append(try self.node(item, depth: depth + 1)) }
      return DocumentNode(.list(list), at: span)
    case .mapping(let mapping):
      var entries: [DocumentNode.Entry] = []
      for (key, value) in mapping { entries.append(try entry(key, value, depth: depth)) }
      return DocumentNode(.mapping(entries), at: span)
    case .alias:
      faults.append((.syntax("an alias names nothing"), span))
      throw Stopped()
    }
  }

  private mutating func entry(
    _ key: Node, _ value: Node, depth: Int
  ) throws(Stopped) -> DocumentNode.Entry {
    let keyNode = try node(key, depth: depth + 1)
    guard case .scalar(let scalar) = keyNode.value else {
      faults.append((.wrongKind(expected: "a key", found: keyNode.kindName), keyNode.span))
      return DocumentNode.Entry(
        key: "x-", keySpan: keyNode.span, value: try node(value, depth: depth + 1))
    }
    return DocumentNode.Entry(
      key: scalar.text, keySpan: keyNode.span, value: try node(value, depth: depth + 1))
  }

  private func scalar(_ scalar: Node.Scalar, at offset: Int) -> DocumentNode {
    let style: DocumentNode.Scalar.Style =
      switch scalar.style {
      case .singleQuoted, .doubleQuoted: .quoted
      case .literal, .folded: .block
      case .any, .plain: .plain
      }
    let length = style == .block ? 1 : scalar.string.utf8.count + (style == .quoted ? 2 : 0)
    return DocumentNode(
      .scalar(DocumentNode.Scalar(text: scalar.string, style: style)),
      at: SourceSpan(offset: offset, length: max(length, 1)))
  }

  private func offset(of mark: Mark?) -> Int {
    guard let mark else { return 0 }
    return index.offset(line: mark.line, column: mark.column)
  }
}

// MARK: - What libyaml refuses

extension YAMLReader {
  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let span = SourceSpan(offset: offset(of: mark), length: 1)
      faults.append((refinedFault(problem, at: span), span))
    case .reader(let problem, let offset, _, _):
      faults.append((.syntax(problem), SourceSpan(offset: offset ?? 0, length: 1)))
    default:
      faults.append((.syntax("\(error)"), SourceSpan(offset: 0, length: 1)))
    }
  }

  /// The traps of plain text have messages of their own, whatever the parser stumbled over.
  private func refinedFault(_ problem: String, at span: SourceSpan) -> DocumentProblem.Fault {
    if problem.contains("only one document") || problem.contains("expected a single document") {
      return .severalDocuments
    }
    let line = lineText(at: span)
    let value = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    if value.first == "*" || problem.contains("alias") { return .readAsAlias(String(value)) }
    if problem.contains("mapping values are not allowed") { return .valueLooksLikeMapping }
    if value.first == "{" { return .placeholderReadAsMapping }
    if problem.contains("nesting") || problem.contains("depth") {
      return .tooDeep(limit: limits.depth)
    }
    return .syntax(problem)
  }

  private func lineText(at span: SourceSpan) -> String {
    index.text(ofLine: index.location(of: span.offset).line)
  }

  /// Notes each second use of `keys` in the mapping that starts at `mark` and overwrites it.
  ///
  /// - Returns: Whether reading can go on.
  private mutating func hideDuplicates(
    _ keys: [String], after mark: Mark, in bytes: inout [UInt8]
  ) -> Bool {
    let start = offset(of: mark)
    var hidden = false
    for key in keys {
      let places = keyPlaces(key, from: start, in: bytes)
      guard let first = places.first else {
        faults.append((.duplicateKey(key, first: nil), SourceSpan(offset: start, length: 1)))
        continue
      }
      for (number, place) in places.dropFirst().enumerated() {
        faults.append((.duplicateKey(key, first: first), place))
        hidden = overwrite(place, number: number, in: &bytes) || hidden
      }
      if places.count < 2 {
        faults.append((.duplicateKey(key, first: nil), first))
      }
    }
    return hidden
  }

  /// Gives a hidden key a name of its own that starts with `x-`, as long as the old one.
  private func overwrite(_ place: SourceSpan, number: Int, in bytes: inout [UInt8]) -> Bool {
    guard place.length >= 4 else { return false }
    let name = Array("x-".utf8) + Array(String(place.offset, radix: 36).utf8.suffix(8))
    let padded = (name + [UInt8](repeating: UInt8(ascii: "-"), count: place.length))
      .prefix(place.length)
    bytes.replaceSubrange(place.offset..<place.offset + place.length, with: padded)
    return true
  }

  /// Where `key:` stands at the column of the mapping, or anywhere on its line between braces.
  private func keyPlaces(_ key: String, from start: Int, in bytes: [UInt8]) -> [SourceSpan] {
    let column = index.location(of: start).column
    let isFlow = start < bytes.count && bytes[start] == UInt8(ascii: "{")
    var places: [SourceSpan] = []
    var line = index.location(of: start).line
    while let lineStart = index.offset(ofLine: line), lineStart < bytes.count {
      let text = Array(index.text(ofLine: line).utf8)
      if isFlow {
        places += flowKeyPlaces(key, in: text, lineStart: lineStart, from: start)
        if text.contains(UInt8(ascii: "}")) { break }
      } else if let place = blockKeyPlace(key, in: text, lineStart: lineStart, column: column) {
        places.append(place)
      } else if line > index.location(of: start).line, endsBlock(text, column: column) {
        break
      }
      line += 1
    }
    return places
  }

  private func blockKeyPlace(
    _ key: String, in line: [UInt8], lineStart: Int, column: Int
  ) -> SourceSpan? {
    let indent = column - 1
    guard line.count > indent,
      line.prefix(indent).allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") })
    else { return nil }
    let rest = line[indent...]
    guard rest.starts(with: key.utf8), rest.dropFirst(key.utf8.count).first == UInt8(ascii: ":")
    else { return nil }
    return SourceSpan(offset: lineStart + indent, length: key.utf8.count)
  }

  /// A line that stands further left than the mapping, blank lines and comments aside.
  private func endsBlock(_ line: [UInt8], column: Int) -> Bool {
    guard let first = line.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return false }
    if line[first] == UInt8(ascii: "#") { return false }
    return first < column - 1
  }

  private func flowKeyPlaces(
    _ key: String, in line: [UInt8], lineStart: Int, from start: Int
  ) -> [SourceSpan] {
    let needle = Array("\(key):".utf8)
    return line.indices.filter { at in
      lineStart + at > start && line[at...].starts(with: needle)
        && (at == 0
          || [UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: " ")].contains(line[at - 1]))
    }.map { SourceSpan(offset: lineStart + $0, length: key.utf8.count) }
  }
}
