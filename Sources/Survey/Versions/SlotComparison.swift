/// What two versions ask in a slot, beside the texts of its questions.
///
/// Only groups that both versions ask something count. A lock of before says nothing, and then nothing
/// is found.
package struct SlotComparison: Sendable, Equatable {
  /// What is not the same; a slot without any is not listed.
  package struct Change: Sendable, Equatable {
    package var slot: Slot
    /// Both texts, where they differ.
    package var texts: Texts?
    /// The groups that are asked it in one version alone, in the order of the earlier version.
    package var groups: [RespondentGroup.ID]
  }

  package struct Texts: Sendable, Equatable {
    package var before: String?
    package var after: String?
    /// The author's reason why they mean the same; `nil` where nobody says that they do.
    package var reason: String?
    /// The version of a `reworded` that is too old to be about this change.
    package var rewordedIn: Version?
  }

  package let changes: [Change]

  package init(from earlier: QuestionnaireLock, to later: QuestionnaireLock) {
    let known = earlier.groups
    let common = Set(known).intersection(later.groups)
    changes = Slot.allCases.compactMap { slot in
      guard let before = earlier.meaning(of: slot), let after = later.meaning(of: slot) else {
        return nil
      }
      let others = Set(before.groups).symmetricDifference(after.groups).intersection(common)
      let texts = Texts(before, after, since: earlier.version)
      guard texts != nil || !others.isEmpty else { return nil }
      return Change(slot: slot, texts: texts, groups: known.filter(others.contains))
    }
  }

  package subscript(slot: Slot) -> Change? { changes.first { $0.slot == slot } }
}

extension SlotComparison.Change {
  /// Nobody says that the two texts mean the same.
  package var isUnruled: Bool { texts.map { $0.reason == nil } ?? false }
}

extension SlotComparison.Texts {
  fileprivate init?(
    _ before: QuestionnaireLock.SlotMeaning, _ after: QuestionnaireLock.SlotMeaning,
    since version: Version
  ) {
    guard before.text?.normalisedMeaning != after.text?.normalisedMeaning else { return nil }
    let ruling = after.reworded.flatMap { $0.version > version ? $0 : nil }
    self.init(
      before: before.text, after: after.text, reason: ruling?.why,
      rewordedIn: ruling == nil ? after.reworded?.version : nil)
  }
}

extension QuestionnaireLock {
  fileprivate func meaning(of slot: Slot) -> SlotMeaning? {
    slotMeanings?.first { $0.slot == slot }
  }

  /// Every group that is asked for a slot or a question, in their order.
  fileprivate var groups: [RespondentGroup.ID] {
    ((slotMeanings ?? []).flatMap(\.groups) + groupsAsked).withoutRepeats
  }
}
