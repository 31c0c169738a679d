package import Survey

/// One value for each of the answers that a ladder question may carry.
package struct BySlot<Value: Sendable>: Sendable {
  package let now: Value
  package let prepared: Value
  package let wanted: Value

  /// - Parameter value: Gives the value of a slot.
  package init(_ value: (Slot) -> Value) {
    now = value(.now)
    prepared = value(.prepared)
    wanted = value(.wanted)
  }

  package subscript(slot: Slot) -> Value {
    switch slot {
    case .now: now
    case .prepared: prepared
    case .wanted: wanted
    }
  }
}

extension BySlot: Equatable where Value: Equatable {}
