import Measures
import Survey

extension SectionBuilder {
  /// The sides a difference can have.
  enum Side {
    case lived, leaders, everyone, prepared, wanted
  }

  /// Differences over those of the questions that carry all sides a difference needs.
  func differences(over indices: [Int]) -> Differences {
    Differences { figures(of: $0, over: indices) }
  }

  /// The questions that carry all of these sides, counted from 0 within the section.
  func common(to sides: [Side]) -> [Int] {
    questions.indices.filter { index in sides.allSatisfy { hasFigure(of: $0, at: index) } }
  }

  /// The printed figure of each side over their common questions; `nil` without any.
  func figures(of sides: [Side], over indices: [Int]) -> [Int]? {
    let common = indices.filter { index in sides.allSatisfy { hasFigure(of: $0, at: index) } }
    guard !common.isEmpty else { return nil }
    return sides.compactMap { side in figure(of: side, over: common) }
  }

  /// Per voice over the questions, then over the voices: the way of every other figure.
  private func figure(of side: Side, over indices: [Int]) -> Int? {
    let perVoice = sides[side].voices.compactMap { tenths in
      meanTenths(indices.compactMap { tenths[$0] })
    }
    return meanTenths(perVoice)
  }

  private func hasFigure(of side: Side, at index: Int) -> Bool {
    sides[side].hasFigure[index]
  }

  /// What one side shows, as every difference asks for it.
  struct SideFigures {
    /// For each voice of the side, what its cells print, by question.
    let voices: [[Int?]]
    /// Whether at least one of the voices has a figure, by question.
    let hasFigure: [Bool]

    init(of rows: [VoiceRow], _ slot: Slot, questions: Int) {
      let voices = rows.map { $0.slots[slot].cells.map(\.figure.tenths) }
      hasFigure = (0..<questions).map { index in voices.contains { $0[index] != nil } }
      self.voices = voices
    }
  }

  /// The figures of every side.
  struct Sides {
    private let lived, leaders, everyone, prepared, wanted: SideFigures

    init(of rows: [VoiceRow], questions: Int) {
      func side(_ slot: Slot, of role: Voice.Role? = nil) -> SideFigures {
        let rows = rows.filter { role == nil || $0.voice.role == role }
        return SideFigures(of: rows, slot, questions: questions)
      }
      lived = side(.now, of: .lived)
      leaders = side(.now, of: .leads)
      everyone = side(.now)
      prepared = side(.prepared)
      wanted = side(.wanted)
    }

    subscript(side: Side) -> SideFigures {
      switch side {
      case .lived: lived
      case .leaders: leaders
      case .everyone: everyone
      case .prepared: prepared
      case .wanted: wanted
      }
    }
  }
}

extension Differences {
  /// - Parameter figures: The figures of some sides over what they have in common, in tenths.
  init(_ figures: ([SectionBuilder.Side]) -> [Int]?) {
    self.init()
    perceptionGap = figures([.leaders, .lived]).map { $0[0] - $0[1] }
    headroom = figures([.prepared, .everyone]).map { $0[0] - $0[1] }
    ownStep = figures([.prepared, .leaders]).map { $0[0] - $0[1] }
    promise = figures([.prepared, .lived]).map { $0[0] - $0[1] }
    wish = figures([.wanted, .lived]).map { $0[0] - $0[1] }
    unmet = figures([.wanted, .prepared]).map { $0[0] - $0[1] }
    agreedStep = figures([.prepared, .wanted, .lived]).map { min($0[0], $0[1]) - $0[2] }
  }
}
