import Measures
import Survey

extension SectionBuilder {
  /// The sides a difference can have.
  enum Side: Int {
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
    var figures: [Int] = []
    figures.reserveCapacity(sides.count)
    for side in sides {
      if let figure = figure(of: side, over: common) { figures.append(figure) }
    }
    return figures
  }

  /// Per voice over the questions, then over the voices: the way of every other figure.
  private func figure(of side: Side, over indices: [Int]) -> Int? {
    var (sum, voices) = (0, 0)
    for tenths in sides[side].voices {
      guard let mean = meanTenths(tenths, at: indices) else { continue }
      (sum, voices) = (sum + mean, voices + 1)
    }
    return voices == 0 ? nil : roundedHalfUp(sum, over: voices)
  }

  private func meanTenths(_ tenths: [Int?], at indices: [Int]) -> Int? {
    var (sum, count) = (0, 0)
    for index in indices {
      guard let one = tenths[index] else { continue }
      (sum, count) = (sum + one, count + 1)
    }
    return count == 0 ? nil : roundedHalfUp(sum, over: count)
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

    init(_ voices: [[Int?]], questions: Int) {
      self.voices = voices
      hasFigure = (0..<questions).map { index in voices.contains { $0[index] != nil } }
    }
  }

  /// The figures of every side.
  struct Sides {
    /// In the order of the sides' cases.
    private let figures: [SideFigures]

    init(of rows: [VoiceRow], questions: Int) {
      func tenths(_ slot: Slot) -> [[Int?]] {
        rows.indices.map { rows[$0].slots[slot].cells.map(\.figure.tenths) }
      }
      let now = tenths(.now)
      func voices(_ role: Voice.Role) -> [[Int?]] {
        rows.indices.filter { rows[$0].role == role }.map { now[$0] }
      }
      figures = [voices(.lived), voices(.leads), now, tenths(.prepared), tenths(.wanted)].map {
        SideFigures($0, questions: questions)
      }
    }

    subscript(side: Side) -> SideFigures { figures[side.rawValue] }
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
