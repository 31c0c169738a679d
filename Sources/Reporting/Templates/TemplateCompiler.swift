import Diagnostics

/// Turns the pieces of a template into nodes and looks every name up in the schema.
///
/// A partial is compiled anew wherever it is included, with the sections that are open there.
struct TemplateCompiler {
  /// More nodes than any report needs; partials that include partials could make any number.
  private static let nodeLimit = 100_000

  private let partials: [String: SourceFile]
  private(set) var files: [SourceFile] = []
  private var collectors: [DiagnosticCollector] = []
  private var scope: TemplateScope
  /// The partials from the template to the one that is being compiled.
  private var chain: [String] = []
  private var nodeCount = 0

  init(partials: [String: SourceFile], schema: TemplateSchema) {
    self.partials = partials
    scope = TemplateScope(top: schema)
  }

  /// Compiles the template itself.
  mutating func compile(_ file: SourceFile) -> [TemplateNode] {
    compile(file, indent: [])
  }

  /// Every fault, those of the template first, then those of each partial, once each.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for diagnostic in collectors.flatMap({ $0.diagnostics() }) where !found.contains(diagnostic) {
      found.append(diagnostic)
    }
    return found
  }

  private mutating func compile(_ file: SourceFile, indent: [UInt8]) -> [TemplateNode] {
    let index = self.index(of: file)
    guard checkText(of: file, index: index) else { return [] }
    let (pieces, problems) = TemplateScanner.scan(file.bytes)
    for (problem, span) in problems { collectors[index].report(problem, at: span) }
    var text = IndentedText(bytes: file.bytes, file: index, indent: indent)
    var rest = pieces[...]
    return body(of: nil, in: &rest, text: &text)
  }

  private mutating func index(of file: SourceFile) -> Int {
    if let index = files.firstIndex(where: { $0.name == file.name }) { return index }
    files.append(file)
    collectors.append(DiagnosticCollector(file: file))
    return files.count - 1
  }

  private mutating func checkText(of file: SourceFile, index: Int) -> Bool {
    guard (try? UTF8Span(validating: file.bytes.span)) != nil else {
      collectors[index].report(TemplateProblem.notText, at: nil)
      return false
    }
    for (offset, value) in PlainText.meaninglessCharacters(in: file.bytes) {
      let span = SourceSpan(offset: offset, length: 3)
      collectors[index].report(TemplateProblem.privateCharacter(value), at: span)
    }
    return true
  }

  private mutating func report(_ problem: TemplateProblem, at piece: TemplatePiece, file: Int) {
    collectors[file].report(problem, at: piece.span)
  }
}

// MARK: - Bodies

extension TemplateCompiler {
  /// Compiles up to the end of a section, or of the file if `opening` is `nil`.
  private mutating func body(
    of opening: TemplatePiece?, in rest: inout ArraySlice<TemplatePiece>,
    text: inout IndentedText
  ) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while let piece = rest.popFirst() {
      if piece.kind == .close {
        if closes(piece, opening, file: text.file) { return nodes }
        continue
      }
      nodes += node(of: piece, in: &rest, text: &text)
    }
    if let opening { report(.unclosedSection(opening.name), at: opening, file: text.file) }
    return nodes
  }

  private mutating func closes(
    _ piece: TemplatePiece, _ opening: TemplatePiece?, file: Int
  ) -> Bool {
    guard let opening else {
      report(.unopenedSection(piece.name), at: piece, file: file)
      return false
    }
    guard opening.name != piece.name else { return true }
    report(
      .mismatchedSection(piece.name, expected: opening.name, opened: opening.span), at: piece,
      file: file)
    return true
  }

  private mutating func node(
    of piece: TemplatePiece, in rest: inout ArraySlice<TemplatePiece>, text: inout IndentedText
  ) -> [TemplateNode] {
    nodeCount += 1
    switch piece.kind {
    case .text: return text.nodes(of: piece.range)
    case .value: return text.leadingIndent() + value(piece, file: text.file)
    case .section, .inverted: return section(piece, in: &rest, text: &text)
    case .partial: return partial(piece, text: &text)
    case .comment, .refused, .close: return []
    }
  }
}

// MARK: - Tags

extension TemplateCompiler {
  private mutating func value(_ piece: TemplatePiece, file: Int) -> [TemplateNode] {
    guard let (lookup, schema) = find(piece, file: file) else { return [] }
    switch schema {
    case .text: return [.value(lookup, isProse: false)]
    case .prose: return [.value(lookup, isProse: true)]
    case .flag, .list, .object:
      let problem: TemplateProblem =
        piece.name == "."
        ? .bareDot : .wrongKind(piece.name, isA: schema.title, use: "a value")
      report(problem, at: piece, file: file)
      return []
    }
  }

  private mutating func section(
    _ piece: TemplatePiece, in rest: inout ArraySlice<TemplatePiece>, text: inout IndentedText
  ) -> [TemplateNode] {
    let isInverted = piece.kind == .inverted
    guard let condition = condition(of: piece, file: text.file) else {
      skip(piece, in: &rest, file: text.file)
      return []
    }
    let opened = !isInverted && open(condition)
    let nodes = body(of: piece, in: &rest, text: &text)
    if opened { scope.close() }
    return [.section(TemplateSection(condition: condition, isInverted: isInverted, body: nodes))]
  }

  /// Passes over a section whose name is unknown: names in it would be reported without need.
  private mutating func skip(
    _ opening: TemplatePiece, in rest: inout ArraySlice<TemplatePiece>, file: Int
  ) {
    var open = [opening]
    while let last = open.last {
      guard let piece = rest.popFirst() else {
        report(.unclosedSection(last.name), at: last, file: file)
        return
      }
      switch piece.kind {
      case .section, .inverted: open.append(piece)
      case .close where closes(piece, last, file: file): open.removeLast()
      default: break
      }
    }
  }

  /// Opens what a section's body sees; `false` if it sees the same as outside.
  private mutating func open(_ condition: TemplateSection.Condition) -> Bool {
    guard case .value(_, let schema) = condition else { return false }
    switch schema {
    case .flag: return false
    case .list(let element): scope.open(element, isElement: true)
    case .text, .prose, .object: scope.open(schema, isElement: false)
    }
    return true
  }

  private mutating func condition(
    of piece: TemplatePiece, file: Int
  ) -> TemplateSection.Condition? {
    if ["first", "last"].contains(piece.name), !scope.knows(piece.name) {
      guard let up = scope.nearestElement else {
        report(.placeOutsideList(piece.name), at: piece, file: file)
        return nil
      }
      return piece.name == "first" ? .isFirst(up: up) : .isLast(up: up)
    }
    return find(piece, file: file).map { .value($0.lookup, $0.schema) }
  }

  private mutating func find(
    _ piece: TemplatePiece, file: Int
  ) -> (lookup: TemplateLookup, schema: TemplateSchema)? {
    guard let name = TemplateName(piece.name) else {
      report(problem(ofName: piece.name), at: piece, file: file)
      return nil
    }
    guard let (up, steps, schema) = scope.resolve(name) else {
      let nearest = nearestName(to: piece.name, among: scope.knownNames)
      report(.unknownName(piece.name, nearest: nearest), at: piece, file: file)
      return nil
    }
    let place = TemplatePlace(file: file, offset: piece.range.lowerBound)
    return (TemplateLookup(up: up, steps: steps, name: piece.name, place: place), schema)
  }

  private func problem(ofName name: String) -> TemplateProblem {
    name.contains("(") || name.contains("|") ? .transform(name) : .badName(name)
  }
}

// MARK: - Partials

extension TemplateCompiler {
  private mutating func partial(
    _ piece: TemplatePiece, text: inout IndentedText
  ) -> [TemplateNode] {
    let name = piece.name
    guard let file = partials[name] else {
      report(problem(ofPartial: name), at: piece, file: text.file)
      return []
    }
    guard !chain.contains(name) else {
      report(.recursivePartial(chain + [name]), at: piece, file: text.file)
      return []
    }
    guard nodeCount < Self.nodeLimit else {
      report(.tooLarge, at: piece, file: text.file)
      return []
    }
    chain.append(name)
    defer { chain.removeLast() }
    let lead = piece.indent.isEmpty ? text.leadingIndent() : []
    return lead + compile(file, indent: text.indent + piece.indent)
  }

  private func problem(ofPartial name: String) -> TemplateProblem {
    if name.hasPrefix("*") { return .dynamicPartial(name) }
    return .unknownPartial(name, nearest: nearestName(to: name, among: partials.keys.sorted()))
  }
}
