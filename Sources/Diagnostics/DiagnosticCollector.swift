/// Gathers the faults of one file and puts them in the order of their places.
package struct DiagnosticCollector: Sendable {
  private struct Entry: Sendable {
    let problem: any Problem
    let span: SourceSpan?
    let order: Int
  }

  /// More faults than anyone reads; a file of nothing but faults must not cost without end.
  package static let limit = 500

  package let file: SourceFile
  private var entries: [Entry] = []
  private var leftOut = 0
  /// How many of the faults are errors, with those beyond the limit.
  package private(set) var errors = 0

  package init(file: SourceFile) {
    self.file = file
  }

  package var hasErrors: Bool { errors > 0 }
  package var isEmpty: Bool { entries.isEmpty }

  /// Every error with its place, which is `nil` for the whole file; `nil` where some are only counted.
  package var errorPlaces: [(code: DiagnosticCode, span: SourceSpan?)]? {
    guard leftOut == 0 else { return nil }
    return entries.filter { $0.problem.severity == .error }.map { ($0.problem.code, $0.span) }
  }

  /// Adds a fault; beyond the limit it is only counted.
  ///
  /// - Parameters:
  ///   - problem: What is wrong.
  ///   - span: Where; `nil` when it is the whole file.
  package mutating func report(_ problem: some Problem, at span: SourceSpan?) {
    if problem.severity == .error { errors += 1 }
    guard entries.count < Self.limit else {
      leftOut += 1
      return
    }
    entries.append(Entry(problem: problem, span: span, order: entries.count))
  }

  /// Every fault so far, sorted by place; those of the whole file come first.
  package func diagnostics() -> [Diagnostic] {
    guard !entries.isEmpty else { return [] }
    let sorted = entries.sorted {
      ($0.span?.offset ?? -1, $0.order) < ($1.span?.offset ?? -1, $1.order)
    }
    var pictures = Pictures(file)
    return sorted.enumerated().map { position, entry in
      diagnostic(of: entry, isLast: position == sorted.count - 1, pictures: &pictures)
    }
  }

  private func diagnostic(
    of entry: Entry, isLast: Bool, pictures: inout Pictures
  ) -> Diagnostic {
    let more = isLast && leftOut > 0 ? ["\(leftOut) more faults are not shown"] : []
    return pictures.diagnostic(entry.problem, at: entry.span, more: more)
  }
}

/// Makes faults of one file one at a time; its lines are counted once.
package final class DiagnosticMaker {
  private var pictures: Pictures

  package init(file: SourceFile) { pictures = Pictures(file) }

  package func diagnostic(_ problem: some Problem, at span: SourceSpan) -> Diagnostic {
    pictures.diagnostic(problem, at: span)
  }
}

/// Takes the excerpts of a file in the order of their places.
///
/// Keeps the last line and place, so that a file in one long line does not cost its square.
private struct Pictures {
  private let file: SourceFile
  /// Not made for a file that is too large to read.
  private(set) lazy var index = LineIndex(file)
  private var line = (number: 0, text: "")

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func diagnostic(
    _ problem: any Problem, at span: SourceSpan?, more: [String] = []
  ) -> Diagnostic {
    let notes = problem.notes { "line \(index.line(of: $0.offset))" } + more
    return Diagnostic(
      file: file.name, excerpt: span.map { excerpt(at: $0) }, severity: problem.severity,
      code: problem.code, message: problem.message, notes: notes, help: problem.help)
  }

  private mutating func excerpt(at span: SourceSpan) -> Diagnostic.Excerpt {
    let location = index.location(of: span.offset)
    if location.line != line.number {
      line = (location.line, index.text(ofLine: location.line))
    }
    return Diagnostic.Excerpt(location: location, width: index.width(of: span), line: line.text)
  }
}
