/// The length of a text and a sum of its bytes, by which texts are told apart at a glance.
package struct TextMark: Sendable, Equatable {
  let sum: UInt64
  let length: UInt32

  init(sum: UInt64, length: UInt32) {
    self.sum = sum
    self.length = length
  }

  init(of text: String) {
    sum = text.utf8.reduce(0) { Self.sum($0, and: $1) }
    length = UInt32(truncatingIfNeeded: text.utf8.count)
  }

  /// Eight bytes stand side by side in it; the ninth meets the first again.
  @inline(__always)
  static func sum(_ sum: UInt64, and byte: UInt8) -> UInt64 {
    (sum << 8 | sum >> 56) ^ UInt64(byte)
  }

  /// No other text has this mark.
  var isExact: Bool { length <= 8 }
}
