package import Survey

/// An action agreed in either year, carried forward as it is (MEASUREMENT.md, 5.6).
package struct ActionChange: Sendable, Equatable {
  /// As the earlier audit has it; `nil` where it is new.
  package let then: AgreedAction?
  /// As the later audit has it; `nil` where it is absent.
  package let now: AgreedAction?
  /// Its last record.
  package let last: AgreedAction
  /// Updated where its owner, its day or its status is another; a text put otherwise is no news.
  package let baseline: Baseline
  /// Agreed in the earlier year, neither done nor dropped, and its last day lies before the later
  /// audit's: two dates in files, and no clock.
  package let isOverdue: Bool
  /// The text that the earlier audit had under the same id, where the later one has another.
  package var earlierWording: String? {
    guard let then, now != nil, then.what != last.what else { return nil }
    return then.what
  }

  private init(then: AgreedAction?, now: AgreedAction?, last: AgreedAction, on day: CalendarDate) {
    (self.then, self.now, self.last) = (then, now, last)
    baseline = Self.baseline(then, now)
    isOverdue = then != nil && last.isOpen && last.by < day
  }

  private static func baseline(_ then: AgreedAction?, _ now: AgreedAction?) -> Baseline {
    guard let then else { return .new }
    guard let now else { return .absent }
    return (then.owner, then.by, then.status) == (now.owner, now.by, now.status)
      ? .unchanged : .updated
  }

  /// A fact of the action: one where both years say the same, else "then, now later".
  package func thenAndNow(_ fact: (AgreedAction) -> String) -> String {
    let later = fact(last)
    guard let earlier = then.map(fact), earlier != later else { return later }
    return "\(earlier), now \(later)"
  }

  /// The later year's actions in their order, then those that it no longer has.
  ///
  /// - Parameters:
  ///   - earlier: The actions of the earlier audit.
  ///   - later: Those of the later one; the same id means the same action.
  ///   - day: The date of the later audit.
  /// - Returns: One for each id.
  static func changes(
    from earlier: [AgreedAction], to later: [AgreedAction], on day: CalendarDate
  ) -> [ActionChange] {
    let going = later.map { now in
      ActionChange(then: earlier.first { $0.id == now.id }, now: now, last: now, on: day)
    }
    let gone = earlier.filter { old in !later.contains { $0.id == old.id } }
    return going + gone.map { ActionChange(then: $0, now: nil, last: $0, on: day) }
  }
}
