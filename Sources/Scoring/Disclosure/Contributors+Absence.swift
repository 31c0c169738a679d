import Measures

extension Contributors {
  /// Why nothing about these people may be shown; `nil` where it may.
  func absence(below minimum: Int) -> Absence? {
    if areEnough(for: minimum) { return nil }
    return people < minimum ? .fewerThanMinimum : .fewBesideRoom
  }
}
