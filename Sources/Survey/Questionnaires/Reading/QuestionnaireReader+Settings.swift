import Diagnostics
import Documents

/// Minima and thresholds; what is not given stays as in ``Settings``.
extension QuestionnaireReader {
  private static let settingKeys = [
    "minimum_internal", "minimum_public", "minimum_self", "minimum_floor", "minimum_note",
    "coverage_minimum", "lens_coverage_minimum", "lens_questions_minimum", "headline",
    "no_lived_experience_label", "dont_know_flag", "lever_weights", "points", "agreement",
    "evidence",
  ]

  mutating func readSettings(_ top: DocumentMapping) -> Settings {
    var settings = Settings()
    guard let node = top["settings"],
      let mapping = document.mapping(node, "the settings", keys: Self.settingKeys)
    else { return settings }
    set(&settings.minimumInternal, "minimum_internal", in: mapping, 1...1_000)
    set(&settings.minimumPublic, "minimum_public", in: mapping, 1...1_000)
    set(&settings.minimumSelf, "minimum_self", in: mapping, 1...1_000)
    set(&settings.minimumFloor, "minimum_floor", in: mapping, 1...1_000)
    settings.minimumNote = optional("minimum_note", in: mapping) { $0.text($1) }
    setShare(&settings.coverageMinimum, "coverage_minimum", in: mapping)
    setShare(&settings.lensCoverageMinimum, "lens_coverage_minimum", in: mapping)
    set(&settings.lensQuestionsMinimum, "lens_questions_minimum", in: mapping, 1...1_000)
    setShare(&settings.dontKnowFlag, "dont_know_flag", in: mapping)
    setText(&settings.headlineNote, "headline", in: mapping)
    setText(&settings.noLivedExperienceLabel, "no_lived_experience_label", in: mapping)
    check("lever_weights", is: "equal", in: mapping)
    readPoints(into: &settings.points, mapping)
    readAgreement(into: &settings.agreement, mapping)
    readEvidence(into: &settings.evidence, mapping)
    checkMinima(settings, mapping)
    return settings
  }

  private mutating func set(
    _ value: inout Int, _ key: String, in mapping: DocumentMapping, _ range: ClosedRange<Int>
  ) {
    value = integer(key, in: mapping, range) ?? value
  }

  /// A share from 0 to 1, kept in thousandths.
  private mutating func setShare(_ value: inout Int, _ key: String, in mapping: DocumentMapping) {
    value = optional(key, in: mapping) { $0.scaled($1, by: 1_000, in: 0...1) } ?? value
  }

  private mutating func setText(
    _ value: inout String, _ key: String, in mapping: DocumentMapping
  ) {
    value = optional(key, in: mapping) { $0.text($1) } ?? value
  }

  private mutating func readPoints(into points: inout PointThresholds, _ settings: DocumentMapping)
  {
    let keys: [(String, WritableKeyPath<PointThresholds, Int>)] = [
      ("gap_worth_talking_about", \.gapWorthTalkingAbout), ("gap_large", \.gapLarge),
      ("strength_from", \.strengthFrom), ("weakness_below", \.weaknessBelow), ("step", \.step),
      ("change", \.change), ("unmet", \.unmet), ("promise", \.promise), ("no_change", \.noChange),
      ("too_close", \.tooClose), ("rules_matter", \.rulesMatter),
    ]
    guard let node = settings["points"],
      let mapping = document.mapping(node, "the points", keys: keys.map(\.0))
    else { return }
    for (key, path) in keys { set(&points[keyPath: path], key, in: mapping, 0...100) }
  }

  private mutating func readAgreement(
    into agreement: inout AgreementThresholds, _ settings: DocumentMapping
  ) {
    guard let node = settings["agreement"],
      let mapping = document.mapping(
        node, "the agreement labels", keys: ["close", "some_spread", "two_camps_share"])
    else { return }
    let close = optional("close", in: mapping) { $0.scaled($1, by: 1_000, in: 0...10) }
    let spread = optional("some_spread", in: mapping) { $0.scaled($1, by: 1_000, in: 0...10) }
    agreement.close = close ?? agreement.close
    agreement.someSpread = spread ?? agreement.someSpread
    if agreement.someSpread < agreement.close {
      report(
        .notAscending(
          what: "the bounds", previous: "\(Double(agreement.close) / 1_000)",
          given: "\(Double(agreement.someSpread) / 1_000)"), at: mapping["some_spread"]?.span)
    }
    if let share = optional("two_camps_share", in: mapping, { $0.fraction($1) }) {
      agreement.twoCampsShare = share
    }
  }

  private mutating func readEvidence(
    into evidence: inout EvidenceThresholds, _ settings: DocumentMapping
  ) {
    let keys = ["claim_from", "strong_claim_from", "shown_from"]
    guard let node = settings["evidence"],
      let mapping = document.mapping(node, "the evidence thresholds", keys: keys)
    else { return }
    set(&evidence.claimFrom, keys[0], in: mapping, 0...100)
    set(&evidence.strongClaimFrom, keys[1], in: mapping, 0...100)
    set(&evidence.shownFromStrength, keys[2], in: mapping, 0...100)
  }

  /// `1/3` as it stands, `0.25` in thousandths.
  private mutating func fraction(_ node: DocumentNode) -> (numerator: Int, denominator: Int)? {
    guard let number = document.number(node, in: 0...1) else { return nil }
    let parts = document.scalarText(node)?.split(separator: "/").compactMap { Int($0) } ?? []
    guard parts.count == 2 else { return (Int((number * 1_000).rounded()), 1_000) }
    return (parts[0], parts[1])
  }

  private mutating func checkMinima(_ settings: Settings, _ mapping: DocumentMapping) {
    let minima = [
      ("minimum_internal", settings.minimumInternal), ("minimum_public", settings.minimumPublic),
    ]
    for (key, minimum) in minima where minimum < settings.minimumFloor {
      report(
        .minimumBelowFloor(key: key, minimum: minimum, floor: settings.minimumFloor),
        at: (mapping[key] ?? mapping["minimum_floor"])?.span)
    }
  }
}
