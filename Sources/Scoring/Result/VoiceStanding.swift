package import Survey

/// A voice as it stands in this audit: shown, hidden or silent.
package struct VoiceStanding: Sendable, Equatable {
  package enum Standing: String, Sendable, CaseIterable {
    case shown, hidden
    /// Enough people answered, but outside a room that answered together fewer than the minimum.
    case hiddenBesideRoom = "hidden-beside-room"
    case nobodyAnswered = "nobody-answered"
  }

  package let id: Voice.ID
  package let name: String
  package let role: Voice.Role?
  package let standing: Standing
  /// How many people answered; `nil` when the voice is hidden.
  package let people: Int?
  /// How many people were asked; `nil` where the audit does not say it for every group.
  package let asked: Int?
  /// The groups inside it, with numbers only when every one of them may be shown.
  package let groups: [GroupStanding]
  /// Whether the voice may be broken down by group.
  package let isBrokenDown: Bool

  package var isShown: Bool { standing == .shown }

  /// It is kept back for the sake of its people.
  package var isHidden: Bool { standing.isHidden }
}

package struct GroupStanding: Sendable, Equatable {
  package let id: RespondentGroup.ID
  package let name: String
  /// `nil` when the voice is not broken down.
  package let people: Int?

  package init(id: RespondentGroup.ID, name: String, people: Int?) {
    self.id = id
    self.name = name
    self.people = people
  }
}

extension VoiceStanding.Standing {
  package var isHidden: Bool { self == .hidden || self == .hiddenBesideRoom }

  /// Why nothing of the voice is shown; `nil` for one that is.
  var absence: Absence? {
    switch self {
    case .shown: nil
    case .hidden: .fewerThanMinimum
    case .hiddenBesideRoom: .fewBesideRoom
    case .nobodyAnswered: .nobodyAnswered
    }
  }
}
