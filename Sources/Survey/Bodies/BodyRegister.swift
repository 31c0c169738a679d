/// The bodies that the sheets of an audit describe, each once.
///
/// A body is a fact about the organisation: two sheets that describe it differently are never
/// averaged, and the first in the order of sheets stands. ENGINE.md, 3.3.
package struct BodyRegister: Sendable, Equatable {
  /// Two sheets that describe one body differently.
  package struct Conflict: Sendable, Equatable {
    /// As the later sheet has it.
    package let name: String
    /// The first sheet that this one contradicts; its description stands.
    package let first: AnswerSheet.ID
    package let other: AnswerSheet.ID
    package let facts: [BodyRecord.Fact]
  }

  /// In the order in which the sheets, sorted by id, first name them.
  package private(set) var bodies: [BodyRecord] = []
  package private(set) var conflicts: [Conflict] = []

  /// Reads the bodies out of sheets; those of groups that are not asked for them are left out.
  ///
  /// - Parameters:
  ///   - sheets: Complete ones count first; one in progress only adds bodies that no other has, and
  ///     contradicts nobody.
  ///   - questionnaire: The one they answer.
  package init(of sheets: [AnswerSheet], in questionnaire: Questionnaire) {
    guard let module = questionnaire.bodyModule else { return }
    var places: [String: Int] = [:]
    var sources: [[Source]] = []
    let complete = sheets.filter { $0.status == .complete }
    let open = sheets.filter { $0.status != .complete }
    for sheet in complete + open where module.audience.contains(sheet.respondent.group) {
      guard case .records(let records)? = sheet.modules[module.id] else { continue }
      for body in records.compactMap(BodyRecord.init) {
        if let place = places[body.key] {
          guard sheet.status == .complete else { continue }
          add(Source(sheet: sheet.id, body: body), at: place, to: &sources[place])
        } else {
          places[body.key] = bodies.count
          bodies.append(body)
          sources.append([Source(sheet: sheet.id, body: body)])
        }
      }
    }
  }

  /// A sheet that gives facts about a body which none before it gave.
  private struct Source {
    let sheet: AnswerSheet.ID
    let body: BodyRecord
  }

  private mutating func add(_ source: Source, at place: Int, to earlier: inout [Source]) {
    for known in earlier {
      let facts = known.body.differences(from: source.body)
      guard facts.isEmpty else {
        conflicts.append(
          Conflict(
            name: source.body.name, first: known.sheet, other: source.sheet, facts: facts))
        return
      }
    }
    let filled = bodies[place].filled(from: source.body)
    if filled != bodies[place] { earlier.append(source) }
    bodies[place] = filled
  }
}
