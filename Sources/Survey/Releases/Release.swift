/// One result as it was passed on: for whom, and who stands behind its figures.
package struct Release: Sendable, Equatable {
  /// The people behind one voice, or one group of a voice that is broken down.
  package struct Cut: Sendable, Equatable {
    package let name: CutName
    /// The people of each counted sheet: 1, or all that a room has.
    package let people: [PersonMark: Int]
    /// Some of the voice's people only: those whose change from year to year is told.
    package let isPart: Bool

    package init(name: CutName, people: [PersonMark: Int], isPart: Bool = false) {
      self.name = name
      self.people = people
      self.isPart = isPart
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
  /// What the people of the cuts said where; `nil` in a line of before this was noted.
  package let answers: ReleaseAnswers?

  package init(
    date: CalendarDate, written: CalendarDate?, audience: AuditPlan.Audience, minimum: Int,
    resultHash: String, cuts: [Cut], answers: ReleaseAnswers? = nil
  ) {
    self.date = date
    self.written = written
    self.audience = audience
    self.minimum = minimum
    self.resultHash = resultHash
    self.cuts = cuts
    self.answers = answers
  }

  /// Whether it shows the same people to the same audience, so that there is nothing new to note.
  ///
  /// - Parameter noted: From a log.
  /// - Returns: `false` where the log says less of it than is noted today.
  package func showsTheSame(as noted: Release) -> Bool {
    audience == noted.audience && minimum == noted.minimum && cuts == noted.cuts
      && answers?.asNoted == noted.answers
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
