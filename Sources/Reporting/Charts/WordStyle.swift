/// How words in a picture look, and where they stand beside their place.
struct WordStyle: Sendable, Equatable {
  enum Anchor: Sendable {
    case start, middle, end
  }

  var anchor = Anchor.start
  var isBold = false
  /// In tenths of a unit.
  var size = ChartText.size
  var ink = ChartInk.plain
}
