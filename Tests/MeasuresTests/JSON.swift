import Measures

/// A JSON value as the oracle tests read it; what is missing is `null`.
enum JSON: Decodable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON { object[key] ?? .null }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  var int: Int? {
    if case .int(let value) = self { return value }
    return nil
  }

  var double: Double? {
    if case .double(let value) = self { return value }
    return int.map(Double.init)
  }

  var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  /// A string, or a whole number as one: fractions stand as either.
  var text: String? { string ?? int.map(String.init) }

  /// A fraction written as one; not a number with a decimal point.
  var fraction: Fraction? { text.flatMap { Fraction($0) } }

  var array: [JSON] {
    if case .array(let value) = self { return value }
    return []
  }

  var object: [String: JSON] {
    if case .object(let value) = self { return value }
    return [:]
  }

  var ints: [Int] { array.compactMap(\.int) }
  var optionalInts: [Int?] { array.map(\.int) }
  var doubles: [Double] { array.compactMap(\.double) }
  var fractions: [Fraction] { array.compactMap(\.fraction) }
}
