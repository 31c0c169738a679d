/// The natural logarithm of the gamma function, to about 15 digits.
///
/// Numbers below 15 are brought there by `Γ(x + 1) = x Γ(x)`.
///
/// - Parameter number: Above 0.
/// - Returns: ln Γ(number).
func logGamma(_ number: Double) -> Double {
  var (shifted, product) = (number, 1.0)
  while shifted < 15 {
    product *= shifted
    shifted += 1
  }
  let halfLogOfTwoPi = 0.918938533204672742
  return (shifted - 0.5) * naturalLogarithm(shifted) - shifted + halfLogOfTwoPi
    + stirlingCorrection(shifted) - naturalLogarithm(product)
}

/// The natural logarithm of the beta function `Γ(a) Γ(b) ÷ Γ(a + b)`.
///
/// For a large number the two large logarithms are not subtracted but their difference is taken, so
/// that a thousand degrees of freedom cost no digits.
///
/// - Parameters:
///   - first: Above 0.
///   - second: Above 0.
/// - Returns: ln B(first, second).
func logBeta(_ first: Double, _ second: Double) -> Double {
  let (small, large) = (min(first, second), max(first, second))
  guard large >= 15 else {
    return logGamma(small) + logGamma(large) - logGamma(small + large)
  }
  let rise =
    (large - 0.5) * logarithmOfOnePlus(small / large)
    + small * (naturalLogarithm(large + small) - 1)
    + stirlingCorrection(large + small) - stirlingCorrection(large)
  return logGamma(small) - rise
}

/// What Stirling's formula lacks: its series, below 1e−17 at the seventh term from 15 upwards.
///
/// Source: Abramowitz & Stegun (1964), 6.1.41.
private func stirlingCorrection(_ number: Double) -> Double {
  let coefficients = [
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0,
  ]
  var (series, power) = (0.0, 1 / number)
  for coefficient in coefficients {
    series += coefficient * power
    power /= number * number
  }
  return series
}
