/// One result as it was passed on: for whom, and who stands behind its figures.
package struct Release: Sendable, Equatable {
  /// The people behind one voice, or one group of a voice that is broken down.
  package struct Cut: Sendable, Equatable {
    package let name: CutName
    /// The people of each counted sheet: 1, or all that a room has.
    package let people: [PersonMark: Int]

    package init(name: CutName, people: [PersonMark: Int]) {
      self.name = name
      self.people = people
    }
  }

  /// Of the audit.
  package let date: CalendarDate
  /// The day on which it was written; `nil` in the example, which is the same every day.
  package let written: CalendarDate?
  package let audience: AuditPlan.Audience
  package let minimum: Int
  /// SHA-256 of its `result.json`, 64 hex digits.
  package let resultHash: String
  package let cuts: [Cut]

  package init(
    date: CalendarDate, written: CalendarDate?, audience: AuditPlan.Audience, minimum: Int,
    resultHash: String, cuts: [Cut]
  ) {
    self.date = date
    self.written = written
    self.audience = audience
    self.minimum = minimum
    self.resultHash = resultHash
    self.cuts = cuts
  }

  /// Whether it shows the same people to the same audience, so that there is nothing new to note.
  package func showsTheSame(as other: Release) -> Bool {
    audience == other.audience && minimum == other.minimum && cuts == other.cuts
  }
}

/// Whose figures a cut is: a voice's, or one group's inside it.
package struct CutName: Hashable, Sendable, CustomStringConvertible {
  package let voice: Voice.ID
  package let group: RespondentGroup.ID?

  package init(voice: Voice.ID, group: RespondentGroup.ID? = nil) {
    self.voice = voice
    self.group = group
  }

  /// Reads `staff` and `staff/frontline`; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      voice: Voice.ID(parts[0]), group: parts.count > 1 ? RespondentGroup.ID(parts[1]) : nil)
  }

  package var description: String { group.map { "\(voice)/\($0)" } ?? voice.rawValue }
}
