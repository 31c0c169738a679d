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
    meanTenths(sides[side].compactMap { row in meanTenths(indices.compactMap { row[$0] }) })
  }

  private func hasFigure(of side: Side, at index: Int) -> Bool {
    sides[side].contains { row in row[index] != nil }
  }

  /// For each side, the printed figures of its voices in tenths of a point: a row a voice, a place a
  /// question.
  struct Sides {
    private let lived, leaders, everyone, prepared, wanted: [[Int?]]

    init(of voices: [VoiceRow]) {
      func rows(_ slot: Slot, of voices: [VoiceRow]) -> [[Int?]] {
        voices.map { $0.slots[slot].cells.map(\.figure.tenths) }
      }
      lived = rows(.now, of: voices.filter { $0.voice.role == .lived })
      leaders = rows(.now, of: voices.filter { $0.voice.role == .leads })
      everyone = rows(.now, of: voices)
      prepared = rows(.prepared, of: voices)
      wanted = rows(.wanted, of: voices)
    }

    subscript(side: Side) -> [[Int?]] {
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
