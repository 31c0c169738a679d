import Synchronization

/// The number of standard deviations with the given probability below it: the normal quantile.
///
/// - Parameter probability: Above 0 and below 1; 0.975 gives 1.96.
/// - Returns: Below 0 for probabilities below one half; exact to about 15 digits.
package func normalQuantile(_ probability: Double) -> Double {
  precondition(probability > 0 && probability < 1, "a quantile needs a probability inside 0 and 1")
  guard probability != 0.5 else { return 0 }
  let tail = min(probability, 1 - probability)
  let size = crossing(of: tail, in: 0...40) { complementaryError($0 / 2.0.squareRoot()) / 2 }
  return probability > 0.5 ? size : -size
}

/// The value of Student's t with the given probability below it.
///
/// - Parameters:
///   - probability: Above 0 and below 1; 0.975 for a 95% range.
///   - degreesOfFreedom: Above 0; need not be whole (Satterthwaite).
/// - Returns: Below 0 for probabilities below one half; exact to about 13 digits.
package func tQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
  precondition(probability > 0 && probability < 1, "a quantile needs a probability inside 0 and 1")
  guard probability != 0.5 else { return 0 }
  let twoTails = 2 * min(probability, 1 - probability)
  let student = StudentT(degreesOfFreedom)
  var size = 0.0
  var far = 1.0
  while student.twoSidedP(of: far) > twoTails {
    (size, far) = (far, far * 2)
  }
  // Both tails flatten all the way out, so that Newton's steps from the near side never overshoot.
  while true {
    let excess = student.twoSidedP(of: size) - twoTails
    let next = size + excess / (2 * student.density(size))
    guard next > size, next - size > size * 1e-15 else { break }
    size = next
  }
  return probability > 0.5 ? size : -size
}

/// The same as ``tQuantile(_:degreesOfFreedom:)``, worked out once for each small whole number of degrees
/// of freedom: an audit asks for a few of them hundreds of times.
func knownTQuantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
  guard degreesOfFreedom <= 1_000, degreesOfFreedom == degreesOfFreedom.rounded() else {
    return tQuantile(probability, degreesOfFreedom: degreesOfFreedom)
  }
  let key = QuantileKey(probability: probability, degreesOfFreedom: degreesOfFreedom)
  return knownTQuantiles.withLock { known in
    if let quantile = known[key] { return quantile }
    let quantile = tQuantile(probability, degreesOfFreedom: degreesOfFreedom)
    known[key] = quantile
    return quantile
  }
}

private struct QuantileKey: Hashable {
  let probability: Double
  let degreesOfFreedom: Double
}

private let knownTQuantiles = Mutex<[QuantileKey: Double]>([:])

/// The probability of a t at least this far from 0, on either side.
///
/// - Parameters:
///   - t: A mean divided by its standard error.
///   - degreesOfFreedom: Above 0; need not be whole.
/// - Returns: 0 through 1; 1 for a t of 0.
package func twoSidedP(ofT t: Double, degreesOfFreedom: Double) -> Double {
  StudentT(degreesOfFreedom).twoSidedP(of: t)
}

/// Student's t of some degrees of freedom, with what does not depend on the value worked out once.
private struct StudentT {
  let degreesOfFreedom: Double
  let logBeta: Double

  init(_ degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    logBeta = Measures.logBeta(degreesOfFreedom / 2, 0.5)
  }

  func density(_ t: Double) -> Double {
    let rest = logarithmOfOnePlus(t * t / degreesOfFreedom) * (degreesOfFreedom + 1) / 2
    return exponential(-rest - logBeta) / degreesOfFreedom.squareRoot()
  }

  func twoSidedP(of t: Double) -> Double {
    let total = degreesOfFreedom + t * t
    return betaProbability(
      below: degreesOfFreedom / total, rest: t * t / total, degreesOfFreedom / 2, 0.5,
      logBeta: logBeta)
  }
}
