import Documents
import Scoring
import Survey

extension ModuleResults {
  /// The modules that were used, each under its name; `nil` when none was.
  func json(filling words: Terms) -> JSONValue? {
    let members: KeyValuePairs<String, JSONValue?> = [
      "bodies": bodies.isEmpty ? nil : .array(bodies.map { $0.json(filling: words) })
    ]
    return members.contains { $0.value != nil } ? .object(members) : nil
  }
}
