import Documents
import Glibc

/// What happened in the last run, an event a line: `batch.jsonl`.
///
/// Times stand here and nowhere else.
///
/// A run that finds nothing to do leaves the journal of the one before.
final class BatchJournal {
  private let path: String
  private let isShown: Bool
  private var descriptor: Int32 = -1

  /// - Parameters:
  ///   - path: Of the file.
  ///   - isShown: Whether each line also goes to standard error.
  init(_ path: String, isShown: Bool) {
    self.path = path
    self.isShown = isShown
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds a line.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - client: To whom; `nil` for the whole run.
  ///   - members: More about it.
  /// - Throws: When it cannot be written.
  func note(
    _ event: String, client: String? = nil, _ members: [JSONValue.Member] = []
  ) throws(FileFault) {
    if descriptor < 0 {
      try keepForeign()
      // Nothing is waited for, and no link leads elsewhere, if it came in between.
      let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      descriptor = open(path, flags, 0o666)
      guard descriptor >= 0 else { throw FileFault(.write, path) }
    }
    var line = [JSONValue.Member("t", .string(timestamp()))]
    if let client { line.append(JSONValue.Member("client", .string(client))) }
    line.append(JSONValue.Member("event", .string(event)))
    let bytes = JSONValue.object(line + members).lineBytes() + [UInt8(ascii: "\n")]
    try Folder.writeAll(bytes, to: descriptor, named: path)
    if isShown { try? Folder.writeAll(bytes, to: STDERR_FILENO, named: "standard error") }
  }

  /// Moves away what is no journal; a link goes itself, not what it leads to.
  private func keepForeign() throws(FileFault) {
    switch try? Folder.kind(of: path) {
    case nil, .folder: return
    case .file(let size):
      guard size > 0, let start = try? Folder.read(path, limit: 16, mayBePipe: false),
        !start.starts(with: "{\"t\": ".utf8)
      else { return }
    case .link, .other: break
    }
    try Folder.keepAside(path)
  }

  /// Every warning of a client, a line each.
  func note(_ warnings: [ClientFailure.Fault], of client: String) throws(FileFault) {
    for warning in warnings { try note("warning", client: client, warning.jsonMembers) }
  }

  /// Every fault of a client, a line each.
  func note(_ failure: ClientFailure, of client: String, milliseconds: Int) throws(FileFault) {
    for fault in failure.faults {
      try note(
        "failed", client: client,
        [JSONValue.Member("stage", .string(failure.stage.rawValue))] + fault.jsonMembers
          + [JSONValue.Member("ms", .integer(milliseconds))])
    }
  }
}
