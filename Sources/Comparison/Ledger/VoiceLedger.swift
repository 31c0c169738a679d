import Scoring
package import Survey

/// Whether a voice, or a group inside it, can be held against itself a year before.
package enum Presence: String, Sendable, CaseIterable {
  /// Shown in both years.
  case inBoth = "in-both"
  /// A voice that is shown in both years and made of other groups than it was: nothing to compare.
  case otherGroups = "other-groups"
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
  /// It is compared, only one year shows the groups that it is made of, and so many more or fewer
  /// answered that one of them may have come or gone: a break.
  package let isShownByGroupOnce: Bool

  /// The voice is made of other groups than it was: a break.
  package var hasOtherGroups: Bool { presence == .otherGroups }
}

extension [VoiceRow] {
  /// The voices that are shown in both years and made of the same groups, in the later order.
  package var compared: [Voice.ID] { filter { $0.presence == .inBoth }.map(\.id) }
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
  static func rows(_ earlier: ComparedYear, _ later: ComparedYear) -> [VoiceRow] {
    let gone = earlier.figures.voices.filter { later.figures.voice($0.id) == nil }
    return (later.figures.voices + gone).map { VoiceRow($0.id, earlier, later) }
  }

  private init(_ id: Voice.ID, _ earlier: ComparedYear, _ later: ComparedYear) {
    let (then, now) = (earlier.figures.voice(id), later.figures.voice(id))
    let made = (then: VoiceMakeUp(of: id, in: earlier), now: VoiceMakeUp(of: id, in: later))
    let presence = Presence(then?.standing, now?.standing)
    let isOther = presence == .inBoth && VoiceMakeUp.differ(made.then, made.now)
    self.id = id
    name = now?.name ?? then?.name ?? id.rawValue
    self.presence = isOther ? .otherGroups : presence
    peopleThen = then?.people
    peopleNow = now?.people
    groups = GroupRow.rows(then?.groups ?? [], now?.groups ?? [], made.then, made.now)
    let moved = abs((then?.people ?? 0) - (now?.people ?? 0))
    isShownByGroupOnce =
      presence == .inBoth && !isOther && VoiceMakeUp.isShownOnce(made.then, made.now)
      && moved >= max(earlier.figures.minimum, later.figures.minimum)
  }
}

/// The groups whose people stand behind a voice in one year, as far as they are told.
private struct VoiceMakeUp {
  /// Those that are shown with somebody; `nil` for a voice that is not broken down.
  let shown: Set<RespondentGroup.ID>?
  /// All in which somebody answered; `nil` where only the result is left.
  private let answered: Set<RespondentGroup.ID>?

  init(of id: Voice.ID, in year: ComparedYear) {
    let groups = year.figures.voice(id)?.groups ?? []
    answered = year.people?.groups(of: id)
    shown =
      groups.count == 1
      ? Set(groups.map(\.id))
      : groups.allSatisfy { $0.people != nil }
        ? Set(groups.filter { $0.people != 0 }.map(\.id)) : nil
  }

  /// Whether anybody answered, not how many; `nil` where nobody can say.
  func hasAnswered(_ group: RespondentGroup.ID) -> Bool? {
    shown?.contains(group) ?? answered?.contains(group)
  }

  /// A group that one year shows is not in the other.
  ///
  /// A voice without answers is told apart from a hidden one as well, so this gives nobody away.
  static func differ(_ then: VoiceMakeUp, _ now: VoiceMakeUp) -> Bool {
    [(then, now), (now, then)].contains { year, other in
      (year.shown ?? []).contains { other.hasAnswered($0) == false }
    }
  }

  /// Whether one year alone shows the groups, unless the same one group made up both.
  static func isShownOnce(_ then: VoiceMakeUp, _ now: VoiceMakeUp) -> Bool {
    guard (then.shown == nil) != (now.shown == nil) else { return false }
    return then.answered == nil || now.answered == nil || then.answered != now.answered
      || then.answered?.count != 1
  }
}

extension GroupRow {
  fileprivate static func rows(
    _ then: [GroupStanding], _ now: [GroupStanding], _ madeThen: VoiceMakeUp,
    _ madeNow: VoiceMakeUp
  ) -> [GroupRow] {
    let gone = then.filter { old in !now.contains { $0.id == old.id } }
    return (now + gone).map { group in
      let (old, new) = (then.first { $0.id == group.id }, now.first { $0.id == group.id })
      return GroupRow(
        id: group.id, name: group.name,
        presence: Presence(standing(old, madeThen, madeNow), standing(new, madeNow, madeThen)),
        peopleThen: old?.people, peopleNow: new?.people)
    }
  }

  /// A group without a number stands in a voice that is not broken down; that nobody answered is
  /// told of one that the other year shows.
  private static func standing(
    _ group: GroupStanding?, _ year: VoiceMakeUp, _ other: VoiceMakeUp
  ) -> VoiceStanding.Standing {
    switch group {
    case nil: .nobodyAnswered
    case let group? where group.people == nil:
      other.shown?.contains(group.id) == true && year.hasAnswered(group.id) == false
        ? .nobodyAnswered : .hidden
    case let group?: group.people == 0 ? .nobodyAnswered : .shown
    }
  }
}
