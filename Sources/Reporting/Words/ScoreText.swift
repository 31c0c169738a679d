import Measures
import Scoring

/// How figures are written: in one way, by our own code, whatever the machine's language.
package enum ScoreText {
  /// One decimal: 485 tenths is "48.5".
  package static func points(_ tenths: Int) -> String {
    scores.indices.contains(tenths) ? scores[tenths] : written(tenths)
  }

  /// From 0 to 100 points, as they stand in thousands of cells.
  private static let scores = (0...1_000).map(written)

  private static func written(_ tenths: Int) -> String {
    let size = abs(tenths)
    return "\(tenths < 0 ? "−" : "")\(size / 10).\(size % 10)"
  }

  /// With its sign: "+14.8", "−6.0", "0.0".
  package static func difference(_ tenths: Int) -> String {
    tenths > 0 ? "+" + points(tenths) : points(tenths)
  }

  /// A headline: whole, unless that would put it into another band.
  static func headline(_ tenths: Int, showsTenth: Bool) -> String {
    showsTenth ? points(tenths) : whole(tenths)
  }

  /// The whole number of a headline.
  static func whole(_ tenths: Int) -> String { String(wholeTenths(tenths)) }

  /// A number of tenths as the nearest whole number, halves rounded up.
  static func wholeTenths(_ tenths: Int) -> Int { roundedHalfUp(tenths, over: 10) }

  /// A range in points as whole numbers: "34 to 53".
  package static func range(_ range: ClosedRange<Double>) -> String {
    "\(signed(range.lowerBound)) to \(signed(range.upperBound))"
  }

  private static func signed(_ number: Double) -> String {
    let whole = Int(number.rounded())
    return whole < 0 ? "−\(-whole)" : String(whole)
  }

  /// A share as a whole per cent.
  static func percent(_ share: Fraction) -> String { "\(share.wholePercent)%" }

  /// The nearest whole number, halves rounded up: 42.5 is "43".
  package static func whole(_ number: Double) -> String {
    signed((number + 0.5).rounded(.down))
  }

  /// The nearest tenth: 1.6 is "1.6".
  static func decimal(_ number: Double) -> String {
    points(Int((10 * number + 0.5).rounded(.down)))
  }

  /// Small numbers as words.
  static func count(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  /// "a, b and c"; empty for none.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and \(last)"
  }

  /// Why a figure is not there, to stand at the end of a sentence.
  static func reason(_ absence: Absence, minimum: Int) -> String {
    switch absence {
    case .fewerThanMinimum: "fewer than \(minimum) people stand behind it"
    case .fewBesideRoom: "fewer than \(minimum) people beside one room stand behind it"
    default: words(absence, minimum: minimum)
    }
  }

  /// Why a figure is not there, in a few words for a cell of a table.
  static func words(_ absence: Absence, minimum: Int) -> String {
    switch absence {
    case .notApplicable: "not asked"
    case .notEnoughAnswers: "too few answers"
    case .nobodyAnswered: "nobody answered"
    case .fewerThanMinimum: "fewer than \(minimum)"
    case .fewBesideRoom: "fewer than \(minimum) beside a room"
    case .protectsAnother: "hidden with another"
    case .fewHereOrBeside: "hidden, too few"
    case .tooFewQuestions: "too few questions"
    case .incomplete: "not complete"
    }
  }
}
