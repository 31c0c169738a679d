import Foundation
import Measures
import Testing

/// One case of a file in Tests/Oracles: what goes in, what must come out, and how close.
struct OracleCase: CustomTestStringConvertible, Sendable {
  let id: String
  let inputs: JSON
  let expected: JSON
  /// How far a `Double` may lie from the value expected.
  let tolerance: @Sendable (Double) -> Double

  var testDescription: String { id }

  init?(_ json: JSON) {
    guard let id = json["id"].string else { return nil }
    self.id = id
    inputs = json["inputs"]
    expected = json["expected"]
    let (kind, limit) = (json["tolerance"]["kind"].string, json["tolerance"]["value"].double)
    switch (kind, limit) {
    case ("absolute", let limit?): tolerance = { _ in limit }
    case ("relative", let limit?): tolerance = { abs($0) * limit }
    case ("exact", nil): tolerance = { _ in 1e-12 }
    default: return nil
    }
  }

  /// All cases of a file; empty, which a test reports, when it cannot be read.
  static func all(of file: String) -> [OracleCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path = folder.appending(path: "Oracles/\(file).json")
    guard let data = try? Data(contentsOf: path),
      let json = try? JSONDecoder().decode(JSON.self, from: data)
    else { return [] }
    let cases = json["cases"].array
    let read = cases.compactMap(OracleCase.init)
    return read.count == cases.count ? read : []
  }
}

@Test(arguments: [
  "agreement", "bootstrap-or-exact-ci", "change-tests", "concentration", "scoring-cases", "voting",
])
func everyOracleFileIsRead(_ file: String) {
  #expect(!OracleCase.all(of: file).isEmpty)
}

/// A table from the beginning of a case's id to what checks it.
typealias OracleChecks = [(prefix: String, check: (inout Expectation) throws -> Void)]

/// Runs the check whose prefix fits; a case that none fits is a failure.
func run(_ oracle: OracleCase, _ checks: OracleChecks) throws {
  guard let check = checks.first(where: { oracle.id.hasPrefix($0.prefix) }) else {
    Issue.record("no test handles \(oracle.id)")
    return
  }
  var expectation = Expectation(oracle)
  try check.check(&expectation)
  expectation.finish()
}

/// What a case expects, ticked off value by value, so that none is passed over.
struct Expectation {
  let oracle: OracleCase
  private var open: Set<String>

  init(_ oracle: OracleCase) {
    self.oracle = oracle
    open = Set(oracle.expected.object.keys)
  }

  var inputs: JSON { oracle.inputs }

  mutating func value(_ key: String) -> JSON {
    if open.remove(key) == nil { Issue.record("\(oracle.id) has no \(key)") }
    return oracle.expected[key]
  }

  /// Lets a value go that says the same as another, or is no figure of ours.
  mutating func skip(_ keys: String...) {
    for key in keys {
      _ = value(key)
    }
  }

  func finish() {
    #expect(open.isEmpty, "not checked: \(open.sorted())")
  }

  // MARK: - Figures

  mutating func check(
    _ key: String, _ actual: Double?, at place: SourceLocation = #_sourceLocation
  ) {
    check(value(key), actual, key, at: place)
  }

  mutating func check(
    _ key: String, _ actual: Fraction?, at place: SourceLocation = #_sourceLocation
  ) {
    check(value(key), actual, key, at: place)
  }

  mutating func check(
    _ key: String, _ actual: Proportion?, at place: SourceLocation = #_sourceLocation
  ) {
    check(value(key), actual, key, at: place)
  }

  mutating func check(
    _ key: String, _ actual: [Double]?, at place: SourceLocation = #_sourceLocation
  ) {
    checkList(value(key), actual, key, at: place) { check($0, $1, key, at: place) }
  }

  mutating func check(
    _ key: String, _ actual: [Fraction]?, at place: SourceLocation = #_sourceLocation
  ) {
    checkList(value(key), actual, key, at: place) { check($0, $1, key, at: place) }
  }

  mutating func check(
    _ key: String, _ actual: [Proportion]?, at place: SourceLocation = #_sourceLocation
  ) {
    checkList(value(key), actual, key, at: place) { check($0, $1, key, at: place) }
  }

  mutating func check(
    _ key: String, _ actual: ClosedRange<Double>?, at place: SourceLocation = #_sourceLocation
  ) {
    check(key, actual.map { [$0.lowerBound, $0.upperBound] }, at: place)
  }

  mutating func check(
    _ key: String, _ actual: ClosedRange<Fraction>?, at place: SourceLocation = #_sourceLocation
  ) {
    check(key, actual.map { [$0.lowerBound, $0.upperBound] }, at: place)
  }

  mutating func check(_ key: String, _ actual: Int?, at place: SourceLocation = #_sourceLocation) {
    #expect(value(key).int == actual, "\(oracle.id) \(key)", sourceLocation: place)
  }

  mutating func check(_ key: String, _ actual: Bool?, at place: SourceLocation = #_sourceLocation) {
    #expect(value(key).bool == actual, "\(oracle.id) \(key)", sourceLocation: place)
  }

  mutating func check(
    _ key: String, _ actual: String?, at place: SourceLocation = #_sourceLocation
  ) {
    #expect(value(key).string == actual, "\(oracle.id) \(key)", sourceLocation: place)
  }

  mutating func check(
    _ key: String, _ actual: [Int]?, at place: SourceLocation = #_sourceLocation
  ) {
    #expect(value(key).ints == actual, "\(oracle.id) \(key)", sourceLocation: place)
  }

  mutating func check(
    _ key: String, _ actual: [Bool]?, at place: SourceLocation = #_sourceLocation
  ) {
    let wanted = value(key).array.map(\.bool)
    #expect(wanted == actual, "\(oracle.id) \(key)", sourceLocation: place)
  }

  mutating func check(
    _ key: String, _ actual: [String]?, at place: SourceLocation = #_sourceLocation
  ) {
    let wanted = value(key).array.map(\.string)
    #expect(wanted == actual, "\(oracle.id) \(key)", sourceLocation: place)
  }

  // MARK: - One value

  func check(_ wanted: JSON, _ actual: Double?, _ key: String, at place: SourceLocation) {
    let wanted = wanted.fraction?.value ?? wanted.double
    guard let wanted, let actual else {
      #expect(wanted == actual, "\(oracle.id) \(key)", sourceLocation: place)
      return
    }
    let distance = abs(wanted - actual)
    #expect(
      distance <= oracle.tolerance(wanted), "\(oracle.id) \(key): \(actual), not \(wanted)",
      sourceLocation: place)
  }

  func check(_ wanted: JSON, _ actual: Fraction?, _ key: String, at place: SourceLocation) {
    #expect(wanted.text == actual?.description, "\(oracle.id) \(key)", sourceLocation: place)
  }

  /// A text is an exact fraction, a number the nearest `Double`.
  func check(_ wanted: JSON, _ actual: Proportion?, _ key: String, at place: SourceLocation) {
    if wanted.string != nil {
      check(wanted, actual?.exact, key, at: place)
    } else {
      check(wanted, actual?.value, key, at: place)
    }
  }

  private func checkList<Value>(
    _ wanted: JSON, _ actual: [Value]?, _ key: String, at place: SourceLocation,
    _ check: (JSON, Value) -> Void
  ) {
    guard let actual else {
      #expect(wanted.isNull, "\(oracle.id) \(key)", sourceLocation: place)
      return
    }
    let list = wanted.array
    #expect(list.count == actual.count, "\(oracle.id) \(key)", sourceLocation: place)
    for (one, other) in zip(list, actual) {
      check(one, other)
    }
  }
}
