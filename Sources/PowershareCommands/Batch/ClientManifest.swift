import Diagnostics
import Documents
import Reporting
import Survey

/// A list of clients as CSV with a header, or as YAML.
struct ClientManifest {
  static let format = "powershare-clients/1"
  /// How a list in YAML is written.
  static let shape =
    "write 'format: \(format)', then 'clients:' and '- {id: north, path: clients/north}' for each"
  static let columns = ["id", "path", "audience", "template", "editions", "previous"]

  /// One cell with its place.
  typealias Cell = (text: String, span: SourceSpan)

  let file: SourceFile
  private let folder: String
  private var ids = ClientIDs()
  /// Of the whole list, in the order of its lines.
  private var problems: DiagnosticCollector
  /// Of faults that concern one client alone.
  private let maker: DiagnosticMaker
  /// Paths of template packs that are there.
  private var templates: Set<String> = []

  /// What stands for standard input in the place of a path.
  static let standardInput = "-"

  /// - Parameter path: Of the file; ``standardInput`` reads there, and paths in it are then those
  ///   seen from the working folder.
  /// - Throws: 66 when it cannot be read.
  init(_ path: String) throws(CommandFailure) {
    let isInput = path == Self.standardInput
    file =
      isInput
      ? try SourceFile.standardInput(limits: .sheet)
      : try SourceFile.load(path, family: .clients, limits: .sheet)
    folder = isInput ? "." : Folder.parentFolder(of: path)
    problems = DiagnosticCollector(file: file)
    maker = DiagnosticMaker(file: file)
  }

  /// - Returns: The clients in the order of the file; paths are those seen from its folder.
  /// - Throws: 65 with everything that is wrong.
  func clients() throws(CommandFailure) -> [Client] {
    var reading = self
    let rows = isTree ? reading.rowsOfTree() : reading.rowsOfTable()
    let clients = rows.compactMap { reading.client($0) }
    guard !reading.problems.hasErrors else {
      throw CommandFailure(reading.problems.diagnostics())
    }
    return clients
  }

  /// By its name; what comes on standard input has none and goes by its first word.
  var isTree: Bool {
    if [".yaml", ".yml", ".json"].contains(where: file.name.lowercased().hasSuffix) { return true }
    guard file.name == SourceFile.standardInputName else { return false }
    let lines = file.text.split(whereSeparator: \.isNewline).lazy
      .map { $0.drop { $0 == " " || $0 == "\u{FEFF}" } }
    guard let first = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else {
      return false
    }
    return ["{", "---", "format:", "clients:"].contains(where: first.hasPrefix)
  }

  private mutating func client(_ row: [String: Cell]) -> Client? {
    guard let id = row["id"], let path = row["path"] else { return nil }
    ids.add(id.text, at: id.span, &problems)
    for column in ["path", "template", "previous"] { checkPath(row[column], in: column) }
    var choice = ClientChoice()
    choice.audience = word(
      row["audience"], of: "audience", AuditPlan.Audience.allCases.map(\.rawValue))
    choice.template = row["template"].flatMap { template($0) }
    let editions = (row["editions"]?.text ?? "").split { ",; +".contains($0) }.map { String($0) }
    for edition in editions {
      _ = word(
        row["editions"].map { (edition, $0.span) }, of: "edition",
        ReportOptions.editions.map(\.rawValue))
    }
    choice.editions = editions.isEmpty ? nil : ReportOptions.inOrder(editions)
    choice.previous = row["previous"].map { inFolder($0.text) }
    return Client(
      id: id.text, in: inFolder(path.text), choice: choice, named: (maker, path.span))
  }

  private mutating func checkPath(_ cell: Cell?, in column: String) {
    guard let cell else { return }
    let why =
      cell.text.isEmpty ? "it is empty" : cell.text.contains("\0") ? "it has a sign NUL" : nil
    guard let why else { return }
    problems.report(ClientProblem.wrongPath(column: column, why: why), at: cell.span)
  }

  /// What is wrong inside a pack is said when it is read.
  private mutating func template(_ cell: Cell) -> String? {
    let path = inFolder(cell.text)
    if !templates.contains(path) {
      guard Folder.exists("\(path)/pack.yaml") else {
        problems.report(ClientProblem.noTemplate(cell.text), at: cell.span)
        return nil
      }
      templates.insert(path)
    }
    return path
  }

  private func inFolder(_ path: String) -> String {
    let plain = AuditFolder(path).path
    return plain.hasPrefix("/") || folder == "." ? plain : "\(folder)/\(plain)"
  }

  private mutating func word(_ cell: Cell?, of what: String, _ known: [String]) -> String? {
    guard let cell else { return nil }
    if !known.contains(cell.text) {
      problems.report(ClientProblem.unknownWord(cell.text, of: what, known: known), at: cell.span)
    }
    return cell.text
  }

  // MARK: - YAML

  private mutating func rowsOfTree() -> [[String: Cell]] {
    var reader = DocumentReader(file, family: .clients, limits: .sheet)
    defer { problems = reader.problems }
    return reader.clientRows()
  }

  // MARK: - CSV

  private mutating func rowsOfTable() -> [[String: Cell]] {
    if let bad = firstInvalidUTF8(in: file.bytes) ?? firstZeroOfUTF16 {
      problems.report(DocumentProblem(.clients, .notUTF8), at: SourceSpan(offset: bad, length: 1))
      return []
    }
    var table = CSVTable(file.bytes)
    let lines = table.lines()
    if let open = table.openQuote { problems.report(ClientProblem.openQuote, at: open) }
    for place in table.textAfterQuotes { problems.report(ClientProblem.textAfterQuote, at: place) }
    guard let head = lines.first else {
      problems.report(DocumentProblem(.clients, .empty), at: nil)
      return []
    }
    let misspelt = head.filter { Self.columnMeant(by: $0.text) != nil }
    if let first = misspelt.first {
      problems.report(
        ClientProblem.columnSpelling(
          misspelt.map { ($0.text, Self.columnMeant(by: $0.text) ?? "") }), at: first.span)
    }
    for cell in head
    where !Self.columns.contains(cell.text) && Self.columnMeant(by: cell.text) == nil {
      problems.report(
        ClientProblem.unknownColumn(cell.text, known: Self.columns), at: cell.span)
    }
    for (place, cell) in head.enumerated()
    where head[..<place].contains(where: { $0.text == cell.text }) {
      problems.report(ClientProblem.repeatedColumn(cell.text), at: cell.span)
    }
    for name in ["id", "path"]
    where !head.contains(where: { $0.text == name || Self.columnMeant(by: $0.text) == name }) {
      problems.report(ClientProblem.missingColumn(name), at: head.first?.span)
    }
    return lines.dropFirst().compactMap { row(head, $0) }
  }

  /// Where the names of columns are UTF-16 without a mark, which reads as ASCII with zero bytes.
  private var firstZeroOfUTF16: Int? {
    file.bytes.prefix { $0 != UInt8(ascii: "\n") }.firstIndex(of: 0)
  }

  /// The column that a name differs from in capitals or blanks alone.
  private static func columnMeant(by name: String) -> String? {
    let plain = name.lowercased().withoutOuterBlanks
    return name != plain && columns.contains(plain) ? plain : nil
  }

  private mutating func row(_ head: [Cell], _ cells: [Cell]) -> [String: Cell]? {
    guard cells.count == head.count else {
      problems.report(
        ClientProblem.cellCount(found: cells.count, expected: head.count), at: cells.first?.span)
      return nil
    }
    var row: [String: Cell] = [:]
    for (name, cell) in zip(head, cells)
    where !cell.text.isEmpty || ["id", "path"].contains(name.text) {
      row[name.text] = cell
    }
    return row
  }
}

extension DocumentReader {
  fileprivate mutating func clientRows() -> [[String: ClientManifest.Cell]] {
    guard let root = root() else { return [] }
    guard root.hasKey("format") else {
      problems.report(ClientProblem.noFormat, at: root.span)
      return []
    }
    guard let mapping = mapping(root, "a list of clients", keys: ["format", "clients"])
    else { return [] }
    if let node = required("format", in: mapping), let format = string(node),
      format != ClientManifest.format
    {
      problems.report(ClientProblem.wrongFormat(format), at: node.span)
    }
    guard let list = required("clients", in: mapping) else { return [] }
    return self.list(list, of: "clients").compactMap { clientRow($0) }
  }

  private mutating func clientRow(_ node: DocumentNode) -> [String: ClientManifest.Cell]? {
    guard let mapping = mapping(node, "a client", keys: ClientManifest.columns),
      required("id", in: mapping) != nil, required("path", in: mapping) != nil
    else { return nil }
    var row: [String: ClientManifest.Cell] = [:]
    for entry in mapping.entries where !entry.value.isNull {
      if entry.key == "editions", case .list(let items) = entry.value.value {
        let names = items.compactMap { string($0) }
        row[entry.key] = (names.joined(separator: ","), entry.value.span)
      } else if let text = string(entry.value) {
        row[entry.key] = (text, entry.value.span)
      }
    }
    return row
  }
}
