/// A value that may be shown, or why there is none to show.
package enum Disclosed<Value: Sendable & Equatable>: Sendable, Equatable {
  case shown(Value)
  case absent(Absence)

  package var value: Value? {
    if case .shown(let value) = self { value } else { nil }
  }

  package var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }
}

extension Disclosed {
  /// What is made of the value, where it is shown.
  func map<Other>(_ body: (Value) -> Other) -> Disclosed<Other> {
    switch self {
    case .shown(let value): .shown(body(value))
    case .absent(let absence): .absent(absence)
    }
  }
}

/// A figure over several voices, made of the shown cells alone: it does not depend on hidden ones.
///
/// - Parameters:
///   - cells: One a voice.
///   - combine: Makes the figure of one value or more.
/// - Returns: The figure; without a shown cell, the reason that says most.
func overShown<Value, Whole>(
  _ cells: [Disclosed<Value>], _ combine: ([Value]) -> Whole?
) -> Disclosed<Whole> {
  let values = cells.compactMap(\.value)
  if !values.isEmpty, let whole = combine(values) { return .shown(whole) }
  return .absent(cells.compactMap(\.absence).mostTelling)
}
