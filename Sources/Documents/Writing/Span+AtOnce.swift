extension Span<UInt8> {
  /// Whether no byte has a mark.
  ///
  /// It looks at all bytes and knows no early end, so that the compiler takes sixteen of them at
  /// once: three to ten times as fast on the words of a report or result, nearly all of which have
  /// no mark.
  ///
  /// - Parameter mark: 0 for none. Made without `&&` and `||`, which would be branches.
  /// - Returns: `true` for no bytes.
  @inlinable @inline(__always)
  package func hasNone(_ mark: (UInt8) -> UInt8) -> Bool {
    var marks: UInt8 = 0
    for index in indices { marks |= mark(self[index]) }
    return marks == 0
  }

  /// Whether all bytes are visible ASCII or blanks.
  package var isPrintableASCII: Bool { hasNone { ($0 &- 0x20 > 0x5E).bit } }
}

extension Bool {
  /// 1 for `true`, as a condition that can be counted with.
  @inlinable @inline(__always)
  package var bit: UInt8 { self ? 1 : 0 }
}
