import Documents

/// The lines that stand on disk between two checkpoints of a sheet, one for each accepted answer.
package enum Journal {
  static let format = "powershare-journal/1"

  /// The first line: whose answers these are, and to what.
  package struct Header: Sendable, Equatable {
    package var sheet: AnswerSheet.ID
    package var questionnaire: QuestionnaireReference

    package init(sheet: AnswerSheet.ID, questionnaire: QuestionnaireReference) {
      self.sheet = sheet
      self.questionnaire = questionnaire
    }

    var members: [JSONValue.Member] {
      [
        JSONValue.Member("format", .string(Journal.format)),
        JSONValue.Member("sheet", .string(sheet.rawValue)),
        JSONValue.Member("questionnaire", questionnaire.json),
      ]
    }
  }

  package static func firstLine(_ header: Header) -> ChainedLine {
    ChainedLine(header.members, after: "")
  }

  /// The line of one change.
  ///
  /// - Parameters:
  ///   - change: The change that was made.
  ///   - previous: What stood there before, for the trail; `nil` keeps no trail of old values.
  ///   - sequence: The sheet's number after the change.
  ///   - time: When it was made, for the full trail only.
  ///   - sum: Of the line before.
  ///   - questionnaire: For the names and shapes of answers.
  /// - Returns: The line, and the sum that the next one starts from.
  package static func line(
    for change: SheetChange, replacing previous: SheetChange?, sequence: Int, time: String?,
    after sum: String, in questionnaire: Questionnaire
  ) -> ChainedLine {
    let members = [
      JSONValue.Member("seq", .integer(sequence)),
      time.map { JSONValue.Member("time", .string($0)) },
    ].compactMap(\.self)
    let was = previous.map { JSONValue.Member("was", $0.value(in: questionnaire)) }
    return ChainedLine(
      members + change.place + [was].compactMap(\.self)
        + [JSONValue.Member("is", change.value(in: questionnaire))], after: sum)
  }
}

extension SheetChange {
  fileprivate var place: [JSONValue.Member] {
    switch self {
    case .slot(let id, let slot, _):
      [
        JSONValue.Member("q", .string(id.rawValue)),
        JSONValue.Member("slot", .string(slot.rawValue)),
      ]
    case .evidence(let id, _):
      [JSONValue.Member("q", .string(id.rawValue)), JSONValue.Member("slot", "evidence")]
    case .note(let id, _):
      [JSONValue.Member("q", .string(id.rawValue)), JSONValue.Member("slot", "note")]
    case .module(let id, _): [JSONValue.Member("module", .string(id.rawValue))]
    }
  }

  fileprivate func value(in questionnaire: Questionnaire) -> JSONValue {
    switch self {
    case .slot(let id, _, let answer):
      questionnaire.question(id).flatMap { question in answer?.json(to: question) } ?? .null
    case .evidence(_, let evidence): evidence?.json ?? .null
    case .note(_, let note): note?.json ?? .null
    case .module(let id, let answer):
      questionnaire.module(id).flatMap { module in answer?.json(in: module) } ?? .null
    }
  }
}
