import Diagnostics

/// Finds the place in the template's files for faults in the text it expands to.
struct FaultPlacer {
  private var collectors: [DiagnosticCollector]
  private var seen: [(TemplateProblem, SourceSpan?)] = []

  init(files: [SourceFile]) {
    collectors = files.map(DiagnosticCollector.init(file:))
  }

  /// Reports faults of the template as a whole.
  mutating func report(_ problems: [TemplateProblem]) {
    for problem in problems { note(problem, at: nil, file: 0) }
  }

  /// Reports faults of an expanded text.
  mutating func report(
    _ faults: [TreeFault], in text: [UInt8], origins: [TemplateExpander.Origin]
  ) {
    guard !faults.isEmpty else { return }
    let index = LineIndex(SourceFile(name: "", bytes: text))
    for fault in faults {
      let start = index.offset(ofLine: max(fault.line, 1)) ?? 0
      let offset = Self.find(fault.needle, in: text, from: start)
      let width = max(1, min(fault.needle.count, 60))
      guard let place = Self.place(of: offset, origins: origins) else {
        note(fault.problem, at: nil, file: 0)
        continue
      }
      let span = SourceSpan(offset: place.offset, length: width)
      note(fault.problem, at: span, file: place.file)
    }
  }

  func diagnostics() -> [Diagnostic] {
    collectors.flatMap { $0.diagnostics() }
  }

  private mutating func note(_ problem: TemplateProblem, at span: SourceSpan?, file: Int) {
    guard !seen.contains(where: { $0.0 == problem && $0.1 == span }) else { return }
    seen.append((problem, span))
    collectors[file].report(problem, at: span)
  }

  /// Where a needle begins at or behind `start`; the first visible character if it is not there.
  private static func find(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int {
    if !needle.isEmpty, start + needle.count <= text.count {
      for offset in start...(text.count - needle.count)
      where text[offset...].starts(with: needle) {
        return offset
      }
    }
    return text[start...].firstIndex { $0 > UInt8(ascii: " ") } ?? start
  }

  private static func place(
    of offset: Int, origins: [TemplateExpander.Origin]
  ) -> TemplatePlace? {
    guard let origin = origins.last(where: { $0.offset <= offset }) else { return nil }
    return TemplatePlace(
      file: origin.place.file, offset: origin.place.offset + offset - origin.offset)
  }
}
