import Measures
import Survey

/// Builds the result of one module of services from what disclosure lets through.
struct ServiceBuilder {
  let module: Module.ID
  let form: RecordForm
  let fields: ServiceFields
  let voices: [ModuleVoice]
  let scope: ModuleScope

  /// `nil` for records of another shape.
  init?(_ form: RecordForm, of module: Module, scope: ModuleScope) {
    guard let fields = ServiceFields(form) else { return nil }
    self.module = module.id
    self.form = form
    self.fields = fields
    self.scope = scope
    voices = scope.voices(of: module)
  }

  /// `nil` when no service is rated by enough people.
  func result() -> ServiceChoice? {
    let mentions = voices.map(mentions)
    let keys = Set(mentions.flatMap(\.keys)).sorted()
    let found = keys.compactMap { key in service(mentions.map { $0[key] ?? [] }) }
    guard !found.isEmpty else { return nil }
    return ServiceChoice(
      module: module, quadrants: form.quadrants, scale: fields.scale, cut: fields.cut,
      services: found.sorted(by: standsBefore))
  }

  /// One view's record of a service.
  private struct Mention {
    let sheet: AnswerSheet.ID
    let people: Int
    let name: String
    let record: ModuleRecord
  }

  /// By name without case; the first record of a sheet under one name counts.
  private func mentions(of voice: ModuleVoice) -> [String: [Mention]] {
    var found: [String: [Mention]] = [:]
    for view in voice.views {
      guard case .records(let records) = view.answer else { continue }
      for record in records {
        guard let name = fields.name(in: record) else { continue }
        let key = name.lowercased()
        if found[key]?.last?.sheet == view.sheet { continue }
        found[key, default: []].append(
          Mention(sheet: view.sheet, people: view.people, name: name, record: record))
      }
    }
    return found
  }

  /// A service that at least one voice may show a rating of; `nil` for others, name and all.
  private func service(_ mentions: [[Mention]]) -> ServiceResult? {
    let rows = zip(voices, mentions).map { voice, own in
      ServiceVoice(
        voice: voice.standing.id, ease: rating(voice, own, fields.ease),
        salience: rating(voice, own, fields.salience))
    }
    let shown = zip(rows, mentions).filter { $0.0.isShown }.flatMap(\.1)
    guard let first = shown.min(by: { $0.sheet < $1.sheet }) else { return nil }
    let lived = rows.filter { isLived($0.voice) }
    let others = rows.filter { !isLived($0.voice) }
    let salience = mean(lived.map(\.salience))
    let (easeOfLived, easeOfOthers) = (mean(lived.map(\.ease)), mean(others.map(\.ease)))
    let place = place(salience, easeOfLived)
    let other = self.place(salience, easeOfOthers)
    return ServiceResult(
      name: first.name, isEnduring: majority(mentions, fields.enduring),
      canActTogether: majority(mentions, fields.canActTogether), salience: salience,
      easeOfLived: easeOfLived, easeOfOthers: easeOfOthers, place: place,
      placeByOthers: other?.quadrant == place?.quadrant ? nil : other, voices: rows)
  }
}

// MARK: - One figure

extension ServiceBuilder {
  private func isLived(_ voice: Voice.ID) -> Bool {
    voices.contains { $0.standing.id == voice && $0.standing.role == .lived }
  }

  private func rating(
    _ voice: ModuleVoice, _ mentions: [Mention], _ value: (ModuleRecord) -> Fraction?
  ) -> Disclosed<ServiceRating> {
    var cell = ModuleCell<Fraction>()
    for mention in mentions {
      if let rating = value(mention.record) { cell.add(rating, of: mention.people) }
    }
    return scope.disclose(cell, of: voice) { ratings in
      meanRating(ratings).map { ServiceRating(mean: $0, people: cell.people) }
    }
  }

  private func mean(_ ratings: [Disclosed<ServiceRating>]) -> Disclosed<Fraction> {
    overShown(ratings) { meanRating($0.map(\.mean)) }
  }

  /// A majority tells nobody's answer, so it holds in public even where all agree.
  private func majority(_ mentions: [[Mention]], _ field: ModuleField.ID) -> Bool? {
    var (yes, no) = (0, 0)
    for own in mentions {
      var (people, agreeing, refusing) = (Contributors(), 0, 0)
      for mention in own {
        guard case .flag(let said)? = mention.record[field] else { continue }
        people.add(mention.people)
        if said { agreeing += 1 } else { refusing += 1 }
      }
      guard people.areEnough(for: scope.minimum) else { continue }
      (yes, no) = (yes + agreeing, no + refusing)
    }
    return yes == no ? nil : yes > no
  }

  private func place(
    _ salience: Disclosed<Fraction>, _ ease: Disclosed<Fraction>
  ) -> QuadrantPlace? {
    guard let salience = salience.value, let ease = ease.value else { return nil }
    let scale = Fraction(fields.scale.lowerBound)...Fraction(fields.scale.upperBound)
    let found = try? Quadrant(ease: ease, salience: salience, scale: scale, cut: fields.cut)
    guard let found,
      let quadrant = form.quadrants.first(where: {
        $0.isEasy == found.isEasy && $0.isSalient == found.isSalient
      })
    else { return nil }
    return QuadrantPlace(quadrant: quadrant, isNearTheLine: found.isNearTheLine)
  }

  private func standsBefore(_ one: ServiceResult, _ other: ServiceResult) -> Bool {
    let places = (order(of: one), order(of: other))
    if places.0 != places.1 { return places.0 < places.1 }
    if (one.isEnduring == true) != (other.isEnduring == true) { return one.isEnduring == true }
    for figure in [\ServiceResult.salience, \.easeOfLived] {
      let values = (one[keyPath: figure].value ?? -1, other[keyPath: figure].value ?? -1)
      if values.0 != values.1 { return values.0 > values.1 }
    }
    return one.name < other.name
  }

  private func order(of service: ServiceResult) -> Int {
    form.quadrants.firstIndex { $0 == service.place?.quadrant } ?? form.quadrants.count
  }
}

extension ServiceVoice {
  fileprivate var isShown: Bool { ease.value != nil || salience.value != nil }
}

/// The plain average of ratings, in billionths where the exact fraction does not fit 64 bits.
func meanRating(_ ratings: [Fraction]) -> Fraction? {
  if let mean = try? Fraction.mean(ratings) { return mean }
  return try? Fraction.mean(
    ratings.map { rating in
      Fraction(Int((rating.value * Double(billion)).rounded()), over: billion)
    })
}
