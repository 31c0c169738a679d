import Documents
import Measures
import Scoring

extension PortfolioCounts {
  /// The bins of the histogram of headlines that are not empty, lowest first.
  var headlineBins: [JSONValue] {
    headlines.counts.enumerated().filter { $0.element > 0 }.map {
      .object(["tenths": .integer($0.offset), "clients": .integer($0.element)])
    }
  }
}
