/// Something that an audit agreed to do: who sees to it, by when, and how far it has come.
///
/// It is the audit's own word, in `audit.yaml`, and no figure is made from it.
package struct AgreedAction: Sendable, Equatable {
  package typealias ID = Identifier<AgreedAction>

  /// How far it has come.
  package enum Status: String, Sendable, CaseIterable {
    case planned, started, done
    /// Given up; the note says why.
    case dropped
  }

  /// Means one action from wave to wave.
  package let id: ID
  package var what: String
  /// The questions it is about, in the order of the file.
  package var questions: [Question.ID]
  /// The section it is about.
  package var section: Section.ID?
  /// A role, not a person's name.
  package var owner: String
  /// The day by which it is to be done.
  package var by: CalendarDate
  package var status: Status
  package var note: String?

  package init(
    id: ID, what: String, questions: [Question.ID] = [], section: Section.ID? = nil,
    owner: String, by: CalendarDate, status: Status, note: String? = nil
  ) {
    self.id = id
    self.what = what
    self.questions = questions
    self.section = section
    self.owner = owner
    self.by = by
    self.status = status
    self.note = note
  }

  /// Neither done nor dropped.
  package var isOpen: Bool { status == .planned || status == .started }
}

extension [AgreedAction] {
  /// The earliest day first; those of one day by their ids.
  package var byDay: [AgreedAction] { sorted { ($0.by, $0.id) < ($1.by, $1.id) } }
}
