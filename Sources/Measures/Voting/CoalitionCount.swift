/// A number of coalitions: exact for bodies of up to 64 members, to 15 digits beyond.
protocol CoalitionCount: Sendable {
  init(_ whole: Int)
  static func + (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  /// The count times one number and divided by another, when that leaves no rest.
  func times(_ factor: Int, over divisor: Int) -> Self
  /// The count as a share of another, which is above 0.
  func proportion(of whole: Self) -> Proportion
  var wide: WideDouble { get }
  var isZero: Bool { get }
  /// The count itself, if it is exact.
  var exact: UInt128? { get }
}

extension CoalitionCount {
  static func += (left: inout Self, right: Self) {
    left = left + right
  }

  /// In how many ways 0, 1, … through all of `people` can be chosen.
  static func waysToChoose(from people: Int) -> [Self] {
    (0..<people).reduce(into: [Self(1)]) { row, chosen in
      row.append(row[chosen].times(people - chosen, over: chosen + 1))
    }
  }

  /// Two to the given power.
  static func powerOfTwo(_ power: Int) -> Self {
    (0..<power).reduce(Self(1)) { count, _ in count + count }
  }
}

extension UInt128: CoalitionCount {
  func times(_ factor: Int, over divisor: Int) -> UInt128 {
    self * UInt128(factor) / UInt128(divisor)
  }

  func proportion(of whole: UInt128) -> Proportion {
    if let (part, all) = Int128(exactly: self).flatMap({ part in
      Int128(exactly: whole).map { (part, $0) }
    }), let fraction = Fraction(reducing: part, over: all) {
      return Proportion(fraction)
    }
    return Proportion(approximate: Double(self) / Double(whole))
  }

  var wide: WideDouble { WideDouble(Double(self)) }
  var isZero: Bool { self == 0 }
  var exact: UInt128? { self }
}

extension WideDouble: CoalitionCount {
  init(_ whole: Int) {
    self.init(Double(whole))
  }

  func times(_ factor: Int, over divisor: Int) -> WideDouble {
    self * WideDouble(Double(factor)) / WideDouble(Double(divisor))
  }

  func proportion(of whole: WideDouble) -> Proportion {
    Proportion(approximate: (self / whole).value)
  }

  var wide: WideDouble { self }
  var isZero: Bool { value == 0 }
  var exact: UInt128? { nil }
}
