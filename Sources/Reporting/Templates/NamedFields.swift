/// Values by name, in the order in which they were given.
///
/// Names are found fastest when an object's values stand in the order of its schema.
package struct NamedFields<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var names: [String] = []
  package private(set) var values: [Value] = []

  package init() {}

  /// - Parameter fields: In order; each name once.
  package init(_ fields: [(name: String, value: Value)]) {
    names = fields.map(\.name)
    values = fields.map(\.value)
  }

  /// - Parameter elements: In order; each name once.
  package init(dictionaryLiteral elements: (String, Value)...) {
    names = elements.map(\.0)
    values = elements.map(\.1)
  }

  /// The value of a name; setting `nil` removes it.
  package subscript(name: String) -> Value? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      switch (names.firstIndex(of: name), newValue) {
      case (let index?, let value?): values[index] = value
      case (let index?, nil):
        names.remove(at: index)
        values.remove(at: index)
      case (nil, let value?):
        names.append(name)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  /// The value of a name that probably stands at `position`.
  func value(of name: String, near position: Int) -> Value? {
    if position < names.count, names[position] == name { return values[position] }
    return self[name]
  }
}

extension NamedFields: Equatable where Value: Equatable {}
