import Documents
import Measures

extension JSONValue {
  /// An exact fraction as text, else the nearest decimal number, `null` for none.
  init(_ proportion: Proportion?) {
    guard let proportion else {
      self = .null
      return
    }
    self = proportion.exact.map { .string("\($0)") } ?? JSONValue(finite: proportion.value)
  }

  init(_ proportions: [Proportion]?) {
    self = proportions.map { .array($0.map { JSONValue($0) }) } ?? .null
  }

  /// A number; `null` where it is beyond what a `Double` can be.
  init(finite number: Double) {
    self = number.isFinite ? .number(number) : .null
  }
}

extension Int {
  /// "three" for 3; digits beyond twelve.
  var inWords: String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(self) ? words[self] : "\(self)"
  }
}

/// Two to the given power; infinity beyond the range of `Double`.
func powerOfTwo(_ power: Int) -> Double {
  Double(sign: .plus, exponent: power, significand: 1)
}

/// Two to the given power, in full.
func decimalPowerOfTwo(_ power: Int) -> String {
  let base = 1_000_000_000_000_000_000
  var digits = [1]
  for _ in 0..<power {
    var carry = 0
    for place in digits.indices {
      let (rest, isOver) = (2 * digits[place] + carry, 2 * digits[place] + carry >= base)
      digits[place] = isOver ? rest - base : rest
      carry = isOver ? 1 : 0
    }
    if carry > 0 { digits.append(carry) }
  }
  let rest = digits.dropLast().reversed().map { part in
    let text = String(part)
    return String(repeating: "0", count: 18 - text.utf8.count) + text
  }
  return "\(digits.last ?? 0)" + rest.joined()
}
