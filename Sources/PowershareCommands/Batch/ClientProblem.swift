import Diagnostics

/// What can be wrong with a list of clients.
enum ClientProblem: Problem {
  case wrongID(String, why: String)
  /// Two ids that a disk may take for one.
  case sameID(String, other: String)
  case wrongFormat(String)
  case openQuote
  case cellCount(found: Int, expected: Int)
  case unknownWord(String, of: String, known: [String])
  /// In the first line of a table.
  case unknownColumn(String, known: [String])
  case missingColumn(String)
  /// An audit lies where a run puts packs, or in one of them.
  case auditAmongPacks(String, audit: String)
  /// The folder for packs is that of a client, or in an audit.
  case packsInAudit(String, audit: String)

  var code: DiagnosticCode {
    switch self {
    case .wrongID: "PSB-010"
    case .sameID: "PSB-011"
    case .wrongFormat: "PSB-012"
    case .openQuote: "PSB-013"
    case .cellCount: "PSB-014"
    case .unknownWord: "PSB-015"
    case .unknownColumn: "PSB-016"
    case .missingColumn: "PSB-017"
    case .auditAmongPacks, .packsInAudit: "PSB-018"
    }
  }

  var message: String {
    switch self {
    case .wrongID(let id, let why): "'\(id)' cannot name a client: \(why)"
    case .sameID(let id, let other) where id == other: "two clients are called '\(id)'"
    case .sameID(let id, let other): "the clients '\(id)' and '\(other)' differ in capitals alone"
    case .wrongFormat(let found): "this says it is '\(found)', not '\(ClientManifest.format)'"
    case .openQuote: "a quotation mark is not closed"
    case .cellCount(let found, let expected): "this line has \(found) cells, not \(expected)"
    case .unknownWord(let word, let what, _): "'\(word)' is no \(what)"
    case .unknownColumn(let name, _): "no column is called '\(name)'"
    case .missingColumn(let name): "the first line needs a column '\(name)'"
    case .auditAmongPacks(let id, let audit):
      "an audit of '\(id)' lies where packs would be put: \(audit)"
    case .packsInAudit(let id, let audit):
      "packs would be written into the folder of '\(id)': \(audit)"
    }
  }

  var help: [String] {
    switch self {
    case .wrongID: ["its pack is a folder of that name: use letters, digits and hyphens"]
    case .sameID: ["give one of them another id: some disks keep only one of the two"]
    case .wrongFormat: ["write 'format: \(ClientManifest.format)'"]
    case .openQuote: ["a quotation mark inside a cell is written twice"]
    case .cellCount: ["put cells with commas between quotation marks"]
    case .unknownWord(_, _, let known), .unknownColumn(_, let known):
      ["known here: \(known.joined(separator: ", "))"]
    case .auditAmongPacks, .packsInAudit:
      ["give a folder of its own with -o, such as '-o packs'; nothing was made"]
    case .missingColumn: ["for example 'id,path,audience,template,editions,previous'"]
    }
  }

  static let pages: [Explanation] = [
    Explanation(
      "PSB-010", "an id that cannot name a folder",
      """
      The pack of a client is a folder named by the client's id. So an id has no slash, no control
      sign, does not start with a dot, and has at most 200 bytes.
      """,
      example: "id,path\n../north,clients/north",
      remedy: "rename the client's folder, or give it an id in a manifest."),
    Explanation(
      "PSB-011", "two clients with one id",
      """
      Each client has its own id. Ids that differ in capitals alone are the same folder on some
      disks, so they count as one.
      """,
      example: "id,path\nNorth,a\nnorth,b", remedy: "give one of them another id."),
    Explanation(
      "PSB-012", "this is not a list of clients",
      "A list of clients in YAML says '\(ClientManifest.format)' as its format.",
      example: "format: powershare-clients/9",
      remedy: "correct the line, or use the version of powershare that the list is for."),
    Explanation(
      "PSB-013", "a quotation mark that is not closed",
      "In CSV a cell between quotation marks ends with one; inside it they are written twice.",
      example: "id,path\nnorth,\"clients/north", remedy: "close it."),
    Explanation(
      "PSB-014", "a line with more or fewer cells than the first",
      "Each line of a table has a cell for each column, even if it is empty.",
      example: "id,path\nnorth,clients/north,public",
      remedy: "add a column, or put a cell with commas between quotation marks."),
    Explanation(
      "PSB-015", "a word that is no choice",
      "Audience and editions of a client are those of 'powershare report'.",
      example: "id,path,audience\nnorth,clients/north,everyone",
      remedy: "use a word from the help, or leave the cell empty."),
    Explanation(
      "PSB-016", "a column with an unknown name",
      "The first line of a table of clients names its columns.",
      example: "id,path,color", remedy: "use a name from the help, or take the column out."),
    Explanation(
      "PSB-017", "a column that is missing",
      "A table of clients needs the columns 'id' and 'path'; the others may be missing.",
      example: "name,folder", remedy: "name the columns in the first line."),
    Explanation(
      "PSB-018", "packs that would be written among the answers of a client",
      """
      A batch replaces the folders of its packs, OUT/ID and OUT/ID.new, as a whole. So no audit
      lies in one of them, and OUT is not the folder of a client or of an audit. Links are followed.
      """,
      example: "powershare batch clients.csv -o clients",
      remedy: "give another folder with -o; beside the folders of clients it may stand."),
  ]
}
