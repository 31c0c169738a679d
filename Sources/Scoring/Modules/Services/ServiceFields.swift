import Measures
import Survey

/// The fields of a record of one service, found by what they are for.
struct ServiceFields {
  let name: ModuleField.ID
  let ease: [ModuleField.ID]
  let salience: [ModuleField.ID]
  let enduring: ModuleField.ID
  let canActTogether: ModuleField.ID
  /// The lowest and the highest rating.
  let scale: ClosedRange<Int>
  /// Where both axes are cut; the middle of the scale where the questionnaire does not say.
  let cut: Fraction

  /// `nil` for records of another shape: services have quadrants, a name and ratings.
  init?(_ form: RecordForm) {
    let ratings = form.fields.filter { $0.kind == .rating }.map(\.id)
    guard !form.quadrants.isEmpty, let name = form.fields.first(where: \.isText)?.id,
      let low = form.rating.map(\.value).min(), let high = form.rating.map(\.value).max()
    else { return nil }
    self.name = name
    ease = ratings.filter { $0.rawValue.hasPrefix("ease-") }
    salience = ratings.filter { $0.rawValue.hasPrefix("salience-") }
    (enduring, canActTogether) = ("enduring", "group-possible")
    scale = low...high
    cut = form.cutHundredths.map { Fraction($0, over: 100) } ?? Fraction(low + high, over: 2)
  }

  /// The mean of the ease ratings given; `nil` for none.
  func ease(in record: ModuleRecord) -> Fraction? {
    let given = ratings(ease, in: record)
    return given.isEmpty ? nil : Fraction(given.reduce(0, +), over: given.count)
  }

  /// The larger of the salience ratings given; `nil` for none.
  func salience(in record: ModuleRecord) -> Fraction? {
    ratings(salience, in: record).max().map { Fraction($0) }
  }

  private func ratings(_ fields: [ModuleField.ID], in record: ModuleRecord) -> [Int] {
    fields.compactMap { field in
      guard case .number(let rating) = record[field], scale.contains(rating) else { return nil }
      return rating
    }
  }

  /// The name as written, white space at the ends gone and runs of it one space.
  func name(in record: ModuleRecord) -> String? {
    guard case .text(let text) = record[name] else { return nil }
    let words = text.withSingleSpaces
    return words.isEmpty ? nil : words
  }
}

extension ModuleField {
  var isText: Bool {
    if case .text = kind { true } else { false }
  }
}
