/// Values by name, in the order in which they were given.
///
/// Names are found fastest when an object's values stand in the order of its schema.
package struct NamedFields<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// As a literal gives them, so that an object of a report is one array.
  private var fields: [(String, Value)] = []

  package var names: [String] { fields.map(\.0) }
  package var values: [Value] { fields.map(\.1) }

  package init() {}

  /// - Parameter fields: In order; each name once.
  package init(_ fields: [(String, Value)]) { self.fields = fields }

  /// - Parameter elements: In order; each name once.
  package init(dictionaryLiteral elements: (String, Value)...) { fields = elements }

  /// The value of a name; setting `nil` removes it.
  package subscript(name: String) -> Value? {
    get { index(of: name).map { fields[$0].1 } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): fields[index].1 = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The value of a name that probably stands at `position`.
  func value(of name: String, near position: Int) -> Value? {
    if position < fields.count, fields[position].0 == name { return fields[position].1 }
    return self[name]
  }

  /// Where a name stands in the order.
  func index(of name: String) -> Int? { fields.indices.first { fields[$0].0 == name } }

  subscript(position: Int) -> Value { fields[position].1 }
}

extension NamedFields: Equatable where Value: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }
}
