import Diagnostics
import Documents
import Reporting
import Scoring
import Survey

/// What a batch remembers of a client, `OUT/.powershare/clients/ID.json`.
struct ClientState: Equatable {
  enum Status: String {
    case made
    /// The pack before holds changes by hand, and the new one waits beside it.
    case held
    case failed
  }

  static let format = "powershare-client/1"

  let id: String
  var status: Status
  /// Of the last pack that was made; `nil` when none was, when part of its audit could not be read, or
  /// when it was made from other bytes than those that the key was taken of.
  var key: ContentKey?
  /// The sums of the files in the client's folder, by path.
  var outputs: [String: String] = [:]
  /// Of the last pack that was made, for the portfolio.
  var figures: ClientFigures?
  /// The date of the audit that the last pack was made of, whatever day it was made for; `nil` where
  /// a version made it that did not remember it.
  var wave: CalendarDate?
  /// What whoever reads the last pack should know; only the first of them, the journal has all.
  var warnings: [ClientFailure.Fault] = []
  static let mostWarnings = 10
  /// Why there is no newer pack, in short; only of a client that failed.
  var failure: ClientFailure?
  /// Of the run in which it failed, for trying again; only of a client that failed.
  var options: [String]?
  /// What has become of the pack that the new one waits beside; only of a client that is held.
  var pack: PackStanding.Kind?

  /// The state on disk; `nil` when there is none that can be read.
  static func load(_ id: String, in folder: BatchFolder) -> ClientState? {
    let path = folder.statePath(id)
    guard let bytes = try? Folder.read(path, mayBePipe: false) else { return nil }
    var reader = DocumentReader(
      SourceFile(name: path, bytes: bytes), family: .clients, limits: .sheet)
    return reader.clientState(id)
  }

  /// Puts the state on disk, unless it is there already.
  func save(in folder: BatchFolder) throws(FileFault) {
    guard ClientState.load(id, in: folder) != self else { return }
    try folder.write(jsonBytes, to: folder.statePath(id))
  }

  /// The page that leads to its reports, inside its folder; `nil` where there is none.
  ///
  /// The best for a reader that there is: web pages before Markdown before figures, and of each the
  /// edition that leads to most of the others.
  var page: String? { Self.page(among: outputs.keys) }

  /// The page that leads to the reports of a folder with these files.
  static func page(among paths: some Collection<String>) -> String? {
    let kinds = ["html", "md", "pdf", "csv", "json"]
    let editions = ["index", "report", "board", "easy-read", "change"]
    func place(_ path: String) -> (Int, Int)? {
      guard path != PackManifest.fileName, !path.contains("/"),
        let dot = path.lastIndex(of: "."),
        let kind = kinds.firstIndex(of: String(path[path.index(after: dot)...]))
      else { return nil }
      return (kind, editions.firstIndex(of: String(path[..<dot])) ?? editions.count)
    }
    return paths.compactMap { path in place(path).map { (place: $0, path: path) } }
      .min { ($0.place.0, $0.place.1, $0.path) < ($1.place.0, $1.place.1, $1.path) }?.path
  }

  private var jsonBytes: [UInt8] {
    let parts = ContentKey.Part.allCases.compactMap { part in
      key?.parts[part].map { JSONValue.Member(part.rawValue, .string($0)) }
    }
    return JSONValue.object([
      "format": .string(Self.format), "client": .string(id), "status": .string(status.rawValue),
      "key": key == nil ? nil : .object(parts), "outputs": .object(outputs.jsonMembers),
      "figures": figures?.json, "wave": wave.map { .string("\($0)") }, "warnings": warnings.json,
      "failure": failure.map { .object($0.jsonMembers) },
      "options": options.map { .strings($0) }, "pack": pack.map { .string($0.rawValue) },
    ]).canonicalBytes()
  }
}

extension [String: String] {
  /// Sorted by key.
  var jsonMembers: [JSONValue.Member] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { JSONValue.Member($0.key, .string($0.value)) }
  }
}

extension DocumentReader {
  fileprivate mutating func clientState(_ id: String) -> ClientState? {
    guard let root = root(), let state = mapping(root, "a state", keys: nil),
      string("format", in: state) == ClientState.format, string("client", in: state) == id,
      let status = string("status", in: state).flatMap({ ClientState.Status(rawValue: $0) })
    else { return nil }
    let sums = texts("key", in: state)
    var parts: [ContentKey.Part: String] = [:]
    for part in ContentKey.Part.allCases { parts[part] = sums[part.rawValue] }
    let outputs = texts("outputs", in: state)
    let figures = state["figures"].flatMap { clientFigures($0) }
    let wave = string("wave", in: state).flatMap { CalendarDate($0) }
    let warnings = self.warnings(in: state)
    let failure = state["failure"].flatMap { clientFailure($0) }
    let options = state["options"].map { list($0, of: "options").compactMap { string($0) } }
    guard !problems.hasErrors else { return nil }
    return ClientState(
      id: id, status: status, key: parts.isEmpty ? nil : ContentKey(parts: parts),
      outputs: outputs, figures: figures, wave: wave, warnings: warnings, failure: failure,
      options: options, pack: string("pack", in: state).flatMap { PackStanding.Kind(rawValue: $0) })
  }

  /// An object of texts.
  mutating func texts(_ key: String, in mapping: DocumentMapping) -> [String: String] {
    guard let node = mapping[key], let part = self.mapping(node, key, keys: nil) else { return [:] }
    var texts: [String: String] = [:]
    for entry in part.entries { texts[entry.key] = string(entry.value) }
    return texts
  }
}
