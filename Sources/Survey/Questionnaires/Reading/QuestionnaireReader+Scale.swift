import Diagnostics
import Documents

/// The ladder, and words for stretches of it.
extension QuestionnaireReader {
  mutating func readScale(_ top: DocumentMapping) -> Ladder? {
    guard let node = top["scale"] else { return nil }
    hasScale = true
    var expected = 0
    let rungs: [Rung] = entries(
      "scale", in: top, "a rung", keys: ["id", "level", "name", "short"]
    ) { reader, mapping in
      reader.checkLevel(of: mapping, expected: expected)
      expected += 1
      let name = reader.newName(mapping, in: \.rungs)
      let title = reader.required("name", in: mapping) { $0.text($1) }
      let short = reader.optional("short", in: mapping) { $0.text($1) }
      return Rung(
        id: Rung.ID(name ?? "rung-\(expected)"), level: expected - 1, name: title ?? "",
        short: short)
    }
    guard (2...11).contains(rungs.count) else {
      report(.scaleSize(rungs.count), at: node.span)
      return nil
    }
    ladder = Ladder(rungs: rungs)
    return ladder
  }

  mutating func readCrosswalk(_ top: DocumentMapping) -> [CrosswalkRow] {
    entries("crosswalk", in: top, "a crosswalk row", keys: nil) { reader, mapping in
      let level = reader.required("level", in: mapping) { $0.level($1) }
      var names: [CrosswalkRow.Name] = []
      for entry in mapping.entries where entry.key != "level" && !entry.key.hasPrefix("x-") {
        guard let name = reader.text(entry.value) else { continue }
        names.append(CrosswalkRow.Name(ladder: entry.key, name: name))
      }
      return level.map { CrosswalkRow(level: $0, names: names) }
    }
  }

  /// A level of the ladder.
  mutating func level(_ node: DocumentNode) -> Int? {
    document.integer(node, in: 0...(ladder?.topLevel ?? 10), "a level")
  }

  mutating func readBands(_ top: DocumentMapping) -> [Band] {
    var names = NameTable("band")
    var reached = 0
    var places: [SourceSpan] = []
    var bands: [Band] = entries(
      "bands", in: top, "a band", keys: ["id", "name", "from", "below", "says"]
    ) { reader, mapping in
      let name = reader.newName(mapping, among: &names)
      let title = reader.required("name", in: mapping) { $0.text($1) }
      let from = reader.required("from", in: mapping) { $0.scaled($1, by: 10, in: 0...1_000) }
      let below = reader.required("below", in: mapping) { $0.scaled($1, by: 10, in: 0...1_000) }
      let says = reader.optional("says", in: mapping) { $0.text($1) }
      if let from, from != reached, let node = mapping["from"] {
        reader.report(
          .bandsNotClosed(expected: "from: \(points(reached))", given: "from: \(points(from))"),
          at: node.span)
      }
      if let from, let below, below <= from, let node = mapping["below"] {
        reader.report(.emptyRange(low: from / 10, high: below / 10), at: node.span)
      }
      reached = below ?? reached
      places.append(mapping["below"]?.span ?? mapping.span)
      guard let name, let title, let from, let below else { return nil }
      return Band(
        id: Band.ID(name), name: title, fromTenths: from, belowTenths: below, says: says ?? "")
    }
    guard !bands.isEmpty, let last = places.last else { return bands }
    if reached < 1_000 {
      report(
        .bandsNotClosed(expected: "below: 100 or more", given: "below: \(points(reached))"),
        at: last)
    }
    // A score of 100 lies in the last band, also where that was written as `below: 100`.
    bands[bands.count - 1].belowTenths = max(bands[bands.count - 1].belowTenths, 1_001)
    return bands
  }

  mutating func readDifferenceBands(
    _ key: String, key boundKey: String, in top: DocumentMapping
  ) -> [DifferenceBand] {
    var names = NameTable("band")
    var previous: Int?
    return entries(
      key, in: top, "a band", keys: ["id", "name", boundKey, "note"]
    ) { reader, mapping in
      let name = reader.newName(mapping, among: &names)
      let title = reader.required("name", in: mapping) { $0.text($1) }
      let note = reader.optional("note", in: mapping) { $0.text($1) }
      let bound = reader.required(boundKey, in: mapping) {
        $0.scaled($1, by: 100, in: -1_000...1_000)
      }
      guard let name, let title, let bound else { return nil }
      if let previous, bound <= previous, let node = mapping[boundKey] {
        reader.report(
          .notAscending(
            what: "the bounds", previous: decimal(previous), given: decimal(bound)), at: node.span)
      }
      previous = bound
      return DifferenceBand(
        id: DifferenceBand.ID(name), name: title, belowHundredths: bound, note: note)
    }
  }

  mutating func readDerivedMeasures(_ top: DocumentMapping) -> [DerivedMeasure] {
    var names = NameTable("measure")
    return entries(
      "derived_measures", in: top, "a measure", keys: ["id", "is", "reads"]
    ) { reader, mapping in
      let name = reader.newName(mapping, among: &names)
      let meaning = reader.required("is", in: mapping) { $0.text($1) }
      let reading = reader.required("reads", in: mapping) { $0.text($1) }
      guard let name, let meaning, let reading else { return nil }
      return DerivedMeasure(id: DerivedMeasure.ID(name), meaning: meaning, reading: reading)
    }
  }
}

/// Tenths as the points they were written in.
private func points(_ tenths: Int) -> String {
  tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
}

/// Hundredths as the rungs they were written in.
private func decimal(_ hundredths: Int) -> String { "\(Double(hundredths) / 100)" }
