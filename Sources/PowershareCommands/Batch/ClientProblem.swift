import Diagnostics
import Survey

/// What can be wrong with a list of clients, or with what it leads to.
enum ClientProblem: Problem, Error {
  case wrongID(String, why: String)
  /// Two ids that a disk may take for one.
  case sameID(String, other: String)
  case wrongFormat(String)
  /// A list in YAML that does not begin as one.
  case noFormat
  case openQuote
  case cellCount(found: Int, expected: Int)
  case unknownWord(String, of: String, known: [String])
  /// In the first line of a table.
  case unknownColumn(String, known: [String])
  case missingColumn(String)
  /// Names of columns with capitals or blanks, and what they should be.
  case columnSpelling([(found: String, meant: String)])
  /// An audit lies where a run puts packs, or in one of them.
  case auditAmongPacks(String, audit: String)
  /// The folder for packs is that of a client, or in an audit.
  case packsInAudit(String, audit: String)
  case repeatedColumn(String)
  case textAfterQuote
  /// In a column that holds paths.
  case wrongPath(column: String, why: String)
  case noTemplate(String)
  /// The folder of one client; in the words of its cases no path is named, so that those of several
  /// clients are one.
  case folder(FolderFault)
  case noAudit(isEmpty: Bool)
  /// The newest waves, by their names.
  case sameDate(CalendarDate, String)
  /// Nobody's answers count in an audit.
  case noSheet(areInProgress: Bool)

  enum FolderFault {
    case missing(startsWithTilde: Bool)
    case noFolder
    /// With the system's reason.
    case unreadable(String)
    /// One of its waves, by name.
    case unreadableWave(String, String)
    /// One whose name is not UTF-8, as far as it can be shown.
    case waveNotText(String)
    /// One that has what an audit has, but no `audit.yaml`, by name.
    case lostPlan(String)
    /// A link in the place of a wave that leads nowhere, by name.
    case lostWave(String)
  }

  var code: DiagnosticCode {
    switch self {
    case .wrongID: "PSB-010"
    case .sameID: "PSB-011"
    case .wrongFormat, .noFormat: "PSB-012"
    case .openQuote: "PSB-013"
    case .cellCount: "PSB-014"
    case .unknownWord: "PSB-015"
    case .unknownColumn, .columnSpelling: "PSB-016"
    case .missingColumn: "PSB-017"
    case .auditAmongPacks, .packsInAudit: "PSB-034"
    case .folder: "PSB-018"
    case .noAudit: "PSB-019"
    case .sameDate: "PSB-036"
    case .noSheet: "PSB-035"
    case .repeatedColumn: "PSB-030"
    case .textAfterQuote: "PSB-031"
    case .wrongPath: "PSB-032"
    case .noTemplate: "PSB-033"
    }
  }

  var message: String {
    switch self {
    case .wrongID(let id, let why): "'\(id)' cannot name a client: \(why)"
    case .sameID(let id, let other) where id.utf8.elementsEqual(other.utf8):
      "two clients are called '\(id)'"
    case .sameID(let id, let other) where id == other:
      "two clients are called '\(id)', with accents written in two ways"
    case .sameID(let id, let other): "the clients '\(id)' and '\(other)' differ in capitals alone"
    case .noFormat: "this does not begin as a list of clients in YAML does"
    case .wrongFormat(let found): "this says it is '\(found)', not '\(ClientManifest.format)'"
    case .openQuote: "a quotation mark is not closed"
    case .cellCount(let found, let expected):
      "this line has \(found == 1 ? "1 cell" : "\(found) cells"), not \(expected)"
    case .unknownWord(let word, let what, _): "'\(word)' is no \(what)"
    case .unknownColumn(let name, _): "no column is called '\(name)'"
    case .columnSpelling(let names):
      "\(names.map { "'\($0.found)'" }.joined(separator: ", ")) "
        + (names.count == 1 ? "is not how this column is" : "are not how these columns are")
        + " called"
    case .missingColumn(let name): "the first line needs a column '\(name)'"
    case .auditAmongPacks(let id, let audit):
      "an audit of '\(id)' lies where packs would be put: \(audit)"
    case .packsInAudit(let id, let audit):
      "packs would be written into the folder of '\(id)': \(audit)"
    case .repeatedColumn(let name): "two columns are called '\(name)'"
    case .textAfterQuote: "after the closing quotation mark of a cell there is more"
    case .wrongPath(let column, let why): "this is no '\(column)': \(why)"
    case .noTemplate(let path): "'\(path)' is not a template pack: there is no pack.yaml in it"
    case .folder(let fault): fault.message
    case .noAudit(let isEmpty):
      isEmpty ? "the folder is empty" : "there is no audit.yaml in it"
    case .sameDate(let date, let names): "two waves have one date, \(date): \(names)"
    case .noSheet(areInProgress: false): "there is no sheet in this audit"
    case .noSheet(areInProgress: true): "all sheets of this audit are in progress"
    }
  }

  var help: [String] {
    switch self {
    case .wrongID: ["its pack is a folder of that name: use letters, digits and hyphens"]
    case .sameID(let id, let other) where id == other: ["give one of them another id"]
    case .sameID: ["give one of them another id: some disks keep only one of the two"]
    case .wrongFormat, .noFormat: [ClientManifest.shape]
    case .openQuote: ["a quotation mark inside a cell is written twice"]
    case .cellCount(let found, let expected) where found < expected:
      ["each line has a cell for each column, even an empty one"]
    case .cellCount: ["put cells with commas between quotation marks"]
    case .unknownColumn("language", _):
      ["a report has the language of its template pack: name one in the column 'template'"]
    case .unknownWord(_, _, let known), .unknownColumn(_, let known):
      ["known here: \(known.joined(separator: ", "))"]
    case .auditAmongPacks, .packsInAudit:
      ["give a folder of its own with -o, such as '-o packs'; nothing was made"]
    case .columnSpelling(let names):
      ["write \(names.map { "'\($0.meant)'" }.joined(separator: ", ")): small letters, no blanks"]
    case .missingColumn: ["for example 'id,path,audience,template,editions,previous'"]
    case .repeatedColumn: ["keep one of them"]
    case .textAfterQuote:
      ["a quotation mark inside a cell is written twice, and the cell between two more"]
    case .wrongPath(let column, _):
      [
        column == "path"
          ? "write where the client's folder is, seen from the list"
          : "write a path as it is seen from the list, or leave the cell empty"
      ]
    case .noTemplate:
      ["write the path of a folder with a pack.yaml, seen from the list, or leave it empty"]
    case .folder(let fault): [fault.help]
    case .noAudit:
      ["each wave is a folder in it with an audit.yaml: 'powershare new FOLDER/WAVE' makes one"]
    case .sameDate: ["correct the date of one in its audit.yaml"]
    case .noSheet(areInProgress: false):
      [
        "put its sheets into sheets/, or take the client out; 'powershare report' makes a report "
          + "that says nobody answered"
      ]
    case .noSheet(areInProgress: true):
      ["run it again when one is complete, or count them as they are with --include-incomplete"]
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
      """
      The first line of a table of clients names its columns, in small letters and without blanks.
      Between cells are commas, or semicolons or tabs where the first line has no comma.
      """,
      example: "id,path,color", remedy: "use a name from the help, or take the column out."),
    Explanation(
      "PSB-017", "a column that is missing",
      "A table of clients needs the columns 'id' and 'path'; the others may be missing.",
      example: "name,folder", remedy: "name the columns in the first line."),
    Explanation(
      "PSB-018", "a client's folder that cannot be used",
      """
      Each client has a folder: those of CLIENTS, or the paths in a list, seen from where the list
      lies. This one is not there, is a file, or may not be read; or one of its waves has lost its
      audit.yaml, which holds the date, so that nobody can tell whether it is the newest. The other
      clients go on, and the pack that the client had stays.
      """,
      example: "id,path\nnorth,~/audits/north",
      remedy:
        "correct the path or the name of audit.yaml, or let the user who runs the batch read the folder."
    ),
    Explanation(
      "PSB-019", "a client without an audit",
      """
      The folder of a client is an audit itself, or has a folder with an audit for each wave. This
      one has no 'audit.yaml' in either place.
      """,
      example: "clients/north/notes.txt",
      remedy: "put the client's audits there; 'powershare new' makes one."),
    Explanation(
      "PSB-030", "a column that is there twice",
      "Each column of a table of clients has a name of its own, or nobody knows which cell is meant.",
      example: "id,path,path", remedy: "keep one of the two."),
    Explanation(
      "PSB-031", "text after a closing quotation mark",
      "In CSV a cell that starts with a quotation mark ends with one; a comma or a new line follows.",
      example: "id,path\nnorth,\"clients\"/north",
      remedy: "put the whole cell between the marks, and write one inside it twice."),
    Explanation(
      "PSB-032", "a path that cannot be one",
      """
      A client's path is never empty: a client without a folder has nothing to report. No path
      holds the sign NUL.
      """,
      example: "id,path\nnorth,", remedy: "write where the folder is, seen from the list."),
    Explanation(
      "PSB-033", "a client whose template pack is not there",
      """
      The column 'template' names the folder of a template pack, with a 'pack.yaml' in it, seen from
      where the list lies. Nothing is made before all of them can be read.
      """,
      example: "id,path,template\nnorth,clients/north,packs/nowhere",
      remedy: "correct the path, or leave the cell empty."),
    Explanation(
      "PSB-034", "packs that would be written among the answers of a client",
      """
      A batch replaces the folders of its packs, OUT/ID and OUT/ID.new, as a whole. So no audit
      lies in one of them, and OUT is not the folder of a client or of an audit. Links are followed.
      """,
      example: "powershare batch clients.csv -o clients",
      remedy: "give another folder with -o; beside the folders of clients it may stand."),
    Explanation(
      "PSB-035", "an audit in which no sheet counts",
      """
      A report of it would say that nobody answered, and take the place of the one that the client
      had. In a batch nobody would notice, so the pack before stays. Sheets count when they are
      complete, those in progress only with --include-incomplete.
      """,
      example: "clients/north/2026/sheets/ is empty",
      remedy: "put the sheets back, or complete one; 'powershare report' makes the report anyway."),
    Explanation(
      "PSB-036", "two waves with one date",
      """
      Of a client with several waves the newest is reported, by the date in its audit.yaml. Where two
      share the latest date, nobody can tell which of them it is.
      """,
      example: "clients/north/2026/audit.yaml and clients/north/2026b/audit.yaml: date: 2026-05-31",
      remedy: "correct the date of one, or move the wave that is no longer wanted elsewhere."),
  ]
}

extension ClientProblem.FolderFault {
  fileprivate var message: String {
    switch self {
    case .missing: "the folder of the client is not there"
    case .noFolder: "the path of the client leads to a file, not to a folder"
    case .unreadable(let why): "the folder of the client cannot be read: \(why)"
    case .unreadableWave(let wave, let why):
      "the wave '\(wave)' of the client cannot be read: \(why)"
    case .waveNotText(let wave):
      "the name of the wave '\(wave)' of the client is not UTF-8, and it may be the newest"
    case .lostPlan(let wave):
      "the wave '\(wave)' of the client has no audit.yaml, and may be the newest"
    case .lostWave(let wave):
      "the wave '\(wave)' of the client is a link that leads nowhere, and may be the newest"
    }
  }

  fileprivate var help: String {
    switch self {
    case .missing(startsWithTilde: true):
      "'~' is not the home folder in a list: write the path out"
    case .missing: "correct its path, or take the client out; a path is seen from its list"
    case .noFolder: "write the path of the folder that holds its audit.yaml or its waves"
    case .waveNotText: "give the folder a name in UTF-8"
    case .lostPlan: "give its audit.yaml the right name or put it back, or take the folder out"
    case .lostWave: "mount the place that it leads to, or take the link out"
    case .unreadable, .unreadableWave: "let the user who runs the batch read it (chmod, chown)"
    }
  }
}
