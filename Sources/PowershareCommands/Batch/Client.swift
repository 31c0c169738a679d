import Diagnostics
import Documents

/// One organisation of a batch.
struct Client {
  /// Names its pack; see ``ClientID``.
  let id: String
  /// The folder of its audit, or of one audit a wave, as it was given.
  let path: String
  /// Its audits, one a wave, and the one before that a list names.
  var audits: [String]
  /// The audit that is reported, or why there is none.
  let audit: Result<String, CommandFailure>
  var choice = ClientChoice()
  /// Whether a list names its year before, and not its folder alone.
  var namesYearBefore = false
  /// Where a list names its folder.
  var span: SourceSpan?
}

/// What one client wants otherwise than the rest.
struct ClientChoice: Equatable {
  var audience: String?
  /// The path of a template pack.
  var template: String?
  /// Names with commas between them.
  var editions: String?
  /// The audit or result of the year before, for the edition of change; `nil` goes by audit.yaml.
  var previous: String?
}

/// What may name a client: it becomes the name of a folder.
enum ClientID {
  /// In bytes, so that the names of files made from it are names everywhere.
  static let limit = 200

  /// Why a text cannot name a client; `nil` when it can.
  static func fault(of id: String) -> String? {
    if id.isEmpty { return "it is empty" }
    if id == ".." || id == "." { return "it leads to another folder" }
    if id.contains("/") || id.contains("\\") { return "it has a slash or a backslash" }
    if id.unicodeScalars.contains(where: \.isUnsafeOnTerminal) { return "it has a control sign" }
    if id.unicodeScalars.contains("\u{FFFD}") { return "it is not text" }
    if id.hasPrefix(".") { return "it starts with a dot" }
    if id.hasPrefix(" ") { return "it starts with a space" }
    if id.hasSuffix(" ") || id.hasSuffix(".") { return "it ends with a dot or a space" }
    if id.lowercased().hasSuffix(".new") { return "it ends in '.new', which names packs that wait" }
    if BatchFolder.ownNames.contains(id.lowercased()) { return "a file of the batch is called so" }
    if id.utf8.count > limit { return "it has \(id.utf8.count) bytes, the limit is \(limit)" }
    return nil
  }
}
