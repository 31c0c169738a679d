package import Survey

/// What those who were asked how far they would go said about going further.
///
/// Views, not people: a room counts once. Only answers with a rung both now and prepared are in it.
package struct ReasonCounts: Sendable, Equatable {
  /// Prepared for a higher rung than now.
  package var goingFurther = 0
  /// Not prepared for a higher one, and no reason given.
  package var unexplained = 0
  /// In the order of `Reason.Kind.allCases`.
  private var counts = [Int](repeating: 0, count: Reason.Kind.allCases.count)

  package init() {}

  /// How many gave a reason of this kind for not going further.
  package func count(of kind: Reason.Kind) -> Int { counts[kind.place] }

  /// How many will not go further, whatever the reason.
  package var staying: Int { counts.reduce(unexplained, +) }

  /// The kinds that were named, most often named first; ties in the order of the kinds.
  package var kinds: [Reason.Kind] {
    Reason.Kind.allCases.filter { count(of: $0) > 0 }
      .sorted { (-count(of: $0), $0.place) < (-count(of: $1), $1.place) }
  }

  /// Every view falls into one class, so that anybody's is known.
  var isUnanimous: Bool {
    ([goingFurther, unexplained] + counts).count { $0 > 0 } <= 1
  }

  mutating func add(now: Int, prepared: Int, reason: Reason.Kind?) {
    if prepared > now {
      goingFurther += 1
    } else if let reason {
      counts[reason.place] += 1
    } else {
      unexplained += 1
    }
  }

  mutating func add(_ other: ReasonCounts) {
    goingFurther += other.goingFurther
    unexplained += other.unexplained
    for place in counts.indices { counts[place] += other.counts[place] }
  }

  /// The sum of those that are shown; `nil` for none.
  static func sum(_ parts: [ReasonCounts?]) -> ReasonCounts? {
    let shown = parts.compactMap { $0 }
    guard !shown.isEmpty else { return nil }
    return shown.reduce(into: ReasonCounts()) { $0.add($1) }
  }
}

extension Reason.Kind {
  fileprivate var place: Int {
    switch self {
    case .cannot: 0
    case .cannotYet: 1
    case .elsewhere: 2
    case .agreed: 3
    case .willNot: 4
    }
  }
}
