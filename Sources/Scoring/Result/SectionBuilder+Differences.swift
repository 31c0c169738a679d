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
    let perVoice = sides[side].compactMap { voice, slot in
      meanTenths(indices.compactMap { cell(voice, slot, $0).figure.tenths })
    }
    return meanTenths(perVoice)
  }

  private func hasFigure(of side: Side, at index: Int) -> Bool {
    sides[side].contains { voice, slot in cell(voice, slot, index).isUsable }
  }

  /// For each side, places of voices with the answers meant of them.
  struct Sides {
    private let lived, leaders, everyone, prepared, wanted: [(Int, Slot)]

    init(of voices: [VoiceRow]) {
      let places = voices.indices
      lived = places.filter { voices[$0].voice.role == .lived }.map { ($0, .now) }
      leaders = places.filter { voices[$0].voice.role == .leads }.map { ($0, .now) }
      everyone = places.map { ($0, .now) }
      prepared = places.map { ($0, .prepared) }
      wanted = places.map { ($0, .wanted) }
    }

    subscript(side: Side) -> [(Int, Slot)] {
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
