import Measures
package import Survey

/// How a difference between two sides moved: of one lever, or of all.
package struct DifferenceChange: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Leaders minus lived.
    case perceptionGap = "perception-gap"
    /// Prepared minus lived.
    case promise
    /// Wanted minus prepared.
    case unmet
  }

  /// What may be said of it.
  package enum Word: String, Sendable, CaseIterable {
    case narrower, wider
    /// It clearly changed, and the other side is ahead now; how large it is says nothing of that.
    case turned
    case cannotTell = "cannot-tell"
    case tooFew = "too-few"
    case untested
  }

  package let kind: Kind
  /// `nil` over all levers.
  package let section: Section.ID?
  package let change: FigureChange
  package let word: Word

  /// `perception-gap` over all levers, `perception-gap/people` for one.
  package var name: String { kind.rawValue + (section.map { "/\($0)" } ?? "") }
}

extension DifferenceChange.Word {
  /// - Parameters:
  ///   - then: The difference then, in tenths.
  ///   - now: The difference now. Where it has the same sign, its size counts.
  ///   - verdict: Of the test on how it moved, sign and all.
  init(then: Int, now: Int, _ verdict: ChangeVerdict) {
    switch verdict {
    case .untested, .judgement: self = .untested
    case .word(.tooFew): self = .tooFew
    case .word(let word) where word.direction != 0 && then.signum() * now.signum() < 0:
      self = .turned
    case .word(let word) where word.direction != 0:
      self = abs(now) < abs(then) ? .narrower : .wider
    case .word: self = .cannotTell
    }
  }
}

extension ChangeMaker {
  /// The two sides of a difference, the first minus the second.
  private func sides(of kind: DifferenceChange.Kind) -> [[VoiceSlot]] {
    func side(_ role: Voice.Role, _ slot: Slot) -> [VoiceSlot] {
      voices(role).map { VoiceSlot(voice: $0, slot: slot) }
    }
    return switch kind {
    case .perceptionGap: [side(.leads, .now), side(.lived, .now)]
    case .promise: [side(.leads, .prepared), side(.lived, .now)]
    case .unmet: [side(.lived, .wanted), side(.leads, .prepared)]
    }
  }

  /// Every difference that both years have: over all levers, where each of them has it, then lever
  /// by lever.
  ///
  /// Levers of one kind are one family of tests.
  func differences(of sections: [ComparedSection]) -> [DifferenceChange] {
    let levers = sections.filter { !$0.isSeparate && $0.isComparable }
    let isWhole = levers.count == sections.count { !$0.isSeparate }
    return DifferenceChange.Kind.allCases.flatMap { kind -> [DifferenceChange] in
      let sides = sides(of: kind)
      let byLever = levers.compactMap { lever in
        measured(over: [lever.questions], sides).map { (lever.id, $0) }
      }
      let whole =
        isWhole && byLever.count == levers.count
        ? measured(over: levers.map(\.questions), sides) : nil
      let changes = byLever.map(\.1).figuresOfOneFamily
      return [whole?.figure()].compactMap(\.self).map { difference(kind, of: nil, $0) }
        + zip(byLever, changes).compactMap { lever, change in
          change.map { difference(kind, of: lever.0, $0) }
        }
    }
  }

  private func difference(
    _ kind: DifferenceChange.Kind, of section: Section.ID?, _ change: FigureChange
  ) -> DifferenceChange {
    DifferenceChange(
      kind: kind, section: section, change: change,
      word: DifferenceChange.Word(then: change.then, now: change.now, change.verdict))
  }
}
