import Measures
import Scoring

/// A bar of 100 per cent with the name of its voice above.
struct SpreadBar {
  private let voice: VoiceSpread
  private let topLevel: Int
  private let names: [String]

  private static let width = SVGText.width - 2 * SVGText.margin
  private static let barHeight = 340
  /// Between parts, and before those who chose no rung.
  private static let gap = 20
  private static let wideGap = 60

  init(_ voice: VoiceSpread, topLevel: Int) {
    self.voice = voice
    self.topLevel = topLevel
    let size: String =
      switch (voice.total, voice.questions) {
      case (0, _): ""
      case (let total, (let shown, let all)) where shown < all:
        ": \(total) answers to \(shown) of \(all) questions"
      case (let total, _): ": \(total) answers"
      }
    names = ChartText.lines(voice.name + size, width: Self.width, bold: true)
  }

  var height: Int { SVGText.lineHeight * names.count + Self.barHeight + 260 }

  func draw(at top: Int, in picture: inout SVGText) {
    let base = picture.lines(names, at: (SVGText.margin, top + 200), bold: true)
    let y = base + 100
    guard voice.total > 0 else { return drawHidden(at: y, in: &picture) }
    let parts = voice.counts.indices.filter { voice.counts[$0] > 0 }
    let isSplit = parts.contains { $0 > topLevel } && parts.contains { $0 <= topLevel }
    let gaps = Self.gap * (parts.count - 1) + (isSplit ? Self.wideGap - Self.gap : 0)
    let widths = widths(of: parts, in: Self.width - gaps)
    var x = SVGText.margin
    for (index, (part, width)) in zip(parts, widths).enumerated() {
      if index > 0 {
        x += part > topLevel && parts[index - 1] <= topLevel ? Self.wideGap : Self.gap
      }
      draw(part, at: (x, y), width: width, in: &picture)
      x += width
    }
  }

  /// In proportion, but none so narrow that it cannot be seen.
  private func widths(of parts: [Int], in width: Int) -> [Int] {
    let least = 40
    let rest = width - least * parts.count
    var (sum, used) = (0, 0)
    return parts.map { part in
      sum += voice.counts[part]
      let end = rest * sum / voice.total
      defer { used = end }
      return least + end - used
    }
  }

  private func draw(_ part: Int, at place: (Int, Int), width: Int, in picture: inout SVGText) {
    let segment = BarSegment(place: part, topLevel: topLevel)
    segment.draw(at: place, size: (width, Self.barHeight), in: &picture)
    let words = ScoreText.percent(Fraction(voice.counts[part], over: voice.total))
    // The sign for per cent is wider than a letter.
    let needed = ChartText.width(words, size: ChartText.smallSize) + 60
    guard needed + 20 <= width else { return }
    let middle = place.0 + width / 2
    if segment.isHatched {
      picture.rectangle(
        at: (middle - needed / 2, place.1 + 70), size: (needed, Self.barHeight - 140), .plate)
    }
    picture.words(
      words, at: (middle, place.1 + Self.barHeight / 2 + 55), anchor: .middle,
      size: ChartText.smallSize, ink: segment.isHatched || part > topLevel ? .plain : .onRung)
  }

  private func drawHidden(at y: Int, in picture: inout SVGText) {
    picture.rectangle(at: (SVGText.margin, y), size: (Self.width, Self.barHeight), .hidden)
    picture.words(
      voice.reason, at: (SVGText.width / 2, y + Self.barHeight / 2 + 55), anchor: .middle,
      ink: .quiet)
  }
}

/// One part of a bar: a rung, don't know, or skipped.
struct BarSegment {
  /// The rungs from 0, then don't know, then skipped.
  let place: Int
  let topLevel: Int

  /// Both ends of the ladder.
  var isHatched: Bool { place == 0 || place == topLevel }

  private var paint: ChartPaint {
    if place <= topLevel { return .rung(ChartPalette.rungColour(level: place, of: topLevel)) }
    return place == topLevel + 1 ? .unknown : .plain
  }

  func draw(at corner: (Int, Int), size: (Int, Int), in picture: inout SVGText) {
    picture.rectangle(at: corner, size: size, paint)
    guard isHatched else { return }
    let lines = Self.hatch(at: corner, size: size, rises: place == topLevel)
    if !lines.isEmpty { picture.strokes(lines, .hatch) }
  }

  /// Slanted lines that end at the edges, so that no pattern and no id is needed.
  private static func hatch(
    at corner: (Int, Int), size: (Int, Int), rises: Bool
  ) -> [((Int, Int), (Int, Int))] {
    let (width, height) = size
    return stride(from: 60 - height, to: width, by: 60).compactMap { start in
      let (from, to) = (max(start, 0), min(start + height, width))
      guard from < to else { return nil }
      let (first, last) = (from - start, to - start)
      func y(_ depth: Int) -> Int { corner.1 + (rises ? height - depth : depth) }
      return ((corner.0 + from, y(first)), (corner.0 + to, y(last)))
    }
  }
}
