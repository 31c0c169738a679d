// The C library's functions under our own names, so that one file imports it.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func naturalLogarithm(_ number: Double) -> Double { log(number) }

func exponential(_ number: Double) -> Double { exp(number) }

/// `2/√π` times the integral of `exp(−t²)` from `number` to infinity.
func complementaryError(_ number: Double) -> Double { erfc(number) }

/// The natural logarithm of the gamma function, to about 15 digits.
///
/// Stirling's series from 15 upwards, where its seventh term is below 1e−17; smaller numbers are
/// brought there by `Γ(x + 1) = x Γ(x)`. Source: Abramowitz & Stegun (1964), 6.1.41.
///
/// - Parameter number: Above 0.
/// - Returns: ln Γ(number).
func logGamma(_ number: Double) -> Double {
  var (shifted, product) = (number, 1.0)
  while shifted < 15 {
    product *= shifted
    shifted += 1
  }
  let coefficients = [
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0,
  ]
  var (series, power) = (0.0, 1 / shifted)
  for coefficient in coefficients {
    series += coefficient * power
    power /= shifted * shifted
  }
  let halfLogOfTwoPi = 0.918938533204672742
  return (shifted - 0.5) * naturalLogarithm(shifted) - shifted + halfLogOfTwoPi + series
    - naturalLogarithm(product)
}

/// Where a function that falls passes a level, to the last digit of a `Double`.
///
/// - Parameters:
///   - level: The value sought.
///   - range: Starts at or before the place, ends at or after it.
///   - falling: Falls, or stays level, all the way through the range.
/// - Returns: The place, found by halving the range until it cannot be halved.
func crossing(
  of level: Double, in range: ClosedRange<Double>, by falling: (Double) -> Double
) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  while true {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { return middle }
    if falling(middle) > level {
      low = middle
    } else {
      high = middle
    }
  }
}
