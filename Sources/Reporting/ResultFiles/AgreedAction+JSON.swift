package import Documents
package import Survey

extension AgreedAction: JSONObjectWritable {
  /// Writes the action as `result.json` and a comparison hold it: the audit's own words.
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id.rawValue)
    json.member("what", what)
    if !questions.isEmpty { json.member("questions", questions.map(\.rawValue)) }
    json.member("section", section?.rawValue)
    json.member("owner", owner)
    json.member("by", by.description)
    json.member("status", status.rawValue)
    json.member("note", note)
  }
}
