/// How much a sheet says in one place, as far as two releases beside each other could show it.
package enum AnswerExtent: UInt8, Sendable {
  /// Not asked, or on a sheet that says nothing at all.
  case none
  /// Asked, and nothing said.
  case open
  /// Said, without the evidence or the reason that can stand beside it.
  case bare
  case whole
}

extension AnswerExtent: Comparable {
  package static func < (left: AnswerExtent, right: AnswerExtent) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What is counted by itself in a release: one slot of a question, or one thing that a module asks.
///
/// Named by ids and not by places, so that another version of the questionnaire, in another order,
/// is held against this one.
package struct AnswerColumn: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// What is said of a question now is named by its id alone.
  package init(_ question: Question.ID, _ slot: Slot) {
    rawValue = slot == .now ? question.rawValue : "\(question)/\(slot.rawValue)"
  }

  /// - Parameters:
  ///   - module: Where it is asked.
  ///   - thing: An item, or a decision now or as it could be; empty for records.
  package init(_ module: Module.ID, _ thing: String = "") { rawValue = "\(module)#\(thing)" }

  /// Whether a group inside a voice has a figure of it.
  package var isBrokenDown: Bool { !rawValue.utf8.contains(where: Self.isSign) }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#")
  }
}

extension AnswerColumn: CustomStringConvertible {
  /// The question, or the module, that it is a part of.
  package var description: String { String(rawValue.prefix { $0 != "/" && $0 != "#" }) }
}

/// What the people behind a release said, column by column, and not what they answered.
package struct ReleaseAnswers: Sendable, Equatable {
  /// One counted sheet.
  package struct Person: Sendable, Equatable {
    package let mark: PersonMark
    /// 1, or all that a room has.
    package let people: Int
    /// The group they answered as, in its voice.
    package let part: CutName
    /// The sheet was still in progress, and may say more the next time.
    package let isInProgress: Bool
    /// By column.
    package let extents: [AnswerExtent]

    package init(
      mark: PersonMark, people: Int, part: CutName, isInProgress: Bool, extents: [AnswerExtent]
    ) {
      self.mark = mark
      self.people = people
      self.part = part
      self.isInProgress = isInProgress
      self.extents = extents
    }

    /// A finished sheet can only be revised, so of where it was asked nothing more is noted.
    fileprivate var asNoted: Person {
      isInProgress
        ? self
        : Person(
          mark: mark, people: people, part: part, isInProgress: false,
          extents: extents.map { $0 == .none ? .none : .whole })
    }
  }

  package let columns: [AnswerColumn]
  package let people: [Person]
  /// What was told, by shown voice; `nil` in a line of before this was noted.
  package let told: [ToldFigures]?

  package init(columns: [AnswerColumn], people: [Person], told: [ToldFigures]?) {
    self.columns = columns
    self.people = people
    self.told = told
  }

  /// As it stands in a log: the people by their marks.
  package var asNoted: ReleaseAnswers {
    ReleaseAnswers(
      columns: columns, people: people.map(\.asNoted).sorted { $0.mark < $1.mark }, told: told)
  }
}
