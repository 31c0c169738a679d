// The C library's functions under our own names, so that one file imports it.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func naturalLogarithm(_ number: Double) -> Double { log(number) }

/// The natural logarithm of `1 + number`, without loss for small numbers.
func logarithmOfOnePlus(_ number: Double) -> Double { log1p(number) }

func exponential(_ number: Double) -> Double { exp(number) }

/// `2/√π` times the integral of `exp(−t²)` from `number` to infinity.
func complementaryError(_ number: Double) -> Double { erfc(number) }

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
