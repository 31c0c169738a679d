import Measures
import Survey

/// Builds one section's result from what disclosure lets through, and from nothing else.
struct SectionBuilder {
  let section: Section
  let questionnaire: Questionnaire
  let questions: [Question]
  /// One row for each voice in questionnaire order.
  let voices: [VoiceRow]
  let groups: [SectionGroup]

  struct VoiceRow {
    let voice: Voice
    let slots: [Slot: DisclosedSlot]

    subscript(slot: Slot) -> DisclosedSlot? { slots[slot] }
  }

  func result() -> SectionResult {
    let now = figure(.now)
    return SectionResult(
      id: section.id, name: section.name, isSeparate: section.isSeparate, now: now,
      band: now.tenths.flatMap { questionnaire.band(ofTenths: $0)?.id },
      prepared: figure(.prepared), wanted: figure(.wanted), voices: voices.map(sectionVoice),
      groups: groups, differences: differences(over: Array(questions.indices)),
      questions: questions.indices.map(questionResult))
  }

  /// The mean of the voices that show a figure for the section.
  private func figure(_ slot: Slot) -> Figure {
    let shown = voices.compactMap { $0[slot]?.lever.points }
    if let mean = mean(of: shown) { return .points(mean) }
    return .absent(absence(among: voices.compactMap { $0[slot]?.lever.absence }))
  }

  /// What to say when no voice has a figure: what the shown voices lack comes first.
  private func absence(among absences: [Absence]) -> Absence {
    absences.first { $0 == .notEnoughAnswers }
      ?? absences.first(where: \.isHidden)
      ?? absences.first { $0 == .nobodyAnswered } ?? .notApplicable
  }

  private func sectionVoice(_ row: VoiceRow) -> SectionVoice {
    let now = row[.now]
    return SectionVoice(
      voice: row.voice.id, now: now?.lever ?? .absent(.notApplicable),
      prepared: row[.prepared]?.lever ?? .absent(.notApplicable),
      wanted: row[.wanted]?.lever ?? .absent(.notApplicable),
      questionsUsed: now?.questionsUsed ?? 0,
      questionsApplicable: now?.questionsApplicable ?? 0, coverage: now?.coverage)
  }

  private func questionResult(_ index: Int) -> QuestionResult {
    QuestionResult(
      id: questions[index].id, now: figure(.now, at: index),
      prepared: figure(.prepared, at: index), wanted: figure(.wanted, at: index),
      voices: voices.map { questionVoice($0, at: index) },
      differences: differences(over: [index]))
  }

  private func figure(_ slot: Slot, at index: Int) -> Figure {
    let cells = voices.compactMap { $0[slot]?.cells[index].figure }
    if let mean = mean(of: cells.compactMap(\.points)) { return .points(mean) }
    return .absent(absence(among: cells.compactMap(\.absence)))
  }

  private func questionVoice(_ row: VoiceRow, at index: Int) -> QuestionVoice {
    QuestionVoice(
      voice: row.voice.id, now: row[.now]?.cells[index].figure ?? .absent(.notApplicable),
      prepared: row[.prepared]?.cells[index].figure ?? .absent(.notApplicable),
      wanted: row[.wanted]?.cells[index].figure ?? .absent(.notApplicable),
      coverage: row[.now]?.cells[index].coverage)
  }
}

// MARK: - Differences

extension SectionBuilder {
  /// The sides a difference can have.
  enum Side {
    case lived, leaders, everyone, prepared, wanted
  }

  /// Differences over those of the questions that carry all sides a difference needs.
  func differences(over indices: [Int]) -> Differences {
    var differences = Differences()
    differences.perceptionGap = difference(.leaders, .lived, over: indices)
    differences.headroom = difference(.prepared, .everyone, over: indices)
    differences.ownStep = difference(.prepared, .leaders, over: indices)
    differences.promise = difference(.prepared, .lived, over: indices)
    differences.wish = difference(.wanted, .lived, over: indices)
    differences.unmet = difference(.wanted, .prepared, over: indices)
    let three = figures(of: [.prepared, .wanted, .lived], over: indices)
    differences.agreedStep = three.map { min($0[0], $0[1]) - $0[2] }
    return differences
  }

  private func difference(_ left: Side, _ right: Side, over indices: [Int]) -> Int? {
    figures(of: [left, right], over: indices).map { $0[0] - $0[1] }
  }

  /// The printed figure of each side over their common questions; `nil` without any.
  func figures(of sides: [Side], over indices: [Int]) -> [Int]? {
    let common = indices.filter { index in
      sides.allSatisfy { !tenths(of: $0, at: index).isEmpty }
    }
    guard !common.isEmpty else { return nil }
    return sides.compactMap { side in figure(of: side, over: common) }
  }

  /// Per voice over the questions, then over the voices: the way of every other figure.
  private func figure(of side: Side, over indices: [Int]) -> Int? {
    let perVoice = rows(of: side).compactMap { row, slot in
      meanTenths(indices.compactMap { row[slot]?.cells[$0].figure.tenths })
    }
    return meanTenths(perVoice)
  }

  private func tenths(of side: Side, at index: Int) -> [Int] {
    rows(of: side).compactMap { row, slot in row[slot]?.cells[index].figure.tenths }
  }

  private func rows(of side: Side) -> [(VoiceRow, Slot)] {
    switch side {
    case .lived: voices.filter { $0.voice.role == .lived }.map { ($0, .now) }
    case .leaders: voices.filter { $0.voice.role == .leads }.map { ($0, .now) }
    case .everyone: voices.map { ($0, .now) }
    case .prepared: voices.map { ($0, .prepared) }
    case .wanted: voices.map { ($0, .wanted) }
    }
  }
}
