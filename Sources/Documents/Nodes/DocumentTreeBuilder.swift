import Diagnostics

/// Makes a ``DocumentTree`` from a file that is read from its start to its end.
struct DocumentTreeBuilder {
  private(set) var parts: [DocumentPart] = []
  private var texts: [String] = []

  init(capacity: Int = 0) {
    parts.reserveCapacity(capacity)
  }

  /// - Returns: Where the list or mapping is; all that comes before it is closed stands in it.
  mutating func open(_ kind: DocumentPart.Kind, at offset: Int) -> Int {
    parts.append(DocumentPart(container: kind, at: offset))
    return parts.count - 1
  }

  mutating func close(_ place: Int, length: Int, count: Int) {
    parts[place].close(length: length, end: parts.count, count: count)
  }

  /// A scalar that stands in the file as it is read, with the sum of its bytes (``TextMark``) where they are
  /// ASCII alone.
  mutating func add(
    written style: DocumentNode.Scalar.Style, at span: SourceSpan, sum: UInt64? = nil
  ) {
    parts.append(DocumentPart(written: style, at: span, place: parts.count, sum: sum))
  }

  /// A scalar that the file may spell otherwise.
  mutating func add(
    _ text: String, _ style: DocumentNode.Scalar.Style, at span: SourceSpan,
    isBetweenBrackets: Bool = false
  ) {
    parts.append(
      DocumentPart(
        kept: texts.count, style, at: span, place: parts.count,
        isBetweenBrackets: isBetweenBrackets))
    texts.append(text)
  }

  /// Takes back everything from a place on.
  mutating func remove(from place: Int) {
    parts.removeLast(parts.count - place)
  }

  func tree(of bytes: [UInt8]) -> DocumentTree {
    DocumentTree(parts: parts, bytes: bytes, texts: texts)
  }

  /// A text of what has been read so far.
  func text(at place: Int, in bytes: [UInt8]) -> String {
    parts[place].text(in: bytes, texts)
  }
}

// MARK: - Keys

extension DocumentTreeBuilder {
  /// The places of a mapping's keys.
  func keys(of mapping: Int) -> [Int] {
    var keys: [Int] = []
    keys.reserveCapacity(parts[mapping].count)
    var key = mapping + 1
    while key < parts[mapping].end {
      keys.append(key)
      key = parts[key + 1].end
    }
    return keys
  }

  /// Whether two keys may be the same: they have one mark, or a key has none.
  ///
  /// Small mappings are compared key by key: that costs less than a list of them.
  func mayRepeatKeys(in mapping: Int) -> Bool {
    let end = parts[mapping].end
    guard parts[mapping].count <= 8 else { return mayRepeatManyKeys(in: mapping) }
    var key = mapping + 1
    while key < end {
      guard let mark = parts[key].mark else { return true }
      var other = mapping + 1
      while other < key {
        if parts[other].mark == mark { return true }
        other = parts[other + 1].end
      }
      key = parts[key + 1].end
    }
    return false
  }

  private func mayRepeatManyKeys(in mapping: Int) -> Bool {
    var sums: [UInt64] = []
    sums.reserveCapacity(parts[mapping].count)
    for key in keys(of: mapping) {
      guard let mark = parts[key].mark else { return true }
      sums.append(mark.sum)
    }
    sums.sort()
    return zip(sums, sums.dropFirst()).contains { $0 == $1 }
  }
}
