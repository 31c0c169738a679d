extension [UInt8] {
  /// Damages a part of a file in one of three ways: its first byte is another one, it is gone, or it
  /// stands there twice.
  package mutating func damage(_ part: Range<Int>, using generator: inout SeededGenerator) {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: self[part.lowerBound] = UInt8.random(in: 0...255, using: &generator)
    case 1: removeSubrange(part)
    default: insert(contentsOf: self[part], at: part.lowerBound)
    }
  }
}
