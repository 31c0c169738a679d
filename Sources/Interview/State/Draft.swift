/// What stands in a field and is no answer yet.
package enum Draft: Sendable, Equatable {
  /// A text that ends in a line end waits for its next line.
  case text(String)
  /// The numbers of the lines chosen so far, lowest first.
  case selection([Int])
  case figures(Figures)

  /// One number for each label, as far as they are known.
  package struct Figures: Sendable, Equatable {
    package var values: [Int?]
    /// The line being asked, from 0; the count of lines when all have been.
    package var line: Int

    package var sum: Int { values.reduce(0) { $0 + ($1 ?? 0) } }
  }
}
