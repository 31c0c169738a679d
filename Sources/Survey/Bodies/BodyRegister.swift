/// The bodies that the sheets of an audit describe, each once.
///
/// A body is a fact about the organisation: two sheets that describe it differently are never
/// averaged, and the first in the order of sheets stands. ENGINE.md, 3.3.
package struct BodyRegister: Sendable, Equatable {
  /// Two sheets that describe one body differently.
  package struct Conflict: Sendable, Equatable {
    /// As the later sheet has it.
    package let name: String
    /// The sheet whose description stands.
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
    var writers: [AnswerSheet.ID] = []
    let complete = sheets.filter { $0.status == .complete }
    let open = sheets.filter { $0.status != .complete }
    for sheet in complete + open where module.audience.contains(sheet.respondent.group) {
      guard case .records(let records)? = sheet.modules[module.id] else { continue }
      for body in records.compactMap(BodyRecord.init) {
        if let place = places[body.key] {
          guard sheet.status == .complete else { continue }
          add(body, of: sheet.id, at: place, writtenBy: writers[place])
        } else {
          places[body.key] = bodies.count
          bodies.append(body)
          writers.append(sheet.id)
        }
      }
    }
  }

  private mutating func add(
    _ body: BodyRecord, of sheet: AnswerSheet.ID, at place: Int, writtenBy first: AnswerSheet.ID
  ) {
    let facts = bodies[place].differences(from: body)
    if facts.isEmpty {
      bodies[place] = bodies[place].filled(from: body)
    } else {
      conflicts.append(
        Conflict(name: body.name, first: first, other: sheet, facts: facts))
    }
  }
}
