import Foundation
import Measures

/// The bootstrap of a mean without random numbers, kept out of the product (MEASUREMENT.md, 1.6).
struct ExactBootstrap {
  private let people: Int
  private let sum: Int
  private let sumOfSquares: Int
  private let sumOfCubes: Int
  /// The chance of each sum of as many answers drawn from these.
  private let chances: [Double]

  /// - Parameter counts: People on each rung.
  init(counts: [Int]) {
    people = counts.reduce(0, +)
    let rungs = counts.enumerated()
    sum = rungs.reduce(0) { $0 + $1.offset * $1.element }
    sumOfSquares = rungs.reduce(0) { $0 + $1.offset * $1.offset * $1.element }
    sumOfCubes = rungs.reduce(0) { $0 + $1.offset * $1.offset * $1.offset * $1.element }
    let all = counts.reduce(0, +)
    let single = counts.map { Double($0) / Double(all) }
    var (result, square, left) = ([1.0], single, all)
    while left > 0 {
      if left % 2 == 1 { result = Self.convolved(result, square) }
      left /= 2
      if left > 0 { square = Self.convolved(square, square) }
    }
    chances = result
  }

  private static func convolved(_ first: [Double], _ second: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: first.count + second.count - 1)
    // Without bounds checks: a debug build spends seconds on them in the study below.
    result.withUnsafeMutableBufferPointer { result in
      second.withUnsafeBufferPointer { second in
        for (one, chance) in first.enumerated() where chance > 0 {
          var other = 0
          while other < second.count {
            result[one + other] += chance * second[other]
            other += 1
          }
        }
      }
    }
    return result
  }

  /// The smallest mean with at least this probability at or below it.
  private func quantile(_ probability: Double) -> Double {
    var below = 0.0
    for (sum, chance) in chances.enumerated() {
      below += chance
      if below >= probability - 1e-13 { return Double(sum) / Double(people) }
    }
    return Double(chances.count - 1) / Double(people)
  }

  var percentileRange: ClosedRange<Double> { quantile(0.025)...quantile(0.975) }

  var chanceOfObserved: Double { chances[sum] }

  var bias: Double {
    let share = chances[..<sum].reduce(0, +) + chances[sum] / 2
    return abs(share - 0.5) < 1e-13 ? 0 : normalQuantile(share)
  }

  /// The sum of cubes around the mean over that of squares: the jackknife's, for a mean.
  var acceleration: Double {
    let (n, mean) = (Double(people), Double(sum) / Double(people))
    let squares = Double(sumOfSquares) - n * mean * mean
    let cubes =
      Double(sumOfCubes) - 3 * mean * Double(sumOfSquares) + 3 * mean * mean * Double(sum)
      - n * mean * mean * mean
    return squares > 0 ? cubes / (6 * pow(squares, 1.5)) : 0
  }

  var correctedRange: ClosedRange<Double> {
    guard chances[sum] < 1 else { return quantile(0.5)...quantile(0.5) }
    let (bias, acceleration, z) = (bias, acceleration, normalQuantile(0.975))
    func corrected(_ z: Double) -> Double {
      let moved = bias + (bias + z) / (1 - acceleration * (bias + z))
      return erfc(-moved / 2.0.squareRoot()) / 2
    }
    let (low, high) = (quantile(corrected(-z)), quantile(corrected(z)))
    return low...max(low, high)
  }
}

/// How often four kinds of range hold the true mean, over every possible set of answers.
struct CoverageStudy {
  /// Per cent, the smallest over the patterns, by kind.
  let smallestCoverage: [String: Double]

  init(people: Int, patterns: [[Double]]) {
    let quantile = tQuantile(0.975, degreesOfFreedom: Double(people - 1))
    let truths = patterns.map { $0.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } }
    let names = ["plain t", "t with floor (default)", "percentile bootstrap", "BCa bootstrap"]
    var covered = names.map { _ in patterns.map { _ in 0.0 } }
    for counts in Self.compositions(of: people, into: 6) {
      let n = Double(people)
      let sum = Double(counts.enumerated().reduce(0) { $0 + $1.offset * $1.element })
      let squares = Double(
        counts.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element })
      let (mean, spread) = (sum / n, squares - sum * sum / n)
      func half(_ floor: Double) -> Double {
        quantile * (max(0, spread + floor) / (n * (n - 1))).squareRoot()
      }
      let bootstrap = ExactBootstrap(counts: counts)
      let ranges = [
        (mean - half(0))...(mean + half(0)), (mean - half(1))...(mean + half(1)),
        bootstrap.percentileRange, bootstrap.correctedRange,
      ]
      for (pattern, truth) in truths.enumerated() {
        let chance = Self.chance(of: counts, under: patterns[pattern])
        for (kind, range) in ranges.enumerated()
        where truth >= range.lowerBound - 1e-9 && truth <= range.upperBound + 1e-9 {
          covered[kind][pattern] += chance
        }
      }
    }
    let least = covered.map { 100 * ($0.min() ?? 0) }
    smallestCoverage = Dictionary(uniqueKeysWithValues: zip(names, least))
  }

  private static func compositions(of total: Int, into parts: Int) -> [[Int]] {
    guard parts > 1 else { return [[total]] }
    return (0...total).flatMap { first in
      compositions(of: total - first, into: parts - 1).map { [first] + $0 }
    }
  }

  private static func chance(of counts: [Int], under pattern: [Double]) -> Double {
    var (chance, left) = (1.0, counts.reduce(0, +))
    for (count, share) in zip(counts, pattern) {
      for place in 0..<count {
        chance *= share * Double(left - place) / Double(place + 1)
      }
      left -= count
    }
    return chance
  }
}
