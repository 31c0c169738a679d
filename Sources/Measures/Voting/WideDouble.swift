/// A number of at least 0 with the digits of a `Double` and an exponent that does not run out.
///
/// Coalitions of 2,000 members are more than the largest `Double`.
struct WideDouble: Sendable {
  /// 0, or from 1 up to but not including 2.
  private var significand: Double
  private var exponent: Int

  init(_ number: Double) {
    significand = number == 0 ? 0 : number.significand
    exponent = number == 0 ? 0 : Int(number.exponent)
  }

  private init(_ significand: Double, times exponent: Int) {
    self.init(significand)
    self.exponent += significand == 0 ? 0 : exponent
  }

  /// The nearest `Double`; 0 or infinity beyond its range.
  var value: Double {
    significand == 0 ? 0 : Double(sign: .plus, exponent: exponent, significand: significand)
  }

  static func * (left: WideDouble, right: WideDouble) -> WideDouble {
    WideDouble(left.significand * right.significand, times: left.exponent + right.exponent)
  }

  static func / (left: WideDouble, right: WideDouble) -> WideDouble {
    WideDouble(left.significand / right.significand, times: left.exponent - right.exponent)
  }

  static func + (left: WideDouble, right: WideDouble) -> WideDouble {
    if left.significand == 0 { return right }
    if right.significand == 0 { return left }
    let (large, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let distance = small.exponent - large.exponent
    guard distance > -64 else { return large }
    let shifted = Double(sign: .plus, exponent: distance, significand: small.significand)
    return WideDouble(large.significand + shifted, times: large.exponent)
  }

  /// The number multiplied by itself so many times; 1 for none.
  func raised(to power: Int) -> WideDouble {
    var (result, square, left) = (WideDouble(1), self, power)
    while left > 0 {
      if left % 2 == 1 { result = result * square }
      square = square * square
      left /= 2
    }
    return result
  }
}
