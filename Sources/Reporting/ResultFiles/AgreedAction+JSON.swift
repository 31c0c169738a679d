import Documents
import Survey

extension AgreedAction {
  /// The action as `result.json` and a comparison hold it: the audit's own words.
  var json: JSONValue {
    .object([
      "id": .string(id.rawValue), "what": .string(what),
      "questions": questions.isEmpty ? nil : .strings(questions.map(\.rawValue)),
      "section": section.map { .string($0.rawValue) },
      "owner": .string(owner), "by": .string(by.description),
      "status": .string(status.rawValue), "note": note.map { .string($0) },
    ])
  }
}
