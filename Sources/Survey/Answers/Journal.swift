import Documents

/// The lines that stand on disk between two checkpoints of a sheet, one for each accepted answer.
package enum Journal {
  static let format = "powershare-journal/1"

  /// The first line: whose answers these are, and to what.
  package struct Header: Sendable, Equatable {
    package var sheet: AnswerSheet.ID
    package var questionnaire: QuestionnaireReference
    /// The journal before an upgrade, where a trail is kept; `nil` for a first one.
    package var follows: Predecessor?

    package init(
      sheet: AnswerSheet.ID, questionnaire: QuestionnaireReference, follows: Predecessor? = nil
    ) {
      self.sheet = sheet
      self.questionnaire = questionnaire
      self.follows = follows
    }

    var members: [JSONValue.Member] {
      [
        JSONValue.Member("format", .string(Journal.format)),
        JSONValue.Member("sheet", .string(sheet.rawValue)),
        JSONValue.Member("questionnaire", questionnaire.json),
      ]
        + [follows.map { JSONValue.Member("follows", $0.json) }].compactMap(\.self)
    }
  }

  /// Where the chain of a journal comes from: its lines answer another version, so they stand in a
  /// file of their own, and the sum of the last one shows whether any were taken away.
  package struct Predecessor: Sendable, Equatable {
    package var questionnaire: QuestionnaireReference
    package var sum: String

    package init(questionnaire: QuestionnaireReference, sum: String) {
      self.questionnaire = questionnaire
      self.sum = sum
    }

    fileprivate var json: JSONValue {
      .object(["questionnaire": questionnaire.json, "sum": .string(sum)])
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
    case .seenEarlier(let id, _):
      [JSONValue.Member("q", .string(id.rawValue)), JSONValue.Member("slot", "seen_earlier")]
    case .module(let id, _): [JSONValue.Member("module", .string(id.rawValue))]
    case .agreement: [JSONValue.Member("room", "agreed")]
    case .dissent: [JSONValue.Member("room", "dissent")]
    }
  }

  fileprivate func value(in questionnaire: Questionnaire) -> JSONValue {
    switch self {
    case .slot(let id, _, let answer):
      questionnaire.question(id).flatMap { question in answer?.json(to: question) } ?? .null
    case .evidence(_, let evidence): evidence?.json ?? .null
    case .note(_, let note): note?.json ?? .null
    case .seenEarlier(_, let isSeen): .boolean(isSeen)
    case .module(let id, let answer):
      questionnaire.module(id).flatMap { module in answer?.json(in: module) } ?? .null
    case .agreement(let agreed): agreed.map { .string($0.rawValue) } ?? .null
    case .dissent(let dissent): dissent.map { .string($0) } ?? .null
    }
  }
}
