import Measures
import PowershareCommands
import Scoring
import Survey
import TestSupport
import Testing

/// `powershare schema result` says what `result.json` is, all of it and nothing else.
@Suite struct ResultSchemaTests {
  private let schema = JSONSchema(ShippedSchemas.bytes(of: "result") ?? [])

  @Test func everyResultIsAsTheSchemaSays() {
    let samples = SampleResults.all.samples
    #expect(samples.count > 130)
    for sample in samples {
      #expect(sample.outcome.faults.prefix(8) == [], "\(sample.name)")
    }
  }

  @Test func everyMemberThatIsDeclaredOccurs() {
    let used = SampleResults.all.samples.reduce(into: Set<String>()) {
      $0.formUnion($1.outcome.used)
    }
    #expect(used.count > 300)
    #expect(schema.declared.subtracting(used).subtracting(Self.rare.keys).sorted() == [])
    #expect(used.intersection(Self.rare.keys).sorted() == [], "these do occur")
  }

  /// What no sample has, and why not.
  private static let rare: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "$defs/body/properties/lived_together", "$defs/body_group/oneOf/1",
      "$defs/body_group/oneOf/2",
    ].map { ("\($0)/properties/can_meet_without", "no module asks for a quorum yet") })

  /// Every key of a result, spelt otherwise once: missing where it must be, or not declared.
  @Test func aKeySpeltOtherwiseIsRefused() throws {
    let text = String(decoding: SampleResults.all.small, as: UTF8.self)
    let keys = Set(text.matches(of: #/"([a-z_]+)":/#).map { String($0.output.1) })
    #expect(keys.count > 80)
    for key in keys.sorted() {
      let changed = text.replacing("\"\(key)\":", with: "\"\(key)_x\":", maxReplacements: 1)
      #expect(try !faults(changed).isEmpty, "\(key)")
    }
  }

  @Test(arguments: [
    (#"\n  "audience": "internal","#, ""),
    (#"\n  "minimum": 5,"#, ""),
    (#""audience": "internal""#, #""audience": "everyone""#),
    (#""minimum": 5"#, #""minimum": "5""#),
    (#""minimum": 5"#, #""minimum": 0"#),
    (#""minimum": 5"#, #""minimum": 5, "maximum": 9"#),
    (#""audience_assumed": false"#, #""audience_assumed": 0"#),
    (#""format": "powershare-result/1""#, #""format": "powershare-result/2""#),
    (#""date": "2026-05-31""#, #""date": "31 May 2026""#),
    (#""levers_used": "#, #""levers_used": -"#),
    (#""unrounded": ""#, #""unrounded": "about "#),
    (#"{"tenths": null, "why": "#, #"{"tenths": 0, "why": "#),
    (#"{"tenths": null, "why": "#, #"{"tenths": null, "because": "#),
    (#""why": ""#, #""why": "not-"#),
    (#""caveats": ["#, #""caveats": [{"id": "rules-matter", "section": "people"}, "#),
  ])
  func aChangedResultIsRefused(_ old: String, _ new: String) throws {
    let text = String(decoding: SampleResults.all.small, as: UTF8.self)
    let changed = text.replacing(
      old.replacing("\\n", with: "\n"), with: new, maxReplacements: 1)
    #expect(changed != text)
    #expect(try !faults(changed).isEmpty)
  }

  private func faults(_ text: String) throws -> [String] {
    let document = try #require(JSONSchema.document(Array(text.utf8), named: "result.json"))
    return schema.check(document).faults
  }
}

// MARK: - Words

extension ResultSchemaTests {
  /// Where a word of a fixed list stands, and the list.
  private static let lists: [(place: String, words: [String])] = [
    ("$defs/why", Absence.allCases.map(\.rawValue)),
    ("$defs/no_range", ScoreRange.Reason.allCases.map(\.rawValue)),
    ("/properties/audience", AuditPlan.Audience.allCases.map(\.rawValue)),
    ("$defs/voice/properties/role", Voice.Role.allCases.map(\.rawValue)),
    ("$defs/voice/properties/status", VoiceStanding.Standing.allCases.map(\.rawValue)),
    ("$defs/spread/properties/label", SpreadLabel.allCases.map(\.rawValue)),
    ("$defs/gap/oneOf/0/properties/mark", GapMark.allCases.map(\.rawValue)),
    ("$defs/priorities/properties/basis", Priorities.Basis.allCases.map(\.rawValue)),
    ("$defs/swot_line/properties/quadrant", SWOTLine.Quadrant.allCases.map(\.rawValue)),
    ("$defs/swot_line/properties/rule", SWOTRules.Line.allCases.map(\.rawValue)),
    (
      "$defs/annex/properties/kendall_w/properties/agreement",
      ConcordanceWord.allCases.map(\.rawValue)
    ),
    (
      "$defs/services/properties/services/items/properties/approach",
      ServiceResult.Approach.allCases.map(\.rawValue)
    ),
    ("$defs/action/properties/status", AgreedAction.Status.allCases.map(\.rawValue)),
    ("$defs/body/properties/standing", BodyResult.Standing.allCases.map(\.rawValue)),
    ("$defs/body/properties/warning", VotingRuleWarning.allCases.map(\.rawValue)),
    ("$defs/body/properties/rule", BodyRecord.QuotaName.allCases.map(\.rawValue) + ["number"]),
    ("$defs/body_group/oneOf/0/properties/vote", BodyGroup.Vote.allCases.map(\.rawValue)),
  ]

  @Test(arguments: lists)
  func wordsAreThoseOfTheProgram(_ place: String, _ words: [String]) throws {
    let node = try #require(schema[place: place])
    #expect(node.words == words)
  }

  @Test func caveatsAreThoseOfTheProgram() throws {
    let caveats = try #require(schema[place: "$defs/caveat"]).alternatives.map { caveat in
      caveat.properties.first { $0.key == "id" }?.node.word
    }
    #expect(caveats == Caveat.ID.allCases.map(\.rawValue))
  }

  @Test func reasonsAreThoseOfTheProgram() throws {
    let keys = try #require(schema[place: "$defs/reasons"]).properties.map(\.key)
    let kinds = Reason.Kind.allCases.map { $0.rawValue.replacing("-", with: "_") }
    #expect(keys == ["going_further"] + kinds + ["unexplained"])
  }

  @Test func differencesAreThoseOfTheProgram() throws {
    let keys = try #require(schema[place: "$defs/differences"]).properties.map(\.key)
    let names = Mirror(reflecting: Differences()).children.compactMap { child in
      child.label?.replacing(#/[A-Z]/#) { "_\($0.output.lowercased())" }
    }
    #expect(keys == names)
  }
}
