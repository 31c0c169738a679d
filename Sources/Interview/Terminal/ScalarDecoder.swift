extension String {
  /// The text in bytes, without those that are not UTF-8.
  init(validOf bytes: some Sequence<UInt8>) {
    var (scalars, decoder) = (String.UnicodeScalarView(), ScalarDecoder())
    for byte in bytes {
      var step = decoder.take(byte)
      if step == .invalidBefore { step = decoder.take(byte) }
      if case .scalar(let scalar) = step { scalars.append(scalar) }
    }
    self.init(scalars)
  }
}

/// Makes scalars of UTF-8 byte by byte, by table 3-7 of the Unicode Standard.
struct ScalarDecoder: Sendable {
  enum Step: Equatable {
    case scalar(Unicode.Scalar)
    /// A scalar has begun.
    case more
    /// The byte is not UTF-8.
    case invalid
    /// What came before is not UTF-8, and the byte is to be taken again.
    case invalidBefore
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be.
  private var range: ClosedRange<UInt8> = 0x80...0xBF

  mutating func take(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard range.contains(byte) else {
      missing = 0
      return .invalidBefore
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    range = 0x80...0xBF
    return missing == 0 ? finished : .more
  }

  private var finished: Step { Unicode.Scalar(value).map { .scalar($0) } ?? .invalid }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1)
    case 0xE0: begin(byte & 0x0F, missing: 2, 0xA0...0xBF)
    case 0xED: begin(byte & 0x0F, missing: 2, 0x80...0x9F)
    case 0xE1...0xEF: begin(byte & 0x0F, missing: 2)
    case 0xF0: begin(byte & 0x07, missing: 3, 0x90...0xBF)
    case 0xF1...0xF3: begin(byte & 0x07, missing: 3)
    case 0xF4: begin(byte & 0x07, missing: 3, 0x80...0x8F)
    default: return .invalid
    }
    return .more
  }

  private mutating func begin(
    _ bits: UInt8, missing count: Int, _ next: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(bits)
    missing = count
    range = next
  }
}
