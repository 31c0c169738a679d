/// Which figures of one voice a release told.
package struct ToldFigures: Sendable, Equatable {
  package let voice: Voice.ID
  /// By column, whether its answers were shown.
  package let columns: [Bool]
  /// The levers whose mean was shown, by slot; a mean tells of the columns in it that were not.
  package let levers: Set<ToldLever>

  package init(voice: Voice.ID, columns: [Bool], levers: Set<ToldLever>) {
    self.voice = voice
    self.columns = columns
    self.levers = levers
  }
}

/// A section in one slot; what is said of it now is named by its id alone, as in columns.
package struct ToldLever: RawRepresentable, Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ section: Section.ID, _ slot: Slot) {
    rawValue = slot == .now ? section.rawValue : "\(section)/\(slot.rawValue)"
  }

  package static func < (left: ToldLever, right: ToldLever) -> Bool {
    left.rawValue < right.rawValue
  }
}
