/// The probability below `point` under the beta distribution: the regularised incomplete beta.
///
/// - Parameters:
///   - point: From 0 through 1.
///   - rest: `1 − point`, given apart because it may be known to more digits.
///   - first: The first parameter, above 0.
///   - second: The second parameter, above 0.
///   - logBeta: That of the two parameters, for those who ask for many points.
/// - Returns: 0 through 1, to about 14 digits.
func betaProbability(
  below point: Double, rest: Double, _ first: Double, _ second: Double, logBeta: Double
) -> Double {
  guard point > 0 else { return 0 }
  guard rest > 0 else { return 1 }
  func logarithm(_ number: Double, rest: Double) -> Double {
    rest < 0.5 ? logarithmOfOnePlus(-rest) : naturalLogarithm(number)
  }
  let factor = exponential(
    first * logarithm(point, rest: rest) + second * logarithm(rest, rest: point)
      - logBeta)
  guard point > (first + 1) / (first + second + 2) else {
    return factor * betaContinuedFraction(point, first, second) / first
  }
  return 1 - factor * betaContinuedFraction(rest, second, first) / second
}

/// The point with the given probability below it under the beta distribution.
///
/// - Parameters:
///   - probability: From 0 through 1.
///   - first: The first parameter, above 0.
///   - second: The second parameter, above 0.
/// - Returns: 0 through 1.
func betaQuantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
  let logBeta = logBeta(first, second)
  return crossing(of: -probability, in: 0...1) { point in
    -betaProbability(below: point, rest: 1 - point, first, second, logBeta: logBeta)
  }
}

/// The point with the given probability below it under the F distribution.
///
/// - Parameters:
///   - probability: Above 0 and below 1.
///   - first: The degrees of freedom above the line, above 0.
///   - second: The degrees of freedom below the line, above 0.
/// - Returns: Above 0.
func fQuantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
  let point = betaQuantile(probability, first / 2, second / 2)
  return second * point / (first * (1 - point))
}

/// The continued fraction of the incomplete beta function, by the modified Lentz method.
///
/// It settles fast for points below `(first + 1) / (first + second + 2)`.
/// Source: Press et al. (2007), Numerical Recipes, 6.4.
private func betaContinuedFraction(
  _ point: Double, _ first: Double, _ second: Double
) -> Double {
  func awayFromZero(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
  var above = 1.0
  var below = 1 / awayFromZero(1 - (first + second) * point / (first + 1))
  var result = below
  func advance(by term: Double) {
    below = 1 / awayFromZero(1 + term * below)
    above = awayFromZero(1 + term / above)
    result *= below * above
  }
  for step in 1...10_000 {
    let count = Double(step)
    let even =
      count * (second - count) * point / ((first + 2 * count - 1) * (first + 2 * count))
    let odd =
      -(first + count) * (first + second + count) * point
      / ((first + 2 * count) * (first + 2 * count + 1))
    advance(by: even)
    advance(by: odd)
    if abs(below * above - 1) < 1e-16 { break }
  }
  return result
}
