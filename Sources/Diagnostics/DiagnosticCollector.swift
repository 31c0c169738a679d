/// Gathers the faults of one file and puts them in the order of their places.
package struct DiagnosticCollector: Sendable {
  private struct Entry: Sendable {
    let problem: any Problem
    let span: SourceSpan?
    let order: Int
  }

  package let file: SourceFile
  private var entries: [Entry] = []

  package init(file: SourceFile) {
    self.file = file
  }

  package var isEmpty: Bool { entries.isEmpty }
  package var hasErrors: Bool { entries.contains { $0.problem.severity == .error } }

  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - span: Where; `nil` when it is the whole file.
  package mutating func report(_ problem: some Problem, at span: SourceSpan?) {
    entries.append(Entry(problem: problem, span: span, order: entries.count))
  }

  /// Every fault so far, sorted by place; those of the whole file come first.
  package func diagnostics() -> [Diagnostic] {
    guard !entries.isEmpty else { return [] }
    let index = LineIndex(file)
    let sorted = entries.sorted {
      ($0.span?.offset ?? -1, $0.order) < ($1.span?.offset ?? -1, $1.order)
    }
    return sorted.map { diagnostic(of: $0, index: index) }
  }

  private func diagnostic(of entry: Entry, index: LineIndex) -> Diagnostic {
    let problem = entry.problem
    return Diagnostic(
      file: file.name, excerpt: entry.span.map { excerpt(at: $0, index: index) },
      severity: problem.severity, code: problem.code, message: problem.message,
      notes: problem.notes { "line \(index.location(of: $0.offset).line)" }, help: problem.help)
  }

  private func excerpt(at span: SourceSpan, index: LineIndex) -> Diagnostic.Excerpt {
    let location = index.location(of: span.offset)
    return Diagnostic.Excerpt(
      location: location, width: index.width(of: span), line: index.text(ofLine: location.line))
  }
}
