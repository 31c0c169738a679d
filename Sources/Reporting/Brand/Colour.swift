/// A colour of sRGB, as `pack.yaml` and style sheets write it.
package struct Colour: Sendable, Equatable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `#rrggbb`; `nil` for any other text.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
    var parts: [UInt8] = []
    for place in stride(from: 1, to: 7, by: 2) {
      guard let high = Self.value(of: digits[place]), let low = Self.value(of: digits[place + 1])
      else { return nil }
      parts.append(high << 4 | low)
    }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  init(_ number: UInt32) {
    self.init(
      red: UInt8(number >> 16 & 0xFF), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// `#rrggbb` in lower case.
  package var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return part < 16 ? "0" + digits : digits
      }.joined()
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

// MARK: - Contrast

extension Colour {
  /// How light it is, 0 for black through 1 for white.
  ///
  /// `0.2126 R + 0.7152 G + 0.0722 B`, where each part `c` of 255 counts as `c ÷ 12.92` up to
  /// 0.04045 and as `((c + 0.055) ÷ 1.055)^2.4` above.
  /// Source: Web Content Accessibility Guidelines 2.2, definition of relative luminance.
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast of two colours, 1 for the same through 21 for black and white.
  ///
  /// `(L1 + 0.05) ÷ (L2 + 0.05)`, the lighter one above the line.
  /// Source: Web Content Accessibility Guidelines 2.2, definition of contrast ratio.
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour nearest to this one, on the way to black or white, that stands out enough.
  ///
  /// - Parameters:
  ///   - paper: What it stands on.
  ///   - needed: The contrast it must have.
  /// - Returns: Up to a contrast of 4.5 there always is such a colour.
  func standingOut(on paper: Colour, by needed: Double) -> Colour? {
    for step in 0...100 {
      for end in [Colour(0x000000), Colour(0xFFFFFF)] {
        let mixed = mixed(with: end, hundredths: step)
        if mixed.contrast(with: paper) >= needed { return mixed }
      }
    }
    return nil
  }

  private func mixed(with other: Colour, hundredths: Int) -> Colour {
    func part(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Int(one) * (100 - hundredths) + Int(two) * hundredths + 50) / 100)
    }
    return Colour(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    guard share > 0.04045 else { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    return base * base * fifthRoot(of: base * base)
  }

  /// Newton's method, so that every machine gives the same digits; from 0.008 through 1.
  private static func fifthRoot(of number: Double) -> Double {
    var root = 1.0
    for _ in 0..<24 { root = (4 * root + number / (root * root * root * root)) / 5 }
    return root
  }
}
