package import Diagnostics

/// Reads a file into nodes, then helps to turn nodes into values, and gathers every fault.
///
/// A fault never stops the reading of what stands beside it.
package struct DocumentReader: Sendable {
  package let family: DocumentFamily
  package let limits: DocumentLimits
  package let file: SourceFile
  /// Whether values have JSON's types, or are text that the reader makes sense of.
  package let isJSON: Bool
  package var problems: DiagnosticCollector

  /// - Parameters:
  ///   - file: Its text, of any kind; a byte order mark is left out.
  ///   - family: What the file is, for the codes of its faults.
  ///   - limits: How much is read.
  package init(_ file: SourceFile, family: DocumentFamily, limits: DocumentLimits) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = file.bytes.starts(with: mark)
    self.file =
      isMarked ? SourceFile(name: file.name, bytes: Array(file.bytes.dropFirst(3))) : file
    self.family = family
    self.limits = limits
    isJSON = Self.isJSON(self.file)
    problems = DiagnosticCollector(file: self.file)
  }

  package var diagnostics: [Diagnostic] { problems.diagnostics() }

  package mutating func report(_ fault: DocumentProblem.Fault, at span: SourceSpan?) {
    problems.report(DocumentProblem(family, fault), at: span)
  }

  /// The whole file as a tree; `nil` when it cannot be read at all.
  ///
  /// JSON when the name ends in `.json` or the text starts with `{` and is not YAML by name.
  package mutating func root() -> DocumentNode? {
    guard isReadable() else { return nil }
    let root = isJSON ? readJSON() : readYAML()
    if let root, root.isNull {
      report(.empty, at: nil)
      return nil
    }
    return root
  }

  private static func isJSON(_ file: SourceFile) -> Bool {
    if file.name.hasSuffix(".json") || file.name.hasSuffix(".jsonl") { return true }
    if file.name.hasSuffix(".yaml") || file.name.hasSuffix(".yml") { return false }
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    return file.bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
  }

  private mutating func isReadable() -> Bool {
    let bytes = file.bytes
    if bytes.isEmpty {
      report(.empty, at: nil)
    } else if bytes.count > limits.size {
      report(.tooLarge(bytes: bytes.count, limit: limits.size), at: nil)
    } else if hasZero(bytes), let zero = bytes.firstIndex(of: 0) {
      report(.binary, at: SourceSpan(offset: zero, length: 1))
    } else if let bad = firstInvalidUTF8(in: bytes) {
      report(.notUTF8, at: SourceSpan(offset: bad, length: 1))
    } else {
      return true
    }
    return false
  }

  private mutating func readJSON() -> DocumentNode? {
    var reader = JSONReader(file.bytes, limits: limits)
    let root = reader.read()
    for duplicate in reader.duplicates {
      report(.duplicateKey(duplicate.key, first: duplicate.first), at: duplicate.second)
    }
    if let fault = reader.fault { report(fault.fault, at: fault.span) }
    return root
  }

  private mutating func readYAML() -> DocumentNode? {
    var reader = YAMLReader(file, limits: limits)
    let root = reader.read()
    for fault in reader.faults { report(fault.fault, at: fault.span) }
    return root
  }
}

/// Whether a zero is among the bytes.
///
/// The least of all of them is found many at a time, which is faster than stopping at a zero.
private func hasZero(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { $0.reduce(.max) { min($0, $1) } } == 0
}

/// The offset of the first byte that is not part of well-formed UTF-8.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  // The standard library is faster and does not say where.
  if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
  var offset = 0
  while offset < bytes.count {
    if bytes[offset] < 0x80 {
      offset += 1
      continue
    }
    let length = utf8Length(at: offset, in: bytes)
    guard length > 0 else { return offset }
    offset += length
  }
  return nil
}

/// How many bytes the scalar at `offset` has; 0 when it is not well-formed (Unicode, table 3-7).
private func utf8Length(at offset: Int, in bytes: [UInt8]) -> Int {
  func second(_ range: ClosedRange<UInt8>) -> Bool {
    offset + 1 < bytes.count && range.contains(bytes[offset + 1])
  }
  func continues(_ distance: Int) -> Bool {
    offset + distance < bytes.count && bytes[offset + distance] & 0xC0 == 0x80
  }
  switch bytes[offset] {
  case 0xC2...0xDF: return second(0x80...0xBF) ? 2 : 0
  case 0xE0: return second(0xA0...0xBF) && continues(2) ? 3 : 0
  case 0xED: return second(0x80...0x9F) && continues(2) ? 3 : 0
  case 0xE1...0xEF: return second(0x80...0xBF) && continues(2) ? 3 : 0
  case 0xF0: return second(0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
  case 0xF1...0xF3: return second(0x80...0xBF) && continues(2) && continues(3) ? 4 : 0
  case 0xF4: return second(0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
  default: return 0
  }
}
