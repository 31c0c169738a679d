import Scoring
package import Survey

/// Whether a voice, or a group inside it, can be held against itself a year before.
package enum Presence: String, Sendable, CaseIterable {
  /// Shown in both years.
  case inBoth = "in-both"
  case onlyEarlier = "only-earlier"
  case onlyLater = "only-later"
  /// It answered in both, and in one of them, or both, it is hidden.
  case hiddenInOne = "hidden-in-one"
  /// Nobody answered for it in either year.
  case inNeither = "in-neither"

  fileprivate init(_ earlier: VoiceStanding.Standing?, _ later: VoiceStanding.Standing?) {
    switch (earlier ?? .nobodyAnswered, later ?? .nobodyAnswered) {
    case (.shown, .shown): self = .inBoth
    case (.nobodyAnswered, .nobodyAnswered): self = .inNeither
    case (_, .nobodyAnswered): self = .onlyEarlier
    case (.nobodyAnswered, _): self = .onlyLater
    default: self = .hiddenInOne
    }
  }
}

/// One voice in the two years.
package struct VoiceRow: Sendable, Equatable {
  package let id: Voice.ID
  /// In the words of the later year, where it has some.
  package let name: String
  package let presence: Presence
  /// How many answered then; `nil` when hidden or absent.
  package let peopleThen: Int?
  package let peopleNow: Int?
  /// The groups inside it; a voice broken down in one year only is compared as a voice.
  package let groups: [GroupRow]

  /// The voice is made of other groups than it was: a break.
  package var hasOtherGroups: Bool {
    presence == .inBoth && groups.contains { [.onlyEarlier, .onlyLater].contains($0.presence) }
  }
}

package struct GroupRow: Sendable, Equatable {
  package let id: RespondentGroup.ID
  package let name: String
  package let presence: Presence
  package let peopleThen: Int?
  package let peopleNow: Int?
}

extension VoiceRow {
  /// Every voice of either year, in the later order, then those that are gone.
  static func rows(_ earlier: YearFigures, _ later: YearFigures) -> [VoiceRow] {
    let gone = earlier.voices.filter { later.voice($0.id) == nil }
    return (later.voices + gone).map { VoiceRow($0.id, earlier, later) }
  }

  private init(_ id: Voice.ID, _ earlier: YearFigures, _ later: YearFigures) {
    let (then, now) = (earlier.voice(id), later.voice(id))
    self.id = id
    name = now?.name ?? then?.name ?? id.rawValue
    presence = Presence(then?.standing, now?.standing)
    peopleThen = then?.people
    peopleNow = now?.people
    groups = GroupRow.rows(then?.groups ?? [], now?.groups ?? [])
  }
}

extension GroupRow {
  fileprivate static func rows(_ then: [GroupStanding], _ now: [GroupStanding]) -> [GroupRow] {
    let gone = then.filter { old in !now.contains { $0.id == old.id } }
    return (now + gone).map { group in
      let (old, new) = (then.first { $0.id == group.id }, now.first { $0.id == group.id })
      return GroupRow(
        id: group.id, name: group.name, presence: Presence(standing(old), standing(new)),
        peopleThen: old?.people, peopleNow: new?.people)
    }
  }

  /// A group without a number stands in a voice that is not broken down.
  private static func standing(_ group: GroupStanding?) -> VoiceStanding.Standing {
    switch group?.people {
    case nil: group == nil ? .nobodyAnswered : .hidden
    case 0: .nobodyAnswered
    default: .shown
    }
  }
}
