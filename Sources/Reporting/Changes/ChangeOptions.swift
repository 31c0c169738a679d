package import Survey

/// What a comparison of years was asked to show.
package struct ChangeOptions: Sendable {
  /// Which lines are listed.
  package enum Detail: String, Sendable, CaseIterable {
    /// Only what is clear.
    case clear
    /// What moved, whether or not it can be told from chance.
    case changed
    case all
  }

  package var toolVersion: String
  /// Not to be passed on.
  package var isDraft = false
  package var detail = Detail.changed
  /// Changes that somebody said to expect; `nil` where nobody was asked.
  package var expected: [ExpectedChange]?

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  /// The ids of changes that are still expected.
  package var expectedIDs: Set<String> {
    Set((expected ?? []).filter { !$0.isExpired }.map(\.id))
  }
}

/// A change that somebody knew of beforehand, as `expected-changes.yaml` names it.
package struct ExpectedChange: Sendable, Equatable {
  /// Of the change, 12 hex digits.
  package var id: String
  package var reason: String
  /// Who said so.
  package var name: String
  /// The last date of a later audit for which it counts.
  package var until: CalendarDate?
  /// Whether the comparison has such a change.
  package var isMatched = false
  /// Whether the later audit is dated after ``until``: it is shown, and expected no longer.
  package var isExpired = false

  package init(id: String, reason: String, name: String, until: CalendarDate?) {
    (self.id, self.reason, self.name, self.until) = (id, reason, name, until)
  }
}
