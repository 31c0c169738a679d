package import Diagnostics

/// One value or key in a ``DocumentTree``.
package struct DocumentPart: Sendable {
  package enum Kind: Sendable {
    case list, mapping
    case scalar(DocumentNode.Scalar.Style)

    /// What a person would call it.
    var name: String {
      switch self {
      case .list: "a list"
      case .mapping: "a mapping"
      case .scalar(.number): "a number"
      case .scalar(.boolean): "true or false"
      case .scalar(.null): "nothing"
      case .scalar(.quoted), .scalar(.plain), .scalar(.block): "text"
      }
    }
  }

  package let kind: Kind
  /// It stands in a list or mapping of one line.
  let isBetweenBrackets: Bool
  /// It is text of ASCII alone that stands in the file as it is read.
  let isMarked: Bool
  let offset: UInt32
  private(set) var length: UInt32
  /// The place behind all that it holds.
  package private(set) var endPlace: UInt32
  /// How many items or entries a container has; which of the tree's texts a scalar is.
  private var number: UInt32
  private let sum: UInt64

  private static let none = UInt32.max

  private init(
    _ kind: Kind, at span: SourceSpan, end: Int, number: UInt32, isBetweenBrackets: Bool,
    sum: UInt64?
  ) {
    self.kind = kind
    self.isBetweenBrackets = isBetweenBrackets
    // Files are far smaller than that: `DocumentLimits`.
    offset = UInt32(truncatingIfNeeded: span.offset)
    length = UInt32(truncatingIfNeeded: span.length)
    endPlace = UInt32(truncatingIfNeeded: end)
    self.number = number
    isMarked = sum != nil
    self.sum = sum ?? 0
  }

  /// A list or mapping whose end is not known yet.
  init(container kind: Kind, at offset: Int) {
    self.init(
      kind, at: SourceSpan(offset: offset, length: 1), end: 0, number: 0, isBetweenBrackets: false,
      sum: nil)
  }

  /// A scalar as it stands in the file.
  init(
    written style: DocumentNode.Scalar.Style, at span: SourceSpan, place: Int, sum: UInt64? = nil
  ) {
    self.init(
      .scalar(style), at: span, end: place + 1, number: Self.none, isBetweenBrackets: false,
      sum: sum)
  }

  /// A scalar whose text is kept apart.
  init(
    kept text: Int, _ style: DocumentNode.Scalar.Style, at span: SourceSpan, place: Int,
    isBetweenBrackets: Bool
  ) {
    self.init(
      .scalar(style), at: span, end: place + 1, number: UInt32(truncatingIfNeeded: text),
      isBetweenBrackets: isBetweenBrackets, sum: nil)
  }

  mutating func close(length: Int, end: Int, count: Int) {
    self.length = UInt32(truncatingIfNeeded: length)
    endPlace = UInt32(truncatingIfNeeded: end)
    number = UInt32(truncatingIfNeeded: count)
  }

  package var span: SourceSpan { SourceSpan(offset: Int(offset), length: Int(length)) }
  @inlinable
  package var end: Int { Int(endPlace) }
  /// Of a list its items, of a mapping its entries.
  var count: Int { Int(number) }

  /// What tells most texts apart; `nil` for all that is not ASCII as it stands in the file.
  @inline(__always)
  var mark: TextMark? {
    // Without its two quotation marks, as only JSON's texts and keys have one.
    isMarked ? TextMark(sum: sum, length: length &- 2) : nil
  }

  /// Which of the tree's texts a scalar is; `nil` for one that stands in the file as it is read.
  var keptText: Int? { number == Self.none ? nil : Int(number) }
}
