package import Measures
package import Survey

/// Which voices a report may show, and which of them by group.
///
/// A voice is shown from the minimum up. Its groups are shown only when two or more of them
/// answered and every one that answered reaches the minimum. Those outside any one room must be
/// nobody or reach it too. MEASUREMENT.md, 6.2.1 and 6.2.4.
///
/// - Parameters:
///   - people: Who answered, by group.
///   - minimum: The fewest people a shown voice or group may have.
///   - questionnaire: Its voices and groups, whose order is kept.
///   - terms: The audit's words for people, for the names; `nil` for the questionnaire's.
///   - asked: How many people were asked, by group; may leave groups out.
///   - whole: Voices that are not broken down, however many answered.
/// - Returns: One standing a voice.
package func voiceStandings(
  people: [RespondentGroup.ID: Contributors], minimum: Int, in questionnaire: Questionnaire,
  terms: Terms? = nil, asked: [RespondentGroup.ID: Int] = [:],
  keepingWhole whole: Set<Voice.ID> = []
) -> [VoiceStanding] {
  let terms = terms ?? questionnaire.terms
  return questionnaire.voices.map { voice in
    let groups = questionnaire.groups.filter { $0.voice == voice.id }
    let answering = groups.compactMap { people[$0.id] }.filter { $0.people > 0 }
    let all = answering.reduce(into: Contributors()) { $0.add($1) }
    let standing = VoiceStanding.Standing(all, minimum: minimum)
    let isBrokenDown =
      standing == .shown && answering.count > 1 && !whole.contains(voice.id)
      && answering.allSatisfy { $0.areEnough(for: minimum) }
    return VoiceStanding(
      id: voice.id, name: terms.fill(voice.name), role: voice.role, standing: standing,
      people: standing.isHidden ? nil : all.people,
      asked: groups.allSatisfy { asked[$0.id] != nil }
        ? groups.reduce(0) { $0 + (asked[$1.id] ?? 0) } : nil,
      groups: groups.map { group in
        GroupStanding(
          id: group.id, name: terms.fill(group.name),
          people: isBrokenDown ? people[group.id]?.people ?? 0 : nil)
      },
      isBrokenDown: isBrokenDown)
  }
}

extension VoiceStanding.Standing {
  fileprivate init(_ people: Contributors, minimum: Int) {
    guard people.people > 0 else {
      self = .nobodyAnswered
      return
    }
    switch people.absence(below: minimum) {
    case nil: self = .shown
    case .fewBesideRoom?: self = .hiddenBesideRoom
    case _?: self = .hidden
    }
  }
}
